// Why no name of a header is known although names were meant: a delimiter that tables do not have, or characters read in a
// wrong character set and saved again. Names of fields are known, so the damage is made again and compared.
import { Buffer } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** What is wrong with a header: a message of `file/csv-syntax` or `file/encoding`. */
export type HeaderFault =
  | { readonly message: 'delimiter'; readonly params: { readonly delimiter: string } }
  | { readonly message: 'garbled'; readonly params: { readonly from: string; readonly as: string } }
  | { readonly message: 'lost' };

/** Signs that exports divide columns by and no table should: wide forms, and what never stands in a value. */
const oddDelimiters = ['，', '；', '、', '｜', '^', '~', '\u0001', '@', '#', '$'];
const visible = (delimiter: string): string => (delimiter < ' ' ? 'U+0001' : delimiter);
/** Names looked at. */
const maxNames = 50;
/** Question marks are all that is left of a name, but for a unit. */
const questionMarks = /^[?？]+(?:[\s()（）/\d]*[?？]*[a-z%/]*[)）]?)?$/iu;

/** Tells why a header without a known name has none; `undefined` where it is another table's header or no header. */
export function explainHeader(
  header: readonly string[],
  isField: (text: string) => boolean,
  names: readonly string[],
): HeaderFault | undefined {
  const filled = header.filter((cell) => cell !== '').slice(0, maxNames);
  for (const delimiter of oddDelimiters) {
    const parts = filled.flatMap((cell) => cell.split(delimiter));
    if (parts.length > filled.length && parts.filter(isField).length > 1)
      return { message: 'delimiter', params: { delimiter: visible(delimiter) } };
  }
  if (filled.length < 2) return undefined;
  const asGbk = new Set(names.map(garbleAsGbk));
  const how = filled.flatMap((cell) => findDamage(cell, isField, asGbk))[0];
  if (how) return { message: 'garbled', params: how };
  const isLost =
    filled.every((cell) => questionMarks.test(cell)) || filled.some((cell) => cell.includes('\uFFFD'));
  return isLost ? { message: 'lost' } : undefined;
}

/** Beginning of UTF-8 read as GBK: `住院号` to `浣忛`. */
const garbleAsGbk = (name: string): string =>
  new TextDecoder('gb18030').decode(Buffer.from(name)).slice(0, 3);

/** The signs that Windows-1252 has where Latin-1 has control characters. */
const windowsSigns = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at),
);

function findDamage(
  cell: string,
  isField: (text: string) => boolean,
  asGbk: ReadonlySet<string>,
): { from: string; as: string }[] {
  if (cell.length > 2 && asGbk.has(cell.slice(0, 3))) return [{ from: 'UTF-8', as: 'GBK' }];
  if (!/[\u0080-\u00FF]/u.test(cell)) return [];
  const bytes = Uint8Array.from(cell, (sign) => {
    const at = windowsSigns.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });
  return (['utf-8', 'gb18030'] as const)
    .filter((name) => isField(new TextDecoder(name).decode(bytes)))
    .map((name) => ({ from: name === 'utf-8' ? 'UTF-8' : 'GBK', as: 'Windows-1252' }));
}
