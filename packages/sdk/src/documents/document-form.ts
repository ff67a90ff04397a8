// A value as the data set writes it, in the form that a shared document writes it. Where the two forms differ, one of
// them in the other's place is an error; a value already in the document's form stays as it is.
import type { DocumentSlot, Library } from '@hulian/standards';
import { isTimePath } from './document-plan.js';
import { isDoseFrequency, timesADay } from './dose-frequency.js';
import type { SlotValue } from './record.js';
import { detailOf } from './write-value.js';

const truth: Readonly<Record<string, string>> = { T: 'true', F: 'false' };

const formOf = (text: string, slot: DocumentSlot): string => {
  if (slot.valueType === 'BL') return truth[text] ?? text;
  // DT15 has a T between day and time, TS has none.
  if (slot.valueType === 'TS' || isTimePath(slot.path)) return text.replace(/^(\d{8})T(\d{6})$/u, '$1$2');
  return text;
};

/** The value in the document's form; undefined for a code of frequency that states no number of times a day. */
export const documentForm = (
  key: string,
  value: SlotValue,
  slot: DocumentSlot,
  library: Library,
): SlotValue | undefined => {
  // A value with a unit, and one under the slot's own name, is the number already.
  if (typeof value === 'string' && (key === slot.field || key === slot.element) && isDoseFrequency(slot))
    return timesADay(value, library);
  const text = formOf(detailOf(value).value, slot);
  return typeof value === 'string' ? text : { ...value, value: text };
};
