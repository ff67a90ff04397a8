// Signed and encrypted objects as files of their own: GB/T 35275 (attached, or beside the signed file) and compact JWS.
import { isCryptoError, recogniseContainer } from '@hulian/crypto';
import type { RecognisedContainer } from '@hulian/crypto';
import type { ArtefactContext, ArtefactHandler, ArtefactHead, ArtefactOutcome } from '../engine/artefact.js';
import { readXml, xmlLimits } from '../readers/xml.js';
import { signatureValue } from '../rules/signature/value.js';
import { describeDocument, type SignedContent } from './institution.js';
import { judgeSignature } from './judge.js';
import { openContainer, verifiesWithoutUserId, type OpenedSignature } from './open-signature.js';
import { reportFault } from './report-fault.js';

/** By the beginning: DER of a container, its PEM or Base64, or the header of a JOSE object. */
export function looksSigned({ bytes, text }: ArtefactHead): boolean {
  if (bytes[0] === 0x30 && bytes[1] !== undefined && bytes[1] >= 0x80)
    return recogniseContainer(bytes) !== undefined;
  return (
    /^eyJ[\w-]+\.[\w-]*(?:\.|$)[\w.-]*\s*$/.test(text) ||
    /^-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----/.test(text) ||
    /^MI[I-M][A-Za-z0-9+/\s]{60,}=*\s*$/.test(text)
  );
}

/** Judges signatures; the signed content, where it is inside and known, is judged as if it were the file. */
export const signedHandler: ArtefactHandler = {
  kind: 'signed',
  accepts: looksSigned,
  async validate(source, context) {
    const bytes = await source.bytes();
    const container = bytes && recogniseContainer(bytes);
    const { collector } = context;
    const location = { source: source.head.path };
    if (container === undefined) {
      if (bytes) collector.notChecked(signatureValue, { reason: 'signature-unreadable', location });
      return { kind: 'signed', checked: false };
    }
    if (container.kind === 'jwe' || container.kind === 'enveloped-data') {
      collector.notChecked(signatureValue, { reason: 'signature-encrypted', location });
      return { kind: 'signed', checked: false };
    }
    const detached = await detachedContent(container, context);
    const opened = await open(container, detached, source.head.path, context);
    if (opened === undefined) return { kind: 'signed', checked: false };
    const content = detached ?? opened.content ?? new Uint8Array(0);
    const trusted = judgeSignature(opened, describeContent(content), location, context);
    const inside = opened.content && (await judgeInside(opened.content, context));
    return {
      kind: 'signed',
      ...(inside?.subject && { subject: inside.subject }),
      ...(inside?.records !== undefined && { records: inside.records }),
      // Where nobody vouches for the signer, or the content was not judged, there is nothing to pass.
      checked: trusted && (opened.content === undefined || inside?.checked === true),
    };
  },
};

/** The signed file, for a signature that stands beside it. */
async function detachedContent(
  { kind, bytes }: RecognisedContainer,
  { beside }: ArtefactContext,
): Promise<Uint8Array | undefined> {
  if (kind === 'jws' && !/\.\./.test(new TextDecoder().decode(bytes))) return undefined;
  if (kind === 'signed-data' && hasContent(bytes)) return undefined;
  return beside?.();
}

/** Whether signed data holds its content; anything that cannot be read says no more here than later. */
function hasContent(bytes: Uint8Array): boolean {
  try {
    openContainer({ kind: 'signed-data', bytes }, undefined);
    return true;
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return error.code !== 'CRYPTO_CONTENT_REQUIRED';
  }
}

async function open(
  container: RecognisedContainer,
  content: Uint8Array | undefined,
  source: string,
  { collector }: ArtefactContext,
): Promise<OpenedSignature | undefined> {
  try {
    return openContainer(container, content);
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    const withoutUserId = await verifiesWithoutUserId((reading) =>
      openContainer(container, content, reading),
    );
    reportFault(collector, error, { source }, withoutUserId);
    return undefined;
  }
}

/** What signed content says of institution and time, where it is a document. */
function describeContent(content: Uint8Array): SignedContent {
  const text = new TextDecoder().decode(content);
  if (!/<(?:[\w.-]+:)?ClinicalDocument[\s>]/.test(text)) return {};
  const read = readXml(text.replace(/^\uFEFF/u, ''), xmlLimits);
  if (!read.ok) return {};
  return describeDocument(read.tree.root);
}

async function judgeInside(
  content: Uint8Array,
  { inside, collector }: ArtefactContext,
): Promise<ArtefactOutcome | undefined> {
  const outcome = await inside?.(content);
  if (outcome === undefined) collector.notChecked(signatureValue, { reason: 'signature-content-unknown' });
  return outcome;
}
