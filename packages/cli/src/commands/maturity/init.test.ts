import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { loadScheme } from '@hulian/standards';
import { createInventory, readInventory, scoreMaturity, type Inventory } from '@hulian/validators/maturity';
import { afterAll, describe, expect, it } from 'vitest';
import type { Io } from '../../io.js';
import { run } from '../../run.js';

const folder = mkdtempSync(join(tmpdir(), 'maturity-init-'));
afterAll(() => rmSync(folder, { recursive: true }));
const scheme = loadScheme('hospital-2020');

/** Answers the questions of `maturity init` one line each; the input ends after the last. */
async function initWith(argv: readonly string[], lines: readonly string[]) {
  const stdin = Object.assign(new PassThrough(), { isTTY: true });
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) } as unknown as NodeJS.WritableStream;
  const io: Io = {
    stdin,
    stdout: sink,
    stderr: sink,
    env: {},
    cwd: folder,
    platform: 'linux',
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdinIsTerminal: true,
    columns: 100,
  };
  stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await run(['maturity', 'init', ...argv], io);
  return { code, said: said.join('') };
}

const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Inventory;

describe('maturity init on a terminal', { timeout: 60_000 }, () => {
  writeFileSync(join(folder, 'proof.txt'), 'proof');
  const proof = ['proof.txt', '2026-05-06'];
  /** Questions skipped by an empty line. */
  const skip = (count: number) => Array.from({ length: count }, () => '');
  /** Rows that are only recorded are not asked for here. */
  const infrastructure = Object.keys(createInventory(scheme, {}, '2026-11-21').infrastructure ?? {}).filter(
    (id) => scheme.indicators.find((row) => row.id === id)?.tiers !== undefined,
  );

  it('asks everything, asks again what is wrong, and links answers to the indicators they decide', async () => {
    const at = infrastructure.indexOf('3.1.2.1');
    const { code, said } = await initWith(
      ['--output', 'inventory.json'],
      [
        ...['测试医院', '五级', '三级', '广东省'],
        // Businesses: no Chinese-medicine prescriptions, the others are carried out.
        ...['maybe', '否', ...proof, 'y', 'y'],
        // Systems in use: operations 1 to 3; on the platform none; organisations 1 and 2.
        ...['', '', '1-3', ...proof, '', '', '', '99', '1 2', ...proof],
        ...skip(at),
        ...['3', 'proof.txt', 'yesterday', '2026-05-06'],
        ...skip(infrastructure.length - at - 1),
        // Figures in the order of the scheme: delay, RTO, RPO, usage of public services.
        ...['', '4', ...proof, '6', ...proof, '60', '1200/1500', ...proof],
        ...skip(5),
        // The first certificate; the input ends at the second.
        ...proof,
      ],
    );
    expect(code).toBe(0);
    for (const words of [
      '请写 三级、二级、一级 之一',
      '请填 是 或 否',
      '没有编号 99',
      '日期写作 2026-05-06',
      '请写作 分子/分母',
      '提问中断',
    ])
      expect(said).toContain(words);
    const { input, faults } = readInventory(scheme, read('inventory.json'));
    expect(faults).toEqual([]);
    expect(input.facts).toMatchObject({
      name: '测试医院',
      tier: '三级',
      area: '广东省',
      absentBusinesses: [{ business: 'tcm-prescription' }],
      metrics: {
        rtoHours: { value: 4 },
        publicServiceUsage: { value: { numerator: 1200, denominator: 1500 } },
      },
    });
    expect(input.answers['3.1.2.1']?.value).toBe('bus');
    expect(input.answers['4.4.3.1']?.value).toHaveLength(3);
    expect(input.answers['5.2.2.5']?.value).toHaveLength(2);
    expect(input.answers['4.3.2.3']).toMatchObject({
      value: true,
      evidence: [{ reference: 'proof.txt', date: '2026-05-06' }],
    });
    // 3.1.2.1 2.5; 4.1.2.3 0.3; 4.4.3.1 0.4; 5.2.2.5 1; 4.3.2.3 0.2; the prescriptions forgiven: 1.25 and 0.25.
    expect(scoreMaturity(scheme, input).points).toBeCloseTo(5.9, 6);
  });

  it('is editable again: empty lines keep everything, one line changes one thing', async () => {
    const { code, said } = await initWith(['inventory.json', '--output', 'again.json'], ['新名字']);
    expect(code).toBe(0);
    expect(said).toContain('机构名称〔测试医院〕');
    const [before, after] = [read('inventory.json'), read('again.json')];
    expect(after).toEqual({ ...before, facts: { ...before.facts, name: '新名字' } });
  });

  it('moves a file of another edition and names what must be answered anew', async () => {
    writeFileSync(
      join(folder, 'old.json'),
      JSON.stringify({ ...read('inventory.json'), scheme: 'hospital-2017' }),
    );
    const { code, said } = await initWith(
      ['old.json', '--scheme', 'hospital-2020', '--yes', '--output', 'new.json'],
      [],
    );
    expect(code).toBe(0);
    expect(said).toContain('3.1.2.1 没有带过来：不认识原来的方案');
    expect(read('new.json')).toMatchObject({ scheme: 'hospital-2020', facts: { name: '测试医院' } });
  });
});
