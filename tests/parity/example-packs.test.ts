// Packs of examples/packs: every rule on its own samples, every sample of a record fails for what it is there to show.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { sm2 } from '@hulian/crypto';
import { openLibrary, parsePack, readPackFiles, type PackFiles, type QualityRule } from '@hulian/standards';
import { createValidator, CrossCheck, FactSheet } from '@hulian/validators';
import { runRuleSamples } from '@hulian/validators/quality';

const folder = fileURLToPath(new URL('../../examples/packs/', import.meta.url));
const open = (id: string) => {
  const files = readPackFiles(join(folder, id));
  const pack = parsePack(files, id);
  const library = openLibrary({ packs: [pack], asOf: '2026-11-22' });
  const rules = pack.records
    .map(({ record }) => record)
    .filter((one): one is QualityRule => one.kind === 'rule');
  return { files, pack, library, rules, validator: createValidator({ library }) };
};
type Opened = ReturnType<typeof open>;

/** Rules of the errors that a sample meets. */
async function errorsOf({ validator }: Opened, files: PackFiles, path: string): Promise<string[]> {
  const as = path.split('/')[2] ?? '';
  const report = await validator.validate({ path, as, content: files.get(path) ?? new Uint8Array() });
  return report.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, params }) => (rule === 'quality/record-logic' ? String(params['code']) : rule));
}

/** What each wrong record is wrong about. */
const expected: Record<string, Record<string, string>> = {
  'insurance-audit': {
    'high-amount': 'AUD-009',
    'minor-with-quinolone': 'AUD-001',
    'woman-with-prostate-drug': 'AUD-002',
  },
  'local-services': {
    'variance-without-reason': 'LOC-001',
    'without-licence': 'LOC-004',
    'first-visit': 'LOC-005',
    'sent-back-and-delivered': 'LOC-007',
    'other-unit': 'LOC-010',
    'unknown-item': 'value-domain/unknown-code',
    'tooth-19': 'value-domain/unknown-code',
    'susceptibility-without-germ': 'LOC-012',
    undated: 'LOC-013',
    'no-device': 'LOC-015',
  },
  'partner-extracts': { 'amount-in-words': 'data-element/data-type' },
};

/** A file of each pack with a figure that somebody could change. */
const limits: Record<string, string> = {
  'insurance-audit': 'quality/rules/AUD-007.json',
  'local-services': 'quality/rules/LOC-008.json',
  'partner-extracts': 'data-sets/EXT.02-social-security.json',
};

describe.each(Object.entries(expected))('examples/packs/%s', (id, faults) => {
  const opened = open(id);
  const samples = [...opened.files.keys()].filter((path) => path.startsWith('samples/'));

  it('every rule passes its right sample and fails its wrong one', () => {
    // Field lists of partners need no rules.
    expect(opened.rules.length).toBeGreaterThanOrEqual(id === 'partner-extracts' ? 0 : 10);
    const outcomes = opened.rules.map((rule) => [
      rule.code,
      runRuleSamples(rule, opened.library, '20261122'),
    ]);
    expect(outcomes.filter(([, outcome]) => outcome !== 'as-expected')).toEqual([]);
  });

  it('right records have no errors; each wrong one has the error it shows, and no other', async () => {
    const found: Record<string, string> = {};
    for (const path of samples) {
      const errors = await errorsOf(opened, opened.files, path);
      if (path.startsWith('samples/right/')) expect(errors, path).toEqual([]);
      else found[path.split('/').at(-1)?.replace('.json', '') ?? ''] = errors.join();
    }
    expect(found).toEqual(faults);
  });

  it('every data set of the pack has a right and a wrong record', () => {
    const sets = opened.pack.records.filter(
      ({ record }) => record.kind === 'data-set' && record.id !== undefined,
    );
    for (const { record } of sets.filter(({ record }) => opened.library.dataSet(record.id)?.edition === id))
      for (const kind of ['right', 'wrong'])
        expect(
          samples.some((path) => path.startsWith(`samples/${kind}/${record.id}/`)),
          `${kind} ${record.id}`,
        ).toBe(true);
  });

  it('is versioned, and its signature stops holding when a limit is changed', () => {
    const { publicKey, privateKey } = sm2.generateKeyPair();
    const signature = sm2.sign(opened.pack.signedBytes, privateKey);
    const file = limits[id] ?? '';
    const changed = new Map(opened.files);
    changed.set(
      file,
      new TextEncoder().encode(readFileSync(join(folder, id, file), 'utf8').replace('7', '30')),
    );
    expect(opened.pack.manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(sm2.verify(signature, opened.pack.signedBytes, publicKey)).toBe(true);
    expect(sm2.verify(signature, parsePack(changed, id).signedBytes, publicKey)).toBe(false);
  });
});

describe('one episode over five kinds of records', () => {
  const { library, validator } = open('local-services');
  const judge = async (episodes: Record<string, object>) => {
    const check = new CrossCheck({ library });
    for (const [as, record] of Object.entries(episodes)) {
      const facts = new FactSheet();
      const content = new TextEncoder().encode(JSON.stringify(record));
      check.add(await validator.validate({ path: as, as, content, facts }), facts);
    }
    return check
      .finish()
      .flatMap(({ path, findings }) =>
        findings
          .filter(({ params }) => params['code'] === 'LOC-018')
          .map(({ severity }) => `${path} ${severity}`),
      );
  };
  const five = {
    预约挂号: { 姓名: '虚构甲', 诊疗服务编号: 'E1' },
    'LOC.03-online-visit': { 诊疗服务编号: 'E1', 复诊标志: 'T' },
    西药处方: { 处方编号: '1', 诊疗服务编号: 'E1' },
    'LOC.09-drug-delivery': { 处方编号: '1', 诊疗服务编号: 'E1' },
    高血压患者随访服务记录表: { 姓名: '虚构甲', 诊疗服务编号: 'E1' },
  };

  it('booking, visit, prescription, delivery and follow-up of one episode belong together', async () => {
    expect(await judge(five)).toEqual([]);
  });

  it.each(Object.keys(five).filter((as) => as !== 'LOC.03-online-visit'))(
    'an orphan is told: %s',
    async (as) => {
      const orphan = { ...five[as as keyof typeof five], 诊疗服务编号: 'E2' };
      expect(await judge({ ...five, [as]: orphan })).toEqual([`${as} error`]);
    },
  );
});

it('every example pack with records or rules is judged here or is a suite only', () => {
  const packs = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(packs.map(({ name }) => name).sort()).toEqual(
    [
      'hospital-rules',
      'icd-from-spreadsheet',
      'province-suite',
      'synthetic-province',
      'tiered-care',
      ...Object.keys(expected),
    ].sort(),
  );
});
