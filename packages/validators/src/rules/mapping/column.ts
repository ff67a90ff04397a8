// A column that a mapping names is absent, there twice, or no single value. Reported by the mapping of @hulian/sdk at the place of the source.
import type { RuleDescription } from '../../engine/rule.js';

/** A column that a mapping names is absent, there twice, or no single value. */
export const mappingColumn: RuleDescription = {
  id: 'mapping/column',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['missing', 'ambiguous', 'nested'],
};
