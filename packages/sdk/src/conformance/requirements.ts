import { operationTable } from '../generated/operations.js';
import { platformCodes } from '../generated/platform-codes.js';
import type { ConformanceSuite } from './model.js';
import { hipServices } from './suites/hip/cases.js';

/** Every operation of the unified interface, by name. */
export const operationIds: readonly string[] = operationTable.map(({ id }) => id);

/** Sections of docs/services/conventions.md that say what a platform must do; what they refuse stands among the codes. */
const conventions = ['signing', 'idempotency', 'outcome', 'version', 'paging', 'relay'];

/** What a platform of the unified interface and of the hospital services is asked, tested or not. */
const known: readonly string[] = [
  ...operationIds.map((id) => `operation:${id}`),
  ...hipServices.map(({ interaction }) => `service:${interaction.id}`),
  'service:HIPMessageServer', // the endpoint of them all
  ...Object.keys(platformCodes).map((code) => `code:${code}`),
  ...conventions.map((name) => `convention:${name}`),
];

/** A requirement and the tests that cover it. */
export interface CoveredRequirement {
  readonly requirement: string;
  /** `<suite>/<group>/<name>`; empty where no test covers it. */
  readonly tests: readonly string[];
}

/** Every operation, hospital service, platform code and convention, and every other requirement a test names, with its tests. */
export function tableRequirements(suites: readonly ConformanceSuite[]): CoveredRequirement[] {
  const table = new Map<string, string[]>(known.map((requirement) => [requirement, []]));
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
