// What kind of signed or encrypted object some bytes are, for programs that get files without a reliable name. Nothing is verified here.
import { base64ToBytes } from '../bytes.js';
import { oid } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { isPem, readPem } from '../encoding/pem.js';
import { base64UrlToBytes } from '../encoding/text.js';
import { isCryptoError } from '../errors.js';
import { SIGNATURE_NAMESPACE } from './xml/algorithms.js';

/** Kinds of containers that this package reads. */
export type ContainerKind = 'signed-data' | 'enveloped-data' | 'jws' | 'jwe' | 'xml-signature';

/** A recognised container. */
export interface RecognisedContainer {
  readonly kind: ContainerKind;
  /** What to give to the function that reads this kind: DER, or text in UTF-8; Base64 around it is taken off. */
  readonly bytes: Uint8Array;
}

const dataTypes: readonly (readonly [Uint8Array, ContainerKind])[] = [
  [oid(Oid.gmSignedData), 'signed-data'],
  [oid(Oid.signedData), 'signed-data'],
  [oid(Oid.gmEnvelopedData), 'enveloped-data'],
  [oid(Oid.envelopedData), 'enveloped-data'],
];

/**
 * Recognises signed and enveloped data of GB/T 35275 (DER, BER, PEM or plain Base64), compact JWS and JWE, and XML with a signature.
 * Says only what the bytes look like; undefined for everything else.
 */
export function recogniseContainer(bytes: Uint8Array): RecognisedContainer | undefined {
  const binary = dataType(bytes);
  if (binary !== undefined) return { kind: binary, bytes };
  if (bytes[0] === 0x30 && bytes[1] !== undefined && bytes[1] >= 0x80) return undefined;
  const text = new TextDecoder('utf-8').decode(bytes).trim();
  const compact = compactKind(text);
  if (compact !== undefined) return { kind: compact, bytes: new TextEncoder().encode(text) };
  if (text.includes(SIGNATURE_NAMESPACE) && /<(?:[^\s<>/:]+:)?Signature[\s>]/.test(text))
    return { kind: 'xml-signature', bytes };
  const der = derInText(text);
  const kind = der && dataType(der);
  return kind && { kind, bytes: der };
}

/** The kind of a ContentInfo by its content type, whatever the form of its length. */
function dataType(bytes: Uint8Array): ContainerKind | undefined {
  const [tag, length] = bytes;
  if (tag !== 0x30 || length === undefined) return undefined;
  const body = bytes.subarray(length > 0x80 ? 2 + (length & 0x7f) : 2);
  return dataTypes.find(([type]) => type.every((byte, i) => byte === body[i]))?.[1];
}

function compactKind(text: string): ContainerKind | undefined {
  const parts = text.split('.');
  if ((parts.length !== 3 && parts.length !== 5) || !/^[0-9A-Za-z_.-]+$/.test(text)) return undefined;
  const header = quiet(() => base64UrlToBytes(parts[0] as string));
  if (header?.[0] !== 0x7b) return undefined;
  return parts.length === 3 ? 'jws' : 'jwe';
}

function derInText(text: string): Uint8Array | undefined {
  return quiet(() =>
    isPem(text) ? readPem(text)[0]?.bytes : base64ToBytes(text.replace(/[ \t\r\n]+/g, '')),
  );
}

function quiet<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (isCryptoError(error)) return undefined;
    throw error;
  }
}
