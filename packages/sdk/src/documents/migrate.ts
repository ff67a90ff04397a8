// A document carried into another template, edition or form: values keep their data element, the rest is told.
import { nationalLibrary, type DocumentTemplate, type Library } from '@hulian/standards';
import { buildDocument, type BuiltDocument } from './build.js';
import { planDocument, type PlannedScope } from './document-plan.js';
import { extractDocument } from './extract.js';
import type { DocumentRecord, SlotValue, SlotValues, Unplaced } from './record.js';

/** Where to carry a document. */
export interface MigrateOptions {
  readonly library?: Library;
  /** Template of the target; the document's own when only the edition or form changes. */
  readonly template?: string;
  readonly profile?: 'national' | 'assessment';
}

/** A place of the target that means the same: the same key, else the same data element, else the same name. */
const findKey = (key: string, from: PlannedScope, to: PlannedScope): string | undefined => {
  if (to.byKey.has(key)) return key;
  const [planned] = from.byKey.get(key) ?? [];
  if (planned === undefined) return undefined;
  const { slot } = planned;
  const last = slot.path.split('/').at(-1);
  const same = to.slots.find(
    (other) =>
      other.slot.path === slot.path ||
      (slot.element !== undefined && other.slot.element === slot.element && other.slot.name === slot.name) ||
      (other.slot.name === slot.name && other.slot.path.split('/').at(-1) === last),
  );
  return same?.key;
};

const carry = (
  values: SlotValues,
  from: PlannedScope,
  to: PlannedScope,
  lost: Unplaced[],
): Record<string, SlotValue> => {
  const carried: Record<string, SlotValue> = {};
  for (const [key, value] of Object.entries(values)) {
    const target = findKey(key, from, to);
    if (target !== undefined) carried[target] ??= value;
    else lost.push({ at: from.section === undefined ? key : `${from.name}/${key}`, reason: 'unknown-key' });
  }
  return carried;
};

const carryRecord = (
  record: DocumentRecord,
  from: DocumentTemplate,
  to: DocumentTemplate,
  lost: Unplaced[],
): DocumentRecord => {
  const [source, target] = [planDocument(from), planDocument(to)];
  const sections: Record<string, SlotValues[]> = {};
  for (const [name, groups] of Object.entries(record.sections ?? {})) {
    const own = source.sections.find((scope) => scope.name === name);
    const other = target.sections.find(
      (scope) =>
        scope.name === name || (own?.section?.code !== undefined && scope.section?.code === own.section.code),
    );
    if (own === undefined || other === undefined) lost.push({ at: name, reason: 'unknown-section' });
    else sections[other.name] = groups.map((group) => carry(group, own, other, lost));
  }
  const isSelf = (key: string): boolean =>
    /^(?:title|setId)/.test(source.header.byKey.get(key)?.[0]?.slot.path ?? '');
  const header = Object.fromEntries(Object.entries(record.values).filter(([key]) => !isSelf(key)));
  return {
    template: to.id,
    values: carry(header, source.header, target.header, lost),
    sections,
    ...(record.foreignSections === undefined ? {} : { foreignSections: record.foreignSections }),
  };
};

/**
 * Carries a document into another template, edition or form. `missing` lists what the target demands and the document
 * does not hold; then `xml` is a draft.
 * @throws ExtractError when the text is not a document of a known template
 * @throws RangeError when the library has no such target
 */
export const migrateDocument = (text: string, options: MigrateOptions = {}): BuiltDocument => {
  const { library = nationalLibrary(), profile = 'national' } = options;
  const { record, unplaced } = extractDocument(text, { library });
  const [from, to] = [record.template, options.template ?? record.template].map((id) => library.document(id));
  if (from === undefined || to === undefined)
    throw new RangeError(`unknown document template ${options.template ?? record.template}`);
  const lost: Unplaced[] = unplaced.filter(({ reason }) => reason !== 'unknown-section');
  const carried = from === to ? record : carryRecord(record, from, to, lost);
  const built = buildDocument(carried, { library, profile, partial: true });
  return { ...built, unplaced: [...lost, ...built.unplaced] };
};
