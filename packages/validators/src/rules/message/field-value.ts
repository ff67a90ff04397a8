// Values of fields keep the facets of the service: fixed values, lengths, code lists, times, numbers.
import type { ServiceField } from '@hulian/standards';
import { isOid } from '../../documents/oids.js';
import { checkTimeStamp } from '../../documents/time-stamp.js';
import { findNearest } from '../../documents/nearest.js';
import type { FindingParams, Severity } from '../../finding.js';
import { isHeaderField } from '../../interactions/header-fields.js';
import { measureLength } from '../../formats/measure-length.js';
import { readFieldValue, type MessageRule } from '../../interactions/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

/** A value breaks a facet of its field. */
export const fieldValue: MessageRule = {
  id: 'message/field-value',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['fixed', 'length', 'code', 'time', 'number', 'range'],
  check({ root, matches, report, service, candidates, isAcknowledgement, notChecked }) {
    if (candidates.length === 0 && !isAcknowledgement) return;
    if (isAcknowledgement && findChild(root, 'controlActProcess') !== undefined)
      notChecked(fieldValue, 'answer-content');
    for (const { field, elements, attribute } of matches) {
      for (const element of elements) {
        const value = readFieldValue(element, attribute);
        if (value === undefined || value === '') continue;
        const fault = checkFacets(value, field);
        if (fault === undefined) continue;
        const params = { name: field.name ?? field.path, ...fault.params };
        const { message } = fault;
        const confidence = isHeaderField(field) ? 'high' : (service?.fieldConfidence ?? 'medium');
        report(fieldValue, {
          message,
          params,
          severity: fault.severity ?? 'warning',
          confidence,
          element,
          attribute,
          sample: value,
        });
      }
    }
  },
};

interface Fault {
  readonly severity?: Severity;
  readonly message: string;
  readonly params: FindingParams;
}

const checkFacets = (value: string, field: ServiceField): Fault | undefined => {
  const {
    fixed,
    format,
    type,
    length,
    minLength = length ?? 0,
    maxLength = length ?? Infinity,
    minimum = -Infinity,
    maximum = Infinity,
  } = field;
  if (fixed !== undefined && value !== fixed)
    // Under a wrong root stands another identifier; a wrong structural word changes no value.
    return { message: 'fixed', severity: isOid(fixed) ? 'error' : 'warning', params: { expected: fixed } };
  const codes = field.values?.map(({ code }) => code) ?? field.enum;
  if (codes !== undefined)
    return codes.some((code) => fold(code) === fold(value))
      ? undefined
      : { message: 'code', params: listExpected(value, codes) };
  if (format === 'DT14' || format === 'D8') return checkTime(value, format === 'DT14' ? 14 : 8);
  const found = measureLength(value);
  if (found < minLength || found > maxLength) {
    return {
      message: 'length',
      params: { length: found, minimum: minLength, maximum: Number.isFinite(maxLength) ? maxLength : '' },
    };
  }
  if (type === undefined) return undefined;
  if (!/^-?\d+$/.test(value)) return { message: 'number', params: { type } };
  const number = Number(value);
  return number < minimum || number > maximum
    ? { message: 'range', params: { minimum, maximum } }
    : undefined;
};

// A right time of another precision is told apart from one that is no time at all.
const checkTime = (value: string, digits: number): Fault | undefined => {
  const fault = checkTimeStamp(value);
  if (fault === undefined && value.length === digits) return undefined;
  const severity = fault === undefined || fault.message === 'precision' ? 'warning' : 'error';
  return { message: 'time', severity, params: { digits } };
};

const listExpected = (value: string, codes: readonly string[]): FindingParams => {
  if (codes.length <= 12) return { expected: codes, count: codes.length };
  const nearest = findNearest(value, codes);
  return { expected: nearest === undefined ? codes.slice(0, 3) : [nearest], count: codes.length };
};

// Full-width brackets and commas are the same sign in a name.
const fold = (text: string): string =>
  text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replace(/\s+/g, '');
