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
const demandedByCda = ['id', 'effectiveTime', 'recordTarget', 'author', 'custodian'];

/** What HL7 CDA R2 demands and the document lacks. */
export const findMissingHeader = (root: XmlNode, { header, template }: DocumentPlan): MissingValue[] =>
  demandedByCda
    .filter((name) => !root.children.some((child) => child.name === name))
    .flatMap((name) => {
      const places = header.slots.filter(
        ({ path, slot, demanded }) => path.steps[0]?.name === name && !slot.fixed && !demanded,
      );
      // A person or an institution goes by its name.
      const place = places.find(({ slot }) => /\/name\/text\(\)$/.test(slot.path)) ?? places[0];
      const { key = name, slot } = place ?? {};
      return [{ at: key, name: slot?.name ?? name, template: template.code }];
    });

const section = 'component/structuredBody/component/section/';

const placesOf = ({ slots }: PlannedScope, start: string): [string, PlannedSlot][] =>
  slots.map((planned) => {
    const { steps, target } = planned.path;
    return [start + plainPath(steps) + (target.kind === 'attribute' ? `/@${target.name}` : ''), planned];
  });

/** Names the plain paths that the assessment form found empty or had no room for. */
export const namePlaces = (paths: readonly string[], plan: DocumentPlan): readonly MissingValue[] => {
  const scopes = [
    { places: new Map(placesOf(plan.header, '').reverse()), name: undefined },
    ...plan.sections.map((scope) => ({
      places: new Map(placesOf(scope, section).reverse()),
      name: scope.name,
    })),
  ];
  return paths.map((path) => {
    const scope = scopes.find(({ places }) => places.has(path));
    const planned = scope?.places.get(path);
    return {
      at: planned?.key ?? path,
      name: planned?.slot.name ?? path.slice(path.lastIndexOf('/') + 1),
      template: plan.template.code,
      ...(scope?.name === undefined ? {} : { section: scope.name }),
    };
  });
};
