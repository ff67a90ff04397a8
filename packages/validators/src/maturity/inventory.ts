// The inventory: what an information department knows of its house. It is turned into the answers form; nothing in it
// scores without a proof.
import type { Indicator, MaturityScheme } from '@hulian/standards';

import { FormReader, type InventoryFault } from './inventory-form.js';
import { mergeAnswers } from './merge.js';
import type { Answer, AnswerValue, Evidence, Facts, MaturityInput, MetricValue } from './types.js';

/** Something listed: a system, an organisation. */
export interface InventoryEntry {
  /** Official category where one fits, otherwise any name: it counts as `其它`. */
  readonly name: string;
  /** False: it is not there; null: nobody has said yet. Absent means there. */
  readonly present?: boolean | null;
  readonly evidence?: readonly Evidence[];
}

/** Systems by category: `clinical`, `medicalManagement`, `operations`. */
export type InventoryLists = Readonly<Record<string, readonly InventoryEntry[]>>;

/** A question with what helps to answer it; a null value is not yet answered. */
export interface InventoryQuestion {
  readonly name?: string;
  readonly options?: readonly string[];
  readonly value: unknown;
  readonly evidence?: readonly Evidence[];
}

/** Content of an inventory file. An answers file is one, too. */
export interface Inventory {
  readonly scheme: string;
  readonly asOf: string;
  readonly facts?: Facts;
  /** Businesses by id of the scheme; those not carried out are forgiven where the scheme says so. */
  readonly businesses?: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly carriedOut: boolean | null;
        readonly evidence?: readonly Evidence[];
      }
    >
  >;
  /** Recovery times, delays and usage shares by metric id, shares as numerator and denominator. */
  readonly figures?: Readonly<
    Record<
      string,
      {
        readonly name?: string;
        readonly value: MetricValue | null;
        readonly evidence?: readonly Evidence[];
      }
    >
  >;
  readonly systemsInUse?: InventoryLists;
  readonly systemsOnPlatform?: InventoryLists;
  readonly externalOrganisations?: readonly InventoryEntry[];
  /** Facts of servers, networks and databases that can be read off, by indicator. */
  readonly infrastructure?: Readonly<Record<string, InventoryQuestion>>;
  /** Certificates and reports with their dates, by indicator. */
  readonly certificates?: readonly {
    readonly indicator: string;
    readonly name?: string;
    readonly evidence: readonly Evidence[];
  }[];
  /** The questionnaire. */
  readonly answers?: Readonly<Record<string, InventoryQuestion>>;
}

/** Reads an inventory: what it says, what is malformed, and what it says without a proof. */
export interface ReadInventory {
  readonly input: MaturityInput;
  readonly faults: readonly InventoryFault[];
  readonly unproved: readonly string[];
}

/**
 * Reads an inventory into the answers form. Lists become ticked options of the indicators that count them; entries
 * without a proof are left out and named in `unproved`.
 */
export function readInventory(scheme: MaturityScheme, content: unknown): ReadInventory {
  const form = new FormReader();
  const file = form.object('', content ?? null) ?? {};
  const unproved: string[] = [];
  const lists: Record<string, Answer> = {};
  const count = (id: string | undefined, path: string, value: unknown): void => {
    const entries = form.list(path, value, (place, entry) => readEntry(form, place, entry));
    const row = scheme.indicators.find((indicator) => indicator.id === id);
    const answer = row && entries && tick(row, entries, unproved);
    if (answer) lists[row.id] = answer;
  };
  for (const key of ['systemsInUse', 'systemsOnPlatform'] as const) {
    const categories = form.object(`/${key}`, file[key]) ?? {};
    for (const [category, list] of Object.entries(categories))
      count(scheme.inventory?.[key]?.[category], `/${key}/${category}`, list);
  }
  count(scheme.inventory?.externalOrganisations, '/externalOrganisations', file['externalOrganisations']);
  const certificates = form.list('/certificates', file['certificates'], (path, one) => {
    const indicator = form.text(`${path}/indicator`, one['indicator'] ?? null);
    const { evidence = [] } = form.evidence(path, one);
    return indicator === undefined || evidence.length === 0 ? undefined : { indicator, evidence };
  });
  const facts = readFacts(form, file);
  const answers = mergeAnswers(
    readQuestions(form, '/answers', file['answers']),
    readQuestions(form, '/infrastructure', file['infrastructure']),
    Object.fromEntries(
      (certificates ?? []).map(({ indicator, evidence }) => [indicator, { value: true, evidence }]),
    ),
    lists,
  );
  return {
    input: {
      scheme: form.text('/scheme', file['scheme']) ?? scheme.id,
      asOf: form.text('/asOf', file['asOf']) ?? '',
      ...(facts && { facts }),
      answers,
    },
    faults: form.faults,
    unproved,
  };
}

