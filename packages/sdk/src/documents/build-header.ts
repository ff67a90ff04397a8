// The header of a document under construction: what it states of itself, whom it is about, who wrote it.
import type { Library } from '@hulian/standards';
import type { DocumentPlan, PlannedSlot } from './document-plan.js';
import { placeSlot } from './place.js';
import type { SlotValue } from './record.js';
import { writeValue } from './write-value.js';
import type { XmlNode } from './xml-node.js';

/** What every document states of itself, from its template. */
export const startHeader = (root: XmlNode, { template }: DocumentPlan): void => {
  root.child('realmCode').setDefaults({ code: 'CN' });
  root.child('typeId').setDefaults({ root: '2.16.840.1.113883.1.3', extension: 'POCD_MT000040' });
  root.child('templateId').setDefaults({ root: template.templateId });
  const { code, codeSystem, codeSystemName } = template;
  root.child('code').setDefaults({ code, codeSystem, codeSystemName });
};

/** Writes the values of the header and the fixed values that belong to them. */
export const buildHeader = (
  root: XmlNode,
  { header }: DocumentPlan,
  values: readonly (readonly [PlannedSlot, SlotValue])[],
  library: Library,
): void => {
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

/** Title, set and version where the record states none. */
export const completeHeader = (root: XmlNode, { template }: DocumentPlan): void => {
  const title = root.child('title');
  if (title.text === '') title.text = template.titleVariants[0] ?? template.name;
  const setId = root.child('setId');
  const id = root.children.find((child) => child.name === 'id');
  if (setId.text === '') setId.text = id?.attributes.get('extension') ?? '';
  const version = root.child('versionNumber');
  if (version.text === '') version.text = '1';
};
