// Identifiers (HL7 II): an OID root and a real extension; no placeholder words (WS/T 482, HL7 V3 data types).
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findNearest } from '../../documents/nearest.js';
import { documentIdRoot, isOid, isUuid, nationalBranch, shownOid } from '../../documents/oids.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

/** An identifier has no usable root or extension. */
export const identifier: DocumentRule = {
  id: 'document/identifier',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: [
    'empty',
    'root-missing',
    'root-syntax',
    'root-unknown',
    'extension-missing',
    'placeholder',
    'document-root',
  ],
  check(context) {
    for (const element of context.named('id'))
      if (element.parent?.name !== 'parentDocument') checkIdentifier(context, element);
  },
};

const checkIdentifier = (context: DocumentContext, element: XmlElement): void => {
  const { report } = context;
  const { nullFlavor } = element.attributes;
  if (nullFlavor !== undefined) return;
  const root = element.attributes.root?.trim() ?? '';
  const extension = element.attributes.extension?.trim();
  const isDocumentId = element.parent === context.root;
  if (root === '' && (extension ?? '') === '') {
    report(identifier, { message: 'empty', severity: isDocumentId ? 'error' : 'warning', element });
    return;
  }
  checkRoot(context, element, root, isDocumentId);
  if (extension === undefined || extension === '') {
    if (isUuid(root)) return;
    report(identifier, {
      message: 'extension-missing',
      severity: isDocumentId ? 'error' : 'warning',
      element,
    });
  } else if (isPlaceholder(extension)) {
    report(identifier, { message: 'placeholder', element, attribute: 'extension', sample: extension });
  }
};

const checkRoot = (
  { report, memo, template }: DocumentContext,
  element: XmlElement,
  root: string,
  isDocumentId: boolean,
): void => {
  const at = { element, attribute: 'root' };
  if (root === '') report(identifier, { message: 'root-missing', severity: 'warning', element });
  else if (!isOid(root) && !isUuid(root)) report(identifier, { message: 'root-syntax', ...at, sample: root });
  else if (isDocumentId && root !== documentIdRoot)
    report(identifier, {
      message: 'document-root',
      params: { expected: documentIdRoot },
      ...at,
      sample: root,
    });
  else if (root.startsWith(nationalBranch) && memo.oid(root) === undefined) {
    const expected = (template?.template.header ?? [])
      .map(({ oid }) => oid)
      .filter((oid) => oid !== undefined);
    const nearest = findNearest(root, expected) ?? '';
    report(identifier, {
      message: 'root-unknown',
      params: { root: shownOid(root), nearest },
      severity: 'warning',
      ...at,
    });
  }
};
