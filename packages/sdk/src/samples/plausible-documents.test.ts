// Whether the people of the sample documents could live, and whether what happens to them happens in order.
import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { planDocument, type PlannedScope } from '../documents/document-plan.js';
import type { SlotValues } from '../documents/record.js';
import { amountOf, implausible, textOf, type Value } from './plausible.test-kit.js';
import { makeDocumentRecord } from './index.js';

const library = nationalLibrary();
const documents = library
  .list('document')
  .filter(({ id }) => library.document(id)?.sections.some(({ entries }) => entries.some(({ path }) => path)));

/** Values with the names a reader sees; `出生孕周` in days is another thing than in weeks. */
const read = ({ byKey }: PlannedScope, values: SlotValues): Value[] =>
  Object.entries(values).map(([key, given]) => {
    const slot = byKey.get(key)?.[0]?.slot;
    const { value, unit } = typeof given === 'string' ? { value: given, unit: slot?.unit } : given;
    const name = slot?.elementName ?? slot?.name ?? key;
    return {
      name: unit === 'd' && !name.includes('d') ? `${name}（d）` : name,
      value,
      amount: slot?.valueType === 'TS' || slot?.valueType === 'CD' ? Number.NaN : Number(value),
    };
  });

const inOrder = (values: readonly Value[], ...names: readonly RegExp[]): boolean => {
  const times = names.map((name) => textOf(values, name)).filter((time) => time !== '');
  return times.every((time, index) => {
    const length = Math.min(time.length, times[index - 1]?.length ?? 0);
    return index === 0 || (times[index - 1] ?? '').slice(0, length) <= time.slice(0, length);
  });
};

/** What only documents show: units beside values, and the order of a day. */
const orders: Readonly<Record<string, readonly RegExp[]>> = {
  'orders are entered, begun, ended': [/^医嘱开立日期时间/, /^医嘱计划开始/, /^医嘱计划结束/],
  'specimens are taken, then received': [/^标本采样日期时间/, /^接收标本/],
  'operations begin, then end': [/^(?:入手术室|手术开始)日期时间/, /^手术结束日期时间/],
  'the waters break, the child is born, the afterbirth follows': [
    /^胎膜破裂日期/,
    /^胎儿娩出日期/,
    /^胎盘娩出日期/,
    /^产后观察日期/,
  ],
  'nobody leaves before coming': [/^出生日期/, /^入院日期/, /^出院日期/],
  'the next visit is a later one': [/^随访日期/, /^下次随访日期/],
  'a child is due after the last period': [/^末次月经日期$/, /^预产期/],
};

const judge = (id: string, index: number): readonly string[] => {
  const template = library.document(id);
  if (template === undefined) throw new Error(id);
  const plan = planDocument(template);
  const { values, sections } = makeDocumentRecord(id, index, { seed: 'plausible' });
  const all = [
    ...read(plan.header, values),
    ...plan.sections.flatMap((scope) =>
      [sections?.[scope.name] ?? []].flat().flatMap((each) => read(scope, each)),
    ),
  ];
  const age =
    values['年龄'] ??
    Object.values(values).find((each) => typeof each !== 'string' && /^[岁天]$/.test(each.unit ?? ''));
  const { value, unit } = typeof age === 'object' ? age : { value: age ?? '', unit: '岁' };
  const person = {
    sex: all.find(({ name }) => /^(?:患者)?性别(?:代码)?$/.test(name))?.value,
    age: unit === '天' ? 0 : Number(value || Number.NaN),
  };
  return [
    // One item of the bill has no place of its own in C0032: the others are less than the total.
    ...implausible(all, person).filter((fault) => fault !== 'items of a bill make its total'),
    ...Object.entries(orders).flatMap(([name, order]) => (inOrder(all, ...order) ? [] : name)),
    ...(/新生儿|出生医学/.test(template.name) && person.age !== 0 ? [`a newborn of ${value}`] : []),
    ...Object.values(sections ?? {})
      .flat()
      .flatMap((group) => Object.values(group))
      .flatMap((each) =>
        typeof each !== 'string' && /计量单位/.test(each.unit ?? '') ? [`unit ${each.unit ?? ''}`] : [],
      ),
    ...(amountOf(all, /^总产程/) < amountOf(all, /^第1产程/) ? ['a stage longer than the labour'] : []),
  ];
};

describe('samples of people in documents', { timeout: 60_000 }, () => {
  it.each(documents.map(({ id }) => id))('%s: forty could live', (id) => {
    const faults = new Set<string>();
    for (let index = 0; index < 40; index += 1) for (const fault of judge(id, index)) faults.add(fault);
    expect([...faults]).toEqual([]);
  });
});
