// BER to DER (ITU-T X.690): for peers whose libraries write indefinite lengths and chunked strings, as Bouncy Castle's CMS generators do.
// Only the transfer form changes; the strict reader then decides as always.
import { concatBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { DerReason } from '../messages/formats.zh-CN.js';
import { Tag } from './der.js';
import { setOf, tagged } from './der-writer.js';

const MAX_DEPTH = 40;

/**
 * The DER form of one BER value that fills the input: definite minimal lengths, constructed strings joined, SET OF in order.
 * @throws CRYPTO_DER_INVALID, CRYPTO_TRAILING_BYTES
 */
export function derFromBer(ber: Uint8Array): Uint8Array {
  const { der, end } = convert(ber, 0, ber.length, 0);
  if (end !== ber.length) throw new CryptoError('CRYPTO_TRAILING_BYTES', { count: ber.length - end });
  return der;
}

function convert(
  ber: Uint8Array,
  at: number,
  limit: number,
  depth: number,
): { der: Uint8Array; end: number } {
  if (depth > MAX_DEPTH) throw bad(at, 'nesting');
  if (limit - at < 2) throw bad(at, 'truncated');
  const tag = ber[at] as number;
  if ((tag & 0x1f) === 0x1f || tag === 0) throw bad(at, 'tag');
  const { start, length } = readLength(ber, at + 1, limit);
  const constructed = (tag & 0x20) !== 0;
  if (length === undefined && !constructed) throw bad(at, 'length');
  const end = length === undefined ? limit : start + length;
  if (end > limit) throw bad(at, 'truncated');
  if (!constructed) return { der: tagged(tag, ber.subarray(start, end)), end };
  const parts: Uint8Array[] = [];
  let position = start;
  while (position < end) {
    if (length === undefined && ber[position] === 0 && ber[position + 1] === 0)
      return { der: join(tag, parts), end: position + 2 };
    const part = convert(ber, position, end, depth + 1);
    parts.push(part.der);
    position = part.end;
  }
  if (length === undefined) throw bad(at, 'truncated');
  return { der: join(tag, parts), end };
}

function readLength(
  ber: Uint8Array,
  at: number,
  limit: number,
): { start: number; length: number | undefined } {
  const first = ber[at] as number;
  if (first === 0x80) return { start: at + 1, length: undefined };
  if (first < 0x80) return { start: at + 1, length: first };
  const count = first & 0x7f;
  if (count > 6 || at + 1 + count > limit) throw bad(at, 'length');
  let length = 0;
  for (const byte of ber.subarray(at + 1, at + 1 + count)) length = length * 256 + byte;
  return { start: at + 1 + count, length };
}

const bad = (offset: number, reason: DerReason): CryptoError =>
  new CryptoError('CRYPTO_DER_INVALID', { offset, reason });

function join(tag: number, parts: readonly Uint8Array[]): Uint8Array {
  if (tag === Tag.set) return setOf(...parts);
  if (tag !== (Tag.octetString | 0x20)) return tagged(tag, ...parts);
  return tagged(Tag.octetString, concatBytes(...parts.map(chunkContent)));
}

/** Content of an OCTET STRING in DER. @throws CRYPTO_DER_INVALID for anything else */
export function chunkContent(der: Uint8Array): Uint8Array {
  if (der[0] !== Tag.octetString) throw new CryptoError('CRYPTO_DER_INVALID', { reason: 'tag' });
  const first = der[1] as number;
  return der.subarray(first < 0x80 ? 2 : 2 + (first & 0x7f));
}
