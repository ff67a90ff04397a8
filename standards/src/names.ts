// Lenient forms of identifiers and names.
import type { RecordKind } from './types.js';

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

/** Names are compared with half-width brackets and without blanks: 门（急）诊 = 门(急)诊. */
export function foldName(name: string): string {
  return name.replaceAll('（', '(').replaceAll('）', ')').replace(/\s/g, '');
}

/** What a record is called beside its id: its name, and a data set also the number that the standard gives it (`HDSD00.01`). */
export function namesOf(
  kind: RecordKind,
  { id, name }: { readonly id: string; readonly name: string },
): string[] {
  const number = kind === 'data-set' ? /^([A-Z]+[\d.]+)-/.exec(id)?.[1] : undefined;
  return number === undefined ? [foldName(name)] : [foldName(name), number];
}

/** Texts that folding would not change; most names are. */
const folded = /^[\u4e00-\u9fff0-9a-z./-]*$/;

/** Text as search compares it: lower case, half-width, single blanks. */
export function foldText(text: string): string {
  return folded.test(text) ? text : text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
