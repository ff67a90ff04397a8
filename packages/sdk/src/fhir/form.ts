// The form of a data set: answers for its fields, where FHIR has no element of its own for them.
import type { Library } from '@hulian/standards';
import { kinds } from './kinds.js';
import { canonicalOf } from './names.js';
import { findPlace, planRecord, type FieldPlace, type RecordPlan } from './plan.js';

type Json = Readonly<Record<string, unknown>>;

function answerOf(
  value: string,
  context: FieldPlace['context'],
  dataType: string | undefined,
): Record<string, unknown> {
  const coding = context.domain === undefined ? undefined : kinds.code.write(value, context);
  if (coding !== undefined) return { valueCoding: coding };
  const decimal = dataType === 'N' ? kinds.decimal.write(value, context) : undefined;
  if (decimal !== undefined) return { valueDecimal: decimal };
  const date = dataType === 'D' ? kinds.date.write(value, context) : undefined;
  if (date !== undefined) return { valueDate: date };
  const time = dataType === 'DT' ? kinds.dateTime.write(value, context) : undefined;
  if (time !== undefined) return { valueDateTime: time };
  return { valueString: value };
}

/** A field and its value as an item of the form. */
export const answered = ({ field, context }: FieldPlace, value: string) => ({
  linkId: field.id,
  text: field.name,
  answer: [answerOf(value, context, field.dataType)],
});

/** Items of the form of a record; fields that the data set does not have are left out. */
export function formOfRecord(
  library: Library,
  dataSet: string,
  record: Readonly<Record<string, unknown>>,
): readonly object[] {
  const plan = planRecord(library, dataSet);
  return Object.entries(record).flatMap(([key, value]) => {
    const place = plan && findPlace(plan, key);
    return place === undefined || typeof value !== 'string' || value.trim() === ''
      ? []
      : [answered(place, value)];
  });
}

/** The record that a form stands for, where it names a data set of ours. */
export function recordOfForm(
  library: Library,
  form: Json,
): { readonly dataSet: string; readonly record: Readonly<Record<string, string>> } | undefined {
  const { questionnaire, item } = form;
  const prefix = canonicalOf('Questionnaire', '');
  if (typeof questionnaire !== 'string' || !questionnaire.startsWith(prefix) || item === undefined)
    return undefined;
  const plan = planRecord(library, questionnaire.slice(prefix.length));
  if (plan === undefined) return undefined;
  const record: Record<string, string> = {};
  readForm(form, plan, record);
  return { dataSet: plan.id, record };
}

/** Reads the answers of a form into a record that does not have them yet. */
export function readForm(form: Json, plan: RecordPlan, record: Record<string, string>): void {
  const items = Array.isArray(form['item']) ? (form['item'] as Json[]) : [];
  for (const { linkId, answer } of items) {
    const field = plan.places.find((place) => place.field.id === linkId)?.field;
    const [first] = Array.isArray(answer) ? (answer as Json[]) : [];
    if (field === undefined || first === undefined) continue;
    const value =
      kinds.text.read(first['valueString']) ??
      kinds.code.read(first['valueCoding']) ??
      kinds.decimal.read(first['valueDecimal']) ??
      kinds.date.read(first['valueDate']) ??
      kinds.dateTime.read(first['valueDateTime']);
    if (value !== undefined) record[field.id] ??= value;
  }
}
