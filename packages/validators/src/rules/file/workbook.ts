import type { RuleDescription } from '../../engine/rule.js';

/** An XLSX workbook that cannot be read, or cells whose value is not in it. Reported by records/workbook-handler.ts. */
export const workbook: RuleDescription = {
  id: 'file/workbook',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['damaged', 'not-workbook', 'formula-without-value', 'merged-cells'],
};