type Members = Readonly<Record<string, unknown>>;

function readEntry(form: FormReader, path: string, entry: Members): InventoryEntry | undefined {
  const name = form.text(`${path}/name`, entry['name'] ?? null);
  if (name === undefined || ('present' in entry && entry['present'] !== true)) return undefined;
  return { name, ...form.evidence(path, entry) };
}

function readQuestions(form: FormReader, path: string, value: unknown): Record<string, Answer> {
  return form.map(path, value, (place, one) => {
    const answer = one['value'];
    const { evidence } = form.evidence(place, one);
    if (answer === null) return undefined;
    return { value: answer as AnswerValue, ...(evidence && { evidence }) };
  });
}

/** Facts as stated, with the businesses and figures that the inventory lists beside them. */
function readFacts(form: FormReader, file: Members): Facts | undefined {
  const stated = form.object('/facts', file['facts']);
  const businesses = form.map('/businesses', file['businesses'], (path, one) =>
    one['carriedOut'] === false ? form.evidence(path, one) : undefined,
  );
  const figures = form.map('/figures', file['figures'], (path, one) => readFigure(form, path, one));
  const absent = form.list('/facts/absentBusinesses', stated?.['absentBusinesses'], (path, one) => {
    const business = form.text(`${path}/business`, one['business'] ?? null);
    return business === undefined ? undefined : { business, ...form.evidence(path, one) };
  });
  const metrics = form.map('/facts/metrics', stated?.['metrics'], (path, one) => readFigure(form, path, one));
  const all = [
    ...(absent ?? []),
    ...Object.entries(businesses).map(([business, proof]) => ({ business, ...proof })),
  ];
  const merged = { ...metrics, ...figures };
  const texts = (['name', 'tier', 'area'] as const).flatMap((key) => {
    const text = form.text(`/facts/${key}`, stated?.[key]);
    return text === undefined ? [] : [[key, text] as const];
  });
  if (stated === undefined && all.length === 0 && Object.keys(merged).length === 0) return undefined;
  return {
    ...Object.fromEntries(texts),
    ...(all.length > 0 && { absentBusinesses: all }),
    ...(Object.keys(merged).length > 0 && { metrics: merged }),
  };
}

function readFigure(
  form: FormReader,
  path: string,
  one: Members,
): { value: MetricValue; evidence?: readonly Evidence[] } | undefined {
  const value = one['value'];
  const { evidence } = form.evidence(path, one);
  return value === null || value === undefined
    ? undefined
    : { value: value as MetricValue, ...(evidence && { evidence }) };
}

/** Ticked options of the entries that carry a proof; a name outside the table's list counts as `其它`. */
function tick(row: Indicator, entries: readonly InventoryEntry[], unproved: string[]): Answer | undefined {
  const proved = entries.filter(({ name, evidence }) => {
    if (evidence && evidence.length > 0) return true;
    unproved.push(`${row.id} ${name}`);
    return false;
  });
  if (proved.length === 0) return undefined;
  const items = proved.map(({ name }) => (row.options?.includes(name) === false ? `其它：${name}` : name));
  return { value: items, evidence: proved.flatMap(({ evidence }) => evidence ?? []) };
}
