import type { schemaMessages as chinese } from './schema.zh-CN.js';

const wanted = (expected: string): string => (expected === '' ? '' : ` Expected here: ${expected}.`);

/** English texts of schemas and schematron of the user. */
export const schemaMessages: typeof chinese = {
  'schema/xsd/unexpected-element': (p) =>
    `The schema ${p.schema} does not allow the element ${p.element} here.${wanted(p.expected)}`,
  'schema/xsd/missing-element': (p) =>
    `By the schema ${p.schema} the element ${p.element} lacks a child.${wanted(p.expected)}`,
  'schema/xsd/missing-attribute': (p) =>
    `By the schema ${p.schema} the element ${p.element} lacks the attribute ${p.attribute}.`,
  'schema/xsd/unknown-attribute': (p) =>
    `The schema ${p.schema} does not allow the attribute ${p.attribute} at the element ${p.element}.`,
  'schema/xsd/value': (p) =>
    `The value of ${p.attribute === '' ? `the element ${p.element}` : `the attribute ${p.attribute} of ${p.element}`} does not fit the schema ${p.schema}${p.facet === '' ? '' : ` (facet ${p.facet})`}.`,
  'schema/xsd/national-elements': (p) =>
    `The schema does not know the elements that national documents add: ${p.names.join(', ')} (${p.count}). They were left out when the schema was asked.`,
  'schema/schematron/failed': (p) => `${p.schema}${p.id === '' ? '' : `, assertion ${p.id}`}: ${p.assertion}`,
  'not-checked/schema-invalid': (p) =>
    `The schema ${p.schema} is not valid${p.line > 0 ? ` (line ${p.line})` : ''}; it was not asked.`,
  'not-checked/schema-none': (p) =>
    `None of the schemas declares the root element ${p.root}; no schema was asked.`,
  'not-checked/schema-ambiguous': (p) =>
    `Several schemas declare the root element ${p.root} and none is named after the document; no schema was asked. Name one file with --xsd.`,
  'not-checked/schematron-failed': (p) =>
    `An expression of ${p.schema} cannot be evaluated; it was not asked about this file.`,
};
