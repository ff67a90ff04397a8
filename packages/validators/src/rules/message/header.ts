// The header names message, moment, sender and receiver once each and for certain (WS/T 846.1: every part of it is 1..1).
import { isHeaderField } from '../../interactions/header-fields.js';
import type { MessageContext, MessageRule } from '../../interactions/context.js';
import { findChildren, type XmlElement } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

/** A part of the header stands there more than once, or says by nullFlavor that it is not known. */
export const header: MessageRule = {
  id: 'message/header',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['repeated', 'null-flavor'],
  check(context) {
    const seen = new Set<string>();
    for (const { field } of context.matches) {
      if (!isHeaderField(field)) continue;
      const steps = field.path.split('/').filter((step) => step !== '' && !step.startsWith('@'));
      let parents: readonly XmlElement[] = [context.root];
      for (const [depth, step] of steps.entries()) {
        const path = steps.slice(0, depth + 1).join('/');
        const found = parents.map((parent) => findChildren(parent, step));
        parents = found.flat();
        if (seen.has(path)) continue;
        seen.add(path);
        judgePart(context, path, found);
      }
    }
  },
};

const judgePart = (
  { report }: MessageContext,
  path: string,
  found: readonly (readonly XmlElement[])[],
): void => {
  for (const elements of found) {
    const [, second] = elements;
    if (second !== undefined)
      report(header, { message: 'repeated', params: { path, count: elements.length }, element: second });
    for (const element of elements)
      if (element.attributes.nullFlavor !== undefined)
        report(header, { message: 'null-flavor', params: { path }, element, attribute: 'nullFlavor' });
  }
};

/** True for what stands in a part of the header that says it is not known: {@link header} has told it. */
export const isSaidUnknown = (element: XmlElement): boolean => {
  for (let each: XmlElement | undefined = element; each !== undefined; each = each.parent)
    if (each.attributes.nullFlavor !== undefined) return true;
  return false;
};
