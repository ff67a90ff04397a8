// The inventory: what an information department knows of its house. It is turned into the answers form; nothing in it
// scores without a proof.
import type { Indicator, MaturityScheme } from '@hulian/standards';

import { mergeAnswers } from './merge.js';
import type { Answer, Evidence, Facts, MaturityInput } from './types.js';

/** Something listed: a system in use, an organisation connected. */
export interface InventoryEntry {
  /** Official category where one fits, otherwise any name: it counts as `其它`. */
  readonly name: string;
  readonly evidence?: readonly Evidence[];
}

/** Systems by category: `clinical`, `medicalManagement`, `operations`. */
export type InventoryLists = Readonly<Record<string, readonly InventoryEntry[]>>;

/** Content of an inventory file. */
export interface Inventory {
  readonly scheme: string;
  readonly asOf: string;
  readonly facts?: Facts;
  readonly systemsInUse?: InventoryLists;
  readonly systemsOnPlatform?: InventoryLists;
  readonly externalOrganisations?: readonly InventoryEntry[];
  /** Certificates and reports with their dates, by indicator. */
  readonly certificates?: readonly { readonly indicator: string; readonly evidence: readonly Evidence[] }[];
  /** The questionnaire; a null value is not yet answered. */
  readonly answers?: Readonly<
    Record<string, { readonly value: unknown; readonly evidence?: readonly Evidence[] }>
  >;
}

/** A fault of the file's form; `path` is a JSON Pointer. */
export interface InventoryFault {
  readonly path: string;
  readonly expected: 'object' | 'array' | 'text';
}

/**
 * Reads an inventory into the answers form. Lists become ticked options of the indicators that count them; entries
 * without a proof are left out and named in `unproved`.
 */
export function readInventory(
  scheme: MaturityScheme,
  content: unknown,
): {
  readonly input: MaturityInput;
  readonly faults: readonly InventoryFault[];
  readonly unproved: readonly string[];
} {
  const faults = checkForm(content);
  const inventory = (faults.some(({ path }) => path === '') ? {} : content) as Partial<Inventory>;
  const broken = new Set(faults.map(({ path }) => path.split('/')[1]));
  const use = <T>(key: keyof Inventory, value: T | undefined): T | undefined =>
    broken.has(key) ? undefined : value;
  const unproved: string[] = [];
  const lists: Record<string, Answer> = {};
  const add = (id: string | undefined, entries: readonly InventoryEntry[] | undefined): void => {
    const row = scheme.indicators.find((indicator) => indicator.id === id);
    if (!row || entries === undefined) return;
    const answer = tick(row, entries, unproved);
    if (answer) lists[row.id] = answer;
  };
  for (const key of ['systemsInUse', 'systemsOnPlatform'] as const) {
    for (const [category, id] of Object.entries(scheme.inventory?.[key] ?? {}))
      add(id, use(key, inventory[key])?.[category]);
  }
  add(scheme.inventory?.externalOrganisations, use('externalOrganisations', inventory.externalOrganisations));
  const certificates = (use('certificates', inventory.certificates) ?? []).map(
    ({ indicator, evidence }): [string, Answer] => [indicator, { value: true, evidence }],
  );
  const typed = Object.entries(use('answers', inventory.answers) ?? {}).filter(
    ([, answer]) => answer.value !== null,
  ) as [string, Answer][];
  const facts = use('facts', inventory.facts);
  return {
    input: {
      scheme: typeof inventory.scheme === 'string' ? inventory.scheme : scheme.id,
      asOf: typeof inventory.asOf === 'string' ? inventory.asOf : '',
      ...(facts ? { facts } : {}),
      answers: mergeAnswers(Object.fromEntries(typed), Object.fromEntries(certificates), lists),
    },
    faults,
    unproved,
  };
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

/** Only the form is checked here; values are judged by scoring. */
function checkForm(content: unknown): InventoryFault[] {
  if (!isObject(content)) return [{ path: '', expected: 'object' }];
  const faults: InventoryFault[] = [];
  const need = (path: string, value: unknown, expected: InventoryFault['expected']): boolean => {
    const ok =
      expected === 'array'
        ? Array.isArray(value)
        : expected === 'object'
          ? isObject(value)
          : typeof value === 'string';
    if (!ok) faults.push({ path, expected });
    return ok;
  };
  const entries = (path: string, value: unknown): void => {
    if (!need(path, value, 'array')) return;
    for (const [index, entry] of (value as unknown[]).entries()) {
      if (need(`${path}/${index}`, entry, 'object'))
        need(`${path}/${index}/name`, (entry as { name?: unknown }).name, 'text');
    }
  };
  for (const key of ['scheme', 'asOf']) need(`/${key}`, content[key], 'text');
  for (const key of ['systemsInUse', 'systemsOnPlatform']) {
    const lists = content[key];
    if (lists !== undefined && need(`/${key}`, lists, 'object')) {
      for (const [category, list] of Object.entries(lists as object)) entries(`/${key}/${category}`, list);
    }
  }
  if (content['externalOrganisations'] !== undefined)
    entries('/externalOrganisations', content['externalOrganisations']);
  if (content['facts'] !== undefined) need('/facts', content['facts'], 'object');
  if (content['certificates'] !== undefined && need('/certificates', content['certificates'], 'array')) {
    for (const [index, one] of (content['certificates'] as unknown[]).entries()) {
      if (need(`/certificates/${index}`, one, 'object'))
        need(`/certificates/${index}/indicator`, (one as { indicator?: unknown }).indicator, 'text');
    }
  }
  if (content['answers'] !== undefined && need('/answers', content['answers'], 'object')) {
    for (const [id, answer] of Object.entries(content['answers'] as object))
      need(`/answers/${id}`, answer, 'object');
  }
  return faults;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * An empty inventory to fill in: lists for systems and organisations, one line per question that nothing measures.
 * The conformance indicators are left out: validation and conformance runs answer them.
 */
export function createInventory(
  scheme: MaturityScheme,
  facts: Pick<Facts, 'name' | 'tier' | 'area'>,
  asOf: string,
): Inventory {
  const counted = new Set([
    ...Object.values(scheme.inventory?.systemsInUse ?? {}),
    ...Object.values(scheme.inventory?.systemsOnPlatform ?? {}),
    scheme.inventory?.externalOrganisations,
  ]);
  const empty = (lists: Readonly<Record<string, string>> | undefined): InventoryLists =>
    Object.fromEntries(Object.keys(lists ?? {}).map((category) => [category, []]));
  const questions = scheme.indicators.filter(
    ({ id, kind }) => !['group', 'conformance'].includes(kind) && !counted.has(id),
  );
  return {
    scheme: scheme.id,
    asOf,
    facts: { ...facts, absentBusinesses: [], metrics: {} },
    systemsInUse: empty(scheme.inventory?.systemsInUse),
    systemsOnPlatform: empty(scheme.inventory?.systemsOnPlatform),
    externalOrganisations: [],
    certificates: [],
    answers: Object.fromEntries(questions.map(({ id }) => [id, { value: null, evidence: [] }])),
  };
}
