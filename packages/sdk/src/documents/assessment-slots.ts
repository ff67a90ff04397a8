// Places that the assessment schemas demand and no source of the template shows: the template gets them as slots that
// answer to their path, so that a record can fill them. In the other profile nothing asks for them.
import { loadDocumentStructure, type DocumentTemplate, type StructureElement } from '@hulian/standards';
import { parseSlotPath, type PathStep } from '@hulian/validators/xml';
import { oncePerObject } from '../once-per.js';
import { demandedAttributes } from './element-order.js';
import type { TemplatePlaces } from './assessment-form.js';
import type { DocumentPlan, PlannedSlot } from './document-plan.js';
import { countStatementSteps } from './occurrence.js';

/** The assessment schemas cover WS/T 500 only. */
export const hasAssessmentForm = ({ edition }: DocumentTemplate): boolean => edition.startsWith('wst500');

/** A path without conditions, as the structures write it. */
export const plainPath = (steps: readonly PathStep[]): string => steps.map(({ name }) => name).join('/');

interface DemandedPlace {
  /** Plain path of the element. */
  readonly path: string;
  readonly targets: readonly string[];
  readonly name: string;
  /** True when every document has it, whatever else it holds. */
  readonly always: boolean;
  /** True when every participation (author, authenticator …) it belongs to has it. */
  readonly within: boolean;
}

/** What says itself or follows from elsewhere in the document. */
const isSupplied = (name: string): boolean =>
  /^(?:codeSystem|codeSystemName|displayName|unit|use|classCode|typeCode)$/.test(name);

const targetsOf = ({ path, attributes = [], content }: StructureElement, name: string): string[] => {
  if (content === 'text' && name === 'name') return ['/text()'];
  // Who or which is worth saying even where an empty element would do.
  if (name === 'id' && attributes.some((one) => one.name === 'extension'))
    return attributes.filter((one) => one.fixed === undefined).map((one) => `/@${one.name}`);
  const demanded = attributes.filter(
    (one) =>
      one.use === 'required' && one.fixed === undefined && demandedAttributes[name]?.[one.name] === undefined,
  );
  // What a statement is about is its condition: a place of its own would be another statement.
  if (/(?:observation|procedure|organizer|act|playingEntity)\/code$/.test(path)) return [];
  if (name === 'code' && demanded.some((one) => one.name === 'code')) return ['/@code'];
  return path.includes('parentDocument')
    ? []
    : demanded.filter((one) => !isSupplied(one.name)).map((one) => `/@${one.name}`);
};

const demandedPlaces = (elements: readonly StructureElement[]): DemandedPlace[] => {
  const firm = new Map<string, boolean>();
  return elements.flatMap((element) => {
    const path = element.path.replace(/\[[^\]]*\]/g, '');
    const end = path.lastIndexOf('/');
    const name = path.slice(end + 1);
    const within =
      end === -1 || (firm.get(path.slice(0, end)) === true && element.min > 0 && !element.choice);
    firm.set(path, within);
    const targets = element.min > 0 && path.includes('/') ? targetsOf(element, name) : [];
    return targets.length === 0
      ? []
      : [{ path, targets, name: element.names?.[0] ?? name, always: element.required, within }];
  });
};

const placesOf = oncePerObject(({ code }: DocumentTemplate) =>
  demandedPlaces(loadDocumentStructure(code).elements),
);

const section = 'component/structuredBody/component/section/';

/** Path text of a slot cut after so many steps, with its conditions. */
const cut = (path: string, count: number): string =>
  (path.match(/(?:[^/[]|\[[^\]]*\])+/g) ?? []).slice(0, count).join('/');

/** The slots of one participation of the header, or all slots of a section. */
interface Container {
  readonly slots: readonly PlannedSlot[];
  readonly plain: readonly string[];
}

const containersOf = (slots: readonly PlannedSlot[], isHeader: boolean): ReadonlyMap<string, Container> => {
  const byContainer = new Map<string, PlannedSlot[]>();
  for (const slot of slots) {
    const key = isHeader ? cut(slot.slot.path, 1) : '';
    byContainer.set(key, [...(byContainer.get(key) ?? []), slot]);
  }
  return new Map(
    [...byContainer].map(([key, own]) => [
      key,
      { slots: own, plain: own.map(({ path }) => plainPath(path.steps)) },
    ]),
  );
};

