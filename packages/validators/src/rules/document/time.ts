// Times are HL7 TS in @value: YYYYMMDD or YYYYMMDDhhmmss. Judges header times, entry times and TS values alike.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { makeValueFix } from '../../documents/fix.js';
import { checkTimeStamp } from '../../documents/time-stamp.js';
import type { Severity } from '../../finding.js';
import { readXsiType, type XmlElement } from '../../readers/xml-tree.js';
import { wst482 } from './_references.js';

const always = ['effectiveTime', 'birthTime', 'time'];
const severities: Readonly<Record<string, Severity>> = {
  precision: 'warning',
  fraction: 'warning',
  empty: 'warning',
  zone: 'warning',
};

/** A time is not in the form YYYYMMDD or YYYYMMDDhhmmss, or does not exist. */
export const time: DocumentRule = {
  id: 'document/time',
  basis: 'standard',
  references: [wst482],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: [
    'empty',
    'absent',
    'placeholder',
    'separators',
    'precision',
    'fraction',
    'digits',
    'impossible',
    'zone',
    'as-text',
  ],
  check(context) {
    for (const name of always) for (const element of context.named(name)) checkElement(context, element);
    for (const name of ['low', 'high'])
      for (const element of context.named(name))
        if (isTimeInterval(element.parent)) checkElement(context, element);
    for (const element of context.named('value'))
      if (readXsiType(element) === 'TS') checkElement(context, element);
  },
};

const isTimeInterval = (parent: XmlElement | undefined): boolean =>
  parent !== undefined &&
  (always.includes(parent.name) || (readXsiType(parent)?.startsWith('IVL_T') ?? false));

/** When the document was made and written; signers may leave their time empty, as the assessment schemas ask. */
const isNeeded = ({ name, parent, attributes }: XmlElement): boolean =>
  attributes.nullFlavor === undefined &&
  (name === 'effectiveTime'
    ? parent?.name === 'ClinicalDocument'
    : name === 'time' && parent?.name === 'author' && parent.parent?.name === 'ClinicalDocument');

const checkElement = ({ report, tree }: DocumentContext, element: XmlElement): void => {
  const value = element.attributes.value;
  if (value === undefined) {
    const text = element.text.trim();
    if (element.children.length > 0) return;
    if (text !== '')
      report(time, { message: 'as-text', params: { name: element.name }, element, sample: text });
    else if (isNeeded(element))
      report(time, {
        message: 'absent',
        params: { name: element.name },
        severity: element.name === 'time' ? 'warning' : 'error',
        element,
      });
    return;
  }
  const fault = checkTimeStamp(value.trim());
  if (fault === undefined) return;
  const { message, params, corrected } = fault;
  const isDocumentTime = element.parent?.name === 'ClinicalDocument';
  const severity = isDocumentTime && message === 'empty' ? 'error' : severities[message];
  const fix = corrected === undefined ? undefined : makeValueFix(tree, element, 'value', corrected, 'safe');
  report(time, {
    message,
    params: { name: element.name, ...params },
    element,
    attribute: 'value',
    sample: value,
    ...(severity && { severity }),
    ...(fix && { fix }),
  });
};
