import type { RecordKind } from '../../src/types.js';
import type { DataCheck } from './context.js';

/** Grammar of identifiers by kind; kinds without a line have identifiers of ours and are not checked here. */
const grammars: Partial<Record<RecordKind, RegExp>> = {
  'data-element': /^DE\d{2}\.\d{2}\.\d{3}\.\d{2}$/,
  'value-domain':
    /^(CV\d{2}\.\d{2}\.\d{3}|CV5\d{3}\.\d{2}|DE\d{2}\.\d{2}\.\d{3}\.\d{2}|(GB\/T|WS) [\d.]+-\d{4}([ /][A-Z0-9.]+)?|ICD-[\w-]+(\/\d)?|[\d.]+|[A-Z]{2,3}\d[\w.-]*)$/,
  'data-set': /^HDS[A-D]\d{2}\.\d{2}-[a-z0-9-]+$|^[a-z][a-z0-9./-]+$/,
  document: /^(C00\d{2}|HSD[A-C]\d{2}\.\d{2})$/,
  oid: /^[0-2](\.(0|[1-9]\d*))+$/,
};

const fieldId = /^HDS[A-D]\d{2}\.\d{2}\.(\d{3}b?|u\d{3})$/;

export const identifierGrammar: DataCheck = {
  name: 'identifier-grammar',
  description:
    'Official identifiers have the form their standard gives them; fields too where the set has an official id.',
  check: (context) => [
    ...context.records
      .filter(({ record }) => grammars[record.kind]?.test(record.id) === false)
      .map(({ record, path, line }) => ({
        path,
        line,
        id: record.id,
        text: `is not a ${record.kind} identifier`,
      })),
    ...context
      .ofKind('data-set')
      .filter(({ record }) => record.id.startsWith('HDS'))
      .flatMap(({ record, path }) =>
        record.fields
          .filter(({ id }) => !fieldId.test(id))
          .map(({ id }) => ({ path, id, text: 'is not a field identifier' })),
      ),
  ],
};
