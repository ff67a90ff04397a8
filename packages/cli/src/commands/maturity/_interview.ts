// The questions of `maturity init`, laid over an inventory: what is there is shown, an empty line keeps it.
import type { Indicator, MaturityScheme } from '@hulian/standards';
import {
  describeValue,
  metricsOf,
  wordsOf,
  type AnswerValue,
  type Evidence,
  type Inventory,
  type InventoryEntry,
  type InventoryLists,
  type InventoryQuestion,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { figure, oneOrMore, openAsker, yesOrNo, type Asker, type Parsed } from './_ask.js';

type Draft = { -readonly [Key in keyof Inventory]: Inventory[Key] };

const hospitalTiers = ['三级', '二级', '一级'];

/** Asks for everything that an inventory holds; `keep` is told after every answer, so that nothing is lost. */
export async function interview(
  context: Context,
  scheme: MaturityScheme,
  start: Inventory,
  output: string | undefined,
  keep: (inventory: Inventory) => void,
): Promise<void> {
  const asker = openAsker(context, output);
  const draft: Draft = { ...start };
  const run = new Interview(context, scheme, asker, draft, () => keep(draft));
  try {
    await run.all();
  } finally {
    asker.close();
  }
}

class Interview {
  readonly #words;

  constructor(
    private readonly context: Context,
    private readonly scheme: MaturityScheme,
    private readonly asker: Asker,
    private readonly draft: Draft,
    private readonly kept: () => void,
  ) {
    this.#words = context.messages.maturity.ask;
  }

  async all(): Promise<void> {
    this.asker.say(this.#words.lead);
    await this.#facts();
    if (this.scheme.businesses.length > 0) await this.#businesses();
    await this.#lists();
    await this.#infrastructure();
    if (this.scheme.metrics.length > 0) await this.#figures();
    await this.#certificates();
  }

  #set<Key extends keyof Inventory>(key: Key, value: Inventory[Key]): void {
    (this.draft as Record<keyof Inventory, unknown>)[key] = value;
    this.kept();
  }

  #heading(title: string): void {
    this.asker.say(`\n${title}\n`);
  }

  async #facts(): Promise<void> {
    const words = this.#words;
    const parse = {
      name: (line: string): Parsed<string> => ({ value: line }),
      tier: (line: string): Parsed<string> =>
        hospitalTiers.includes(line) ? { value: line } : { fault: words.badTier(hospitalTiers) },
      area: (line: string): Parsed<string> => ({ value: line }),
    };
    for (const key of ['name', 'tier', 'area'] as const) {
      const shown = this.draft.facts?.[key];
      const value = await this.asker.ask(words.question(words[key], shown), parse[key]);
      if (value !== undefined) this.#set('facts', { ...this.draft.facts, [key]: value });
    }
  }

  async #businesses(): Promise<void> {
    const words = this.#words;
    this.#heading(words.businesses);
    for (const { id, name } of this.scheme.businesses) {
      const decided = this.scheme.indicators.filter(({ business }) => business === id).map((row) => row.id);
      const before = this.draft.businesses?.[id];
      const shown = before?.carriedOut ?? undefined;
      const carriedOut = await this.asker.ask(
        words.question(words.business(name, decided), shown === undefined ? undefined : this.#say(shown)),
        yesOrNo(words.badYesNo),
      );
      if (carriedOut === undefined) continue;
      const evidence = carriedOut ? [] : await this.#proofs(before?.evidence);
      this.#set('businesses', { ...this.draft.businesses, [id]: { name, carriedOut, evidence } });
    }
  }

  async #lists(): Promise<void> {
    const words = this.#words;
    const { inventory = {} } = this.scheme;
    for (const key of ['systemsInUse', 'systemsOnPlatform'] as const)
      for (const [category, id] of Object.entries(inventory[key] ?? {})) {
        const lists: InventoryLists = this.draft[key] ?? {};
        const entries = await this.#list(words.list[key], id, lists[category] ?? []);
        if (entries) this.#set(key, { ...lists, [category]: entries });
      }
    const { externalOrganisations: id } = inventory;
    if (id === undefined) return;
    const entries = await this.#list(words.list.externalOrganisations, id, this.draft.externalOrganisations);
    if (entries) this.#set('externalOrganisations', entries);
  }

  /** The official categories by number; names of one's own are taken as they are. */
  async #list(
    title: string,
    id: string,
    before: readonly InventoryEntry[] = [],
  ): Promise<readonly InventoryEntry[] | undefined> {
    const words = this.#words;
    const row = this.scheme.indicators.find((indicator) => indicator.id === id);
    const official = (row?.options ?? []).filter((name) => !/^其[它他]/u.test(name));
    this.#heading(`${title} ${id} ${row?.name ?? ''}`);
    this.#options(official);
    const present = before.filter((entry) => entry.present === true);
    const shown = present.length === 0 ? undefined : present.map(({ name }) => name).join('、');
    const names = await this.asker.ask(
      words.question(words.numbers, shown),
      oneOrMore(official, words.badNumber),
    );
    if (names === undefined) return undefined;
    const evidence = await this.#proofs(present[0]?.evidence);
    const all = [...official, ...names.filter((name) => !official.includes(name))];
    return all.map((name) => {
      const has = names.includes(name);
      return { name, present: has, evidence: has ? evidence : [] };
    });
  }

  async #infrastructure(): Promise<void> {
    const questions = Object.entries(this.draft.infrastructure ?? {});
    if (questions.length > 0) this.#heading(this.#words.infrastructure);
    for (const [id, before] of questions) {
      const row = this.scheme.indicators.find((indicator) => indicator.id === id);
      const value = row && (await this.#question(row, before));
      if (value === undefined) continue;
      const evidence = await this.#proofs(before.evidence);
      this.#set('infrastructure', { ...this.draft.infrastructure, [id]: { ...before, value, evidence } });
    }
  }

  /** The value of one row by the type of its rule. */
  async #question(row: Indicator, before: InventoryQuestion): Promise<AnswerValue | undefined> {
    const words = this.#words;
    const rule = row.tiers?.[0]?.rule.type;
    const { options = [], optionNames = {} } = row;
    const shown = before.value === null ? undefined : this.#say(before.value as AnswerValue);
    const label = words.question(`${row.id} ${row.name}`, shown);
    if (rule === 'exists' || rule === 'all')
      return this.asker.ask(`${words.yesNo}${label}`, yesOrNo(words.badYesNo));
    if (rule !== 'option' && rule !== 'count') return undefined;
    this.#options(options.map((option) => optionNames[option] ?? option));
    const chosen = await this.asker.ask(label, oneOrMore(options, words.badNumber));
    return rule === 'count' ? chosen : chosen?.[0];
  }

  async #figures(): Promise<void> {
    const words = this.#words;
    this.#heading(words.figures);
    for (const { id, name, unit, kind } of this.scheme.metrics) {
      const before = this.draft.figures?.[id];
      const decided = this.scheme.indicators.filter((row) => mentions(row, id)).map((row) => row.id);
      const shown = before === undefined || before.value === null ? undefined : this.#say(before.value);
      const asked = words.figure(name, kind === 'ratio' ? words.ratio : (unit ?? ''), decided);
      const value = await this.asker.ask(
        words.question(asked, shown),
        figure(kind === 'ratio', kind === 'ratio' ? words.badRatio : words.badFigure),
      );
      if (value === undefined) continue;
      const evidence = await this.#proofs(before?.evidence);
      this.#set('figures', { ...this.draft.figures, [id]: { ...before, value, evidence } });
    }
  }

  async #certificates(): Promise<void> {
    const all = this.draft.certificates ?? [];
    if (all.length > 0) this.#heading(this.#words.certificates);
    for (const { indicator, name = '', evidence } of all) {
      const fresh = this.scheme.indicators.find(({ id }) => id === indicator)?.freshness !== undefined;
      this.asker.say(`${indicator} ${name}${fresh ? this.#words.fresh : ''}\n`);
      const proofs = await this.#proofs(evidence);
      if (proofs === evidence) continue;
      this.#set(
        'certificates',
        (this.draft.certificates ?? []).map((one) =>
          one.indicator === indicator ? { ...one, evidence: proofs } : one,
        ),
      );
    }
  }

  /** A new proof in place of the ones before; an empty line keeps them. */
  async #proofs(before: readonly Evidence[] = []): Promise<readonly Evidence[]> {
    for (const { reference, date } of before) this.asker.say(this.#words.keptProof(reference, date));
    const proof = await this.asker.proof();
    return proof === undefined ? before : [proof];
  }

  #options(options: readonly string[]): void {
    this.asker.say(`${options.map((option, index) => `${index + 1} ${option}`).join('  ')}\n`);
  }

  #say(value: AnswerValue): string {
    return describeValue(value, wordsOf(this.context.language));
  }
}

/** True for a row whose demand names the figure. */
function mentions(row: Indicator, metric: string): boolean {
  if (metricsOf(row).includes(metric)) return true;
  return (row.tiers ?? []).some(({ rule }) => {
    if (rule.type !== 'count') return false;
    const limits = [...(rule.metrics ?? []), ...Object.values(rule.optionMetrics ?? {})];
    return limits.some((limit) => limit.metric === metric);
  });
}
