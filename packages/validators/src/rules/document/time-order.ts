// Times follow each other: an interval ends after it begins, nothing happens before the patient is born or after the day of
// the check. The same dates may not lie in the future as in records (quality rule TIME-005), compared by day in Beijing time.
import type { DocumentContext, DocumentRule, XmlContext } from '../../documents/context.js';
import { dayInBeijing } from '../../documents/time-stamp.js';
import { listValues } from '../../documents/values.js';
import { listPastDates } from '../../quality/past-dates.js';
import { findChild, findChildren, findDescendant, type XmlElement } from '../../readers/xml-tree.js';
import { defaultDates, firstDate } from '../data-element/default-date.js';

/** An interval ends before it begins, something was made before birth or on a day no program can mean, or lies after the day of the check. */
export const timeOrder: DocumentRule = {
  id: 'document/time-order',
  basis: 'practice',
  references: [],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'warning',
  messages: ['interval', 'before-birth', 'after-check', 'default-date'],
  check(context) {
    const { root, asOf, notChecked } = context;
    checkIntervals(context);
    const made = findChild(root, 'effectiveTime');
    checkMade(context, made, [findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'birthTime')]);
    if (asOf === undefined) notChecked(timeOrder, 'no-as-of-times');
    else checkFuture(context, asOf);
  },
};

/** No interval ends before it begins. */
export const checkIntervals = ({ named, report }: XmlContext): void => {
  for (const low of named('low')) {
    const { parent } = low;
    if (parent === undefined || findChild(parent, 'low') !== low || !isTimeInterval(parent)) continue;
    const [from, to] = [readTime(low), readTime(findChild(parent, 'high'))];
    if (from !== undefined && to !== undefined && isBefore(to, from))
      report(timeOrder, { message: 'interval', element: parent });
  }
};

/** Messages hold the interval in a part of the time. */
const isTimeInterval = ({ name, parent }: XmlElement): boolean =>
  /[tT]ime$/.test(name) || ((name === 'any' || name === 'value') && /[tT]ime$/.test(parent?.name ?? ''));

/**
 * What was made is younger than the person, and was not made on the first day of some calendar: that is what programs write
 * where they have no time (TIME-011).
 */
export const checkMade = (
  { report }: XmlContext,
  made: XmlElement | undefined,
  births: readonly (XmlElement | undefined)[],
): void => {
  const time = readTime(made);
  if (made === undefined || time === undefined) return;
  const at = { element: made, attribute: 'value' };
  const day = time.slice(0, 8);
  if (defaultDates.includes(day) || day < firstDate)
    report(timeOrder, { message: 'default-date', params: { name: made.name }, ...at });
  else if (births.map(readTime).some((born) => born !== undefined && isBefore(time, born)))
    report(timeOrder, { message: 'before-birth', ...at });
};

const signers = ['author', 'authenticator', 'legalAuthenticator', 'dataEnterer'];

/** A document that was made in the future has been signed there too: the first time that is told speaks for the others. */
const checkFuture = (context: DocumentContext, asOf: string): void => {
  const { root, report, library } = context;
  const tell = (element: XmlElement, attribute?: string): void => {
    const sample = element.attributes.value ?? element.text;
    report(timeOrder, { message: 'after-check', params: { name: element.name }, element, attribute, sample });
  };
  const made = [
    findChild(root, 'effectiveTime'),
    ...signers.flatMap((signer) => findChildren(root, signer)).map((signer) => findChild(signer, 'time')),
  ].filter((element) => element !== undefined);
  const first = made.find((element) => isAfter(element.attributes.value, asOf));
  if (first !== undefined) tell(first, 'value');
  const visit = findDescendant(root, 'componentOf', 'encompassingEncounter', 'effectiveTime');
  const begun = [
    findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'birthTime'),
    visit,
    findChild(visit, 'low'),
  ].filter((element) => element !== undefined);
  for (const element of begun) if (isAfter(element.attributes.value, asOf)) tell(element, 'value');
  const past = listPastDates(library);
  for (const { element, attribute, text, subject } of listValues(context)) {
    if (made.includes(element) || begun.includes(element) || isPlan.test(subject.name)) continue;
    if (subject.elementIds.some((id) => past.has(id)) && isAfter(text, asOf)) tell(element, attribute);
  }
};

/** Templates give planned times the data element of what they plan. */
export const isPlan = /计划|拟|预/u;

/** True for a moment after the day of the check. */
export const isAfter = (text: string | undefined, asOf: string): boolean => {
  const day = dayInBeijing(text?.trim() ?? '');
  return day !== undefined && day > asOf.slice(0, day.length);
};

const readTime = (element: XmlElement | undefined): string | undefined => {
  const digits = /^\d{8,14}/.exec(element?.attributes.value?.trim() ?? '')?.[0];
  return digits === undefined || /^0+$/.test(digits) ? undefined : digits;
};

/** Compares at the coarser precision of the two. */
const isBefore = (first: string, second: string): boolean => {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
};
