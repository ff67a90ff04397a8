// Runs checks and takes listed deviations away. A listed deviation that no longer occurs is itself a problem.
import { existsSync, readFileSync } from 'node:fs';

import { allChecks } from './all.js';
import type { DataCheck, LintContext, Problem } from './context.js';

/** A problem with the check that found it. */
export interface FoundProblem extends Problem {
  readonly check: string;
}

/** Problems of all checks, or of those given, that no list allows. */
export function runChecks(context: LintContext, checks: readonly DataCheck[] = allChecks): FoundProblem[] {
  return checks.flatMap((check) => {
    const found = check.check(context);
    const left = check.allowsListed ? withoutListed(check.name, found, readAllowed(check.name)) : found;
    return left.map((problem) => ({ ...problem, check: check.name }));
  });
}

/** Takes away problems whose id is listed, and adds one for each stale line of the list. */
export function withoutListed(
  name: string,
  found: readonly Problem[],
  allowed: ReadonlyMap<string, string>,
): Problem[] {
  const seen = new Set(found.map(({ id }) => id));
  const stale = [...allowed.keys()].filter((id) => !seen.has(id));
  return [
    ...found.filter(({ id }) => !allowed.has(id)),
    ...stale.map((id) => ({
      path: `scripts/lint/allowed/${name}.tsv`,
      id,
      text: 'listed, but no longer deviates: remove the line',
    })),
  ];
}

function readAllowed(name: string): ReadonlyMap<string, string> {
  const file = new URL(`allowed/${name}.tsv`, import.meta.url);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean);
  return new Map(lines.map((line) => line.split('\t').slice(0, 2) as [string, string]));
}
