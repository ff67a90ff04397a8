import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** A negative number: the format has no sign; right for balances and refunds only. */
export const negativeNumber: FieldRule = {
  id: 'data-element/negative-number',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'info',
  messages: ['negative'],
  prepare(subject) {
    if (subject.dataType !== 'N') return undefined;
    return (value) => {
      if (value.text.startsWith('-')) value.report({ message: 'negative', params: fieldParams(subject) });
      return false;
    };
  },
};
