/** Extracts the record of a shared document: the reverse of build.ts. Nothing is dropped in silence. */
import { nationalLibrary, type Library } from '@hulian/standards';
import { readXml, type SlotTarget, type XmlElement } from '@hulian/validators/xml';
import { oncePerObject } from '../once-per.js';
import { isForeignSection } from './foreign-section.js';
import { listLoneNarrative, listUnknownElements } from './unplaced.js';
import { planDocument, type PlannedScope, type PlannedSlot } from './document-plan.js';
import { findNumbered, sectionWays, tellNumber, type StatementWays } from './statement-ways.js';
import { findElements, readSteps, readValue, type ReadStep } from './read-value.js';
import type { DocumentRecord, SlotValue, Unplaced } from './record.js';

/** A record read back, and everything in the document that no slot names. */
export interface ExtractedDocument {
  readonly record: DocumentRecord;
  readonly unplaced: readonly Unplaced[];
}

/** Why a text is not a document that can be extracted. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError';
  constructor(
    readonly reason: 'not-xml' | 'not-a-document' | 'unknown-template',
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** A slot of the header with its way. */
interface HeaderWay {
  readonly planned: PlannedSlot;
  readonly steps: readonly ReadStep[];
}

/** How many elements of its way a slot knows by their code. */
const countCodes = ({ path: { steps } }: PlannedSlot): number =>
  steps.filter(({ conditions }) => conditions.some(({ path }) => path.at(-1) === 'code')).length;

/** Slots of the header, those that know more of their way by code first. */
const exactFirst = oncePerObject((scope: PlannedScope): readonly HeaderWay[] =>
  [...scope.slots]
    .sort((first, second) => countCodes(second) - countCodes(first))
    .map((planned) => ({ planned, steps: readSteps(planned.path.steps) })),
);

const claim = (element: XmlElement, target: SlotTarget): string =>
  `${String(element.start)} ${target.kind === 'attribute' ? target.name : target.kind}`;

const same = (first: SlotValue | undefined, second: SlotValue): boolean =>
  first === second ||
  (typeof first === 'object' &&
    typeof second === 'object' &&
    JSON.stringify(first) === JSON.stringify(second));

class Reader {
  /** Where the elements start that a slot has read, and those that lead to them. */
  readonly consumed = new Set<number>();
  constructor(private readonly library: Library) {}

  /** Reads one slot; marks the element and what leads to it as placed. */
  read(element: XmlElement, planned: PlannedSlot): SlotValue | undefined {
    for (
      let each: XmlElement | undefined = element;
      each !== undefined && !this.consumed.has(each.start);
      each = each.parent
    )
      this.consumed.add(each.start);
    return readValue(element, planned.path.target, planned.slot, this.library);
  }

  header(root: XmlElement, scope: PlannedScope): Record<string, SlotValue> {
    const found = new Map<PlannedSlot, SlotValue>();
    const named = new Set<number>();
    for (const { planned, steps } of exactFirst(scope)) {
      const { fixed = {}, occurrence = 1 } = planned.slot;
      const element = findElements(root, steps, named)[occurrence - 1];
      const value = element === undefined ? undefined : this.read(element, planned);
      if (value === undefined || Object.values(fixed).some((each) => same(each, value))) continue;
      found.set(planned, value);
    }
    return toValues(found, scope);
  }

  /**
   * Values of one entry. `counts` says how many of each statement the group has so far.
   * Undefined when the entry repeats a statement more often than the template: a new group begins.
   */
  entry(
    entry: XmlElement,
    ways: readonly StatementWays[],
    counts: Map<string, number>,
  ): Map<PlannedSlot, SlotValue> | undefined {
    const found = new Map<PlannedSlot, SlotValue>();
    // A path without conditions means what no exact path has claimed, so exact paths go first.
    const claimed = new Map<string, string>();
    const named = new Set<number>();
    for (const { key, steps, slots, numberOf } of ways) {
      for (const statement of findElements(entry, steps, named)) {
        const before = counts.get(key) ?? 0;
        const told = tellNumber(statement, numberOf);
        const count = told > before ? told : before + 1;
        const numbered = slots.filter(({ planned }) => planned.occurrence.statement === count);
        for (const slot of numbered) {
          const { planned } = slot;
          const { target } = planned.path;
          const isFree = (each: XmlElement): boolean =>
            (claimed.get(claim(each, target)) ?? planned.slot.path) === planned.slot.path;
          const element = findNumbered(statement, slot, named, isFree);
          if (element === undefined || found.has(planned)) continue;
          claimed.set(claim(element, target), planned.slot.path);
          const value = this.read(element, planned);
          if (value !== undefined) found.set(planned, value);
        }
        if (numbered.length === 0 && count > 1) return undefined;
        // One that says nothing holds the place of its number.
        counts.set(key, count);
      }
    }
    return found;
  }

