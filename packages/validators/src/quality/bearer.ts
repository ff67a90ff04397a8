// Whose value a field holds, where its name says that it is not the person the record is about: one data element serves many.
import type { FieldSubject } from '../engine/field-rule.js';

const bearers =
  /^(?:新生儿|婴儿|儿童|母亲|父亲|丈夫|妻子|女方|男方|对方|监护人|家长|户主|联系人|填报人?|随访人|(?:责任|检查|申请|报告|签约)?医[生师]|起搏器|孕前)/u;

/** `母亲` for a mother's identity number, `起搏器` for the rate of a pacemaker; empty for the person of the record. */
export function bearerOf({ field, element }: FieldSubject): string {
  const bearer = bearers.exec(field.name)?.[0] ?? '';
  // A follow-up date is called so by its element already.
  return element?.name.startsWith(bearer) === true ? '' : bearer;
}

/**
 * Of fields that are compared with each other, those of one bearer: of the person of the record where there are any. A field that a rule
 * names by its own identifier is meant whoever's it is.
 */
export function ofOneBearer(
  fields: readonly (readonly [string, FieldSubject])[],
): readonly (readonly [string, FieldSubject])[] {
  const bearersThere = new Set(fields.map(([, field]) => bearerOf(field)));
  if (bearersThere.size < 2) return fields;
  return fields.filter(([id, field]) => id === field.field.id || bearerOf(field) === '');
}
