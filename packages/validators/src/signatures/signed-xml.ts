// The XML signature inside a document or a message.
import { isCryptoError } from '@hulian/crypto';
import type { ArtefactContext } from '../engine/artefact.js';
import { locate } from '../documents/context.js';
import type { XmlTree } from '../readers/xml-tree.js';
import { signatureValue } from '../rules/signature/value.js';
import { describeDocument } from './institution.js';
import { judgeSignature } from './judge.js';
import { openXmlSignature, signatureNamespace, verifiesWithoutUserId } from './open-signature.js';
import { reportFault } from './report-fault.js';

/** Judges the signature of a tree, or of one that was cut out of an envelope; says nothing where there is none. */
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
  const [signature, ...others] = signatures;
  // A message cut out of its envelope is no longer the text that was signed.
  if (signature === undefined || tree.isPart) {
    collector.notChecked(signatureValue, { reason: 'signature-in-envelope', location: { source } });
    return;
  }
  const location = locate(source, tree, signature);
  if (others.length > 0) {
    const params = { count: signatures.length };
    collector.notChecked(signatureValue, { reason: 'signature-several', params, location });
    return;
  }
  try {
    const opened = await openXmlSignature(tree.text, signature);
    judgeSignature(opened, describeDocument(tree.root), location, context);
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    const withoutUserId = await verifiesWithoutUserId((reading) =>
      openXmlSignature(tree.text, signature, reading),
    );
    reportFault(collector, error, location, withoutUserId);
  }
}
