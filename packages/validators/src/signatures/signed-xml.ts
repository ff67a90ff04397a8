// The XML signatures inside a document or a message.
import { isCryptoError } from '@hulian/crypto';
import type { ArtefactContext } from '../engine/artefact.js';
import { locate } from '../documents/context.js';
import { findChild, type XmlElement, type XmlTree } from '../readers/xml-tree.js';
import { signatureCoverage } from '../rules/signature/coverage.js';
import { signatureValue } from '../rules/signature/value.js';
import { describeDocument } from './institution.js';
import { judgeSignature } from './judge.js';
import {
  openXmlSignature,
  signatureNamespace,
  verifiesWithoutUserId,
  type OpenedSignature,
} from './open-signature.js';
import { reportFault } from './report-fault.js';

/** Nobody signs more often; each is verified over the whole text, so that the time must be bounded. */
const maxSignatures = 10;

/** Judges the signatures of a tree, or of one that was cut out of an envelope; says nothing where there is none. */
export async function judgeXmlSignature(
  tree: XmlTree,
  source: string,
  context: ArtefactContext,
): Promise<void> {
  if (!tree.text.includes(signatureNamespace)) return;
  const { collector } = context;
  const signatures = tree.elements.filter(
    ({ name, namespace }) => name === 'Signature' && namespace === signatureNamespace,
  );
  const [first] = signatures;
  // A message cut out of its envelope is no longer the text that was signed.
  if (first === undefined || tree.isPart) {
    collector.notChecked(signatureValue, { reason: 'signature-in-envelope', location: { source } });
    return;
  }
  const content = describeDocument(tree.root);
  for (const [position, signature] of signatures.slice(0, maxSignatures).entries()) {
    const location = locate(source, tree, signature);
    const later = signatures.slice(position + 1).filter(({ parent }) => parent === signature.parent);
    try {
      const opened = await openOne(tree.text, signature, position, later, () => {
        collector.report(signatureValue, { message: 'signed-later', severity: 'warning', location });
      });
      judgeSignature(opened, content, location, context);
      if (findChild(signature, 'Object'))
        collector.report(signatureCoverage, { message: 'object', severity: 'warning', location });
    } catch (error) {
      if (!isCryptoError(error)) throw error;
      const withoutUserId = await verifiesWithoutUserId((reading) =>
        openXmlSignature(tree.text, signature, position, reading),
      );
      reportFault(collector, error, location, withoutUserId);
    }
  }
  if (signatures.length > maxSignatures) {
    const params = { judged: maxSignatures, count: signatures.length };
    collector.notChecked(signatureValue, { reason: 'signatures-left', params, location: { source } });
  }
}

/**
 * Opens one of several signatures. An enveloped signature leaves only itself out (XMLDSig 6.6.4), so that one added later breaks
 * it; where nothing else was changed this is told as what it is.
 */
async function openOne(
  text: string,
  signature: XmlElement,
  position: number,
  later: readonly XmlElement[],
  onlySignaturesAdded: () => void,
): Promise<OpenedSignature> {
  try {
    return await openXmlSignature(text, signature, position);
  } catch (error) {
    if (later.length === 0 || !isCryptoError(error) || error.code !== 'CRYPTO_CONTENT_MISMATCH') throw error;
    const before = later.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
    const opened = await openXmlSignature(before, signature, position).catch((inner: unknown) => {
      throw isCryptoError(inner) ? error : inner;
    });
    onlySignaturesAdded();
    return opened;
  }
}
