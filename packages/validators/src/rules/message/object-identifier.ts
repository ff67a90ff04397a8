// Roots and code systems of a message are those that the service names for the field.
import { shownOid } from '../../documents/oids.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import type { MessageRule } from '../../interactions/context.js';
import { wst846 } from './_references.js';

/** An identifier stands under another root, or a code under another code system. */
export const objectIdentifier: MessageRule = {
  id: 'message/object-identifier',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['root', 'code-system', 'placeholder'],
  check({ matches, report }) {
    const seen = new Set<XmlElement>();
    const placed = new Set<XmlElement>();
    for (const { field, elements, attribute } of matches) {
      for (const element of elements) {
        const text = attribute === 'extension' ? (element.attributes.extension ?? '') : '';
        if (isPlaceholder(text.trim()) && !placed.has(element)) {
          placed.add(element);
          const params = { name: field.name ?? field.path };
          report(objectIdentifier, { message: 'placeholder', params, element, attribute, sample: text });
        }
        const [name, expected] =
          attribute === 'extension'
            ? (['root', field.idOids] as const)
            : attribute === 'code'
              ? (['codeSystem', field.valueDomainOids] as const)
              : [];
        if (name === undefined || expected === undefined || expected.length === 0 || seen.has(element))
          continue;
        const found = element.attributes[name]?.trim() ?? '';
        if (found === '' || expected.includes(found)) continue;
        // Several fields may share one repeated element: any of their roots will do.
        if (
          matches.some(
            (other) =>
              other.elements.includes(element) &&
              (other.field.idOids?.includes(found) === true ||
                other.field.valueDomainOids?.includes(found) === true),
          )
        )
          continue;
        seen.add(element);
        const params = { name: field.name ?? field.path, expected, found: shownOid(found) };
        report(objectIdentifier, {
          message: name === 'root' ? 'root' : 'code-system',
          params,
          element,
          attribute: name,
        });
      }
    }
  },
};
