import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** The code was in earlier years of the field's table and is not today (quality rule CODE-019): right in old records, not for new ones. */
export const retiredCode: FieldRule = {
  id: 'value-domain/retired-code',
  basis: 'standard',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'info',
  messages: ['retired', 'replaced'],
  prepare(subject) {
    const { domain, dataType } = subject;
    if ((dataType !== 'S2' && dataType !== 'S3') || !domain?.retired?.length) return undefined;
    const retired = new Map(domain.retired.map((value) => [value.code, value]));
    return (value) => {
      const found = retired.get(value.text);
      if (found === undefined) return false;
      const { lastIn, now = [] } = found;
      const params = { ...fieldParams(subject), domain: domain.id, domainName: domain.name, lastIn };
      value.report({
        message: now.length > 0 ? 'replaced' : 'retired',
        params: now.length > 0 ? { ...params, now } : params,
        references: [{ standard: domain.standard }],
        confidence: domain.confidence,
      });
      return true;
    };
  },
};
