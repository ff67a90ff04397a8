/** Builds a shared document (共享文档) from a record, driven by the template data of WS/T 500 and WS/T 483. */
import { nationalLibrary, type DocumentSection, type Library } from '@hulian/standards';
import { planDocument, type DocumentPlan, type PlannedScope, type PlannedSlot } from './document-plan.js';
import { narrate } from './narrative.js';
import { placeSlot } from './place.js';
import type { DocumentRecord, SlotValue, SlotValues, Unplaced } from './record.js';
import { writeValue } from './write-value.js';
import { isXmlText, writeXml, XmlNode } from './xml-node.js';

/** How to build. */
export interface BuildOptions {
  readonly library?: Library;
  /** `assessment` also writes the empty elements that the assessment schemas demand. Default `national`. */
  readonly profile?: 'national' | 'assessment';
}

/** A built document and the values that found no place. */
export interface BuiltDocument {
  /** UTF-8 text of the document. */
  readonly xml: string;
  readonly unplaced: readonly Unplaced[];
}

type Chosen = readonly (readonly [PlannedSlot, SlotValue])[];

/** Slots and values of one scope in slot order; keys that mean nothing here are collected by the caller. */
const chooseSlots = (
  scope: PlannedScope,
  values: SlotValues,
  used: Set<string>,
  unplaced: Unplaced[],
): Chosen => {
  const chosen = new Map<PlannedSlot, SlotValue>();
  for (const [key, value] of Object.entries(values)) {
    const slots = scope.byKey.get(key);
    if (slots === undefined) continue;
    used.add(key);
    const text = typeof value === 'string' ? value : value.value;
    if (!isXmlText(text)) unplaced.push({ at: key, reason: 'not-xml-text' });
    // A path is more exact than a field or a name, whatever the order of the keys.
    else for (const slot of slots) if (!chosen.has(slot) || key.includes('/')) chosen.set(slot, value);
  }
  return [...chosen].sort(([first], [second]) => first.index - second.index);
};

const loincName = (system: string | undefined) =>
  system === '2.16.840.1.113883.6.1' ? { codeSystemName: 'LOINC' } : {};

const startSection = (body: XmlNode, section: DocumentSection): XmlNode => {
  const node = body.add('component').add('section');
  const { code, codeSystem, displayName = section.name } = section;
  node.add('code').setDefaults({
    ...(code === undefined ? {} : { code }),
    ...(code === undefined || codeSystem === undefined ? {} : { codeSystem, ...loincName(codeSystem) }),
    displayName,
  });
  return node;
};

const buildSection = (
  body: XmlNode,
  scope: PlannedScope,
  groups: readonly Chosen[],
  library: Library,
): void => {
  if (scope.section === undefined) return;
  const section = startSection(body, scope.section);
  section.add('text').text = groups.map((group) => narrate(group, library)).join('\n');
  for (const chosen of groups) {
    const group = new Set<XmlNode>();
    for (const [planned, value] of chosen) {
      const node = placeSlot(planned, { root: section, scope, library, group });
      writeValue(node, planned.path.target, planned.slot, value, library);
    }
  }
};

const buildHeader = (root: XmlNode, { header }: DocumentPlan, values: Chosen, library: Library): void => {
  const context = { root, scope: header, library };
  for (const [planned, value] of values) {
    const node = placeSlot(planned, context);
    writeValue(node, planned.path.target, planned.slot, value, library);
    if (planned.slot.fixed !== undefined) node.setDefaults(planned.slot.fixed);
  }
  for (const planned of header.slots) {
    const { fixed } = planned.slot;
    const [first, ...deeper] = planned.path.steps;
    // A fixed value further down belongs to a person or place: it is written only when that is in the document.
    if (fixed === undefined || first === undefined) continue;
    if (deeper.length > 0 && !root.children.some((child) => child.name === first.name)) continue;
    placeSlot(planned, context).setDefaults(fixed);
  }
};

/** What every document states of itself, from its template. */
const startHeader = (root: XmlNode, { template }: DocumentPlan): void => {
  root.child('realmCode').setDefaults({ code: 'CN' });
  root.child('typeId').setDefaults({ root: '2.16.840.1.113883.1.3', extension: 'POCD_MT000040' });
  root.child('templateId').setDefaults({ root: template.templateId });
  const { code, codeSystem, codeSystemName } = template;
  root.child('code').setDefaults({ code, codeSystem, codeSystemName });
};

const completeHeader = (
  root: XmlNode,
  { template }: DocumentPlan,
  profile: BuildOptions['profile'],
): void => {
  const title = root.child('title');
  if (title.text === '') title.text = template.titleVariants[0] ?? template.name;
  const setId = root.child('setId');
  if (setId.text === '') setId.text = root.child('id').attributes.get('extension') ?? '';
  const version = root.child('versionNumber');
  if (version.text === '') version.text = '1';
  if (profile === 'assessment' && !root.children.some((child) => child.name === 'relatedDocument')) {
    const parent = root.add('relatedDocument').setDefaults({ typeCode: 'RPLC' }).add('parentDocument');
    for (const name of ['id', 'setId', 'versionNumber']) parent.add(name);
  }
};

/**
 * Builds the document of a record. The same record gives the same bytes.
 * @throws RangeError when the library has no such template.
 */
export const buildDocument = (record: DocumentRecord, options: BuildOptions = {}): BuiltDocument => {
  const { library = nationalLibrary(), profile = 'national' } = options;
  const template = library.document(record.template);
  if (template === undefined) throw new RangeError(`unknown document template ${record.template}`);
  const plan = planDocument(template);
  const unplaced: Unplaced[] = [];
  const used = new Set<string>();
  const root = new XmlNode('ClinicalDocument').setDefaults({
    xmlns: 'urn:hl7-org:v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  startHeader(root, plan);
  buildHeader(root, plan, chooseSlots(plan.header, record.values, used, unplaced), library);
  completeHeader(root, plan, profile);

  // Beside `sections`, a key that has a place in the header means the header only.
  const bodyValues =
    record.sections === undefined
      ? record.values
      : Object.fromEntries(Object.entries(record.values).filter(([key]) => !plan.header.byKey.has(key)));
  const body = new XmlNode('structuredBody', root);
  for (const scope of plan.sections) {
    const once = chooseSlots(scope, bodyValues, used, unplaced);
    const repeated = (record.sections?.[scope.name] ?? []).map((group) => {
      const usedHere = new Set<string>();
      const chosen = chooseSlots(scope, group, usedHere, unplaced);
      for (const key of Object.keys(group)) {
        if (!usedHere.has(key)) unplaced.push({ at: `${scope.name}/${key}`, reason: 'unknown-key' });
      }
      return chosen;
    });
    const groups = [once, ...repeated].filter((group) => group.length > 0);
    const demanded = scope.section?.cardinality?.startsWith('1') ?? false;
    if (groups.length > 0 || demanded) buildSection(body, scope, groups, library);
  }
  if (body.children.length > 0) root.add('component').children.push(body);

  for (const key of Object.keys(record.values))
    if (!used.has(key)) unplaced.push({ at: key, reason: 'unknown-key' });
  for (const name of Object.keys(record.sections ?? {})) {
    if (!plan.sections.some((scope) => scope.name === name))
      unplaced.push({ at: name, reason: 'unknown-section' });
  }
  return { xml: writeXml(root), unplaced };
};
