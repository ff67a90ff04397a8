import { createValidator } from '../validator.js';
import type { ValidatorOptions } from '../validator.js';
import type { Finding } from '../finding.js';
import type { Ruleset } from '../engine/rule.js';
import type { FileReport } from '../report.js';
import { findMessage, formatFinding, formatNotChecked } from '../messages/index.js';
import { smallLibrary } from './small-library.js';

/** Severities for tests about something else: what only the assessment demands is no matter of theirs. */
export const withoutHints: Ruleset = {
  'document/assessment-structure': 'off',
  'message/assessment-structure': 'off',
};

/** Validates a text or bytes with the small library. */
export async function validateText(
  content: string | Uint8Array,
  options: ValidatorOptions & { path?: string; as?: string } = {},
): Promise<FileReport> {
  const { path = 'in', as, ...rest } = options;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return createValidator({ library: smallLibrary, ...rest }).validate({
    path,
    content: bytes,
    ...(as !== undefined && { as }),
  });
}

/** Validates one record of the invented data set. */
export function validateRecord(record: object, options: ValidatorOptions = {}): Promise<FileReport> {
  return validateText(JSON.stringify(record), { as: '示例子集', ...options });
}

/** One line for a hint of the assessment: severity, message, place, how many places and further demands, and those listed. */
export function describeHint({ severity, message, location, params }: Finding): string {
  const { places, more = [], others = [] } = params;
  return [severity, message, location.path, places, more, others].flat().join(' ');
}

/** One line per finding: severity, rule, message, place. Texts must exist in both languages and be complete. */
export function listFindings(report: FileReport): string[] {
  for (const finding of report.findings) {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = formatFinding(finding, language);
      if (
        findMessage(`${finding.rule}/${finding.message}`, language) === undefined ||
        /undefined|NaN|\[object/u.test(text)
      ) {
        throw new Error(`incomplete text in ${language}: ${text}`);
      }
    }
  }
  for (const entry of report.notChecked) {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = formatNotChecked(entry, language);
      if (text === entry.reason || /undefined|NaN|\[object/u.test(text))
        throw new Error(`incomplete text in ${language}: ${text}`);
    }
  }
  return report.findings.map(({ severity, rule, message, location: { path, line, column } }) =>
    [
      severity,
      `${rule}/${message}`,
      path,
      line !== undefined && `${line}${column === undefined ? '' : `:${column}`}`,
    ]
      .filter((part) => part !== undefined && part !== false)
      .join(' '),
  );
}
