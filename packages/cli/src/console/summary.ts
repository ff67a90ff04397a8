/** A self-test in one line. */
import type { AssessmentSummary } from '@hulian/console/contract';
import { loadScheme } from '@hulian/standards';
import type { AssessmentRecord, Assessments } from '@hulian/sdk/assessments';

export function summariseAssessment(
  assessments: Assessments,
  { id, scheme, asOf, changed, facts }: Omit<AssessmentRecord, 'answers'>,
): AssessmentSummary {
  const answers = assessments.read(id)?.answers ?? {};
  const asked = loadScheme(scheme).indicators.filter(({ kind }) => kind !== 'group');
  return {
    id,
    scheme,
    name: facts.name ?? '',
    asOf,
    changed,
    answered: asked.filter((indicator) => Object.hasOwn(answers, indicator.id)).length,
    total: asked.length,
  };
}
