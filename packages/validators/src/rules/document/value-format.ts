// A value has the data type and the representation format of its data element or data set field (WS 363, WS 445, WS/T 303).
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { findForms, type ExpectedForm } from '../../documents/value-subject.js';
import { listValues, isNumberType, type DocumentValue } from '../../documents/values.js';
import { checkNumber } from '../../datatypes/number.js';
import type { Severity } from '../../finding.js';
import { measureLength } from '../../formats/measure-length.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { ws363, ws445 } from './_references.js';

/** A value does not have the format of its data element. */
export const valueFormat: DocumentRule = {
  id: 'document/value-format',
  basis: 'standard',
  references: [ws363, ws445],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['number', 'too-long', 'too-short', 'decimals', 'digits-only', 'date-only', 'time-missing'],
  check(context) {
    for (const value of listValues(context)) judge(context, value);
  },
};

interface Fault {
  readonly message: string;
  readonly severity: Severity;
  readonly params?: Readonly<Record<string, string | number>>;
}

const judge = (context: DocumentContext, value: DocumentValue): void => {
  const { element, attribute, text, type, subject } = value;
  const { name, elementIds } = subject;
  if (text === undefined || text === '' || type === 'BL' || attribute === 'code') return;
  if (isNumberType(type) && checkNumber(text) !== undefined) {
    if (isPlaceholder(text)) return;
    const params = { name, type: type as string };
    context.report(valueFormat, { message: 'number', params, element, attribute, sample: text });
    return;
  }
  // Organisation codes grew from AN10 to the 18 characters of the unified social credit code; both are in use.
  if (elementIds.includes('DE08.10.052.00') && text.length === 18) return;
  // The catalogue prints AN..20 for the number of a document, the assessment schemas ask for 32 to 36 characters: both pass.
  if (element.parent === context.root && element.name === 'id') return;
  const forms = findForms(subject, context.memo);
  let fault: Fault | undefined;
  for (const form of forms) {
    const found = checkForm(text, type, form);
    if (found === undefined) return;
    fault ??= found;
  }
  const [form] = forms;
  if (fault === undefined || form === undefined || isPlaceholder(text)) return;
  const params = { name, element: elementIds[0] ?? '', format: form.format, ...fault.params };
  context.report(valueFormat, {
    message: fault.message,
    severity: fault.severity,
    params,
    confidence: form.confidence,
    element,
    attribute,
    sample: text,
  });
};

/** The fault of a text against one form; undefined when it fits or the form says nothing of it. */
const checkForm = (
  text: string,
  type: string | undefined,
  { parsed, dataType, decimalsUncertain }: ExpectedForm,
): Fault | undefined => {
  if (parsed.kind === 'date' || parsed.kind === 'date-time') {
    if (type !== 'TS' || !/^\d{8}(?:\d{6})?$/.test(text)) return undefined;
    if (parsed.kind === 'date')
      return text.length === 8 ? undefined : { message: 'date-only', severity: 'info' };
    return text.length === 14 ? undefined : { message: 'time-missing', severity: 'warning' };
  }
  if (type === 'TS' || (parsed.kind !== 'text' && parsed.kind !== 'decimal')) return undefined;
  // A code list may be sent as text or number; only free text and numbers are measured.
  if (dataType === 'S2' || dataType === 'S3') return undefined;
  const length = measureLength(text);
  const limit = parsed.maxLength;
  if (parsed.kind === 'decimal') {
    const decimals = countDecimals(text);
    if (decimals > parsed.decimals)
      return { message: 'decimals', severity: 'error', params: { decimals, limit: parsed.decimals } };
    return length > limit ? { message: 'too-long', severity: 'error', params: { length, limit } } : undefined;
  }
  if (dataType === 'N') {
    // An integer format: what stands behind the point is not counted when the source may have lost it, or is zero.
    const whole = text.replace(/^-/, '').replace(/\..*$/, '');
    const decimals = countDecimals(text);
    if (decimals > 0 && !decimalsUncertain && !/\.0+$/.test(text))
      return { message: 'decimals', severity: 'warning', params: { decimals, limit: 0 } };
    return whole.length > parsed.maxLength
      ? { message: 'too-long', severity: 'error', params: { length: whole.length, limit: parsed.maxLength } }
      : undefined;
  }
  if (length > limit) return { message: 'too-long', severity: 'error', params: { length, limit } };
  if (length < parsed.minLength && !isNumberType(type))
    return { message: 'too-short', severity: 'warning', params: { length, limit: parsed.minLength } };
  if (parsed.characters === 'N' && !/^\d+$/.test(text) && type !== 'ST')
    return { message: 'digits-only', severity: 'warning' };
  return undefined;
};

const countDecimals = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
