// What a record lacks for its document to be valid: told by name and key, so that a vendor knows which field to deliver.
import type { DocumentTemplate } from '@hulian/standards';
import { SdkError } from '../errors/sdk-error.js';
import { plainPath } from './assessment-slots.js';
import type { DocumentPlan, PlannedScope, PlannedSlot } from './document-plan.js';
import type { XmlNode } from './xml-node.js';

/** A place of the document that must be filled and is not. */
export interface MissingValue {
  /** Key that a record gives the value under. */
  readonly at: string;
  /** What the template calls it. */
  readonly name: string;
  /** Code of the template: `C0004`. */
  readonly template: string;
  /** Section, absent for the header. */
  readonly section?: string;
}

/** A document was not written, because the record lacks what every such document must hold. */
export class IncompleteDocumentError extends SdkError {
  override readonly name = 'IncompleteDocumentError';
  constructor(
    template: DocumentTemplate,
    readonly missing: readonly MissingValue[],
  ) {
    super('VALIDATION_FAILED', { subject: `${template.code} ${template.name}`, errors: missing.length });
  }
}

/** Header elements without which HL7 CDA R2 knows no document; what they hold comes from the record. */
const demandedByCda = [
  ['id'],
  ['effectiveTime'],
  ['recordTarget', 'patientRole'],
  ['author', 'assignedAuthor'],
  ['custodian', 'assignedCustodian'],
];

const has = (node: XmlNode, [name, ...deeper]: readonly string[]): boolean =>
  name === undefined || node.children.some((child) => child.name === name && has(child, deeper));

const placesBelow = ({ header }: DocumentPlan, names: readonly string[]): readonly PlannedSlot[] =>
  header.slots.filter(
    ({ path, slot, demanded }) =>
      names.every((name, index) => path.steps[index]?.name === name) && !slot.fixed && !demanded,
  );

/** The places of the header that HL7 CDA R2 demands one of, by element: `author`. */
export const demandedHeader = (plan: DocumentPlan): ReadonlyMap<string, readonly PlannedSlot[]> =>
  new Map(demandedByCda.map((names) => [names[0] ?? '', placesBelow(plan, names)]));

/** What HL7 CDA R2 demands and the document lacks. */
export const findMissingHeader = (root: XmlNode, plan: DocumentPlan): MissingValue[] =>
  demandedByCda
    .filter((names) => !has(root, names))
    .map((names) => {
      const places = placesBelow(plan, names);
      // A person or an institution goes by its name.
      const place = places.find(({ slot }) => /\/name\/text\(\)$/.test(slot.path)) ?? places[0];
      const path = names.join('/');
      return { at: place?.key ?? path, name: place?.slot.name ?? path, template: plan.template.code };
    });

const section = 'component/structuredBody/component/section/';

/** Slots of a scope by the plain path of their place and, after those, of their element. */
const placesOf = ({ slots }: PlannedScope, start: string): ReadonlyMap<string, PlannedSlot> => {
  const places = new Map<string, PlannedSlot>();
  const note = (path: string, planned: PlannedSlot) => places.get(path) ?? places.set(path, planned);
  for (const planned of slots) {
    const { steps, target } = planned.path;
    const element = start + plainPath(steps);
    if (target.kind === 'attribute') note(`${element}/@${target.name}`, planned);
    note(element, planned);
  }
  return places;
};

const elementOf = (path: string): string => path.replace(/\/@[\w:]+$/, '');

/** Names the plain paths that the assessment form found empty or had no room for, one for each element. */
export const namePlaces = (paths: readonly string[], plan: DocumentPlan): readonly MissingValue[] => {
  if (paths.length === 0) return [];
  const scopes = [
    { places: placesOf(plan.header, ''), name: undefined },
    ...plan.sections.map((scope) => ({ places: placesOf(scope, section), name: scope.name })),
  ];
  const named = new Map<string, MissingValue>();
  for (const path of paths) {
    const element = elementOf(path);
    const scope =
      scopes.find(({ places }) => places.has(path)) ?? scopes.find(({ places }) => places.has(element));
    const planned = scope?.places.get(path) ?? scope?.places.get(element);
    const at = planned?.key ?? element;
    named.set(`${at} ${scope?.name ?? ''}`, {
      at,
      name: planned?.slot.name ?? element.split('/').slice(-2).join('/'),
      template: plan.template.code,
      ...(scope?.name === undefined ? {} : { section: scope.name }),
    });
  }
  return [...named.values()];
};
