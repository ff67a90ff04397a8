// An entry says something: it holds a statement, an observation names what was observed, and its value (HL7 CDA R2).
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

/** An entry without a statement, an observation without code, or without the value that the template knows. */
export const statement: DocumentRule = {
  id: 'document/statement',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['empty-entry', 'no-code', 'no-value'],
  check({ named, statements, report }) {
    for (const name of ['entry', 'entryRelationship'])
      for (const element of named(name))
        if (element.children.length === 0 && element.attributes.nullFlavor === undefined)
          report(statement, { message: 'empty-entry', params: { name }, element });
    for (const element of named('observation')) {
      // A published template has one that only says who made the statement.
      const saysSomething = element.children.length === 0 || findChild(element, 'value') !== undefined;
      if (saysSomething && findChild(element, 'code') === undefined)
        report(statement, { message: 'no-code', element });
    }
    for (const { element, values, slots, subject } of statements) {
      if (element.name !== 'observation' || values.length > 0) continue;
      if (element.attributes.nullFlavor !== undefined || findChild(element, 'entryRelationship')) continue;
      if (slots.some(({ valueType }) => valueType !== undefined))
        report(statement, {
          message: 'no-value',
          params: { name: subject.name },
          severity: 'warning',
          element,
        });
    }
  },
};
