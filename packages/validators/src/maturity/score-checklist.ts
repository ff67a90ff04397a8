// Schemes whose points or thresholds are not public: what is done is counted, no level is computed.
import type { MaturityScheme } from '@hulian/standards';

import { usableEvidence } from './evidence.js';
import { openIndicators, sectionOf, type Scored } from './shared.js';
import type { GapReason, MaturityInput } from './types.js';

/** Counts the rows that are answered `true` or `full` with a proof that counts. */
export function scoreChecklist(scheme: MaturityScheme, input: MaturityInput): Scored {
  const judged = scheme.indicators
    .filter(({ kind }) => kind === 'checklist')
    .map((indicator) => {
      const answer = input.answers[indicator.id];
      const { reason } = usableEvidence(answer?.evidence, input.asOf, indicator.freshness);
      const gap: GapReason | undefined = answer === undefined ? 'not-run' : reason;
      return {
        indicator,
        answered: answer !== undefined,
        proved: answer !== undefined && !reason,
        points: 0,
        ...(gap ? { reason: gap } : {}),
      };
    });
  const done = judged.filter(
    ({ indicator, proved }) =>
      proved && [true, 'full'].includes(input.answers[indicator.id]?.value as boolean | string),
  );
  return {
    level: { strict: null, score: null, reached: null },
    points: null,
    sections: scheme.sections.map(({ id, name }) => {
      const inSection = (row: { indicator: { id: string } }): boolean =>
        sectionOf(scheme, row.indicator.id) === id;
      return {
        id,
        name,
        points: null,
        max: null,
        answered: done.filter(inSection).length,
        total: judged.filter(inSection).length,
      };
    }),
    target: null,
    blocking: [],
    ...openIndicators(judged, scheme),
    undecidable: [],
    problems: [],
  };
}
