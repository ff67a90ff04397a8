// Indicators by the level or the county of the institutions that sent the records, as a register of institutions tells it.
import type { IndicatorEngine, IndicatorResult, ObservedRecord } from './indicators.js';

/** A line of the register of institutions. */
export interface RegisteredInstitution {
  readonly code: string;
  readonly name?: string;
  readonly level?: string;
  /** County or city. */
  readonly area?: string;
}

/** Indicators of the institutions of one level or area; without `group` those of institutions that the register does not place. */
export interface IndicatorGroup {
  readonly group?: string;
  readonly indicators: readonly IndicatorResult[];
}

/** Finds institutions by code or name. */
export interface InstitutionRegister {
  find(codeOrName: string): RegisteredInstitution | undefined;
  /** `institutions` and `areas`: how many there are. */
  readonly figures: Readonly<Record<string, number>>;
  readonly institutions: readonly RegisteredInstitution[];
}

/** Reads a register; where two institutions have one name, it finds neither of them. */
export function createInstitutionRegister(
  institutions: readonly RegisteredInstitution[],
): InstitutionRegister {
  const byCode = new Map(institutions.map((one) => [one.code, one]));
  const byName = new Map<string, RegisteredInstitution | undefined>();
  for (const one of institutions)
    if (one.name !== undefined) byName.set(one.name, byName.has(one.name) ? undefined : one);
  return {
    find: (codeOrName) => byCode.get(codeOrName) ?? byName.get(codeOrName),
    figures: figuresOf([...byCode.values()]),
    institutions: [...byCode.values()],
  };
}

/**
 * Measures each group apart, in the order of the register; a group without records is measured, too: its coverage is 0.
 * @param start begins the measurement of a group with the figures of its institutions
 */
export function groupIndicators(
  register: InstitutionRegister,
  by: 'level' | 'area',
  start: (figures: Readonly<Record<string, number>>) => IndicatorEngine,
): { add(record: ObservedRecord): void; finish(): IndicatorGroup[] } {
  const members = new Map<string | undefined, RegisteredInstitution[]>();
  for (const one of register.institutions) members.set(one[by], [...(members.get(one[by]) ?? []), one]);
  const engines = new Map([...members].map(([group, some]) => [group, start(figuresOf(some))]));
  return {
    add(record) {
      const group = record.institution === undefined ? undefined : register.find(record.institution)?.[by];
      const engine = engines.get(group) ?? start({});
      engines.set(group, engine);
      engine.add(record);
    },
    finish: () =>
      [...engines]
        .sort(([a], [b]) => Number(a === undefined) - Number(b === undefined))
        .map(([group, engine]) => ({
          ...(group !== undefined && { group }),
          indicators: engine.finish(),
        })),
  };
}

const figuresOf = (institutions: readonly RegisteredInstitution[]): Record<string, number> => ({
  institutions: institutions.length,
  areas: new Set(institutions.flatMap(({ area }) => area ?? [])).size,
});
