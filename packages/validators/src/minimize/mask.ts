// Neutral values in place of those of a person: same class of characters, same length.
import { isCalendarDate } from '../datatypes/calendar.js';
import { computeIdentityCheck } from '../identifiers/resident-identity-number.js';

const identityNumber = /(?<!\d)\d{17}[\dXx](?!\d)/gu;

/** Neutral digits. Ones are right as digits of a date and of most codes; others are tried where a finding hangs on a wrong code. */
export const neutralDigits = ['1', '9', '0', '7'] as const;

/** One of {@link neutralDigits}. */
export type NeutralDigit = (typeof neutralDigits)[number];

/** Masks one value. An identity number stays one, with a right check character where it had one. */
export function maskValue(value: string, digit: NeutralDigit = '1'): string {
  let [masked, at] = ['', 0];
  for (const { 0: number, index } of value.matchAll(identityNumber)) {
    masked += maskCharacters(value.slice(at, index), digit) + maskIdentityNumber(number);
    at = index + number.length;
  }
  return masked + maskCharacters(value.slice(at), digit);
}

function maskIdentityNumber(number: string): string {
  const first = `999999${isCalendarDate(number.slice(6, 14)) ? '19800101' : '19801301'}001`;
  const check = computeIdentityCheck(first);
  const right = computeIdentityCheck(number.slice(0, 17)) === number.slice(17).toUpperCase();
  return first + (right ? check : check === '1' ? '2' : '1');
}

/** References to characters are values too. */
const maskCharacters = (text: string, digit: NeutralDigit): string =>
  text.replace(/&#\w+;|&\w+;|\\u[\dA-Fa-f]{4}|\\.|[^]/gu, (unit) => {
    if (unit.startsWith('&#') || unit.startsWith('\\u')) return 'A';
    if (unit.length > 2 || unit.startsWith('\\')) return unit;
    if (/\p{Nd}/u.test(unit)) return /\d/u.test(unit) ? digit : '１';
    if (/[A-Z]/u.test(unit)) return 'A';
    if (/[a-z]/u.test(unit)) return 'a';
    if (/[Ａ-Ｚａ-ｚ]/u.test(unit)) return 'Ａ';
    return /[\p{L}\p{N}]/u.test(unit) ? '某' : unit;
  });

/** Attributes that say what an element is, not what is true of a person. */
const structural =
  /^(?:xmlns(?::.*)?|xsi:.*|classCode|typeCode|moodCode|determinerCode|contextControlCode|codeSystem|codeSystemName|codeSystemVersion|unit|nullFlavor|ITSVersion|mediaType|representation)$/u;
/** Codes of documents, sections and data elements name the place. */
const naming =
  /\bcodeSystem\s*=\s*["'](?:2\.16\.156\.10011\.2\.(?:2\.[1-4]|4)|2\.16\.840\.1\.113883\.6\.1)["']/u;

/** Codes of document kinds and data elements. */
const publicCode = /^.(?:C00\d\d|HSD[A-C]\d\d\.\d\d|DE\d\d[\d.]+).$/u;

/** Masks a well-formed XML text; comments and processing instructions go. */
export function maskXml(text: string, digit: NeutralDigit = '1'): string {
  const token =
    /<!\[CDATA\[([^]*?)\]\]>|<!--[^]*?-->|<\?(?!xml\s)[^]*?\?>|<\?xml\s[^]*?\?>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/gu;
  return text.replace(token, (whole, data: string | undefined) => {
    if (data !== undefined) return `<![CDATA[${maskValue(data, digit)}]]>`;
    if (whole.startsWith('<?xml') && /^<\?xml\s/u.test(whole)) return whole;
    if (whole.startsWith('<!--') || whole.startsWith('<?')) return '';
    return whole.startsWith('<') ? maskTag(whole, digit) : maskValue(whole, digit);
  });
}

function maskTag(tag: string, digit: NeutralDigit): string {
  const isNaming = naming.test(tag);
  return tag.replace(
    /(\s)([^\s=]+)(\s*=\s*)("[^"]*"|'[^']*')/gu,
    (_, blank: string, name: string, equals: string, quoted: string) => {
      const kept =
        structural.test(name) ||
        (isNaming && (name === 'code' || name === 'displayName')) ||
        (name === 'code' && /^<code\b/u.test(tag) && publicCode.test(quoted)) ||
        (name === 'root' && /^.(?:\d+\.)+\d+.$/u.test(quoted));
      return `${blank}${name}${equals}${kept ? quoted : maskValue(quoted, digit)}`;
    },
  );
}

/** Masks the strings and numbers of a JSON text; names of members stay, and the name of the data set or resource. */
export const maskJson = (text: string, digit: NeutralDigit = '1'): string =>
  text.replace(
    /("(?:dataSet|resourceType)"\s*:\s*"(?:[^"\\]|\\.)*")|("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*/gu,
    (whole, kept: string | undefined, _string, colon: string | undefined) =>
      kept !== undefined || colon !== undefined
        ? whole
        : whole.startsWith('"')
          ? maskValue(whole, digit)
          : whole
              .replace(/\d/gu, digit)
              .replace(/^(-?)0+(?=0)/u, '$1')
              .replace(/[eE].*$/u, ''),
  );
