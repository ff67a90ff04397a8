// Opens a signed object of any form and verifies its signature value. Who signed, and whether to believe it, is for judge.ts.
import {
  base64ToBytes,
  base64UrlToBytes,
  bytesToUtf8,
  certificates,
  CryptoError,
  gbt35275,
  isCryptoError,
  jws,
  xmlSignature,
} from '@hulian/crypto';
import type { Certificate, RecognisedContainer } from '@hulian/crypto';
import type { XmlElement } from '../readers/xml-tree.js';
import { walkElements } from '../readers/xml-tree.js';

/** Namespace of XML signatures. */
export const signatureNamespace = 'http://www.w3.org/2000/09/xmldsig#';

/** What a good signature covers. */
export type Coverage = 'content' | 'content-detached' | 'header' | 'document' | 'element';

/** Who signed, as the object says. */
export interface SignedBy {
  readonly certificate: Certificate;
  readonly signingTime?: Date | undefined;
}

/** A signature whose value is good. */
export interface OpenedSignature {
  readonly covers: Coverage;
  /** At least one. */
  readonly signers: readonly SignedBy[];
  /** Certificates that came with it, for the way to an anchor. */
  readonly certificates: readonly Certificate[];
  /** What is signed, where it is inside. */
  readonly content?: Uint8Array;
}

interface Reading {
  readonly userId?: string;
}

/** Signed data of GB/T 35275; `content` is that of a detached signature. @throws CryptoError */
function openSignedData(
  bytes: Uint8Array,
  content: Uint8Array | undefined,
  reading: Reading,
): OpenedSignature {
  const verified = gbt35275.verify(bytes, { ...reading, ...(content && { content }) });
  return {
    covers: content ? 'content-detached' : 'content',
    signers: verified.signers.map(({ certificate, signingTime }) => ({ certificate, signingTime })),
    certificates: verified.certificates,
    ...(content === undefined && { content: verified.content }),
  };
}

/** A compact JWS whose certificates are in `x5c`. @throws CryptoError */
function openJws(bytes: Uint8Array, payload: Uint8Array | undefined, reading: Reading): OpenedSignature {
  const compact = bytesToUtf8(bytes);
  const found = chainInHeader(compact).map((each) => certificates.read(base64ToBytes(each)));
  const [certificate] = found;
  if (certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const verified = jws.verify(compact, certificate.publicKey, { ...reading, ...(payload && { payload }) });
  return {
    covers: payload ? 'content-detached' : 'content',
    signers: [{ certificate }],
    certificates: found,
    ...(payload === undefined && { content: verified.payload }),
  };
}

function chainInHeader(compact: string): readonly string[] {
  try {
    const header = JSON.parse(bytesToUtf8(base64UrlToBytes(compact.slice(0, compact.indexOf('.'))))) as {
      readonly x5c?: unknown;
    } | null;
    return Array.isArray(header?.x5c) ? header.x5c.filter((each) => typeof each === 'string') : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** A file that is a signed object; an empty user id is tried by the caller to name the cause. @throws CryptoError */
export function openContainer(
  { kind, bytes }: RecognisedContainer,
  content: Uint8Array | undefined,
  reading: Reading = {},
): OpenedSignature {
  return kind === 'jws' ? openJws(bytes, content, reading) : openSignedData(bytes, content, reading);
}

/** An XML signature, counted from 0 in document order, with the certificate inside it. @throws CryptoError */
export async function openXmlSignature(
  text: string,
  signature: XmlElement,
  position: number,
  reading: Reading = {},
): Promise<OpenedSignature> {
  const inside: string[] = [];
  let value: string | undefined;
  walkElements(signature, ({ name, namespace, text: own }) => {
    if (namespace !== signatureNamespace) return;
    if (name === 'X509Certificate') inside.push(own);
    if (name === 'SignatureValue') value ??= own.trim();
  });
  // An element of that name is not yet a signature, whoever it says has signed.
  if (value === undefined || value === '')
    throw new CryptoError('CRYPTO_XML_SIGNATURE', { reason: 'xml-structure' });
  const known = inside.map((each) => certificates.read(base64ToBytes(each.replace(/\s+/g, ''))));
  const certificate = certificates.findLeaf(known);
  if (certificate === undefined) throw new CryptoError('CRYPTO_CERTIFICATE_REQUIRED');
  const { parent } = signature;
  const id = parent?.parent && idOf(parent);
  await xmlSignature.verify(text, {
    ...reading,
    signature: position,
    publicKey: certificate.publicKey,
    ...(id !== undefined && { elementId: id }),
  });
  return {
    covers: id === undefined ? 'document' : 'element',
    signers: [{ certificate }],
    certificates: known,
  };
}

const idOf = ({ attributes }: XmlElement): string | undefined =>
  attributes.ID ?? attributes.Id ?? attributes.id ?? attributes['xml:id'];

/** True when the same object would verify with an empty user id, the most common deviation in the field. */
export async function verifiesWithoutUserId(
  open: (reading: Reading) => OpenedSignature | Promise<OpenedSignature>,
): Promise<boolean> {
  try {
    await open({ userId: '' });
    return true;
  } catch (error) {
    if (isCryptoError(error)) return false;
    throw error;
  }
}
