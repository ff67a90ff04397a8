import { nationalLibrary, type QualityRule, type RuleTest } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { describeFields } from '../records/plan.js';
import { libraryContext } from './library-context.js';
import { OthersRun, runOthers } from './others.js';

const library = nationalLibrary();
const base = libraryContext(library);
const unique: RuleTest = { others: { by: [['$a', '@a']] }, require: ['=', ['count'], 0] };
const run = (test: RuleTest, own: Record<string, string>, ...others: Record<string, string>[]) =>
  runOthers(
    test,
    { ...base, valueOf: (id) => own[id] },
    others.map((other) => ({ dataSet: other['dataSet'] ?? '', valueOf: (id) => other[id] })),
  );

describe('tests that look at other records', () => {
  it('count those with equal values, and know nothing where a value is missing', () => {
    expect(run(unique, { a: '1' }, { a: '2' })).toBe('pass');
    expect(run(unique, { a: '1' }, { a: '1' })).toBe('fail');
    expect(run(unique, {}, { a: '1' })).toBe('unknown');
  });

  it('sum, and take the least and the greatest of known numbers', () => {
    const sums: RuleTest = {
      others: { in: ['items'], by: [['$bill', '@bill']] },
      require: ['near', ['total', '@amount'], '$total', 0.01],
    };
    const items = ['1.5', '2', 'x'].map((amount) => ({ dataSet: 'items', bill: '7', amount }));
    expect(run(sums, { bill: '7', total: '3.5' }, ...items)).toBe('pass');
    expect(run(sums, { bill: '7', total: '4' }, ...items)).toBe('fail');
    expect(run(sums, { bill: '8', total: '4' }, ...items)).toBe('unknown');
    const last: RuleTest = { others: { by: [['$a', '@a']] }, require: ['>', '$n', ['greatest', '@n']] };
    expect(run(last, { a: '1', n: '3' }, { a: '1', n: '2' }, { a: '1', n: '1' })).toBe('pass');
    expect(run(last, { a: '1', n: '2' }, { a: '1', n: '2' })).toBe('fail');
  });

  it('keep to the data sets they name', () => {
    const exists: RuleTest = { others: { in: ['visit'], by: [['$a', '@a']] }, require: ['>', ['count'], 0] };
    expect(run(exists, { a: '1' }, { dataSet: 'other', a: '1' })).toBe('fail');
    expect(run(exists, { a: '1' }, { dataSet: 'visit', a: '1' })).toBe('pass');
  });
});

describe('a run over many records', () => {
  const rule: QualityRule = {
    id: 'quality/tst-001',
    kind: 'rule',
    name: 'test',
    edition: 'test',
    source: 'test',
    confidence: 'high',
    code: 'TST-001',
    scope: ['*'],
    level: 'cross-record',
    dimension: 'uniqueness',
    severity: 'warning',
    basis: 'practice',
    statement: 'unique',
    requirement: '唯一',
    evaluable: true,
    tests: [{ others: { by: [['$DE01.00.020.00', '@DE01.00.020.00']] }, require: ['=', ['count'], 0] }],
  };
  const withRule = new Proxy(library, {
    get: (target, key) =>
      key === 'list'
        ? (kind: string) => (kind === 'rule' ? [rule] : [])
        : key === 'record'
          ? () => rule
          : (Reflect.get(target, key) as unknown),
  });

  it('reports each record of a duplicate, leaves the record itself out, and counts', () => {
    const dataSet = library.dataSet('西药处方')!;
    const subject = { dataSet, fields: describeFields(dataSet, library) };
    const others = new OthersRun<number>(withRule, base);
    for (const [index, number] of ['1', '2', '1', undefined].entries())
      others.take(subject, ({ field }) => (field.element === 'DE01.00.020.00' ? number : undefined), index);
    const found: string[] = [];
    const counts = others.finish(({ field, place }, outcome) =>
      found.push(`${place} ${outcome} ${field.field.id}`),
    );
    expect(found).toEqual(['0 fail HDSD00.04.002', '1 pass HDSD00.04.002', '2 fail HDSD00.04.002']);
    expect(counts.map(({ outcomes }) => outcomes)).toEqual([
      { pass: 1, fail: 2, unknown: 1, 'not-applicable': 0 },
    ]);
  });
});