/** The slots of a scope, and after them the demanded places that they leave open. */
export const addDemandedSlots = (
  template: DocumentTemplate,
  slots: readonly PlannedSlot[],
  scope: 'header' | 'section',
): readonly PlannedSlot[] => {
  if (!hasAssessmentForm(template)) return slots;
  const isHeader = scope === 'header';
  const containers = containersOf(slots, isHeader);
  const added = new Map<string, PlannedSlot>();
  const add = (prefix: string, rest: readonly string[], place: DemandedPlace, base?: PlannedSlot): void => {
    for (const target of place.targets) {
      const path = [prefix, ...rest].filter((each) => each !== '').join('/') + target;
      const made = demandedSlot(path, place.name, base, slots.length + added.size);
      if (made !== undefined && !added.has(made.place)) added.set(made.place, made);
    }
  };
  for (const place of placesOf(template)) {
    if (place.path.startsWith(section) === isHeader) continue;
    const steps = place.path.slice(isHeader ? 0 : section.length).split('/');
    const own = [...containers].filter(([key]) => !isHeader || key.replace(/\[.*$/, '') === steps[0]);
    if (isHeader && own.length === 0 && place.always) add('', steps, place);
    for (const [, container] of own) {
      const { depth, holders } = nearestParent(steps, container, isHeader && place.within);
      for (const base of holders) {
        if (!isOpen(steps, depth, base, container)) continue;
        add(cut(base.slot.path, depth), steps.slice(depth), place, base);
      }
    }
  }
  return [...slots, ...added.values()];
};

/** How many steps of a path the slots of a container already lead along, and which of them do. */
const nearestParent = (
  steps: readonly string[],
  { slots, plain }: Container,
  climb: boolean,
): { depth: number; holders: readonly PlannedSlot[] } => {
  for (let depth = steps.length - 1; depth > 0; depth -= 1) {
    const prefix = `${steps.slice(0, depth).join('/')}/`;
    const holders = slots.filter((_, index) => plain[index]?.startsWith(prefix));
    if (holders.length > 0 || !climb) return { depth, holders };
  }
  return { depth: 0, holders: [] };
};

/** True when no slot beside `base` holds the place, and no condition on the way states it. */
const isOpen = (
  steps: readonly string[],
  depth: number,
  base: PlannedSlot,
  { slots, plain }: Container,
): boolean =>
  base.path.steps[depth - 1]?.conditions.some(({ path }) => path[0] === steps[depth]) !== true &&
  !slots.some(
    ({ slot }, index) =>
      plain[index] === steps.join('/') &&
      cut(slot.path, depth) === cut(base.slot.path, depth) &&
      slot.occurrence === base.slot.occurrence,
  );

const demandedSlot = (
  path: string,
  name: string,
  base: PlannedSlot | undefined,
  index: number,
): PlannedSlot | undefined => {
  const parsed = parseSlotPath(path);
  if (parsed === undefined) return undefined;
  const number = base?.slot.occurrence;
  const place = number === undefined ? path : `${path}#${String(number)}`;
  const occurrence = base?.occurrence ?? { statementSteps: 1, statement: 1, inner: 1 };
  return {
    slot: {
      path,
      name,
      confidence: 'medium',
      seenIn: [],
      ...(number === undefined ? {} : { occurrence: number }),
    },
    path: parsed,
    alternatives: [],
    occurrence: { ...occurrence, statementSteps: countStatementSteps(parsed) },
    key: place,
    place,
    index,
    demanded: base === undefined ? {} : { beside: base },
  };
};

/** What the template says of names and identifiers. */
export const templatePlaces = ({ header, sections }: DocumentPlan): TemplatePlaces => {
  const names = new Set<string>();
  const roots = new Map<string, string>();
  const note = (slots: readonly PlannedSlot[], start: string): void => {
    for (const { path } of slots) {
      const last = path.steps.at(-1);
      const plain = start + plainPath(path.steps);
      const root = last?.conditions.find(({ attribute }) => attribute === 'root')?.value;
      if (last?.name === 'name') names.add(plain);
      if (root !== undefined && !roots.has(plain)) roots.set(plain, root);
    }
  };
  note(header.slots, '');
  for (const { slots } of sections) note(slots, section);
  return { names, roots };
};
