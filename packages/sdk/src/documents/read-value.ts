// Reads the value of a slot back out of a parsed document: the reverse of write-value.ts.
import type { DocumentSlot, Library } from '@hulian/standards';
import {
  findChild,
  type PathStep,
  type SlotTarget,
  type StepCondition,
  type XmlElement,
} from '@hulian/validators/xml';
import { isKnownByCode } from './place.js';
import type { SlotValue } from './record.js';
import { usualUnit } from './quantity-unit.js';
import { slotCodeSystem } from './write-value.js';

/** A step with what is known of it before there is a document. */
export interface ReadStep extends Pick<PathStep, 'name' | 'conditions'> {
  /** Its elements are known by their code from then on. */
  readonly isNaming: boolean;
  readonly passesNamed: boolean;
}

/** Steps made ready for {@link findElements}. Members one by one: copies by spread are slow to read from. */
export const readSteps = (steps: readonly Pick<PathStep, 'name' | 'conditions'>[]): readonly ReadStep[] =>
  steps.map((step) => ({
    name: step.name,
    conditions: step.conditions,
    isNaming: step.conditions.some(({ path }) => path.at(-1) === 'code'),
    passesNamed: isKnownByCode(step),
  }));

const meets = (element: XmlElement, { path, attribute, value }: StepCondition): boolean => {
  let current: XmlElement | undefined = element;
  for (const name of path) current = findChild(current, name);
  return current?.attributes[attribute]?.trim() === value;
};

const meetsAll = (element: XmlElement, conditions: readonly StepCondition[]): boolean => {
  for (const condition of conditions) if (!meets(element, condition)) return false;
  return true;
};

/**
 * Elements that the steps lead to, in document order.
 * @param named where elements start that other slots know by their code: steps without a condition pass them by, steps
 * with one add to them
 */
export const findElements = (
  from: XmlElement,
  steps: readonly ReadStep[],
  named = new Set<number>(),
): readonly XmlElement[] => {
  let found: readonly XmlElement[] = [from];
  for (const { name, conditions, isNaming, passesNamed } of steps) {
    const next: XmlElement[] = [];
    for (const element of found)
      for (const child of element.children) {
        if (child.name !== name || !meetsAll(child, conditions)) continue;
        if (isNaming) named.add(child.start);
        if (!(passesNamed && named.has(child.start))) next.push(child);
      }
    if (next.length === 0) return next;
    found = next;
  }
  return found;
};

const coded = (element: XmlElement, slot: DocumentSlot, library: Library): SlotValue | undefined => {
  const { code, displayName, codeSystem } = element.attributes;
  if (code === undefined || code === '') return undefined;
  const expected = slotCodeSystem(slot, library);
  const lookup = codeSystem === undefined ? undefined : library.lookupCode(codeSystem, code);
  const usual = lookup?.answer === 'known' ? lookup.value.name : undefined;
  const otherName = displayName !== undefined && displayName !== usual ? { name: displayName } : {};
  const otherSystem = codeSystem !== undefined && codeSystem !== expected ? { codeSystem } : {};
  const differs = Object.keys(otherName).length + Object.keys(otherSystem).length > 0;
  return differs ? { value: code, ...otherName, ...otherSystem } : code;
};

const amount = (element: XmlElement, slot: DocumentSlot): SlotValue | undefined => {
  const { value, unit } = element.attributes;
  if (value === undefined || value === '') return undefined;
  return unit !== undefined && unit !== usualUnit(slot) ? { value, unit } : value;
};

/** The value at the target of a slot; undefined when the element is empty there. */
export const readValue = (
  element: XmlElement,
  target: SlotTarget,
  slot: DocumentSlot,
  library: Library,
): SlotValue | undefined => {
  const text = element.text.trim() === '' ? undefined : element.text;
  if (target.kind === 'text') return text;
  if (target.kind === 'attribute') {
    if (target.name === 'code') return coded(element, slot, library);
    if (target.name === 'value') return amount(element, slot);
    const value = element.attributes[target.name];
    return value === '' ? undefined : value;
  }
  if (element.attributes['code'] !== undefined) return coded(element, slot, library);
  if (element.attributes['value'] !== undefined) return amount(element, slot);
  return text;
};
