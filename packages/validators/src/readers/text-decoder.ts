// Bytes to text: UTF-8 with or without BOM; UTF-16 by its BOM; GBK/GB18030 recognised, converted and reported.
// GB 18030-2022 is a superset of GBK, so one decoder serves both.
import { Buffer, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { decodeUtf8 } from './decode-utf8.js';
import { byteOrderMark } from '../rules/file/byte-order-mark.js';
import { encoding } from '../rules/file/encoding.js';
import { invalidBytes } from '../rules/file/invalid-bytes.js';
import { notText } from '../rules/file/not-text.js';
import type { RuleDescription, RuleReport } from '../engine/rule.js';

type ReportFault = (
  rule: RuleDescription,
  report: Omit<RuleReport, 'location'> & { readonly line?: number },
) => void;
type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

/** So many bytes from the first non-ASCII byte on decide between UTF-8 and GB18030. */
const decisionBytes = 64 * 1024;
const newline = 0x0a;

/** Decodes a stream of bytes. Reports each kind of fault once; after the first one that makes the text unusable `stopped` is true. */
export class IncrementalDecoder {
  readonly #report: ReportFault;
  #encoding: Encoding | undefined;
  #decoder: TextDecoder | undefined;
  #held: Uint8Array = new Uint8Array(0);
  #started = false;
  #line = 1;
  #offset = 0;
  #stopped = false;
  #faulty = false;

  constructor(report: ReportFault) {
    this.#report = report;
  }

  /** True when the bytes turned out not to be text. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Decodes the next bytes; `last` flushes what was held back. */
  decode(chunk: Uint8Array, last: boolean): string {
    const part = this.read(chunk, last);
    return typeof part === 'string' ? part : decodeUtf8(part);
  }

  /** What {@link decode} gives, as bytes where the input is valid UTF-8: they end with a whole character and hold no zero. */
  read(chunk: Uint8Array, last: boolean): string | Uint8Array {
    if (this.#stopped) return '';
    let bytes = this.#held.length === 0 ? chunk : concatBytes([this.#held, chunk]);
    this.#held = new Uint8Array(0);
    if (!this.#started) {
      if (bytes.length < 4 && !last) return this.#hold(bytes);
      bytes = this.#start(bytes);
      if (this.#stopped) return '';
    }
    if (this.#encoding === undefined) {
      // An input given whole and in order is judged and decoded by native code alone.
      if (last && isPlainUtf8(bytes)) return bytes;
      const first = findNonAscii(bytes);
      if (first < 0) return this.#takeUtf8(bytes);
      if (bytes.length - first < decisionBytes && !last) {
        const ascii = this.#takeUtf8(bytes.subarray(0, first));
        this.#hold(bytes.subarray(first));
        return ascii;
      }
      this.#decide(bytes.subarray(0, first + decisionBytes), last && bytes.length <= first + decisionBytes);
    }
    if (this.#encoding === 'utf-8' && !this.#faulty) {
      // Native code judges and decodes whole characters; the one that the next bytes may end waits for them.
      const whole = last ? bytes.length : findLastWhole(bytes);
      if (isUtf8(bytes.subarray(0, whole))) {
        if (whole < bytes.length) this.#hold(bytes.subarray(whole));
        return this.#takeUtf8(bytes.subarray(0, whole));
      }
    }
    return this.#take(bytes, (this.#decoder ??= this.#makeDecoder(true)), !last);
  }

  #hold(bytes: Uint8Array): string {
    this.#held = bytes.slice();
    return '';
  }

  #start(bytes: Uint8Array): Uint8Array {
    this.#started = true;
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
      this.#report(byteOrderMark, {
        message: 'present',
        line: 1,
        fix: { kind: 'safe', description: 'remove-byte-order-mark' },
      });
      this.#offset = 3;
      return bytes.subarray(3);
    }
    const wide =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : undefined;
    if (wide !== undefined) {
      this.#encoding = wide;
      this.#report(encoding, { message: 'utf16', params: { encoding: wide.toUpperCase() }, line: 1 });
      this.#offset = 2;
      return bytes.subarray(2);
    }
    const format = recognizeBinary(bytes);
    if (format !== undefined) this.#stop('format', { format });
    else if (isUnmarkedUtf16(bytes)) this.#stop('utf16', {});
    return bytes;
  }

  #stop(message: string, params: Record<string, string | number>): void {
    this.#stopped = true;
    this.#report(notText, { message, params, ...(message === 'binary' && { line: this.#line }) });
  }

  #decide(bytes: Uint8Array, last: boolean): void {
    this.#encoding = 'utf-8';
    if (isValid(bytes, 'utf-8', last) || !isValid(bytes, 'gb18030', last)) return;
    this.#encoding = 'gb18030';
    this.#report(encoding, {
      message: 'gb18030',
      line: this.#line + countLines(bytes.subarray(0, findNonAscii(bytes))),
    });
  }

  #makeDecoder(fatal: boolean): TextDecoder {
    return new TextDecoder(this.#encoding ?? 'utf-8', { fatal, ignoreBOM: true });
  }

  #takeUtf8(bytes: Uint8Array): Uint8Array {
    return this.#isBinary(bytes) ? bytes.subarray(0, 0) : this.#pass(bytes);
  }

  #take(bytes: Uint8Array, decoder: TextDecoder, stream: boolean): string {
    if (this.#encoding?.startsWith('utf-16') !== true && this.#isBinary(bytes)) return '';
    let text: string;
    try {
      text = decoder.decode(bytes, { stream });
    } catch {
      text = this.#takeFaulty(bytes, stream);
    }
    this.#pass(bytes);
    return text;
  }

  /** Stops at a zero, which no text holds. */
  #isBinary(bytes: Uint8Array): boolean {
    const zero = asBuffer(bytes).indexOf(0);
    if (zero < 0) return false;
    this.#line += countLines(bytes.subarray(0, zero));
    this.#stop('binary', { offset: this.#offset + zero });
    return true;
  }

  #pass(bytes: Uint8Array): Uint8Array {
    this.#offset += bytes.length;
    this.#line += countLines(bytes);
    return bytes;
  }

  /** The rest of the input is decoded leniently; the first bad byte is named. */
  #takeFaulty(bytes: Uint8Array, stream: boolean): string {
    const name = this.#encoding ?? 'utf-8';
    const at = findInvalid(bytes, name);
    const line = this.#line + countLines(bytes.subarray(0, at));
    if (!this.#faulty) {
      this.#report(invalidBytes, {
        message: 'invalid',
        params: { offset: this.#offset + at, encoding: name.toUpperCase() },
        line,
      });
    }
    this.#faulty = true;
    this.#decoder = this.#makeDecoder(false);
    return this.#decoder.decode(bytes, { stream });
  }
}

