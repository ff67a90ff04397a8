/** A detail as it stands in a sentence; `-` when it is not known. */
export function text(value: string | number | boolean | readonly string[] | undefined): string {
  if (value === undefined) return '-';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
