// Figures and declarations that hold for the whole institution, checked once for all indicators.
import type { MaturityScheme } from '@hulian/standards';

import { usableEvidence } from './evidence.js';
import { metricNumber, type RuleContext } from './tier-rules.js';
import type { Facts, InputProblem } from './types.js';

/** Facts that are proved at the date of the self-test. */
export interface ProvedFacts extends RuleContext {
  /** Businesses whose absence is proved. */
  readonly absent: ReadonlySet<string>;
  readonly problems: readonly InputProblem[];
}

/** Checks facts against the scheme; what is unknown, malformed or not proved is left out and reported. */
export function proveFacts(scheme: MaturityScheme, facts: Facts | undefined, asOf: string): ProvedFacts {
  const problems: InputProblem[] = [];
  const absent = new Set<string>();
  for (const { business, evidence } of facts?.absentBusinesses ?? []) {
    if (!scheme.businesses.some(({ id }) => id === business))
      problems.push({ subject: business, problem: 'business-unknown' });
    else {
      const { usable, reason } = usableEvidence(evidence, asOf);
      if (usable.length > 0) absent.add(business);
      else if (reason) problems.push({ subject: business, problem: reason });
    }
  }
  const shares = new Set(scheme.metrics.filter(({ kind }) => kind === 'ratio').map(({ id }) => id));
  const figures = new Map<string, number>();
  for (const [id, fact] of Object.entries(facts?.metrics ?? {})) {
    if (!scheme.metrics.some((metric) => metric.id === id)) {
      problems.push({ subject: id, problem: 'metric-unknown' });
      continue;
    }
    const number = metricNumber(fact.value, shares.has(id));
    const { usable, reason } = usableEvidence(fact.evidence, asOf);
    if (number === undefined) problems.push({ subject: id, problem: 'value-out-of-range' });
    else if (usable.length > 0) figures.set(id, number);
    else if (reason) problems.push({ subject: id, problem: reason });
  }
  return { absent, problems, lookup: (id) => figures.get(id), isShare: (id) => shares.has(id) };
}
