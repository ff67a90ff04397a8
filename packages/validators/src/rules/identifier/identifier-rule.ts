// The common form of rules about one identifier: which data elements carry it, and the check of identifiers/.
import type { FieldRule, FieldSubject } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import type { RuleDescription } from '../../engine/rule.js';
import type { IdentifierFault } from '../../identifiers/result.js';

/** What differs from identifier to identifier. */
export interface IdentifierRule extends Omit<RuleDescription, 'appliesTo' | 'defaultSeverity'> {
  /** What else it is asked of beside records. */
  readonly appliesTo?: RuleDescription['appliesTo'];
  readonly applies: (subject: FieldSubject) => boolean;
  readonly check: (text: string) => IdentifierFault | undefined;
}

/** True when the field carries one of these data elements. */
export function carries(subject: FieldSubject, elements: readonly string[]): boolean {
  const id = subject.field.element ?? '';
  return elements.some((element) => id === element || id.startsWith(`${element}.`));
}

/** Makes the field rule of an identifier. */
export function defineIdentifierRule({
  applies,
  check,
  appliesTo = [],
  ...description
}: IdentifierRule): FieldRule {
  return {
    ...description,
    appliesTo: ['data-set-records', ...appliesTo],
    defaultSeverity: 'error',
    prepare(subject) {
      if (!applies(subject)) return undefined;
      return (value) => {
        const fault = check(value.text);
        if (!fault) return false;
        value.report({
          message: fault.message,
          severity: fault.severity,
          params: { ...fieldParams(subject), ...fault.params },
          ...(fault.corrected !== undefined && {
            fix: { kind: 'suggested', description: 'identifier-form', value: fault.corrected },
          }),
        });
        if (fault.corrected !== undefined) value.text = fault.corrected;
        return true;
      };
    },
  };
}
