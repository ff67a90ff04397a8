// Commands that judge the user's own data judge by the same configuration; judges of others do not read it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { configFileName } from '../config/config.js';
import { run } from '../run.js';

const cwd = mkdtempSync(join(tmpdir(), 'hulian-yardstick-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

async function call(command: string): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) } as unknown as NodeJS.WritableStream;
  const terminals = { stdoutIsTerminal: false, stderrIsTerminal: false, stdinIsTerminal: false };
  const io = { stdin: new PassThrough(), stdout: sink, stderr: sink, env: {}, cwd, columns: 100 };
  const code = await run(command.split(' '), { ...io, ...terminals, platform: 'linux' });
  return { code, said: said.join('') };
}

const configure = (rules: object) => writeFileSync(join(cwd, configFileName), JSON.stringify({ rules }));

beforeEach(() => {
  configure({});
  // A date with dashes, a code that is none, and a prescription sent twice.
  const row = '1001,测试甲,7,2026-01-05';
  writeFileSync(join(cwd, 'in.csv'), `处方编号,患者姓名,性别代码,处方开立日期\n${row}\n${row}\n`);
  const fields = {
    处方编号: { column: '处方编号' },
    患者姓名: { column: '姓名' },
    性别代码: { column: '性别代码' },
  };
  const maps = [{ to: '西药处方', from: 'in', fields }];
  writeFileSync(join(cwd, 'in.mapping.json'), JSON.stringify({ format: 'hulian-mapping-1', maps }));
});

interface Score {
  readonly total: { readonly errorRate: number; readonly rates: object };
  readonly worstRules: readonly { readonly rule: string; readonly severity: string }[];
  readonly manifest: { readonly options: object };
}

describe.each(['row', 'duckdb'])('quality score --engine %s', (engine) => {
  const score = async (): Promise<Score> =>
    JSON.parse(
      (await call(`quality score in.csv --as 西药处方 --engine ${engine} --format json`)).said,
    ) as Score;

  it(
    'lists rules by the configured severities; the rates count what they name',
    { timeout: 60_000 },
    async () => {
      const plain = await score();
      const ruleset = {
        'data-element/format-characters': 'off',
        'data-element/data-type': 'off',
        'value-domain/unknown-code': 'warning',
        'data-set/duplicate-record': 'off',
      };
      configure(ruleset);
      const configured = await score();
      const rules = (one: Score) => one.worstRules.map(({ rule, severity }) => `${rule} ${severity}`);
      expect(rules(plain)).toContain('value-domain/unknown-code error');
      expect(rules(plain)).toContain('data-set/duplicate-record warning');
      expect(rules(configured)).toContain('value-domain/unknown-code warning');
      expect(rules(configured).join()).not.toMatch(/format-characters|data-type|duplicate-record/u);
      expect([plain.total.errorRate, configured.total.errorRate]).toEqual([1, 0]);
      expect(configured.total.rates).toEqual(plain.total.rates);
      expect(plain.total.rates).toMatchObject({ uniqueness: 0.5, validity: 0 });
      for (const [rule, severity] of Object.entries(ruleset))
        expect(configured.manifest.options).toHaveProperty([`ruleset.${rule}`], severity);
    },
  );
});

describe('a rule that is off', () => {
  it.each([
    ['validate in.csv --as 西药处方 --format csv', 'value-domain/unknown-code', 'value-domain/unknown-code'],
    ['quality sql 西药处方', 'value-domain/unknown-code', 'value-domain/unknown-code'],
    ['mapping run in.mapping.json --source in.csv --output out.ndjson', 'mapping/column', '没有列“姓名”'],
    ['mapping check in.mapping.json --source in.csv', 'mapping/column', '没有列“姓名”'],
  ])('is said by nobody: %s', { timeout: 60_000 }, async (command, rule, words) => {
    const before = await call(command);
    configure({ [rule]: 'off' });
    const after = await call(command);
    expect([before.said.includes(words), after.said.includes(words)], before.said).toEqual([true, false]);
  });
});

describe('what is made and sent', () => {
  const change = (file: string, from: RegExp, to: string): void => {
    const text = readFileSync(join(cwd, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(cwd, file), text.replace(from, to));
  };
  /** What a command says and how it ends, first judged as usual, then with a rule off. */
  const twice = async (command: string, rule: string, words = rule) => {
    configure({});
    const before = await call(command);
    configure({ [rule]: 'off' });
    const after = await call(command);
    return [before, after].map(({ code, said }) => [code, said.includes(words)]);
  };

  it('documents build', { timeout: 60_000 }, async () => {
    await call('samples make C0004 --seed 1 --output .');
    await call('documents extract C0004-0001.xml --output document.json');
    change('document.json', /"HDSD00.04.020": "\d"/u, '"HDSD00.04.020": "7"');
    const told = await twice('documents build document.json', 'document/value-code');
    expect(told).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('messages build', { timeout: 60_000 }, async () => {
    await call('samples make PatientInfoRegister --seed 1 --output .');
    await call(
      'messages extract PatientInfoRegister-0001.xml --service PatientInfoRegister --output message.json',
    );
    change('message.json', /("身份证号": "\d{17})./u, '$10');
    const told = await twice('messages build message.json', 'document/identity-number', '校验码不对');
    expect(told).toEqual([
      [1, true],
      [0, false],
    ]);
  });

  it('send: what is refused at home goes out once its rule is off', { timeout: 60_000 }, async () => {
    await call('samples make C0004 --seed 1 --output .');
    change('C0004-0001.xml', /(<administrativeGenderCode[^>]*code=)"\d"/u, '$1"7"');
    writeFileSync(join(cwd, 'password.txt'), 'invented-password');
    await call('keys generate --out own.pem --password-file password.txt');
    const told = await twice(
      'send C0004-0001.xml --url http://127.0.0.1:9 --institution 12345678-8 --key own.pem --password-file password.txt --trust own.pem.pub',
      'document/value-code',
    );
    expect(told).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it('quality indicators', { timeout: 60_000 }, async () => {
    const record = { dataSet: '门急诊病历', 患者姓名: '测试甲', 性别代码: '7' };
    writeFileSync(join(cwd, 'visits.ndjson'), JSON.stringify(record));
    const measure = async () =>
      (await call('quality indicators visits.ndjson --as-of 2026-11-22 --format json')).said;
    const before = await measure();
    configure({ 'value-domain/unknown-code': 'off' });
    expect(await measure()).not.toBe(before);
  });
});

/** Commands and pages that judge without it, and why. */
const nationalOnly: Readonly<Record<string, string>> = {
  'commands/packs/test.ts': 'a pack must prove itself anywhere',
  'commands/doctor.ts': 'asks whether the validators run',
  'commands/conformance/artifacts.ts': 'an assessor judges',
  'commands/maturity/_measured.ts': 'a self-test scores like the assessor',
  'commands/proxy.ts': 'judges what others send',
  'console/artefacts.ts': 'a self-test scores like the assessor',
  'console/validation.ts': 'is handed what the command opened',
};

describe('every maker of a validator', () => {
  it('opens the yardstick, or says why not', () => {
    const root = join(import.meta.dirname, '..');
    const makers = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /^(?:commands|console)\/.*(?<!\.test)\.ts$/u.test(path))
      .filter((path) => {
        const text = readFileSync(join(root, path), 'utf8');
        const makes = /\b(?:createValidator|RowScore|startGateway|judgeArtifacts|createProxy)\(/u.test(text);
        return makes && !text.includes('openYardstick(');
      });
    expect(makers.sort()).toEqual(Object.keys(nationalOnly).sort());
  });
});
