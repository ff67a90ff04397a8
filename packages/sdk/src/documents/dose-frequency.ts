// How often a drug is taken. Data sets hold a code (药物使用频次代码), documents a number of times a day (`rateQuantity`,
// 次/日), and several codes give one number (bid and q12h): a code is turned into its number, a number into no code.
import type { DocumentSlot, Library } from '@hulian/standards';

/** The code table of the field; its names are the Latin short forms. */
const table = 'CV06.00.228';

/** True for a place that holds the number where the field of the data set holds a code. */
export const isDoseFrequency = ({ path, element }: DocumentSlot): boolean =>
  element === 'DE06.00.133.00' && path.endsWith('/rateQuantity/@value');

const timesByName: Readonly<Record<string, string>> = {
  qd: '1',
  bid: '2',
  tid: '3',
  qid: '4',
  qod: '0.5',
  hs: '1',
};

/** Times a day of a code; undefined where it states none as a whole number or a half (once, a week, other). */
export const timesADay = (code: string, library: Library): string | undefined => {
  const lookup = library.lookupCode(table, code);
  if (lookup.answer !== 'known') return undefined;
  const name = lookup.value.name.toLowerCase();
  const hours = Number(/^q(\d{1,2})h$/.exec(name)?.[1]);
  return Number.isInteger(24 / hours) ? String(24 / hours) : timesByName[name];
};
