// Lenient forms of identifiers.

/** `GB/T 2261.1-2003`, `gb/t2261.1-2003` and `GBT2261.1-2003` give the same key. */
export function domainKey(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s/_]/g, '')
    .replace(/[—–－]/g, '-');
}

/** A domain key without the year of its edition: `GBT2261.1`. */
export function yearless(key: string): string {
  return key.replace(/-(19|20)\d{2}(?=$|[^\d])/, '');
}
