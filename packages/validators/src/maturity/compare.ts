// Two runs of the same scheme side by side.
import type { LevelVerdict, MaturityResult } from './types.js';
import { MaturityError } from './errors.js';
import { sumPoints } from './shared.js';

/** What changed between two runs. */
export interface MaturityComparison {
  readonly scheme: string;
  readonly level: { readonly before: LevelVerdict; readonly after: LevelVerdict };
  /** Null where the scheme has no points. */
  readonly points: { readonly before: number; readonly after: number; readonly change: number } | null;
  readonly sections: readonly { readonly id: string; readonly name: string; readonly change: number }[];
  /** Ids of indicators that blocked the target then and no longer, and the other way round; only for the same target. */
  readonly resolved: readonly string[];
  readonly appeared: readonly string[];
}

/**
 * Compares an earlier run with a later one.
 * @throws MaturityError when the two belong to different schemes
 */
export function compareMaturity(before: MaturityResult, after: MaturityResult): MaturityComparison {
  if (before.scheme !== after.scheme)
    throw new MaturityError('scheme-mismatch', { answers: before.scheme, scheme: after.scheme });
  const old = new Map(before.sections.map(({ id, points }) => [id, points ?? 0]));
  const [was, is] = [before.blocking, after.blocking].map(
    (list) => new Set(list.map(({ indicator }) => indicator)),
  ) as [Set<string>, Set<string>];
  const comparable = before.target === after.target;
  return {
    scheme: after.scheme,
    level: { before: before.level, after: after.level },
    points:
      before.points === null || after.points === null
        ? null
        : { before: before.points, after: after.points, change: sumPoints([after.points, -before.points]) },
    sections: after.sections.map(({ id, name, points }) => ({
      id,
      name,
      change: sumPoints([points ?? 0, -(old.get(id) ?? 0)]),
    })),
    resolved: comparable ? [...was].filter((id) => !is.has(id)) : [],
    appeared: comparable ? [...is].filter((id) => !was.has(id)) : [],
  };
}
