// The forms in which signatures arrive, strict and sloppy; only for sm2.explain.
import { base64ToBytes, concatBytes, hexToBytes } from '../bytes.js';
import { signatureFromDer } from '../encoding/signature.js';

/** How the bytes of the signature were read. */
export type SignatureForm =
  `${'' | 'hex-' | 'base64-'}${'raw' | 'der' | 'loose-der'}${'' | '-swapped' | '-little-endian'}`;

/** A reading of the signature: 64 bytes r || s. */
export interface SignatureReading {
  readonly form: SignatureForm;
  readonly raw: Uint8Array;
}

/** Every reading that gives two numbers, the strict ones first. */
export function signatureForms(signature: Uint8Array): readonly SignatureReading[] {
  const text = String.fromCharCode(...signature.subarray(0, 400)).trim();
  return [
    ...readings('', signature),
    ...readings(
      'hex-',
      attempt(() => hexToBytes(text)),
    ),
    ...readings(
      'base64-',
      attempt(() => base64ToBytes(text)),
    ),
  ];
}

function readings(prefix: '' | 'hex-' | 'base64-', bytes: Uint8Array | undefined): SignatureReading[] {
  if (bytes === undefined) return [];
  const strict = attempt(() => signatureFromDer(bytes));
  const loose = strict === undefined ? readLoosely(bytes) : undefined;
  const found: [`${'raw' | 'der' | 'loose-der'}`, Uint8Array | undefined][] = [
    ['raw', bytes.length === 64 ? bytes : undefined],
    ['der', strict],
    ['loose-der', loose],
  ];
  return found.flatMap(([form, raw]) =>
    raw === undefined
      ? []
      : [
          { form: `${prefix}${form}` as const, raw },
          {
            form: `${prefix}${form}-swapped` as const,
            raw: concatBytes(raw.subarray(32), raw.subarray(0, 32)),
          },
          {
            form: `${prefix}${form}-little-endian` as const,
            raw: concatBytes(raw.slice(0, 32).reverse(), raw.slice(32).reverse()),
          },
        ],
  );
}

/** Two INTEGERs inside a SEQUENCE, whatever their padding, sign or what follows. */
function readLoosely(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] !== 0x30) return undefined;
  let at = bytes[1]! > 0x80 ? 2 + (bytes[1]! & 0x7f) : 2;
  const numbers = new Uint8Array(64);
  for (const end of [32, 64]) {
    const length = bytes[at + 1];
    if (bytes[at] !== 2 || length === undefined || at + 2 + length > bytes.length) return undefined;
    const digits = bytes.subarray(at + 2, at + 2 + length);
    const first = digits.findIndex((byte) => byte !== 0);
    const value = first < 0 ? digits.subarray(0, 0) : digits.subarray(first);
    if (value.length > 32) return undefined;
    numbers.set(value, end - value.length);
    at += 2 + length;
  }
  return numbers;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
