/** Values of checked DER nodes: numbers, object identifiers, times, texts (ITU-T X.690). */

/** Order of two encodings as X.690 clause 11.6 has it: byte by byte, the shorter first when it is a prefix. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Dotted text of the content octets of an OBJECT IDENTIFIER that was checked before. */
export function readOid(content: Uint8Array): string {
  const arcs: bigint[] = [];
  let value = 0n;
  for (const byte of content) {
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      if (arcs.length === 0) {
        const first = value < 80n ? value / 40n : 2n;
        arcs.push(first, value - first * 40n);
      } else {
        arcs.push(value);
      }
      value = 0n;
    }
  }
  return arcs.join('.');
}

/** Content octets of an OBJECT IDENTIFIER. The text must be well formed; it comes from our tables. */
export function writeOid(oid: string): Uint8Array {
  const [first = 0n, second = 0n, ...rest] = oid.split('.').map((arc) => BigInt(arc));
  const bytes: number[] = [];
  for (const arc of [first * 40n + second, ...rest]) {
    const digits = [Number(arc & 0x7fn)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) digits.unshift(Number(left & 0x7fn) | 0x80);
    bytes.push(...digits);
  }
  return Uint8Array.from(bytes);
}

const UTC_TIME = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/;
const GENERALIZED_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{0,5}[1-9]))?Z$/;

/** The moment of a UTCTime (years 1950 to 2049) or GeneralizedTime in DER form; undefined when it is not one. */
export function readTime(tag: number, content: Uint8Array): Date | undefined {
  const short = tag === 0x17;
  const match = (short ? UTC_TIME : GENERALIZED_TIME).exec(String.fromCharCode(...content.subarray(0, 32)));
  if (match === null || content.length > 32) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const full = short ? year + (year < 50 ? 2000 : 1900) : year;
  const fraction = Math.floor(Number(`0.${match[7] ?? '0'}`) * 1000);
  const time = new Date(0);
  time.setUTCFullYear(full, month - 1, day);
  time.setUTCHours(hour, minute, second, fraction);
  // A date that does not exist rolls over into another one.
  const parts = time.toISOString().slice(0, 19).split(/[-T:]/).map(Number);
  const same = [full, month, day, hour, minute, second].every((part, i) => part === parts[i]);
  return same ? time : undefined;
}

/** Text of a string type; undefined for a tag that is no string type. T61String is read as UTF-8 where it is, else as Latin-1. */
export function readText(tag: number, content: Uint8Array): string | undefined {
  switch (tag) {
    case 0x0c:
      return new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    case 0x12:
    case 0x13:
    case 0x16:
    case 0x1a:
      return latin1(content);
    case 0x14:
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
      } catch {
        return latin1(content);
      }
    case 0x1e:
      return fromUnits(content, 2);
    case 0x1c:
      return fromUnits(content, 4);
    default:
      return undefined;
  }
}

function latin1(content: Uint8Array): string {
  let text = '';
  for (const byte of content) text += String.fromCharCode(byte);
  return text;
}

function fromUnits(content: Uint8Array, size: 2 | 4): string {
  let text = '';
  for (let i = 0; i + size <= content.length; i += size) {
    let code = 0;
    for (let j = 0; j < size; j++) code = code * 256 + (content[i + j] as number);
    text += size === 2 ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return text;
}
