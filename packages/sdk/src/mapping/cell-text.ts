/** Largest number whose digits are all certain. */
const safest = Number.MAX_SAFE_INTEGER;

/** True for what a field can hold. */
export const isScalar = (value: unknown): value is string | number | boolean | null | undefined =>
  value === null || typeof value !== 'object';

/** A cell as text without surrounding blanks, which fixed-width columns are padded with; nothing is the empty text. */
export const cellText = (value: unknown): string => {
  if (typeof value === 'string') {
    const last = value.length - 1;
    return last >= 0 &&
      (value.charCodeAt(0) <= 32 || value.charCodeAt(last) <= 32 || value[last] === '\u3000')
      ? value.trim()
      : value;
  }
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  return isScalar(value) ? String(value) : '';
};

/** The value of a field from a cell that nothing changes: an unsafe number stays one, so that the rules can say so. */
export const cellValue = (value: unknown): string | number =>
  typeof value === 'number' && Math.abs(value) > safest ? value : cellText(value);
