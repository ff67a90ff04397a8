import type { RuleDescription } from '../../engine/rule.js';
import { mappingCode } from './code.js';
import { mappingColumn } from './column.js';
import { mappingConversion } from './conversion.js';
import { mappingLookUp } from './look-up.js';
import { mappingRequired } from './required.js';

/** What the mapping of source tables may report. */
export const mappingRuleDescriptions: readonly RuleDescription[] = [
  mappingColumn,
  mappingCode,
  mappingConversion,
  mappingLookUp,
  mappingRequired,
];

export { mappingCode, mappingColumn, mappingConversion, mappingLookUp, mappingRequired };
