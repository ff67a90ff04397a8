/**
 * Strict reading of DER (ITU-T X.690 clause 10): definite minimal lengths, minimal integers, one encoding for one value.
 *
 * The whole input is checked before anything is used; what a caller does not look at is canonical too.
 */
import { CryptoError } from '../errors.js';
import type { DerReason } from '../messages/formats.zh-CN.js';
import { compareBytes, readTime } from './der-values.js';

/** Identifier octets that our formats use. */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  nothing: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  numericString: 0x12,
  printableString: 0x13,
  t61String: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  visibleString: 0x1a,
  universalString: 0x1c,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The identifier octet of `[number]`, constructed (explicit, or an implicit SEQUENCE or SET). */
export const context = (number: number): number => 0xa0 | number;

/** The identifier octet of `[number]` on a primitive type. */
export const contextPrimitive = (number: number): number => 0x80 | number;

/** One value of a checked DER text. All arrays are views of the input. */
export interface DerNode {
  readonly tag: number;
  /** The content octets. */
  readonly content: Uint8Array;
  /** Identifier, length and content octets. */
  readonly bytes: Uint8Array;
  /** The values inside a constructed value; empty for a primitive one. */
  readonly children: readonly DerNode[];
  /** Position of the identifier octet in the input. */
  readonly offset: number;
}

const MAX_DEPTH = 40;

/**
 * Reads one DER value that fills the input exactly.
 * @throws CryptoError `CRYPTO_DER_INVALID` with the position and the reason, `CRYPTO_DER_INDEFINITE_LENGTH` for BER, `CRYPTO_TRAILING_BYTES`
 */
export function parseDer(bytes: Uint8Array): DerNode {
  const node = readNode(bytes, 0, bytes.length, 0);
  const length = node.bytes.length;
  if (length !== bytes.length)
    throw new CryptoError('CRYPTO_TRAILING_BYTES', { count: bytes.length - length });
  return node;
}

function readNode(input: Uint8Array, offset: number, end: number, depth: number): DerNode {
  if (depth > MAX_DEPTH) throw bad(offset, 'nesting');
  if (end - offset < 2) throw bad(offset, 'truncated');
  const tag = input[offset] as number;
  if ((tag & 0x1f) === 0x1f) throw bad(offset, 'tag');
  let at = offset + 1;
  let length = input[at++] as number;
  if (length === 0x80) throw new CryptoError('CRYPTO_DER_INDEFINITE_LENGTH', { offset });
  if (length > 0x80) {
    const count = length & 0x7f;
    if (count > 4) throw bad(offset, 'length');
    if (end - at < count) throw bad(offset, 'truncated');
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (input[at++] as number);
    if (length < 0x80 || length < 256 ** (count - 1)) throw bad(offset, 'length');
  }
  if (length > end - at) throw bad(offset, 'truncated');
  const content = input.subarray(at, at + length);
  const node = { tag, content, bytes: input.subarray(offset, at + length), offset };
  if ((tag & 0xc0) === 0) {
    checkUniversal(tag, content, offset);
  }
  if ((tag & 0x20) === 0) return { ...node, children: [] };
  const children: DerNode[] = [];
  for (let position = at; position < at + length;) {
    const child = readNode(input, position, at + length, depth + 1);
    children.push(child);
    position += child.bytes.length;
  }
  if (tag === Tag.set) checkSetOrder(children, offset);
  return { ...node, children };
}

function checkUniversal(tag: number, content: Uint8Array, offset: number): void {
  switch (tag) {
    case Tag.sequence:
    case Tag.set:
    case Tag.octetString:
    case Tag.t61String:
      return;
    case Tag.boolean:
      if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw bad(offset, 'boolean');
      return;
    case Tag.integer:
    case Tag.enumerated:
      checkInteger(content, offset);
      return;
    case Tag.bitString:
      checkBitString(content, offset);
      return;
    case Tag.nothing:
      if (content.length !== 0) throw bad(offset, 'null');
      return;
    case Tag.oid:
      checkOid(content, offset);
      return;
    case Tag.utf8String:
      if (!isUtf8(content)) throw bad(offset, 'text');
      return;
    case Tag.numericString:
    case Tag.printableString:
    case Tag.ia5String:
    case Tag.visibleString:
      if (content.some((byte) => byte > 0x7f)) throw bad(offset, 'text');
      return;
    case Tag.bmpString:
      if (content.length % 2 !== 0) throw bad(offset, 'text');
      return;
    case Tag.universalString:
      if (content.length % 4 !== 0) throw bad(offset, 'text');
      return;
    case Tag.utcTime:
    case Tag.generalizedTime:
      if (readTime(tag, content) === undefined) throw bad(offset, 'time');
      return;
    default:
      throw bad(offset, 'tag');
  }
}

function checkInteger(content: Uint8Array, offset: number): void {
  const [first, second] = content;
  if (first === undefined) throw bad(offset, 'integer');
  if (second === undefined) return;
  if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) throw bad(offset, 'integer');
}

function checkBitString(content: Uint8Array, offset: number): void {
  const unused = content[0];
  if (unused === undefined || unused > 7 || (content.length === 1 && unused !== 0))
    throw bad(offset, 'bit-string');
  if (unused > 0 && ((content[content.length - 1] as number) & ((1 << unused) - 1)) !== 0)
    throw bad(offset, 'bit-string');
}

function checkOid(content: Uint8Array, offset: number): void {
  if (content.length === 0 || (content[content.length - 1] as number) >= 0x80) throw bad(offset, 'oid');
  let start = true;
  for (const byte of content) {
    if (start && byte === 0x80) throw bad(offset, 'oid');
    start = byte < 0x80;
  }
}

function checkSetOrder(children: readonly DerNode[], offset: number): void {
  for (let i = 1; i < children.length; i++) {
    if (compareBytes((children[i - 1] as DerNode).bytes, (children[i] as DerNode).bytes) > 0)
      throw bad(offset, 'set-order');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function isUtf8(content: Uint8Array): boolean {
  try {
    utf8.decode(content);
    return true;
  } catch {
    return false;
  }
}

function bad(offset: number, reason: DerReason): CryptoError {
  return new CryptoError('CRYPTO_DER_INVALID', { offset, reason });
}
