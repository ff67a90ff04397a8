import type { DataSetSubject, FieldSubject, RecordContext } from '../../engine/field-rule.js';

/** A field with the number of an identity document and the field that says what document it is. */
export interface IdentityFields {
  readonly number: FieldSubject;
  readonly type?: FieldSubject;
  /** Whose number it is: `患者`, `母亲`, or empty. */
  readonly owner: string;
}

/** Code of CV02.01.101 for the resident identity card. */
const residentCard = '01';
/** Looks like a resident identity number, so it is judged as one where the record does not say what it is. */
const looksLike = /^\d{17}[\dXx]$|^\d{15}$/u;
const numberName = /^(.*)身份证(?:件)?号码?$/u;

/** Finds number fields (data element DE02.01.030) and pairs each with the type field (DE02.01.031) of the same person. */
export function findIdentityFields({ fields }: DataSetSubject): IdentityFields[] {
  const byName = new Map(fields.map((subject) => [subject.field.name, subject]));
  return fields.flatMap((number) => {
    if (number.field.element?.startsWith('DE02.01.030.') !== true) return [];
    const owner = numberName.exec(number.field.name)?.[1] ?? '';
    const type =
      byName.get(`${owner}身份证件类别代码`) ??
      (owner === '患者' ? byName.get('身份证件类别代码') : undefined);
    return [{ number, owner, ...(type && { type }) }];
  });
}

/** The number, when it is a resident identity number by its type, or by its look where no type is given. */
export function readResidentNumber(
  record: RecordContext,
  { number, type }: IdentityFields,
): string | undefined {
  const text = record.valueOf(number);
  if (text === undefined) return undefined;
  const typeValue = type && record.valueOf(type);
  return (typeValue === undefined ? looksLike.test(text) : typeValue === residentCard) ? text : undefined;
}
