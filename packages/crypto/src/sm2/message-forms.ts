// The forms in which the same message gets signed by mistake; only for sm2.explain.
import { base64ToBytes, bytesToBase64, bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '../bytes.js';
import { sm3 } from '../sm3.js';

/** What was signed in place of the message. */
export type MessageForm =
  | 'as-given'
  | 'sm3'
  | 'sm3-hex'
  | 'hex'
  | 'hex-upper'
  | 'from-hex'
  | 'base64'
  | 'from-base64'
  | 'gbk'
  | 'from-gbk'
  | 'bom-added'
  | 'bom-removed'
  | 'crlf'
  | 'lf'
  | 'newline-added'
  | 'newline-removed';

/** A reading of the message. */
export interface MessageReading {
  readonly form: MessageForm;
  readonly bytes: Uint8Array;
}

const bom = Uint8Array.of(0xef, 0xbb, 0xbf);

/** Every reading that differs from the message itself, which comes first. */
export function messageForms(message: Uint8Array): readonly MessageReading[] {
  const text = decode('utf-8', message);
  const trimmed = text?.trim() ?? '';
  const gbk = text === undefined ? undefined : encodeGbk(text);
  const fromGbk = text === undefined ? decode('gbk', message) : undefined;
  const lines = text?.replaceAll('\r\n', '\n');
  const candidates: [MessageForm, Uint8Array | undefined][] = [
    ['as-given', message],
    ['sm3', sm3(message)],
    ['sm3-hex', utf8ToBytes(bytesToHex(sm3(message)))],
    ['hex', utf8ToBytes(bytesToHex(message))],
    ['hex-upper', utf8ToBytes(bytesToHex(message).toUpperCase())],
    ['from-hex', attempt(() => hexToBytes(trimmed))],
    ['base64', utf8ToBytes(bytesToBase64(message))],
    ['from-base64', attempt(() => base64ToBytes(trimmed))],
    ['gbk', gbk],
    ['from-gbk', fromGbk === undefined ? undefined : utf8ToBytes(fromGbk)],
    ['bom-added', concatBytes(bom, message)],
    [
      'bom-removed',
      message[0] === 0xef && message[1] === 0xbb && message[2] === 0xbf ? message.slice(3) : undefined,
    ],
    ['crlf', lines === undefined ? undefined : utf8ToBytes(lines.replaceAll('\n', '\r\n'))],
    ['lf', lines === undefined ? undefined : utf8ToBytes(lines)],
    ['newline-added', concatBytes(message, Uint8Array.of(10))],
    ['newline-removed', text === undefined ? undefined : utf8ToBytes(text.replace(/\r?\n$/, ''))],
  ];
  const seen = new Set<string>();
  return candidates.flatMap(([form, bytes]) => {
    const key = bytes === undefined ? undefined : bytesToHex(bytes);
    if (bytes === undefined || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ form, bytes }];
  });
}

let gbkBytes: Map<string, Uint8Array> | undefined;

/** GBK bytes of a text, or undefined when a character has none; the table is made from the platform's decoder. */
function encodeGbk(text: string): Uint8Array | undefined {
  gbkBytes ??= gbkTable();
  const parts: Uint8Array[] = [];
  for (const character of text) {
    const bytes = character < '\u0080' ? Uint8Array.of(character.charCodeAt(0)) : gbkBytes.get(character);
    if (bytes === undefined) return undefined;
    parts.push(bytes);
  }
  return concatBytes(...parts);
}

function gbkTable(): Map<string, Uint8Array> {
  const table = new Map<string, Uint8Array>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Uint8Array.of(lead, trail);
      const character = decode('gbk', bytes);
      if (character !== undefined && [...character].length === 1 && !table.has(character))
        table.set(character, bytes);
    }
  return table;
}

function decode(encoding: 'utf-8' | 'gbk', bytes: Uint8Array): string | undefined {
  return attempt(() => new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
