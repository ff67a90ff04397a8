import { operationTable } from '../generated/operations.js';
import type { ConformanceSuite } from './model.js';

/** Every operation of the unified interface, by name. */
export const operationIds: readonly string[] = operationTable.map(({ id }) => id);

/** A requirement and the tests that cover it. */
export interface CoveredRequirement {
  readonly requirement: string;
  /** `<suite>/<group>/<name>`; empty where no test covers it. */
  readonly tests: readonly string[];
}

/** Every operation of the unified interface, and every other requirement a test names, with its tests. */
export function tableRequirements(suites: readonly ConformanceSuite[]): CoveredRequirement[] {
  const table = new Map<string, string[]>(operationTable.map(({ id }) => [`operation:${id}`, []]));
  for (const suite of suites) {
    for (const test of suite.groups.flatMap(({ tests }) => tests)) {
      for (const requirement of test.requirements)
        table.set(requirement, [...(table.get(requirement) ?? []), `${suite.id}/${test.id}`]);
    }
  }
  return [...table]
    .map(([requirement, tests]) => ({ requirement, tests }))
    .sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
}
