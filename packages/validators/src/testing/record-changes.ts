// For tests: right records of a data set with every kind of wrong value in every field.
import type { FieldSubject } from '../engine/field-rule.js';

type SampleRecord = Readonly<Record<string, string>>;

const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** Wrong values of a field, whatever its type; which rule tells each is for the rules to say. */
function* wrongValues(value: string, { domain, format }: FieldSubject): Iterable<string | number> {
  yield ` ${value}`;
  yield `${value}\ufffd`;
  yield toFullWidth(value);
  yield `${value.slice(0, 17)}${value.endsWith('0') ? '1' : '0'}`;
  yield* [
    '不详',
    'null',
    '19000101000000',
    '19000101T000000',
    '-1',
    '1.2345678',
    '19000101',
    '20261332',
    '20991231',
    'Z',
    '无#码',
    '12',
    '长'.repeat(3000),
  ];
  yield* [`0${value}`, value.replace(/^0+/u, ''), value.slice(0, -1), `${value}1`];
  if (/^\d{8}/u.test(value)) yield `${String(Number(value.slice(0, 4)) - 3)}${value.slice(4)}`;
  if (/^\d+$/u.test(value)) yield Number(value);
  if (format?.kind === 'text') yield '长'.repeat(Math.min(format.maxLength + 1, 20_000));
  for (const { code } of domain?.retired ?? []) yield code;
  for (const { code } of domain?.values.slice(0, 20) ?? []) yield code;
}

/** One invented identity number (region 999999) with facts that contradict it. */
const identify = (
  fields: readonly FieldSubject[],
  name: string,
  birthDate: string,
  sex: string,
): SampleRecord => {
  const facts: SampleRecord = {
    'DE02.01.030': '999999199003070020',
    'DE02.01.031': '01',
    'DE02.01.039': name,
    'DE02.01.005': birthDate,
    'DE02.01.040': sex,
  };
  return Object.fromEntries(
    fields.flatMap(({ field: { id, element = '' } }) => {
      const fact = facts[element.slice(0, 11)];
      return fact === undefined ? [] : [[id, fact]];
    }),
  );
};

/** Every record with one wrong field at a time, then the records twice, and with each other's values. */
export function* spoilRecords(
  records: readonly SampleRecord[],
  fields: readonly FieldSubject[],
): Iterable<Readonly<Record<string, unknown>>> {
  yield* records;
  yield* records;
  const [first = {}, ...others] = records;
  yield { ...first, ...identify(fields, '测试甲', '19910307', '1') };
  yield { ...first, ...identify(fields, '测试乙', '19920307', '2') };
  for (const subject of fields) {
    const { id } = subject.field;
    const value = first[id];
    for (const wrong of wrongValues(value ?? '1', subject)) yield { ...first, [id]: wrong };
    for (const other of others) if (other[id] !== undefined) yield { ...first, [id]: other[id] };
    if (value !== undefined) yield { ...first, [id]: undefined };
  }
}
