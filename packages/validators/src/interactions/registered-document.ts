// Documents that travel inside of messages: storageCode/originalText of document registration and its answers, in Base64.
import type { ArtefactContext } from '../engine/artefact.js';
import { locate } from '../documents/context.js';
import type { XmlTree } from '../readers/xml-tree.js';
import { payload } from '../rules/message/payload.js';
import { decodeBase64 } from './base64-text.js';

/** Judges every document that a message holds as if it were a file, at the place where it stands; the ledger names the others. */
export const judgeRegisteredDocuments = async (
  tree: XmlTree,
  source: string,
  { collector, inside }: ArtefactContext,
): Promise<void> => {
  for (const element of tree.elements) {
    if (element.name !== 'originalText' || element.parent?.name !== 'storageCode') continue;
    const text = element.attributes.value?.trim() ?? '';
    if (text === '') continue;
    const location = locate(source, tree, element, 'value');
    const bytes = decodeBase64(text);
    if (bytes === undefined) {
      collector.report(payload, { message: 'document-base64', location });
      continue;
    }
    const outcome = await collector.judgeCarried(location, async () => inside?.(bytes));
    if (outcome === undefined) collector.notChecked(payload, { reason: 'registered-document', location });
  }
};
