// An empty inventory: every question that nothing measures, with the official options to choose from.
import type { Indicator, MaturityScheme } from '@hulian/standards';

import type { Inventory, InventoryEntry, InventoryLists, InventoryQuestion } from './inventory.js';
import type { Facts } from './types.js';

/** Parts of an inventory that hold questions of indicators. */
export type QuestionPart = 'infrastructure' | 'certificates' | 'answers';

/** Indicators that lists count, by the place of the list. */
function countedBy(scheme: MaturityScheme): ReadonlySet<string> {
  const { systemsInUse = {}, systemsOnPlatform = {}, externalOrganisations } = scheme.inventory ?? {};
  return new Set(
    [...Object.values(systemsInUse), ...Object.values(systemsOnPlatform), externalOrganisations].flatMap(
      (id) => id ?? [],
    ),
  );
}

/** Metrics that decide an indicator all alone: it is answered by its figures. */
export function metricsOf({ tiers = [] }: Indicator): readonly string[] {
  const limits = tiers.flatMap(({ rule }) =>
    rule.type === 'metrics' ? rule.all : rule.type === 'metric' ? [rule] : [],
  );
  return [...new Set(limits.map(({ metric }) => metric))];
}

/** Where an inventory asks for an indicator; undefined where it is measured, counted from a list or decided by figures. */
export function partOf(scheme: MaturityScheme, indicator: Indicator): QuestionPart | undefined {
  const { id, kind, proof = 'questionnaire' } = indicator;
  if (kind === 'group' || kind === 'conformance' || countedBy(scheme).has(id)) return undefined;
  if (metricsOf(indicator).length > 0) return undefined;
  if (proof === 'questionnaire') return 'answers';
  return proof === 'file' ? 'certificates' : 'infrastructure';
}

const other = /^其[它他]/u;

/** Entries for the official categories of a list, none of them said to be there. */
function categories(scheme: MaturityScheme, id: string | undefined): InventoryEntry[] {
  const row = scheme.indicators.find((indicator) => indicator.id === id);
  return (row?.options ?? [])
    .filter((name) => !other.test(name))
    .map((name) => ({ name, present: null, evidence: [] }));
}

/**
 * An empty inventory to fill in. The conformance indicators are left out: validation and conformance runs answer them.
 */
export function createInventory(
  scheme: MaturityScheme,
  facts: Pick<Facts, 'name' | 'tier' | 'area'>,
  asOf: string,
): Inventory {
  const lists = (ids: Readonly<Record<string, string>> | undefined): InventoryLists =>
    Object.fromEntries(Object.entries(ids ?? {}).map(([category, id]) => [category, categories(scheme, id)]));
  const rows = (part: QuestionPart): Indicator[] =>
    scheme.indicators.filter((indicator) => partOf(scheme, indicator) === part);
  const questions = (part: QuestionPart): Record<string, InventoryQuestion> =>
    Object.fromEntries(
      rows(part).map(({ id, name, options }) => [
        id,
        { name, ...(options && { options }), value: null, evidence: [] },
      ]),
    );
  return {
    scheme: scheme.id,
    asOf,
    facts,
    businesses: Object.fromEntries(
      scheme.businesses.map(({ id, name }) => [id, { name, carriedOut: null, evidence: [] }]),
    ),
    figures: Object.fromEntries(
      scheme.metrics.map(({ id, name, unit }) => [
        id,
        { name: unit === undefined ? name : `${name}（${unit}）`, value: null, evidence: [] },
      ]),
    ),
    systemsInUse: lists(scheme.inventory?.systemsInUse),
    systemsOnPlatform: lists(scheme.inventory?.systemsOnPlatform),
    externalOrganisations: categories(scheme, scheme.inventory?.externalOrganisations),
    infrastructure: questions('infrastructure'),
    certificates: rows('certificates').map(({ id, name }) => ({ indicator: id, name, evidence: [] })),
    answers: questions('answers'),
  };
}
