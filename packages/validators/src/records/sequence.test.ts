import { createValidator } from '../index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ruleset } from '../engine/rule.js';
import { listFindings } from '../testing/find.js';
import { HashSet, digestOf, placedDigest } from './hash-set.js';

const validate = async (as: string, records: readonly object[], ruleset: Ruleset = {}) =>
  listFindings(
    await createValidator({ ruleset }).validate({
      path: 'in',
      content: new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n')),
      as,
    }),
  ).filter((line) => /duplicate|conflict/u.test(line));

describe('records of one file among each other', () => {
  it('finds one number with two persons, against the record before', async () => {
    const number = { 患者身份证件号码: '11010119900307803X' };
    const persons = [
      { ...number, 姓名: '张三' },
      { ...number, 姓名: '张三', 性别代码: '1' },
      { ...number, 姓名: '李四', 性别代码: '1' },
      { 患者身份证件号码: '11010119900307002X', 姓名: '李四' },
    ];
    expect(await validate('住院病案首页', persons)).toEqual([
      'warning identifier/identity-conflict/differs /姓名 3:39',
    ]);
  });

  it('takes a lower-case x for the same number, and no wrong number at all', async () => {
    expect(
      await validate('住院病案首页', [
        { 患者身份证件号码: '11010119900307803X', 姓名: '张三' },
        { 患者身份证件号码: '11010119900307803x', 姓名: '李四' },
      ]),
    ).toHaveLength(1);
    expect(
      await validate('住院病案首页', [
        { 患者身份证件号码: '110101199003078031', 姓名: '张三' },
        { 患者身份证件号码: '110101199003078031', 姓名: '李四' },
      ]),
    ).toEqual([]);
  });

  it('finds the same record sent twice, whatever the order of its fields', async () => {
    const records = [
      { 处方编号: '1', 患者姓名: '张三' },
      { 处方编号: '2', 患者姓名: '张三' },
      { 患者姓名: '张三', 处方编号: '1' },
    ];
    expect(await validate('西药处方', records)).toEqual([
      'warning data-set/duplicate-record/same /处方编号 3:21',
    ]);
    expect(await validate('西药处方', [{ 性别代码: '1' }, { 性别代码: '1' }])).toEqual([]);
    expect(await validate('西药处方', records, { 'data-set/duplicate-record': 'off' })).toEqual([]);
  });

  it('finds it also where so many different values came between that they are no longer remembered', async () => {
    const records = Array.from({ length: 10_000 }, (_, index) => ({
      处方编号: String(index % 9990),
      患者姓名: index % 2 === 0 ? '张三' : '李四',
    }));
    const places = Array.from({ length: 10 }, (_, index) => `${9991 + index}:9`);
    expect(await validate('西药处方', records)).toEqual(
      places.map((place) => `warning data-set/duplicate-record/same /处方编号 ${place}`),
    );
  });
});

it('a finding about a field with several values carries no value of the record before', async () => {
  const records = [{ 'PHF02.018': 'abc' }, { 'PHF02.018': ['1', '2'] }];
  const report = await createValidator().validate({
    path: 'in',
    content: new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n')),
    as: '个人基本信息表',
  });
  const samples = report.findings.filter(({ location }) => location.line === 2).map(({ sample }) => sample);
  expect(samples.length).toBeGreaterThan(0);
  expect(samples).not.toContain('abc');
});

describe('HashSet', () => {
  it('tells records apart by the sum of their digests as by their texts', () => {
    const set = new HashSet(100_000);
    const words = ['', 'a', 'b', 'ab', 'ba', '0', '1', '01', '10', '张三', '李四', 'aa'];
    for (const first of words)
      for (const second of words)
        for (const third of words) {
          const digests = [first, second, third].map((text, place) => placedDigest(text, place));
          set.begin();
          set.mixDigest(
            {
              high: digests.reduce((sum, { high }) => (sum + high) | 0, 0),
              low: digests.reduce((sum, { low }) => (sum + low) | 0, 0),
            },
            0,
          );
          expect([first, second, third, set.add(1)]).toEqual([first, second, third, 'new']);
        }
  });

  it('remembers as a Set of strings does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ maxLength: 3 }), { maxLength: 3 }), { maxLength: 2000, size: 'max' }),
        (records) => {
          const set = new HashSet(100_000);
          const known = new Map<string, number>();
          for (const [index, record] of records.entries()) {
            set.begin();
            record.forEach((text, field) => set.mixDigest(digestOf(text), field));
            const key = JSON.stringify(record);
            expect(set.add(index)).toBe(known.get(key) ?? 'new');
            if (!known.has(key)) known.set(key, index);
          }
        },
      ),
      { numRuns: 10 },
    );
  });

  it('says when it is full', () => {
    const set = new HashSet(1);
    const add = (text: string) => {
      set.begin();
      set.mixText(text);
      return set.add(7);
    };
    expect([add('a'), add('b'), add('a')]).toEqual(['new', 'full', 7]);
  });
});
