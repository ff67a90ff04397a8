// Which fields of a data set say who sent a record and when it happened. Both engines ask here.
import type { DataSetSubject, FieldSubject } from '../../engine/field-rule.js';
import type { BoundTest } from '../bind.js';
import { dateDigits, minutesBetween } from '../operands.js';

/** Data elements that name the institution, the best first. */
const institutionElements = ['DE08.10.052.00', 'DE08.10.013.00'];
/** Data elements with the time of the event, the best first. */
const businessTimes = [
  'DE06.00.017.00',
  'DE06.00.016.00',
  'DE06.00.092.00',
  'DE06.00.062.00',
  'DE08.50.033.00',
  'DE04.50.133.00',
  'DE04.50.140.00',
  'DE06.00.109.00',
  'DE06.00.218.00',
  'DE06.00.220.00',
  'DE06.00.176.00',
  'DE09.00.053.00',
  'DE09.00.052.00',
];

/** Fields that name the institution, in the order they are asked. */
export function institutionFields({ fields }: DataSetSubject): FieldSubject[] {
  return byElements(fields, institutionElements);
}

/** Fields that say when it happened, in the order they are asked; birth dates never do. */
export function timeFields({ fields }: DataSetSubject): FieldSubject[] {
  const dated = fields.filter(({ dataType }) => dataType === 'D' || dataType === 'DT');
  const named = byElements(dated, businessTimes);
  const rest = dated.filter(
    (field) => !named.includes(field) && !/出生|生日|有效期|预产|末次月经/u.test(field.field.name),
  );
  return [...named, ...rest];
}

function byElements(fields: readonly FieldSubject[], elements: readonly string[]): FieldSubject[] {
  return elements.flatMap((element) => fields.filter(({ field }) => field.element === element).slice(0, 1));
}

/** Fields whose values must be in a whole code table. */
export function codedFields({ fields }: DataSetSubject): FieldSubject[] {
  return fields.filter(
    ({ dataType, domain }) =>
      (dataType === 'S2' || dataType === 'S3') && domain?.complete === true && domain.values.length > 0,
  );
}

/** True for a test that asks for an order in time. */
export function asksTimeOrder({ test }: BoundTest): boolean {
  return JSON.stringify(test.require).includes('"not-later"');
}

/** Hours within which records of a data set should arrive (quality rule OPS-001; limits are ours). */
export function limitHours(dataSet: string, given: number | undefined): number {
  return given ?? (/front-page/u.test(dataSet) ? 240 : 24);
}

/** Hours from the time of an event to that of its receipt; undefined where one of them is no time. */
export function receiptHours(time: string | undefined, received: string | undefined): number | undefined {
  const [from, to] = [dateDigits(time), dateDigits(received)];
  if (to === undefined || from === undefined) return undefined;
  const minutes = minutesBetween(from.padEnd(14, '0'), to.padEnd(14, '0'));
  return minutes === undefined ? undefined : minutes / 60;
}
