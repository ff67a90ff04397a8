/** Builds a shared document (共享文档) from a record, driven by the template data of WS/T 500 and WS/T 483. */
import {
  loadDocumentStructure,
  nationalLibrary,
  type DocumentTemplate,
  type Library,
} from '@hulian/standards';
import { isXmlText } from '@hulian/validators/xml';
import { giveAssessmentForm } from './assessment-form.js';
import { hasAssessmentForm, templatePlaces } from './assessment-slots.js';
import { buildHeader, completeHeader, startHeader } from './build-header.js';
import { documentForm } from './document-form.js';
import { extractDocument } from './extract.js';
import { isForeignSection } from './foreign-section.js';
import { findMissingHeader, IncompleteDocumentError, namePlaces, type MissingValue } from './missing.js';
import { planDocument, type DocumentPlan, type PlannedScope, type PlannedSlot } from './document-plan.js';
import { narrate } from './narrative.js';
import { placeSlot } from './place.js';
import { unitKeysOf, withUnit, type UnitKeys } from './quantity-unit.js';
import { textOf, type DocumentRecord, type SlotValue, type SlotValues, type Unplaced } from './record.js';
import type { CompleteDocumentRecordOf, DocumentCode, DocumentRecordOf } from './typed-record.js';
import { writeValue } from './write-value.js';
import { writeXml, XmlNode } from './xml-node.js';

/** How to build. */
export interface BuildOptions {
  readonly library?: Library;
  /** `assessment` writes the form that the assessment schemas demand (WS/T 500 only). Default `national`. */
  readonly profile?: 'national' | 'assessment' | undefined;
  /** Writes a draft although values are missing that every such document must hold; `missing` names them. */
  readonly partial?: boolean;
}

/** A built document and the values that found no place. */
export interface BuiltDocument {
  /** UTF-8 text of the document. */
  readonly xml: string;
  readonly unplaced: readonly Unplaced[];
  /** Values that the form of the profile has no place for. */
  readonly leftOut: readonly MissingValue[];
  /** What is missing; only a draft (`partial`) lacks anything. */
  readonly missing: readonly MissingValue[];
}

type Chosen = readonly (readonly [PlannedSlot, SlotValue])[];

/** What one build knows and collects. */
interface BuildState {
  readonly library: Library;
  readonly unitKeys: UnitKeys;
  readonly used: Set<string>;
  readonly unplaced: Unplaced[];
  readonly missing: MissingValue[];
  readonly template: string;
}

/** Slots and values of one scope in slot order; keys that mean nothing here are collected by the caller. */
const chooseSlots = (
  scope: PlannedScope,
  values: SlotValues,
  { library, unitKeys, used, unplaced, missing, template }: BuildState,
): Chosen => {
  const chosen = new Array<SlotValue | undefined>(scope.slots.length);
  const place = { template, ...(scope.section && { section: scope.name }) };
  for (const key of Object.keys(values)) {
    const slots = scope.byKey.get(key);
    if (slots === undefined) continue;
    used.add(key);
    const value = values[key] as SlotValue;
    const text = textOf(value);
    if (text === undefined) unplaced.push({ at: key, reason: 'not-text' });
    else if (!isXmlText(text)) unplaced.push({ at: key, reason: 'not-xml-text' });
    // A path is more exact than a field or a name, whatever the order of the keys.
    else
      for (const slot of slots) {
        const placed = documentForm(key, value, slot.slot, library);
        if (placed === undefined) unplaced.push({ at: key, reason: 'no-times-a-day' });
        else if (chosen[slot.index] === undefined || key.includes('/')) {
          const whole = withUnit(placed, slot, values, unitKeys, library);
          if (whole.key !== undefined) used.add(whole.key);
          if (whole.missing !== undefined) missing.push({ ...whole.missing, ...place });
          chosen[slot.index] = whole.value;
        }
      }
  }
  const inOrder: [PlannedSlot, SlotValue][] = [];
  for (const slot of scope.slots) {
    const value = chosen[slot.index];
    if (value !== undefined) inOrder.push([slot, value]);
  }
  return inOrder;
};

const buildSection = (
  body: XmlNode,
  scope: PlannedScope,
  groups: readonly Chosen[],
  library: Library,
): void => {
  const section = body.add('component').add('section');
  section.add('code').setDefaults(scope.code);
  section.add('text').text = groups.map((group) => narrate(group, library)).join('\n');
  for (const chosen of groups) {
    const context = { root: section, scope, library, groupStart: section.children.length };
    for (const [planned, value] of chosen) {
      const node = placeSlot(planned, context);
      writeValue(node, planned.path.target, planned.slot, value, library);
    }
  }
};

