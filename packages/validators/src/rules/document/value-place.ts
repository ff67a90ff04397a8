// Where a value stands depends on its type: text inside the element for ST, attributes for the others; and something must stand there.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { isCodeType, listValues, type DocumentValue } from '../../documents/values.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

/** A value is empty or stands in the wrong place. */
export const valuePlace: DocumentRule = {
  id: 'document/value-place',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['text-in-attribute', 'attribute-in-text', 'empty', 'empty-attribute', 'missing'],
  check(context) {
    for (const value of listValues(context)) {
      if (value.statement !== undefined) judge(context, value);
      else judgeAttribute(context, value);
    }
  },
};

// Identifiers and times have rules of their own.
const judgeAttribute = (
  { report }: DocumentContext,
  { element, attribute, text, type, subject: { name } }: DocumentValue,
): void => {
  if (
    attribute === undefined ||
    (text ?? '') !== '' ||
    type === 'II' ||
    type === 'TS' ||
    /[tT]ime$/.test(element.name)
  )
    return;
  if (text === '')
    report(valuePlace, {
      message: 'empty-attribute',
      params: { name, attribute },
      severity: 'warning',
      element,
      attribute,
    });
  else if (saysOfNothing(element, attribute))
    report(valuePlace, {
      message: 'missing',
      params: { name, type: element.name, attribute },
      severity: 'warning',
      element,
    });
};

/** A code system without a code, a unit without a number; empty tags say nothing, and examples have them. */
const saysOfNothing = ({ attributes, children }: XmlElement, attribute: string): boolean =>
  attributes.nullFlavor === undefined &&
  children.length === 0 &&
  ((attribute === 'code' && (attributes.codeSystem ?? '').trim() !== '') ||
    (attribute === 'value' && (attributes.unit ?? '').trim() !== ''));

/** True when the value stands where the type of the entry wants it: then its own type is wrong, which document/value-type tells. */
const isPlacedAsAsked = ({ element, type, subject: { slots } }: DocumentValue): boolean => {
  const asked = slots.flatMap(({ valueType, valueTypeVariants = [] }) =>
    [valueType ?? [], valueTypeVariants].flat(),
  );
  if (asked.length === 0 || asked.includes(type ?? '')) return false;
  const { value, code } = element.attributes;
  return asked.includes('ST') ? element.text.trim() !== '' : (code ?? value ?? '').trim() !== '';
};

const judge = ({ report }: DocumentContext, placed: DocumentValue): void => {
  const {
    element,
    type,
    attribute,
    text,
    subject: { name },
  } = placed;
  if (type === undefined || element.attributes.nullFlavor !== undefined) return;
  // Nearly all values stand where their type wants them.
  if ((attribute === undefined && type !== 'ST') || (text !== undefined && text !== '')) return;
  if (isPlacedAsAsked(placed)) return;
  if (type === 'ST' || attribute === undefined) {
    const { value } = element.attributes;
    if (value !== undefined)
      report(valuePlace, { message: 'text-in-attribute', params: { name }, element, attribute: 'value' });
    else report(valuePlace, { message: 'empty', params: { name, type }, severity: 'warning', element });
    return;
  }
  // An interval of numbers or times has child elements instead.
  if (element.children.length > 0 && !isCodeType(type)) return;
  const content = element.text.trim();
  if (content !== '' && text === undefined)
    report(valuePlace, { message: 'attribute-in-text', params: { name, type, attribute }, element });
  else if (type === 'TS' && text === '') return;
  else if (type === 'BL')
    report(valuePlace, { message: 'missing', params: { name, type, attribute }, element });
  else
    report(valuePlace, {
      message: 'missing',
      params: { name, type, attribute },
      severity: 'warning',
      element,
    });
};
