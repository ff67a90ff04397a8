import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** Lists the fields whose type or format no source gives, so that their values cannot be judged. Reports no finding. */
export const unknownFormat: FieldRule = {
  id: 'data-element/unknown-format',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'info',
  messages: [],
  prepare(subject, preparation) {
    if (subject.dataType === undefined || (subject.format === undefined && subject.dataType !== 'BY')) {
      preparation.notChecked({ reason: 'format-unknown', params: fieldParams(subject) });
    }
    return undefined;
  },
};
