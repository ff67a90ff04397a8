// Structural attributes have no blanks around: XML Schema ignores them, comparisons in XPath and programs do not.
import { listIdentifiers, type XmlContext, type XmlRule } from '../../documents/context.js';
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
export const attributeSpace: XmlRule = {
  id: 'document/attribute-space',
  basis: 'practice',
  references: [cda],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'warning',
  messages: ['structural', 'name', 'name-break', 'inside'],
  check(context) {
    if (context.tree.edgeBlanks) {
      for (const element of context.tree.elements) {
        for (const attribute in element.attributes) {
          const value = element.attributes[attribute] as string;
          if (value.trim() !== value) judge(context, element, attribute, value.trim());
        }
      }
    }
    for (const name of ['code', 'value'])
      for (const element of context.named(name)) checkBreaks(context, element);
    for (const element of listIdentifiers(context)) checkInside(context, element);
  },
};

// Two systems never agree on an identifier that one of them writes in groups.
const checkInside = ({ report }: XmlContext, element: XmlElement): void => {
  const { extension } = element.attributes;
  if (extension !== undefined && /[\dA-Za-z]\s+[\dA-Za-z]/.test(extension))
    report(attributeSpace, {
      message: 'inside',
      params: { attribute: 'extension' },
      element,
      attribute: 'extension',
      sample: extension,
    });
};

// Blanks between Chinese characters come from line breaks of a copied text.
const checkBreaks = (context: XmlContext, element: XmlElement): void => {
  const value = element.attributes.displayName;
  if (
    value?.includes(' ') !== true ||
    value.trim() !== value ||
    !/[\u3400-\u9fff]\s+[\u3400-\u9fff]/u.test(value)
  )
    return;
  const corrected = value.replace(/(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/gu, '');
  judge(context, element, 'displayName', corrected, 'name-break');
};

const judge = (
  { report, tree }: XmlContext,
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
