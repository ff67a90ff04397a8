import { nationalLibrary, openLibrary, parsePack } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { createValidator } from '../validator.js';
import type { RuleDescription, RuleReport } from './rule.js';
import { Suppressions } from './suppression.js';

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

describe('a suppression', () => {
  const rule = { id: 'quality/record-logic' } as RuleDescription;
  const of = (suppression: object, asOf = '20261122') =>
    new Suppressions(
      openLibrary({ packs: [packOf({ ...accepted, ...suppression })], asOf: '2026-11-22' }),
      asOf,
    );
  const report = (params?: RuleReport['params'], element?: string): RuleReport => ({
    message: 'not-met',
    location: { source: 's' },
    ...(params && { params }),
    ...(element !== undefined && { references: [{ standard: 'WS 1', element }] }),
  });

  it('names a rule, or the code of a quality rule', () => {
    expect(of({ rule: 'FP-010', field: undefined }).accepts(rule, report({ code: 'FP-010' }))).toBe(true);
    expect(of({ rule: 'FP-010', field: undefined }).accepts(rule, report({ code: 'FP-011' }))).toBe(false);
    expect(of({ rule: 'FP-010', field: undefined }).accepts(rule, report())).toBe(false);
    expect(of({ rule: rule.id, field: undefined }).accepts(rule, report())).toBe(true);
  });

  it('names a field by its own identifier or by that of its data element', () => {
    const one = { rule: rule.id, field: 'F1' };
    expect(of(one).accepts(rule, report({ field: 'F1' }))).toBe(true);
    expect(of(one).accepts(rule, report(undefined, 'F1'))).toBe(true);
    expect(of(one).accepts(rule, report({ field: 'F2' }, 'E2'))).toBe(false);
    expect(of(one).accepts(rule, report())).toBe(false);
  });

  it('holds on its last day, and without a day against today', () => {
    const last = { rule: rule.id, field: undefined, expires: '2026-11-22' };
    expect(of(last).accepts(rule, report())).toBe(true);
    expect(of(last, '20261123').accepts(rule, report())).toBe(false);
    const library = (expires: string) =>
      openLibrary({ packs: [packOf({ ...accepted, rule: rule.id, field: undefined, expires })] });
    expect(new Suppressions(library('9999-12-31')).accepts(rule, report())).toBe(true);
    expect(new Suppressions(library('2020-01-01')).accepts(rule, report())).toBe(false);
  });

  it('is none without a pack', () => {
    const none = new Suppressions(nationalLibrary(), '20261122');
    expect([none.accepts(rule, report()), none.ledger()]).toEqual([false, []]);
  });
});
