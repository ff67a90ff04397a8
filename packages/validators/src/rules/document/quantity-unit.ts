// A physical quantity has a number and a unit; text values have none.
import { unitElementOf, type DocumentSlot } from '@hulian/standards';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { listValues, type DocumentValue } from '../../documents/values.js';
import { remember } from '../../remember.js';
import { cda, wst500 } from './_references.js';

/** The unit of a quantity is missing, out of place or another than the template shows. */
export const quantityUnit: DocumentRule = {
  id: 'document/quantity-unit',
  basis: 'standard',
  references: [cda, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'unexpected', 'different', 'currency', 'negative'],
  check(context) {
    for (const value of listValues(context)) judge(context, value);
  },
};

const judge = (context: DocumentContext, value: DocumentValue): void => {
  const { element, type, text, subject } = value;
  // Right for a base excess or a refraction, as in records (data-element/negative-number).
  if (type === 'PQ' && text?.startsWith('-') === true)
    context.report(quantityUnit, {
      message: 'negative',
      params: { name: subject.name },
      severity: 'info',
      element,
      attribute: 'value',
      sample: text,
    });
  if (type === 'MO') judgeCurrency(context, value);
  const unit = value.element.attributes.unit?.trim();
  if (unit !== undefined || value.type === 'PQ') judgeUnit(context, value, unit);
};

/** Sums are in yuan: published documents write 元, ISO 4217 CNY. */
const yuan = ['元', 'CNY', 'RMB', '人民币'];

const judgeCurrency = ({ report }: DocumentContext, { element, text, subject }: DocumentValue): void => {
  const currency = element.attributes.currency?.trim() ?? '';
  if (text === undefined || text === '' || yuan.includes(currency)) return;
  report(quantityUnit, {
    message: 'currency',
    params: { name: subject.name, currency },
    severity: 'warning',
    element,
  });
};

const judgeUnit = (
  { report }: DocumentContext,
  { element, statement, type, text, subject: { slots, name } }: DocumentValue,
  unit: string | undefined,
): void => {
  if (unit !== undefined && statement !== undefined && type !== undefined && !type.includes('PQ')) {
    report(quantityUnit, { message: 'unexpected', params: { name, type }, element, attribute: 'unit' });
  } else if (
    type === 'PQ' &&
    (unit ?? '') === '' &&
    text !== undefined &&
    text !== '' &&
    element.attributes.nullFlavor === undefined
  ) {
    const units = listUnits(slots);
    // Where no template shows a unit, none can be named, and a count may have none.
    report(quantityUnit, {
      message: 'missing',
      params: { name, units },
      severity: units.length > 0 ? 'error' : 'warning',
      element,
    });
  } else if (unit !== undefined && unit !== '' && !slots.some((slot) => slot.unit === unit)) {
    // The unit of a dose is data: the one of an example says nothing about it.
    if (slots.some(({ element: id }) => id !== undefined && unitElementOf(id) !== undefined)) return;
    const units = listUnits(slots);
    if (units.length === 0 || units.some((each) => fold(each) === fold(unit))) return;
    report(quantityUnit, {
      message: 'different',
      params: { name, unit: shownUnit(unit), units },
      severity: 'info',
      element,
      attribute: 'unit',
    });
  }
};

/** A unit as a report may show it: with a measurement before it, or where a number or a text stands instead, it is a value. */
const shownUnit = (unit: string): string => (/^(?!10)\d|\d{4}|.{13}/.test(unit) ? '***' : unit);

const unitsOf = new WeakMap<readonly DocumentSlot[], readonly string[]>();

/** The units that slots show; lists of slots are shared by all values that they are expected of. */
const listUnits = (slots: readonly DocumentSlot[]): readonly string[] => {
  let units = unitsOf.get(slots);
  if (units === undefined) {
    const shown = slots.flatMap(({ unit, unitVariants = [] }) => [unit, ...unitVariants]);
    unitsOf.set(slots, (units = [...new Set(shown.filter((each) => each !== undefined))]));
  }
  return units;
};

const fold = remember((unit) =>
  unit.toLowerCase().replaceAll('℃', 'c').replaceAll('°c', 'c').replace(/[\s/]/g, ''),
);
