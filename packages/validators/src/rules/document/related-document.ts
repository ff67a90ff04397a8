// relatedDocument says which document this one replaces; without a parent's id it says nothing.
import type { DocumentRule } from '../../documents/context.js';
import { isDeclaration } from '../../readers/xml-builder.js';
import { findChild, findChildren, findDescendant, type XmlElement } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

const isFilled = (element: XmlElement | undefined): boolean =>
  element !== undefined &&
  (element.text.trim() !== '' ||
    Object.entries(element.attributes).some(([name, value]) => !isDeclaration(name) && value.trim() !== ''));

/** relatedDocument names no parent, or replaces without saying which version it is. */
export const relatedDocument: DocumentRule = {
  id: 'document/related-document',
  basis: 'practice',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['empty', 'repeated', 'version-missing', 'itself', 'version-order'],
  check({ root, report }) {
    const id = findChild(root, 'id');
    const set = findChild(root, 'setId');
    const kinds = new Set<string | undefined>();
    for (const element of findChildren(root, 'relatedDocument')) {
      // CDA R2 lets a document replace, append to or transform one other each.
      const kind = element.attributes.typeCode;
      if (kinds.has(kind)) {
        report(relatedDocument, { message: 'repeated', params: { kind: kind ?? '' }, element });
        continue;
      }
      kinds.add(kind);
      const parent = findChild(element, 'parentDocument');
      const parentId = findChild(parent, 'id');
      if (!isFilled(parentId) && !isFilled(findChild(parent, 'setId'))) {
        report(relatedDocument, { message: 'empty', element });
        continue;
      }
      const isSame =
        parentId?.attributes.extension !== undefined &&
        parentId.attributes.extension === id?.attributes.extension &&
        parentId.attributes.root === id.attributes.root;
      if (isSame) report(relatedDocument, { message: 'itself', severity: 'error', element: parentId });
      // An addendum or a transformation has versions of its own.
      if (kind !== undefined && kind !== 'RPLC') continue;
      if (!isFilled(set)) report(relatedDocument, { message: 'version-missing', element });
      const before = readNumber(findDescendant(parent, 'versionNumber'));
      const now = readNumber(findChild(root, 'versionNumber'));
      if (!isSame && before !== undefined && now !== undefined && now <= before)
        report(relatedDocument, { message: 'version-order', params: { before, now }, element });
    }
  },
};

const readNumber = (element: XmlElement | undefined): number | undefined => {
  const text = element?.attributes.value?.trim() ?? element?.text.trim() ?? '';
  return /^\d+$/.test(text) ? Number(text) : undefined;
};