  section(section: XmlElement, scope: PlannedScope): Record<string, SlotValue>[] {
    const ways = sectionWays(scope);
    const groups: Map<PlannedSlot, SlotValue>[] = [];
    let group = new Map<PlannedSlot, SlotValue>();
    let counts = new Map<string, number>();
    let reached = -1;
    for (const entry of section.children.filter((child) => child.name === 'entry')) {
      let next = new Map(counts);
      let values = this.entry(entry, ways.into(entry), next);
      const backwards = values !== undefined && values.size > 0 && lowestIndex(values) < reached;
      const repeats = values !== undefined && [...values.keys()].some((planned) => group.has(planned));
      if (values === undefined || backwards || repeats) {
        groups.push(group);
        group = new Map();
        next = new Map();
        values = this.entry(entry, ways.into(entry), next) ?? new Map<PlannedSlot, SlotValue>();
      }
      counts = next;
      if (values.size === 0) continue;
      reached = lowestIndex(values);
      for (const [planned, value] of values) group.set(planned, value);
    }
    groups.push(group);
    return groups.filter((each) => each.size > 0).map((each) => toValues(each, scope));
  }
}

const lowestIndex = (values: ReadonlyMap<PlannedSlot, unknown>): number =>
  Math.min(...[...values.keys()].map(({ index }) => index));

/** A key stands for several places only when all of them hold the same; otherwise each goes by its path. */
const toValues = (
  found: ReadonlyMap<PlannedSlot, SlotValue>,
  scope: PlannedScope,
): Record<string, SlotValue> => {
  const values: Record<string, SlotValue> = {};
  const inOrder = [...found.keys()].sort((first, second) => first.index - second.index);
  for (const planned of inOrder) {
    const value = found.get(planned) as SlotValue;
    const sharers = scope.byKey.get(planned.key) ?? [];
    const agreed = sharers.includes(planned) && sharers.every((other) => same(found.get(other), value));
    values[agreed ? planned.key : planned.place] = value;
  }
  return values;
};

const wayToSections = readSteps(
  ['component', 'structuredBody', 'component', 'section'].map((name) => ({ name, conditions: [] })),
);

const bare = (name: string) => name.replace(/章节$/, '');

/** The section of the template that a section of a document is. */
export const findScope = (section: XmlElement, scopes: readonly PlannedScope[]): PlannedScope | undefined => {
  const code = section.children.find((child) => child.name === 'code')?.attributes;
  if (code === undefined) return undefined;
  const byCode = scopes.filter(
    (scope) => scope.section?.code !== undefined && scope.section.code === code['code'],
  );
  if (byCode.length === 1) return byCode[0];
  const candidates = byCode.length > 0 ? byCode : scopes;
  const names = (scope: PlannedScope) =>
    [scope.section?.displayName, scope.name].map((name) => bare(name ?? ''));
  return candidates.find((scope) => names(scope).includes(bare(code['displayName'] ?? ''))) ?? byCode[0];
};

/**
 * Reads the record of a document. `unplaced` lists sections and values that the template does not know.
 * @throws ExtractError when the text is not a document of a known template.
 */
export const extractDocument = (
  text: string,
  options: { readonly library?: Library } = {},
): ExtractedDocument => {
  const { library = nationalLibrary() } = options;
  const parsed = readXml(text);
  if (!parsed.ok)
    throw new ExtractError('not-xml', `${parsed.reason} (${String(parsed.line)}:${String(parsed.column)})`);
  const { root } = parsed.tree;
  if (root.name !== 'ClinicalDocument') throw new ExtractError('not-a-document', root.name);
  const code = root.children.find((child) => child.name === 'code')?.attributes['code'] ?? '';
  const template = library.document(code);
  if (template === undefined) throw new ExtractError('unknown-template', code);
  const plan = planDocument(template);
  const reader = new Reader(library);
  const values = reader.header(root, plan.header);
  const sections: Record<string, Record<string, SlotValue>[]> = {};
  const unplaced: Unplaced[] = [];
  for (const child of root.children)
    if (child.name !== 'component') unplaced.push(...listUnknownElements(child, reader.consumed));
  const foreignSections: string[] = [];
  for (const section of findElements(root, wayToSections)) {
    const scope = findScope(section, plan.sections);
    if (scope === undefined) {
      unplaced.push({ at: parsed.tree.path(section), reason: 'unknown-section' });
      const xml = parsed.tree.text.slice(section.start, section.end);
      if (isForeignSection(xml)) foreignSections.push(xml);
      continue;
    }
    const groups = reader.section(section, scope);
    if (groups.length > 0) sections[scope.name] = [...(sections[scope.name] ?? []), ...groups];
    for (const child of section.children)
      if (child.name === 'entry' || child.name === 'component')
        unplaced.push(...listUnknownElements(child, reader.consumed));
    unplaced.push(...listLoneNarrative(section));
  }
  return {
    record: {
      template: template.id,
      values,
      sections,
      ...(foreignSections.length === 0 ? {} : { foreignSections }),
    },
    unplaced,
  };
};
