import { lowerConfidence } from '../../engine/rule.js';
import type { FieldRule, FieldSubject, ValueCheck } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { findCodeShape } from '../../formats/code-shape.js';

const between = /^[\s\-－—:：|/_.．、,，;；()（）[\]【】]*$/u;

/** True for the code and the name of one row in one text: `1-男性`, `1 男性`, `男性（1）`. */
function isJoined(text: string, { code, name }: { readonly code: string; readonly name: string }): boolean {
  if (code === '' || name === '') return false;
  const [first, second] = text.trimStart().startsWith(name) ? [name, code] : [code, name];
  const start = text.indexOf(first);
  const end = text.indexOf(second, start + first.length);
  return (
    start >= 0 &&
    end > start &&
    [text.slice(0, start), text.slice(start + first.length, end), text.slice(end + second.length)].every(
      (rest) => between.test(rest),
    )
  );
}

/** The value is no code of the field's table (quality rule CODE-001). A table that is not loaded or not complete goes to the ledger; of ICD-10 and ICD-9-CM-3 the shape is looked at. */
export const unknownCode: FieldRule = {
  id: 'value-domain/unknown-code',
  basis: 'standard',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['unknown', 'name-instead-of-code', 'code-with-name', 'shape'],
  prepare(subject, { library, notChecked }) {
    const { dataType, domain, domainId } = subject;
    if (dataType !== 'S2' && dataType !== 'S3') return undefined;
    const params = fieldParams(subject);
    if (domainId === undefined) {
      notChecked({ reason: 'value-domain-unknown', params });
      return undefined;
    }
    if (!domain || domain.values.length === 0) {
      notChecked({ reason: 'value-domain-not-loaded', params: { ...params, domain: domainId } });
      return checkShape(subject);
    }
    if (!domain.complete)
      notChecked({ reason: 'value-domain-incomplete', params: { ...params, domain: domain.id } });
    const codes = new Set(domain.values.map((value) => value.code));
    const byName = new Map(domain.values.map((value) => [value.name, value.code]));
    const confidence = lowerConfidence(domain.confidence, subject.field.confidence);
    const references = [{ standard: domain.standard }];
    return (value) => {
      if (codes.has(value.text)) return false;
      const table = { ...params, domain: domain.id, domainName: domain.name };
      const code = byName.get(value.text);
      if (code !== undefined) {
        value.report({
          message: 'name-instead-of-code',
          params: { ...table, code },
          references,
          confidence,
          fix: { kind: 'suggested', description: 'name-to-code', value: code },
        });
        return true;
      }
      if (!domain.complete) return false;
      const joined = domain.values.find((each) => isJoined(value.text, each));
      if (joined) {
        value.report({
          message: 'code-with-name',
          params: { ...table, code: joined.code },
          references,
          confidence,
          fix: { kind: 'suggested', description: 'name-to-code', value: joined.code },
        });
        return true;
      }
      const lookup = library.lookupCode(domain.id, value.text);
      const nearest =
        lookup.answer === 'unknown' ? lookup.nearest.map((near) => `${near.code} ${near.name}`) : [];
      value.report({
        message: 'unknown',
        params: { ...table, nearest: nearest.slice(0, 3), size: domain.values.length },
        references,
        confidence,
      });
      return true;
    };
  },
};

/** What cannot be a code of the table, whatever its edition and local extensions. */
function checkShape(subject: FieldSubject): ValueCheck | undefined {
  const { domain } = subject;
  const shape = domain?.oid === undefined ? undefined : findCodeShape(domain.oid);
  if (!domain || !shape) return undefined;
  const pattern = new RegExp(shape.pattern, 'u');
  return (value) => {
    if (pattern.test(value.text)) return false;
    value.report({
      message: 'shape',
      params: { ...fieldParams(subject), domain: domain.id, domainName: domain.name, example: shape.example },
      severity: 'warning',
      confidence: 'medium',
      references: [{ standard: domain.standard }],
    });
    return true;
  };
}
