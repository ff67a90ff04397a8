// Units of quantities. The unit of a dose or of a laboratory result is data of its own: what the record says is written, never
// the unit that the example of a template happens to show.
import { unitElementOf, type DocumentSlot, type Library } from '@hulian/standards';
import { oncePerObject } from '../once-per.js';
import type { DocumentPlan, PlannedSlot } from './document-plan.js';
import type { SlotValue, SlotValues } from './record.js';

const isInName = ({ name, unit }: DocumentSlot): boolean =>
  unit !== undefined && name.toLowerCase().includes(`（${unit.toLowerCase()}）`);

/** Data element of the unit, where the unit is data: not where the name of the place fixes it, `输血量（mL）`. */
const unitElement = (slot: DocumentSlot): string | undefined => {
  const element = slot.element === undefined ? undefined : unitElementOf(slot.element);
  return element === undefined || isInName(slot) ? undefined : element;
};

/** The unit of a value that names none: that of the template, unless the unit is data. */
export const usualUnit = (slot: DocumentSlot): string | undefined =>
  slot.unit === undefined || unitElement(slot) !== undefined ? ageUnit(slot) : slot.unit;

/** An age without a unit may be read as days: the data element 年龄（岁） says years. */
const ageUnit = ({ elementName = '' }: DocumentSlot): string | undefined =>
  /^年龄（(.)）$/u.exec(elementName)?.[1];

/** Keys under which a record states units, by the data element of the unit. */
export type UnitKeys = ReadonlyMap<string, readonly string[]>;

const unitKeysIn = oncePerObject((library: Library) =>
  oncePerObject((plan: DocumentPlan) => findUnitKeys(plan, library)),
);

/** Fields of the template's data sets, and places of the template, that state the unit of a quantity. */
export const unitKeysOf = (plan: DocumentPlan, library: Library): UnitKeys => unitKeysIn(library)(plan);

const findUnitKeys = ({ template, sections }: DocumentPlan, library: Library): UnitKeys => {
  const slots = sections.flatMap((section) => section.slots);
  const keys = new Map<string, string[]>();
  for (const { slot } of slots) {
    const element = unitElement(slot);
    if (element !== undefined) keys.set(element, []);
  }
  for (const { fields } of template.dataSets.flatMap((id) => library.dataSet(id) ?? []))
    for (const { id, element = '', name } of fields) keys.get(element)?.push(id, element, name);
  for (const { slot, place } of slots) keys.get(slot.element ?? '')?.push(place, slot.name);
  return keys;
};

/** Keys of units that belong to the quantities of a scope. */
export const unitKeysAmong = (slots: readonly PlannedSlot[], keys: UnitKeys): readonly string[] =>
  slots.flatMap(({ slot }) => keys.get(unitElement(slot) ?? '') ?? []);

/** A value with its unit. */
export interface UnitedValue {
  readonly value: SlotValue;
  /** Key of the record that states the unit. */
  readonly key?: string;
  /** What the record does not say, and must: a dose without a unit may be read as any. */
  readonly missing?: { readonly at: string; readonly name: string };
}

/** The value with the unit that the record states for it. */
export const withUnit = (
  value: SlotValue,
  { slot, key: own }: PlannedSlot,
  values: SlotValues,
  keys: UnitKeys,
  library: Library,
): UnitedValue => {
  const element = slot.valueType === 'PQ' ? unitElement(slot) : undefined;
  if (element === undefined || (typeof value !== 'string' && value.unit !== undefined)) return { value };
  const stated = keys.get(element) ?? [];
  const key = stated.find((one) => Object.hasOwn(values, one));
  const unit = key === undefined ? undefined : values[key];
  if (key !== undefined && typeof unit === 'string')
    return { value: typeof value === 'string' ? { value, unit } : { ...value, unit }, key };
  const name = library.dataElement(element)?.name ?? element;
  return { value, missing: { at: stated[0] ?? `${own} { value, unit }`, name } };
};
