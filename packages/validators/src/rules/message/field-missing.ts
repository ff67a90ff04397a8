// Fields that the service demands (1..1, 1..*) are there and not empty (WS/T 846; field lists from public test structures).
import type { ServiceField } from '@hulian/standards';
import { isHeaderField } from '../../interactions/header-fields.js';
import { readFieldValue, type MessageRule } from '../../interactions/context.js';
import { isSaidUnknown } from './header.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

/** A demanded field is missing or empty. */
export const fieldMissing: MessageRule = {
  id: 'message/field-missing',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['element', 'attribute', 'empty'],
  check({ matches, service, isAcknowledgement, report, candidates }) {
    if (candidates.length === 0 && !isAcknowledgement) return;
    const query = service?.query === true;
    // Where an element is missing, its attributes and children are missing with it: one finding.
    const absent = new Set<string>();
    for (const { field, elements, attribute, deepest } of matches) {
      if (field.cardinality?.startsWith('1') !== true) continue;
      const name = field.name ?? field.path;
      const inHeader = isHeaderField(field);
      if (elements.length === 0) {
        if (inHeader && isSaidUnknown(deepest)) continue;
        const step = findMissingStep(field.path, deepest);
        if (absent.has(step)) continue;
        absent.add(step);
        report(fieldMissing, {
          message: 'element',
          params: { name, path: field.path, missing: step },
          element: deepest,
        });
        continue;
      }
      for (const element of elements) {
        if (inHeader && isSaidUnknown(element)) continue;
        const value = readFieldValue(element, attribute);
        if (value === undefined && attribute !== undefined)
          report(fieldMissing, { message: 'attribute', params: { name, attribute }, element });
        // Query parameters that are not asked for are sent empty; the header is no parameter.
        else if (value === '' && field.name !== undefined && (!query || inHeader))
          report(fieldMissing, {
            message: 'empty',
            params: { name },
            severity: inHeader || isGrave(field, element, attribute) ? 'warning' : 'info',
            element,
            attribute,
          });
      }
    }
  },
};

/** Without it nobody knows who the patient is, or whose identifier or code stands beside it. */
const isGrave = (
  { path }: ServiceField,
  { attributes }: XmlElement,
  attribute: string | undefined,
): boolean =>
  /\/(?:patient\/id\/item\/@extension|patientPerson\/name\/.*)$/.test(path) ||
  (attribute === 'root' && (attributes.extension ?? '').trim() !== '') ||
  (attribute === 'codeSystem' && (attributes.code ?? '').trim() !== '');

/** The path down to the first step that the message does not have. */
const findMissingStep = (path: string, deepest: XmlElement): string => {
  let depth = 0;
  for (let each: XmlElement | undefined = deepest.parent; each !== undefined; each = each.parent) depth += 1;
  return path
    .split('/')
    .slice(0, depth + 2)
    .join('/');
};
