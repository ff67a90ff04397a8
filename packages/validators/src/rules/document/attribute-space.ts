// Structural attributes have no blanks around: XML Schema ignores them, comparisons in XPath and programs do not.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { makeValueFix } from '../../documents/fix.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

const structural = [
  'classCode',
  'moodCode',
  'typeCode',
  'determinerCode',
  'contextControlCode',
  'codeSystem',
  'code',
  'root',
  'extension',
  'unit',
  'value',
];
const names = ['displayName', 'codeSystemName'];

/** Blanks around an attribute value, or a line break inside a name. */
export const attributeSpace: DocumentRule = {
  id: 'document/attribute-space',
  basis: 'practice',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['structural', 'name', 'name-break'],
  check(context) {
    for (const element of context.tree.elements) {
      for (const attribute in element.attributes) {
        const value = element.attributes[attribute] as string;
        if (isBlank(value.charCodeAt(0)) || isBlank(value.charCodeAt(value.length - 1)))
          judge(context, element, attribute, value.trim());
        else if (attribute === 'displayName' && /[\u3400-\u9fff]\s+[\u3400-\u9fff]/u.test(value)) {
          judge(
            context,
            element,
            attribute,
            value.replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/gu, ''),
            'name-break',
          );
        }
      }
    }
  },
};

const isBlank = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x3000;

const judge = (
  { report, tree }: DocumentContext,
  element: XmlElement,
  attribute: string,
  corrected: string,
  message?: string,
): void => {
  const kind =
    message ??
    (structural.includes(attribute) || attribute.endsWith(':type')
      ? 'structural'
      : names.includes(attribute)
        ? 'name'
        : undefined);
  if (kind === undefined || corrected === '') return;
  const fix = makeValueFix(tree, element, attribute, corrected, 'safe');
  const severity = kind === 'name-break' ? 'info' : 'warning';
  report(attributeSpace, {
    message: kind,
    params: { attribute },
    severity,
    element,
    attribute,
    ...(fix && { fix }),
  });
};
