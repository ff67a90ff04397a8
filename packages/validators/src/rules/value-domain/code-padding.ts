import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** The code of the table with another number of leading zeros: `1` for `01`. */
export const codePadding: FieldRule = {
  id: 'value-domain/code-padding',
  basis: 'standard',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['padding'],
  prepare(subject) {
    const { domain, dataType } = subject;
    if ((dataType !== 'S2' && dataType !== 'S3') || !domain || domain.values.length === 0) return undefined;
    const codes = new Set(domain.values.map((value) => value.code));
    const stripped = groupByStripped(codes);
    return (value) => {
      if (codes.has(value.text) || !/^\d+$/u.test(value.text)) return false;
      const candidates = stripped.get(stripZeros(value.text)) ?? [];
      const [code] = candidates;
      if (code === undefined || candidates.length > 1) return false;
      value.report({
        message: 'padding',
        params: { ...fieldParams(subject), domain: domain.id, domainName: domain.name, code },
        references: [{ standard: domain.standard }],
        confidence: domain.confidence,
        fix: { kind: 'safe', description: 'code-padding', value: code },
      });
      value.text = code;
      return false;
    };
  },
};

function stripZeros(code: string): string {
  return code.replace(/^0+(?=\d)/u, '');
}

function groupByStripped(codes: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const key = stripZeros(code);
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  return groups;
}
