import {
  prefix,
  type assessmentMessages as chinese,
  type FacetParams,
  type Hint,
  type StructureTexts,
} from './assessment.zh-CN.js';

const facets: Readonly<Record<string, string>> = {
  base: 'has a wrong type (a number or flag within the range of its type is asked for)',
  enum: 'is not one of the allowed values',
  length: 'has a wrong length',
  pattern: 'has a wrong format',
  range: 'is out of range',
  digits: 'has too many digits',
};

/** What is asked for: values, a length, a range or a form of date. */
const asked = ({ facet, values, count = 0, least, most, format }: FacetParams): string => {
  if (values)
    return `; use ${values.join(', ')}${count > values.length ? ` or another of ${count} values` : ''}`;
  if (format?.startsWith('datetime14')) return '; 14 digits (YYYYMMDDhhmmss) are asked for';
  if (format?.startsWith('date8')) return '; 8 digits (YYYYMMDD) are asked for';
  const unit = facet === 'length' ? ' characters' : '';
  if (least !== undefined && least === most) return `; ${least}${unit} asked for`;
  if (least !== undefined && most !== undefined) return `; ${least} to ${most}${unit} asked for`;
  if (least !== undefined) return `; at least ${least}${unit} asked for`;
  return most === undefined ? '' : `; at most ${most}${unit} asked for`;
};

const texts: StructureTexts = {
  'missing-element': (p) =>
    `Element ${p.name} is missing: the assessment structure asks for ${p.path === p.name ? 'it' : p.path}. Add it.`,
  'too-many': (p) =>
    `Element ${p.name} occurs too often (${p.path}): the assessment structure allows ${p.most}. Remove what is too much.`,
  order: (p) =>
    `Element ${p.name} stands in the wrong place (${p.path}): the assessment structure fixes the order, and it belongs before ${p.before}.`,
  'unknown-element': (p) =>
    `The assessment structure does not allow element ${p.name} here (below ${p.path === '' ? 'the root' : p.path}). ${p.nearest === undefined ? 'Remove it.' : `Rename it to ${p.nearest}.`}`,
  namespace: (p) =>
    `Element ${p.name} is not in the namespace urn:hl7-org:v3 (below ${p.path === '' ? 'the root' : p.path}), so the assessment structure does not know it. Correct xmlns or the prefix.`,
  'missing-attribute': (p) =>
    `Attribute ${p.name} is missing: the assessment structure asks for ${p.path}. Add it.`,
  'unknown-attribute': (p) =>
    `The assessment structure does not allow attribute ${p.name} at ${p.path}. ${p.nearest === undefined ? 'Remove it.' : `Rename it to ${p.nearest}.`}`,
  'fixed-value': (p) =>
    `Attribute ${p.name} (${p.path}) must be "${p.fixed}", the fixed value of the assessment structure, without blanks around it.`,
  facet: (p) =>
    `The value of ${p.path} ${facets[p.facet] ?? 'does not fit'}${asked(p)} (assessment structure). ${p.reference === undefined ? 'Check the value.' : `The standard or its data set says ${p.reference}; the two disagree: follow the structure for the assessment, the standard otherwise.`}`,
  'type-name': (p) =>
    p.allowed.length === 0
      ? `The assessment structure does not allow an xsi:type at ${p.path} (it is "${p.name}"). Remove it.`
      : `The assessment structure does not allow xsi:type "${p.name}" at ${p.path}. Use one of ${p.allowed.join(', ')}.`,
  'text-not-allowed': (p) => `Element ${p.name} must not hold text (${p.path}). Remove text or blanks.`,
  'elements-not-allowed': (p) => `Element ${p.name} must not hold child elements (${p.path}).`,
  'schema-defect': (p) =>
    `The assessment structure refuses this value (${p.path}), which is a defect of the structure and not of the data: do not change the data for it; ask the assessors before you submit.`,
};

/** Of hints in other profiles: nothing to change for those who are not assessed. */
const hint = ({ places, more = 0, others = [] }: Hint): string => {
  const first = `${others.join(', ')}${more > others.length ? ' and others' : ''}`;
  const rest = more === 0 ? '' : ` ${more} more of the kind: ${first}.`;
  return `${rest} Only the assessment structure asks for this; without an assessment follow the standard${places > 1 ? ` (${places} places in this file, each told by --profile assessment)` : ''}.`;
};

/** English texts of findings of the assessment profile. */
export const assessmentMessages: typeof chinese = {
  ...prefix('document', texts, hint),
  ...prefix('message', texts, hint),
};
