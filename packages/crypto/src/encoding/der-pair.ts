// A SEQUENCE that begins with two non-negative INTEGERs of at most 32 bytes: the beginning of SM2 signatures and SM2 ciphertexts.

/** Two numbers at the beginning of a SEQUENCE. */
export interface UnsignedPair {
  /** Both numbers, 32 bytes each, big-endian. */
  readonly numbers: Uint8Array;
  /** Position after the second number. */
  readonly end: number;
  /** Position after the SEQUENCE. */
  readonly bodyEnd: number;
}

/** Reads the pair; undefined when the bytes are not canonical DER of this kind. Bytes after `end` are not looked at. */
export function readUnsignedPair(der: Uint8Array): UnsignedPair | undefined {
  const body = readHead(der, 0, 0x30);
  if (body === undefined) return undefined;
  const numbers = new Uint8Array(64);
  const first = readNumber(der, body.start, body.end, numbers.subarray(0, 32));
  const end = first === undefined ? undefined : readNumber(der, first, body.end, numbers.subarray(32));
  return end === undefined ? undefined : { numbers, end, bodyEnd: body.end };
}

/** Content borders of the value at `at` when it has this identifier octet, a minimal definite length, and fits the input. */
export function readHead(
  der: Uint8Array,
  at: number,
  tag: number,
): { start: number; end: number } | undefined {
  if (der[at] !== tag) return undefined;
  let length = der[at + 1] ?? 0x80;
  let start = at + 2;
  if (length >= 0x80) {
    const count = length & 0x7f;
    if (count < 1 || count > 4 || start + count > der.length) return undefined;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + (der[start++] as number);
    if (length < 0x80 || length < 256 ** (count - 1)) return undefined;
  }
  return start + length <= der.length ? { start, end: start + length } : undefined;
}

function readNumber(der: Uint8Array, at: number, limit: number, into: Uint8Array): number | undefined {
  const body = readHead(der, at, 0x02);
  if (body === undefined || body.end > limit || body.start === body.end) return undefined;
  let start = body.start;
  const first = der[start] as number;
  if (first >= 0x80) return undefined;
  if (first === 0 && body.end - start > 1) {
    start++;
    if ((der[start] as number) < 0x80) return undefined;
  }
  const length = body.end - start;
  if (length > into.length) return undefined;
  into.set(der.subarray(start, body.end), into.length - length);
  return body.end;
}
