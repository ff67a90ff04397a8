// An earlier inventory or answers file in the form of a fresh one: to go on with it, or to move it to another edition.
import type { Indicator, MaturityScheme } from '@hulian/standards';

import { FormReader } from './inventory-form.js';
import {
  readInventory,
  type Inventory,
  type InventoryEntry,
  type InventoryLists,
  type InventoryQuestion,
} from './inventory.js';
import { createInventory, partOf } from './inventory-template.js';
import type { Answer } from './types.js';

/** What was not taken over, and why: to be answered anew. */
export interface NotCarried {
  /** Indicator, business or figure of the earlier file. */
  readonly subject: string;
  /** `meaning-unknown`: the earlier edition is not in the library, so nobody can say what its row asked for. */
  readonly reason: 'not-in-scheme' | 'other-meaning' | 'meaning-unknown';
}

export interface CarriedInventory {
  readonly inventory: Inventory;
  readonly notCarried: readonly NotCarried[];
}

/**
 * Lays an earlier file over a fresh inventory. Facts, figures and lists are taken over by their names; an answer only
 * when the row of the earlier edition is known and has the same name here: a number alone may mean another demand.
 * @param from scheme that the file was made for; undefined when the library has none
 */
export function carryInventory(
  scheme: MaturityScheme,
  content: unknown,
  from: MaturityScheme | undefined,
  asOf: string,
): CarriedInventory {
  const file = new FormReader().object('', content ?? null) ?? {};
  const withoutLists = Object.fromEntries(Object.entries(file).filter(([key]) => !listKeys.includes(key)));
  const { input } = readInventory(from ?? scheme, withoutLists);
  const { name, tier, area, absentBusinesses = [], metrics = {} } = input.facts ?? {};
  const fresh = createInventory(
    scheme,
    {
      ...(name !== undefined && { name }),
      ...(tier !== undefined && { tier }),
      ...(area !== undefined && { area }),
    },
    from?.id === scheme.id && input.asOf !== '' ? input.asOf : asOf,
  );
  const notCarried: NotCarried[] = [];
  const businesses = { ...fresh.businesses };
  for (const { business, evidence = [] } of absentBusinesses) {
    const known = businesses[business];
    if (known) businesses[business] = { ...known, carriedOut: false, evidence };
    else notCarried.push({ subject: business, reason: 'not-in-scheme' });
  }
  const carriedOut = new FormReader().map('', file['businesses'], (_, one) =>
    one['carriedOut'] === true ? true : undefined,
  );
  for (const id of Object.keys(carriedOut)) {
    const known = businesses[id];
    if (known) businesses[id] = { ...known, carriedOut: true };
  }
  const figures = { ...fresh.figures };
  for (const [id, { value, evidence = [] }] of Object.entries(metrics)) {
    const known = figures[id];
    if (known) figures[id] = { ...known, value, evidence };
    else notCarried.push({ subject: id, reason: 'not-in-scheme' });
  }
  const placed = placeAnswers(scheme, fresh, input.answers, from, notCarried);
  return {
    inventory: {
      ...fresh,
      businesses,
      figures,
      systemsInUse: layLists(fresh.systemsInUse, file['systemsInUse']),
      systemsOnPlatform: layLists(fresh.systemsOnPlatform, file['systemsOnPlatform']),
      externalOrganisations: layEntries(fresh.externalOrganisations ?? [], file['externalOrganisations']),
      ...placed,
    },
    notCarried,
  };
}

const listKeys: readonly string[] = ['systemsInUse', 'systemsOnPlatform', 'externalOrganisations'];

function layLists(fresh: InventoryLists | undefined, earlier: unknown): InventoryLists {
  const lists = new FormReader().object('', earlier) ?? {};
  return Object.fromEntries(
    Object.entries(fresh ?? {}).map(([category, entries]) => [
      category,
      layEntries(entries, lists[category]),
    ]),
  );
}

/** Entries of the earlier list over the official categories; names of one's own are kept at the end. */
function layEntries(fresh: readonly InventoryEntry[], earlier: unknown): readonly InventoryEntry[] {
  const form = new FormReader();
  const stated = form.list('', earlier, (path, one): InventoryEntry | undefined => {
    const name = form.text(path, one['name']);
    const present = 'present' in one ? one['present'] : true;
    if (name === undefined || typeof present !== 'boolean') return undefined;
    return { name, present, evidence: form.evidence(path, one).evidence ?? [] };
  });
  const byName = new Map((stated ?? []).map((entry) => [entry.name, entry]));
  const laid = fresh.map((entry) => byName.get(entry.name) ?? entry);
  const official = new Set(fresh.map(({ name }) => name));
  return [...laid, ...(stated ?? []).filter(({ name }) => !official.has(name))];
}

function placeAnswers(
  scheme: MaturityScheme,
  fresh: Inventory,
  answers: Readonly<Record<string, Answer>>,
  from: MaturityScheme | undefined,
  notCarried: NotCarried[],
): Pick<Inventory, 'infrastructure' | 'certificates' | 'answers'> {
  const infrastructure: Record<string, InventoryQuestion> = { ...fresh.infrastructure };
  const questions: Record<string, InventoryQuestion> = { ...fresh.answers };
  const certificates = new Map((fresh.certificates ?? []).map((one) => [one.indicator, one]));
  for (const [id, answer] of Object.entries(answers)) {
    const row = scheme.indicators.find((indicator) => indicator.id === id);
    const reason = refusal(scheme, from, id, row);
    if (reason !== undefined || row === undefined) {
      notCarried.push({ subject: id, reason: reason ?? 'not-in-scheme' });
      continue;
    }
    const part = partOf(scheme, row);
    const certificate = certificates.get(id);
    if (part === 'certificates' && certificate && answer.value === true)
      certificates.set(id, { ...certificate, evidence: answer.evidence ?? [] });
    else if (part === 'infrastructure') infrastructure[id] = { ...infrastructure[id], ...answer };
    else questions[id] = { ...questions[id], ...answer };
  }
  return { infrastructure, certificates: [...certificates.values()], answers: questions };
}

function refusal(
  scheme: MaturityScheme,
  from: MaturityScheme | undefined,
  id: string,
  row: Indicator | undefined,
): NotCarried['reason'] | undefined {
  if (row === undefined) return 'not-in-scheme';
  if (from === undefined) return 'meaning-unknown';
  if (from.id === scheme.id) return undefined;
  const old = from.indicators.find((indicator) => indicator.id === id);
  return old?.name === row.name && old.kind === row.kind ? undefined : 'other-meaning';
}