/** The same bytes with the searches of native code; those of typed arrays look at them one by one. */
export const asBuffer = ({ buffer, byteOffset, length }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, length);

/** True for valid UTF-8 without a zero, judged by native code alone. */
export const isPlainUtf8 = (bytes: Uint8Array): boolean => isUtf8(bytes) && !asBuffer(bytes).includes(0);

/** Joins byte arrays. */
export function concatBytes(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function findNonAscii(bytes: Uint8Array): number {
  for (let index = 0; index < bytes.length; index += 1) if ((bytes[index] as number) > 0x7f) return index;
  return -1;
}

function countLines(bytes: Uint8Array): number {
  const buffer = asBuffer(bytes);
  let count = 0;
  for (let at = buffer.indexOf(newline); at >= 0; at = buffer.indexOf(newline, at + 1)) count += 1;
  return count;
}

/** Where the last character of UTF-8 begins, if it is longer than a byte. */
export function findLastWhole(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 3; at -= 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function isValid(bytes: Uint8Array, name: Encoding, last: boolean): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes, { stream: !last });
    return true;
  } catch {
    return false;
  }
}

/** Length of the longest valid prefix, by bisection. */
function findInvalid(bytes: Uint8Array, name: Encoding): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isValid(bytes.subarray(0, middle), name, false)) valid = middle;
    else invalid = middle;
  }
  return valid;
}

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['GZIP', [0x1f, 0x8b]],
  ['Microsoft Office 97-2003', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** True for UTF-16 without a mark: two signs of ASCII, each with a zero, at the beginning, or zeros in many second bytes. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes;
  const isSign = (byte: number): boolean => byte >= 0x09 && byte < 0x7f;
  if (second === 0 && fourth === 0) return isSign(first) && isSign(third);
  if (first === 0 && third === 0) return isSign(second) && isSign(fourth);
  const head = bytes.subarray(0, 1024);
  if (!head.includes(0)) return false;
  const zeros = [0, 0] as [number, number];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  });
  // A Chinese character may have a zero at the other place.
  return Math.max(...zeros) > 8 * Math.min(...zeros) && Math.max(...zeros) * 20 >= Math.max(head.length, 32);
}

function recognizeBinary(bytes: Uint8Array): string | undefined {
  return signatures.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
}
