import { openLibrary, parsePack } from '@hulian/standards';
import { expect, it } from 'vitest';
import { createValidator } from '../validator.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A pack that accepts one finding until a day. */
const packOf = (suppression: object) =>
  parsePack(
    new Map([
      [
        'pack.json',
        encode(JSON.stringify({ format: 1, id: 'test.city', version: '1.0.0', suppressions: [suppression] })),
      ],
    ]),
    'test',
  );

const run = async (suppression: object, asOf: string) => {
  const library = openLibrary({ packs: [packOf(suppression)], asOf: '2026-11-22' });
  const validator = createValidator({ library, asOf });
  const report = await validator.validate({
    path: 'in.json',
    content: encode('{"处方编号":"1","性别代码":"5"}'),
    as: '西药处方',
  });
  return {
    verdict: report.verdict,
    rules: report.findings.map(({ rule }) => rule),
    ledger: report.notChecked.filter(({ reason }) => reason.startsWith('suppress')),
    packs: validator.manifest().packs,
  };
};

const accepted = {
  rule: 'value-domain/unknown-code',
  field: 'DE02.01.040.00',
  reason: '旧系统',
  owner: '信息科',
  expires: '2026-12-31',
};

it('takes an accepted finding out of the count and names it', async () => {
  const { verdict, rules, ledger, packs } = await run(accepted, '20261122');
  expect([verdict, rules]).toEqual(['pass', []]);
  expect(ledger).toEqual([
    {
      rule: 'value-domain/unknown-code',
      reason: 'suppressed',
      params: { name: accepted.rule, why: '旧系统', owner: '信息科', expires: '2026-12-31', count: 1 },
    },
  ]);
  expect(packs).toMatchObject([{ id: 'test.city', version: '1.0.0' }]);
  expect(packs[0]?.sm3).toMatch(/^[0-9a-f]{64}$/u);
});

it('counts the finding again after the day, and says that the acceptance expired', async () => {
  const { verdict, rules, ledger } = await run(accepted, '20270101');
  expect([verdict, rules]).toEqual(['fail', ['value-domain/unknown-code']]);
  expect(ledger.map(({ reason }) => reason)).toEqual(['suppression-expired']);
});

it('touches no other rule and no other field', async () => {
  expect((await run({ ...accepted, rule: 'data-element/calendar' }, '20261122')).verdict).toBe('fail');
  expect((await run({ ...accepted, field: 'DE02.01.039.00' }, '20261122')).verdict).toBe('fail');
});

it('refuses a suppression without reason, owner or day', () => {
  for (const name of ['reason', 'owner', 'expires'])
    expect(() => packOf({ ...accepted, [name]: '' })).toThrow(/suppressions/u);
});
