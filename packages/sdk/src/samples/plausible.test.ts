// Whether the people of the sample records could live.
import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { amountOf, conditions, implausible, textOf, yearsBetween, type Value } from './plausible.test-kit.js';
import { makeRecords, type SampleRecord } from './index.js';

const library = nationalLibrary();
const dataSets = library.list('data-set').filter(({ id }) => (library.dataSet(id)?.fields.length ?? 0) > 0);

/** The age as told, else that on the last day samples are made for, else what the form is for. */
const ageOf = (values: readonly Value[], form: string): number => {
  const told = amountOf(values, /^年龄（岁）/);
  const birth = textOf(values, /^出生日期/);
  if (Number.isNaN(told) && birth !== '') return yearsBetween(birth, '20261101');
  return Number.isNaN(told) && /岁儿童/.test(form) ? 4 : told;
};

const judge = (id: string, record: SampleRecord): readonly string[] => {
  const fields = library.dataSet(id)?.fields ?? [];
  const values = fields.flatMap(({ id: field, name, dataType, element }): Value[] => {
    const value = record[field];
    if (value === undefined) return [];
    const type = dataType ?? (element === undefined ? undefined : library.dataElement(element)?.dataType);
    return [{ name, value, amount: type === 'N' ? Number(value) : Number.NaN }];
  });
  const person = {
    sex: values.find(({ name }) => /^(?:患者)?性别(?:代码)?$/.test(name))?.value,
    age: ageOf(values, library.dataSet(id)?.name ?? ''),
  };
  return implausible(values, person);
};

describe('samples of people', { timeout: 60_000 }, () => {
  it.each(dataSets.map(({ id }) => id))('%s: three hundred could live', (id) => {
    const faults = new Set<string>();
    for (const record of makeRecords(id, 300, { seed: 'plausible' }))
      for (const fault of judge(id, record)) faults.add(fault);
    expect([...faults]).toEqual([]);
  });

  it('every condition can fail', () => {
    const value = (name: string, text: string): Value => ({ name, value: text, amount: Number(text) });
    const wrong: Readonly<Record<string, readonly Value[]>> = {
      'a man has nothing of women': [value('末次月经日期', '20260101')],
      'grown-ups are not weighed as newborns': [value('新生儿出生体重（g）', '3000')],
      'the age agrees with the birth date': [
        value('年龄（岁）', '60'),
        value('出生日期', '19900101'),
        value('入院日期', '20260101'),
      ],
      'the identity number tells birth date and sex': [value('身份证件号码', '999999199001010020')],
      'nobody leaves before coming': [value('入院日期时间', '20260102'), value('出院日期时间', '20260101')],
      'nobody is treated before being born': [
        value('出生日期', '20260102'),
        value('入院日期时间', '20260101'),
      ],
      'pressure falls between the beats': [value('收缩压（mmHg）', '80'), value('舒张压（mmHg）', '90')],
      'no more births than pregnancies': [value('孕次', '1'), value('产次', '2')],
      'no more is paid than was spent': [value('门诊费用金额', '1'), value('个人承担费用金额', '2')],
      'items of a bill make its total': [value('住院总费用', '1'), value('西药类-西药费', '2')],
      'parts of an item are no more than the item': [
        value('西药类-西药费', '2'),
        value('西药类-西药费-抗菌药物费用', '3'),
      ],
      'stages of labour make its length': [value('总产程时长（min）', '3'), value('第1产程时长（min）', '5')],
      'no more is done than was due': [value('应服药次数', '1'), value('实际服药次数', '2')],
      'the operation fits the illness': [
        value('手术及操作编码', '47.01'),
        value('出院诊断-主要诊断疾病编码', 'I10'),
      ],
    };
    expect(Object.keys(wrong)).toEqual(Object.keys(conditions));
    for (const [name, values] of Object.entries(wrong))
      expect(conditions[name]?.(values, { sex: '1', age: 60 }), name).toBe(false);
    expect(implausible([value('体温（℃）', '9.1')], { sex: '1', age: 60 })).toEqual(['体温（℃）: 9.1']);
  });
});
