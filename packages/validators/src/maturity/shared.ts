// Parts that all scoring methods share.
import type { Indicator, MaturityScheme, ProofKind } from '@hulian/standards';

import type { Blocker, GapReason, MaturityResult, OpenIndicator } from './types.js';

/** What a scoring method finds out. */
export type Scored = Pick<
  MaturityResult,
  | 'level'
  | 'points'
  | 'sections'
  | 'target'
  | 'blocking'
  | 'notRun'
  | 'notProven'
  | 'undecidable'
  | 'problems'
>;

/** Cheapest to repeat first. */
const ease: readonly ProofKind[] = ['file', 'endpoint', 'configuration', 'database', 'questionnaire'];

/** Adds points and rounds to six decimals, so that 54 times 10/54 is 10. */
export function sumPoints(points: readonly number[]): number {
  const sum = points.reduce((total, one) => total + one, 0);
  return Math.round(sum * 1e6) / 1e6 + 0;
}

/** Most points first, then the easiest proof, then the order of the table. */
export function blockersFirst(blockers: readonly Blocker[]): Blocker[] {
  return [...blockers].sort((a, b) => b.gain - a.gain || ease.indexOf(a.proof) - ease.indexOf(b.proof));
}

/** The lower of two levels; null is below all. */
export function lowerLevel(order: readonly string[], a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null;
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

/** The level above, null at the top. */
export function targetAbove(order: readonly string[], level: string | null): string | null {
  return order[level === null ? 0 : order.indexOf(level) + 1] ?? null;
}

const sectionCache = new WeakMap<MaturityScheme, ReadonlyMap<string, string>>();

/** Section of an indicator: its nearest ancestor, or itself, that is a section of the scheme. */
export function sectionOf(scheme: MaturityScheme, indicator: string): string {
  let known = sectionCache.get(scheme);
  if (!known) {
    known = sectionsByIndicator(scheme);
    sectionCache.set(scheme, known);
  }
  return known.get(indicator) ?? '';
}

function sectionsByIndicator(scheme: MaturityScheme): ReadonlyMap<string, string> {
  const parents = new Map(scheme.indicators.map(({ id, parent }) => [id, parent]));
  const sections = new Set(scheme.sections.map(({ id }) => id));
  const find = (id: string | undefined): string =>
    id === undefined ? '' : sections.has(id) ? id : find(parents.get(id));
  return new Map(scheme.indicators.map(({ id }) => [id, find(id)]));
}

interface Judged {
  readonly indicator: Indicator;
  readonly reason?: GapReason;
  readonly answered: boolean;
  readonly proved: boolean;
  readonly points: number;
}

/** Not run and not proved, listed apart, in the order of the table. */
export function openIndicators(
  judged: readonly Judged[],
  scheme: MaturityScheme,
): { notRun: OpenIndicator[]; notProven: OpenIndicator[] } {
  const list = (rows: readonly Judged[]): OpenIndicator[] =>
    rows.map(({ indicator, reason, points }) => ({
      indicator: indicator.id,
      name: indicator.name,
      section: sectionOf(scheme, indicator.id),
      reason: reason ?? 'not-run',
      proof: indicator.proof ?? 'questionnaire',
      points,
    }));
  return {
    notRun: list(judged.filter(({ answered }) => !answered)),
    notProven: list(judged.filter(({ answered, proved }) => answered && !proved)),
  };
}
