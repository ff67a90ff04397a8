// What the quick reader takes for characters, names and blanks of XML, and what references and line breaks stand for.

/** Thrown where the quick reader gives up; nobody but its parts sees it. */
export const giveUp = new Error('not understood');

export const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const references: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

// What a code unit may be in an ASCII name: 1 anywhere, 2 anywhere but at the beginning.
const nameUnits = new Uint8Array(128);
for (const unit of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_:')
  nameUnits[unit.charCodeAt(0)] = 1;
for (const unit of '0123456789.-') nameUnits[unit.charCodeAt(0)] = 2;

export const isNameStart = (unit: number): boolean =>
  unit < 128 ? nameUnits[unit] === 1 : unit >= 0x3001 && unit <= 0xd7ff;
export const isNameUnit = (unit: number): boolean =>
  unit < 128 ? nameUnits[unit] !== 0 : unit >= 0x3001 && unit <= 0xd7ff;
export const isSpace = (unit: number): boolean => unit === 32 || unit === 10 || unit === 9 || unit === 13;

/** True for a character of XML 1.0; a pair of surrogates is judged at its first half. */
export const isLegal = (units: Uint16Array, at: number): boolean => {
  const unit = units[at] as number;
  if (unit < 32) return isSpace(unit);
  if (unit < 0xd800) return true;
  if (unit < 0xdc00) {
    const low = units[at + 1] as number;
    return low >= 0xdc00 && low <= 0xdfff;
  }
  return unit >= 0xe000 && unit <= 0xfffd;
};

export const normalizeBreaks = (value: string): string => value.replace(/\r\n?/g, '\n');

/** Line breaks and references of text or, with blanks made equal, of an attribute value (XML 1.0, 2.11, 3.3.3 and 4.1). */
export const decode = (value: string, isAttribute: boolean): string => {
  const broken = normalizeBreaks(value);
  const spaced = isAttribute ? broken.replace(/[\t\n]/g, ' ') : broken;
  if (!spaced.includes('&')) return spaced;
  let decoded = '';
  for (let start = 0, end = 0; start < spaced.length; start = end) {
    const next = spaced.indexOf('&', start + decodedAtOnce);
    end = next < 0 ? spaced.length : next;
    decoded += spaced.slice(start, end).replace(/&([^;&]*;?)/g, decodeReference);
  }
  return decoded;
};

/** A replacement keeps all of its matches until it ends; references never hold a second ampersand, so that a text is cut at one. */
const decodedAtOnce = 65_536;

const decodeReference = (_: string, reference: string): string => {
  const named = references[reference.slice(0, -1)];
  if (named !== undefined && reference.endsWith(';')) return named;
  const [, decimal, hexadecimal] = /^#(?:(\d{1,7})|x([\da-fA-F]{1,6}));$/.exec(reference) ?? [];
  if (decimal === undefined && hexadecimal === undefined) throw giveUp;
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const character = point > 0x10ffff ? '\0' : String.fromCodePoint(point);
  if (illegal.test(character)) throw giveUp;
  return character;
};