/** Sections, known ones in the order of the template, then those the template does not know. */
const buildBody = (root: XmlNode, plan: DocumentPlan, record: DocumentRecord, state: BuildState): void => {
  const { library, used, unplaced } = state;
  // Beside `sections`, a key that has a place in the header means the header only.
  const values =
    record.sections === undefined
      ? record.values
      : Object.fromEntries(Object.entries(record.values).filter(([key]) => !plan.header.byKey.has(key)));
  const body = new XmlNode('structuredBody', root);
  for (const scope of plan.sections) {
    const once = chooseSlots(scope, values, state);
    const repeated = (record.sections?.[scope.name] ?? []).map((group) => {
      const usedHere = new Set<string>();
      const chosen = chooseSlots(scope, group, { ...state, used: usedHere });
      for (const key of Object.keys(group)) {
        if (!usedHere.has(key)) unplaced.push({ at: `${scope.name}/${key}`, reason: 'unknown-key' });
      }
      return chosen;
    });
    const groups = [once, ...repeated].filter((group) => group.length > 0);
    const demanded = scope.section?.cardinality?.startsWith('1') ?? false;
    if (groups.length > 0 || demanded) buildSection(body, scope, groups, library);
  }
  for (const [index, xml] of (record.foreignSections ?? []).entries()) {
    if (isForeignSection(xml)) body.add('component').raw = xml;
    else unplaced.push({ at: `foreignSections/${String(index)}`, reason: 'not-a-section' });
  }
  if (body.children.length > 0) root.add('component').children.push(body);
  for (const key of Object.keys(record.values))
    if (!used.has(key)) unplaced.push({ at: key, reason: 'unknown-key' });
  for (const name of Object.keys(record.sections ?? {})) {
    if (!plan.sections.some((scope) => scope.name === name))
      unplaced.push({ at: name, reason: 'unknown-section' });
  }
};

/** Each thing that is missing once, however many groups lack it. */
const distinct = (missing: readonly MissingValue[]): readonly MissingValue[] => [
  ...new Map(missing.map((one) => [`${one.section ?? ''} ${one.at}`, one])).values(),
];

const buildOnce = (
  record: DocumentRecord,
  template: DocumentTemplate,
  options: BuildOptions,
): BuiltDocument => {
  const { library = nationalLibrary(), profile = 'national' } = options;
  const plan = planDocument(template);
  const unplaced: Unplaced[] = [];
  const state: BuildState = {
    library,
    unitKeys: unitKeysOf(plan, library),
    used: new Set(),
    unplaced,
    missing: [],
    template: template.code,
  };
  const root = new XmlNode('ClinicalDocument').setDefaults({
    xmlns: 'urn:hl7-org:v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  startHeader(root, plan);
  buildHeader(root, plan, chooseSlots(plan.header, record.values, state), library);
  const missingHeader = findMissingHeader(root, plan);
  completeHeader(root, plan);
  buildBody(root, plan, record, state);
  if (!root.children.some(({ name }) => name === 'component'))
    missingHeader.push({ at: 'sections', name: 'component', template: template.code });
  const form =
    profile === 'assessment'
      ? giveAssessmentForm(root, loadDocumentStructure(template.code), templatePlaces(plan))
      : { missing: [], leftOut: [] };
  return {
    xml: writeXml(root),
    unplaced,
    leftOut: namePlaces(form.leftOut, plan),
    missing: [...missingHeader, ...distinct(state.missing), ...namePlaces(form.missing, plan)],
  };
};

const buildAny = (record: DocumentRecord, options: BuildOptions): BuiltDocument => {
  const { library = nationalLibrary(), partial = false } = options;
  const template = library.document(record.template);
  if (template === undefined) throw new RangeError(`unknown document template ${record.template}`);
  const profile = hasAssessmentForm(template) ? options.profile : 'national';
  const built = buildOnce(record, template, { ...options, profile });
  if (built.missing.length > 0 && !partial) throw new IncompleteDocumentError(template, built.missing);
  if (profile !== 'assessment') return built;
  // The narrative is to tell what the document holds, not what its form left out.
  const held = extractDocument(built.xml, { library }).record;
  return { ...built, xml: buildOnce(held, template, { ...options, profile }).xml };
};

/**
 * Builds the document of a record. The same record gives the same bytes. With the code of the template stated first,
 * the compiler checks the keys, the small code tables, and that nothing lacks which every document has.
 * @throws RangeError when the library has no such template
 * @throws IncompleteDocumentError (`VALIDATION_FAILED`) when values are missing that every such document must hold
 */
export function buildDocument<Code extends DocumentCode>(
  template: Code,
  record: CompleteDocumentRecordOf<Code>,
  options?: BuildOptions & { readonly partial?: false },
): BuiltDocument;
/**
 * Builds a draft, which may lack anything.
 * @example buildDocument('C0004', { values: { 患者姓名: '测试甲' } }, { partial: true })
 */
export function buildDocument<Code extends DocumentCode>(
  template: Code,
  record: DocumentRecordOf<Code>,
  options: BuildOptions & { readonly partial: true },
): BuiltDocument;
/** Builds the document of a record that names its template. */
export function buildDocument(record: DocumentRecord, options?: BuildOptions): BuiltDocument;
export function buildDocument(
  first: string | DocumentRecord,
  second: object = {},
  options: BuildOptions = {},
): BuiltDocument {
  return typeof first === 'string'
    ? buildAny({ ...(second as Omit<DocumentRecord, 'template'>), template: first }, options)
    : buildAny(first, second);
}
