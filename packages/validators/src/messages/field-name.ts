/** A field as message parameters; absent when a single identifier is checked by hand. */
export interface FieldName {
  readonly field?: string;
  readonly name?: string;
}

/** `“性别代码”（HDSD00.04.020）`, or a general word when no field is known. */
export function inChinese({ field, name }: FieldName): string {
  return field === undefined ? '该值' : `“${name ?? ''}”（${field}）`;
}

/** `"性别代码" (HDSD00.04.020)`, or a general word when no field is known. */
export function inEnglish({ field, name }: FieldName): string {
  return field === undefined ? 'The value' : `"${name ?? ''}" (${field})`;
}
