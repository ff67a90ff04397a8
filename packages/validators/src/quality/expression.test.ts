import { fieldsOf, ruleOperations } from '@hulian/standards';
import type { Expression } from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate, isAnswerable, runTest, type ExpressionContext } from './expression.js';
import { operations } from './operations.js';

const context = (values: Record<string, string>): ExpressionContext => ({
  valueOf: (id) => values[id],
  codeList: () => ['A34', 'B26.0', 'C60-C63'],
});
const value = (expression: Expression, values: Record<string, string> = {}): unknown =>
  evaluate(expression, context(values));

describe('rule language', () => {
  const cases: [Expression, Record<string, string>, unknown][] = [
    [['=', '$a', '1'], { a: '1' }, true],
    [['=', '$a', 1], { a: '01' }, true],
    [['=', '$a', true], { a: 'T' }, true],
    [['=', '$a', '1'], {}, undefined],
    [['<', '$a', '$b'], { a: '9', b: '10' }, true],
    [['<=', '$a', '$b'], { a: 'x', b: '10' }, undefined],
    [['between', '$a', 40, 300], { a: '300' }, true],
    [['between', '$a', 40, 300], { a: '301' }, false],
    [['near', ['sum', '$a', '$b'], '$c', 0.01], { a: '0.1', b: '0.2', c: '0.31' }, true],
    [['near', ['sum', '$a', '$b'], '$c', 0.01], { a: '0.1', c: '0.3' }, undefined],
    [['not-later', '$a', '$b'], { a: '20240601T080000', b: '20240601' }, true],
    [['not-later', '$a', '$b'], { a: '2024-06-02', b: '20240601T235959' }, false],
    [['not-later', '$a', '$b'], { a: '20230229', b: '20240601' }, undefined],
    [['days', '$a', '$b'], { a: '20240228', b: '20240301T010000' }, 2],
    [['years', '$a', '$b'], { a: '20000302', b: '20240301' }, 23],
    [['in', '$a', '1', '2'], { a: '3' }, false],
    [['in', ['length', '$a'], 15, 18], { a: '123456789012345' }, true],
    [['in-list', 'list', '$a'], { a: 'c61.900' }, true],
    [['in-list', 'list', '$a'], { a: 'C64' }, false],
    [['in-list', 'list', '$a'], { a: 'A34.x' }, true],
    [['in-list', 'list', '$a'], { a: 'A340' }, false],
    [['matches', '$a', '^[0-9]{6}$'], { a: '12345' }, false],
    [['matches', ['without', '$a', '-'], '^0[0-9]{10}$'], { a: '021-12345678' }, true],
    [['present', '$a', '$b'], { a: 'x' }, false],
    [['first', '$a', '$b'], { b: 'x' }, 'x'],
    [['max', ['days', '$a', '$b'], 1], { a: '20240601', b: '20240601' }, 1],
    [['bmi', '$a', '$b'], { a: '80', b: '200.0' }, 20],
    [['and', ['=', '$a', '1'], ['=', '$b', '1']], { b: '2' }, false],
    [['or', ['=', '$a', '1'], ['=', '$b', '1']], { b: '2' }, undefined],
    [['not', ['=', '$a', '1']], {}, undefined],
    [['identity-valid', '$a'], { a: '110' }, false],
    [['identity-sex', '$a'], { a: '110' }, undefined],
    [['date', '$a'], { a: '2024-06-01 08:00:00' }, '20240601'],
  ];
  it.each(cases)('%j over %j is %s', (expression, values, expected) => {
    expect(value(expression, values)).toBe(expected);
  });

  it('tells not applicable, unknown, pass and fail apart', () => {
    const test = { when: ['=', '$a', '5'] as Expression, require: ['present', '$b'] as Expression };
    const run = (values: Record<string, string>): string => runTest(test, context(values));
    expect([run({ a: '1' }), run({}), run({ a: '5', b: 'x' }), run({ a: '5' })]).toEqual([
      'not-applicable',
      'unknown',
      'pass',
      'fail',
    ]);
  });

  it('lists fields, and takes one alternative of `first` as enough', () => {
    const expression: Expression = ['not-later', ['first', '$a', '$b'], '$c'];
    expect(fieldsOf(expression)).toEqual(['a', 'b', 'c']);
    expect(
      [
        ['b', 'c'],
        ['a', 'b'],
      ].map((ids) => isAnswerable(expression, (id) => ids.includes(id))),
    ).toEqual([true, false]);
  });

  it('refuses an unknown operation', () => {
    expect(() => value(['drop', '$a'])).toThrow(/unknown operation drop/);
  });

  it('knows the operations that the standard library lists', () => {
    expect(Object.keys(operations).sort()).toEqual(Object.keys(ruleOperations).sort());
  });

  it('never throws on any text', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(operations)), texts, (name, [a = '', b = '', c = '']) => {
        if (name === 'matches') return;
        value([name, '$a', '$b', '$c'], { a, b, c });
      }),
      { seed: 20263, numRuns: 500 },
    );
  });
});
