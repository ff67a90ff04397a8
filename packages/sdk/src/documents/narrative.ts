// The narrative text of a section: what a person reads when no style sheet is at hand, one line a value.
import type { Library } from '@hulian/standards';
import { isTimePath, type PlannedSlot } from './document-plan.js';
import { usualUnit } from './quantity-unit.js';
import { readableMoment } from './readable-moment.js';
import type { SlotValue } from './record.js';
import { detailOf, slotCodeSystem } from './write-value.js';

const truth: Readonly<Record<string, string>> = { true: '是', false: '否' };

const readable = ({ slot }: PlannedSlot, value: SlotValue, library: Library): string => {
  const { value: text, name, unit = usualUnit(slot) } = detailOf(value);
  if (name !== undefined) return name;
  if (slot.valueType === 'CD') {
    const system = slotCodeSystem(slot, library);
    const lookup = system === undefined ? undefined : library.lookupCode(system, text);
    return lookup?.answer === 'known' ? lookup.value.name : text;
  }
  if (slot.valueType === 'BL') return truth[text] ?? text;
  return slot.valueType === 'PQ' && unit !== undefined && unit !== '-' ? `${text} ${unit}` : text;
};

/** A value as a person reads it: names for codes, units, dates with dashes. */
export const readableValue = (planned: PlannedSlot, value: SlotValue, library: Library): string => {
  const { slot } = planned;
  if (isTimePath(slot.path) || slot.valueType === 'TS') {
    const moment = readableMoment(detailOf(value).value);
    if (moment !== undefined) return moment;
  }
  if (slot.path.endsWith('/@code') && typeof value === 'string')
    return readable({ ...planned, slot: { ...slot, valueType: 'CD' } }, value, library);
  const { value: text, unit = usualUnit(slot) } = detailOf(value);
  if (slot.path.endsWith('/@value') && unit !== undefined) return `${text} ${unit}`;
  return readable(planned, value, library);
};

/** One group of entries as one sentence: `药物名称：阿司匹林；用药剂量：0.5 g`. */
export const narrate = (values: readonly (readonly [PlannedSlot, SlotValue])[], library: Library): string =>
  values.map(([planned, value]) => `${planned.slot.name}：${readable(planned, value, library)}`).join('；');
