/** Writing of DER (ITU-T X.690). Every function returns a whole value: identifier, length and content octets. */
import { concatBytes, utf8ToBytes } from '../bytes.js';
import { compareBytes, writeOid } from './der-values.js';
import { Tag, context, contextPrimitive } from './der.js';

/** A value with the given identifier octet. */
export function tagged(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  const head = [tag];
  if (length < 0x80) {
    head.push(length);
  } else {
    const digits: number[] = [];
    for (let left = length; left > 0; left = Math.floor(left / 256)) digits.unshift(left % 256);
    head.push(0x80 | digits.length, ...digits);
  }
  return concatBytes(Uint8Array.from(head), ...content);
}

/** SEQUENCE or SEQUENCE OF. */
export const sequence = (...parts: readonly Uint8Array[]): Uint8Array => tagged(Tag.sequence, ...parts);

/** SET OF: the parts are put in DER order. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(Tag.set, ...[...parts].sort(compareBytes));

/** `[number] EXPLICIT`, or an implicit SEQUENCE or SET with the given parts. */
export const explicit = (number: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  tagged(context(number), ...parts);

/** `[number] IMPLICIT` on a primitive type. */
export const implicit = (number: number, content: Uint8Array): Uint8Array =>
  tagged(contextPrimitive(number), content);

/** INTEGER from a small non-negative number or from big-endian unsigned bytes of any length. */
export function integer(value: number | Uint8Array): Uint8Array {
  let bytes = typeof value === 'number' ? numberBytes(value) : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  bytes = bytes.subarray(start);
  const first = bytes[0] ?? 0;
  return first >= 0x80
    ? tagged(Tag.integer, Uint8Array.of(0), bytes)
    : tagged(Tag.integer, bytes.length === 0 ? Uint8Array.of(0) : bytes);
}

/** BOOLEAN. */
export const boolean = (value: boolean): Uint8Array => tagged(Tag.boolean, Uint8Array.of(value ? 0xff : 0));

/** NULL. */
export const nothing = (): Uint8Array => tagged(Tag.nothing);

/** OBJECT IDENTIFIER from its dotted text. */
export const oid = (text: string): Uint8Array => tagged(Tag.oid, writeOid(text));

/** OCTET STRING. */
export const octetString = (bytes: Uint8Array): Uint8Array => tagged(Tag.octetString, bytes);

/** BIT STRING of whole octets. */
export const bitString = (bytes: Uint8Array): Uint8Array => tagged(Tag.bitString, Uint8Array.of(0), bytes);

/** BIT STRING of named bits: bit 0 is the first; trailing zero bits are left out. */
export function namedBits(bits: readonly number[]): Uint8Array {
  if (bits.length === 0) return tagged(Tag.bitString, Uint8Array.of(0));
  const highest = Math.max(...bits);
  const bytes = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] as number) | (0x80 >> (bit & 7));
  return tagged(Tag.bitString, Uint8Array.of(7 - (highest & 7)), bytes);
}

/** UTF8String. */
export const utf8String = (text: string): Uint8Array => tagged(Tag.utf8String, utf8ToBytes(text));

/** PrintableString; the caller gives ASCII only. */
export const printableString = (text: string): Uint8Array => tagged(Tag.printableString, utf8ToBytes(text));

/** UTCTime until 2049, GeneralizedTime from 2050 on (RFC 5280 clause 4.1.2.5); whole seconds. */
export function time(moment: Date): Uint8Array {
  const text = moment.toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z';
  const year = moment.getUTCFullYear();
  return year >= 1950 && year < 2050
    ? tagged(Tag.utcTime, utf8ToBytes(text.slice(2)))
    : tagged(Tag.generalizedTime, utf8ToBytes(text));
}

/** GeneralizedTime in whole seconds. */
export function generalizedTime(moment: Date): Uint8Array {
  return tagged(
    Tag.generalizedTime,
    utf8ToBytes(moment.toISOString().replace(/[-:T]/g, '').slice(0, 14) + 'Z'),
  );
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return Uint8Array.from(bytes);
}
