import { escapeAttribute } from '../escape-xml.js';
import type { Fix } from '../finding.js';
import { findAttribute, type XmlElement, type XmlTree } from '../readers/xml-tree.js';

/** A change of one attribute value, or undefined when the attribute is not written at the element. */
export const makeValueFix = (
  tree: XmlTree,
  element: XmlElement,
  attribute: string,
  value: string,
  kind: Fix['kind'],
): Fix | undefined => {
  const place = findAttribute(tree.text, element, attribute);
  if (place === undefined) return undefined;
  return {
    kind,
    description: `replace-attribute:${attribute}`,
    edit: { start: place.valueStart, end: place.valueEnd, text: escapeAttribute(value) },
  };
};
