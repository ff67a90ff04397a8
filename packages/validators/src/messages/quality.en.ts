import { inEnglish as of } from './field-name.js';
import type { qualityMessages as chinese } from './quality.zh-CN.js';

/** English texts of findings of quality rules. */
export const qualityMessages: typeof chinese = {
  'quality/record-logic/not-met': (p) =>
    `${of(p)} fails quality rule ${p.code} (${p.title}). Fields involved: ${p.fields.join(', ')}. Compare with the source record.`,
  'not-checked/other-records': (p) =>
    `${p.count} quality check(s) look at other records and were not made: validate the files that belong together with --cross, or use hulian quality score.`,
  'not-checked/other-records-absent': (p) =>
    `${p.count} quality check(s) look at records that are not in the files of this run; they came to no conclusion.`,
  'not-checked/no-as-of-dates': (p) =>
    `No day was given (--as-of): ${p.count} check(s) that dates are not after it were not made.`,
  'not-checked/suppressed': (p) =>
    `A pack accepts ${p.count} findings of ${p.name}: ${p.why}. Owner: ${p.owner}; valid until ${p.expires}.`,
  'not-checked/suppression-expired': (p) =>
    `The acceptance of ${p.name} by a pack expired on ${p.expires} (owner: ${p.owner}); the findings count.`,
};
