import type { Member, requestMessages as chinese } from './request.zh-CN.js';

const named = ({ member, name }: Member): string =>
  member === '' ? 'The request body' : `Member ${member}${name === '' ? '' : ` (${name})`}`;

/** The formats of JSON Schema that the interface uses. */
const formats: Readonly<Record<string, string>> = {
  date: 'a date of the calendar YYYY-MM-DD, for example 2026-01-01',
  'date-time': 'a date and time with time zone, for example 2026-01-01T08:30:00+08:00',
};

/** English texts of requests of the unified interface. */
export const requestMessages: typeof chinese = {
  'request/schema/missing': (p) => `${named(p)} is missing.`,
  'request/schema/unknown-member': (p) =>
    `The interface has no ${p.member === '' ? 'such member' : `member ${p.member}`}.${p.nearest === '' ? '' : ` Is it ${p.nearest}?`}`,
  'request/schema/type': (p) => `${named(p)} should be of type ${p.expected}.`,
  'request/schema/pattern': (p) => `${named(p)} should match ${p.expected}.`,
  'request/schema/format': (p) =>
    `${named(p)} should be ${formats[p.expected] ?? `of the format ${p.expected}`}.`,
  'request/schema/value': (p) => `${named(p)} should be one of ${p.expected.join(', ')}.`,
  'request/schema/too-short': (p) =>
    `${named(p)} ${p.expected === 1 ? 'may not be empty or all blanks' : `needs at least ${p.expected} characters`}.`,
  'request/schema/too-long': (p) => `${named(p)} takes at most ${p.expected} character(s).`,
  'request/schema/too-few': (p) => `${named(p)} needs at least ${p.expected} item(s).`,
  'request/schema/too-many': (p) => `${named(p)} takes at most ${p.expected} item(s).`,
  'request/schema/too-small': (p) => `${named(p)} may not be below ${p.expected}.`,
  'request/schema/not-above': (p) => `${named(p)} must be greater than ${p.expected}.`,
  'request/schema/too-large': (p) => `${named(p)} may not be above ${p.expected}.`,
  'request/schema/repeated': (p) => `${named(p)} has an item twice.`,
  'request/schema/characters': (p) =>
    `${named(p)} holds control characters or broken ones, which no XML document or message can hold. Remove them and send again.`,
  'request/schema/blanks': (p) =>
    `${named(p)} has blanks before or after the value, or line breaks, tabs or invisible characters in it: elsewhere that is another identifier. Remove them and send again.`,
  'request/schema/other': (p) => `${named(p)} does not match the interface (${p.keyword}).`,
  'request/attachment/digest': () => 'The digest of the attachment is not that of its content.',
  'request/code/unknown': (p) =>
    `The code is not in value domain ${p.domain}.${p.nearest.length === 0 ? '' : ` Codes like it: ${p.nearest.join(', ')}.`}`,
  'request/consistency/contradicts': () =>
    'Contradicts another member of the request or a record that the platform has. Compare with the business system, correct it and send it again.',
  'request/consistency/future': () =>
    'The time is later than that of arrival (by more than an hour); what has happened is not in the future. Common causes: a time of Beijing written as UTC (with Z), or a clock that is wrong.',
  'request/consistency/default-time': () =>
    'The time is before 1900: most likely what a system writes where it has none (0001-01-01, 1899-12-30). Give the real time.',
  'request/consistency/before-birth': () =>
    'The time is before the registered birth of the resident. Check patient and time; where the registered birth date is wrong, correct the resident first.',
  'request/consistency/before-birth-kept': () =>
    'The time is before the registered birth of the resident; accepted as it is. Right for samples, examinations and papers of before birth; otherwise check patient and time.',
  'request/consistency/after-death': () =>
    'The time is after the registered death of the resident; accepted as it is. Right for pathology, late reports and accounts; otherwise check patient, time and the registered death.',
  'request/consistency/man': () =>
    'The resident is registered as a man, and this is a maternal record; accepted as it is. Right for the man examined before marriage or pregnancy; otherwise check the patient.',
  'request/consistency/adult': () =>
    'The resident was of age (18) on the day of the form, and this is a child record; accepted as it is. Right for a newborn kept with its mother; otherwise check the patient.',
  'request/consistency/stock': () =>
    'The platform was told of less that came in; accepted as it is. Right for stock of before the institution was connected; otherwise check lot, trace code and quantity.',
  'request/consistency/dispensed-before': () =>
    'This trace code was dispensed before; accepted as it is. Right for a divided package; otherwise check for a repeat or a drug that came back.',
  'request/consistency/repeated': () =>
    'Has the identifier or code of an entry before it. Remove the repeat, or correct the identifier.',
  'request/consistency/bag-of-another': () =>
    'This bag is recorded as given to another patient already; accepted as it is. Right where a bag was divided; otherwise check patient and bag at once.',
  'request/consistency/other-person': () =>
    'The identity number of the patient in the content is not that of this resident; it was not taken. Check residentId and patient; correct the resident first where the register is wrong.',
  'request/consistency/other-details': () =>
    'Name, sex or birth date of the patient in the content differ from the register; taken. A changed name or a correction can be so; otherwise check the patient at once.',
  'request/consistency/other-number': () =>
    'documentId is not the number of the document itself (extension of ClinicalDocument/id); taken. It cannot be found by the number of the document; make them agree.',
  'request/consistency/visit-of-another': () =>
    'The institution reported a visit of another resident under this number; taken. A newborn and its mother can be so; otherwise check patient and number at once.',
  'request/consistency/second-death': () =>
    'A death of this resident is registered already; taken. Right for a certificate issued anew; otherwise check patient and certificate at once.',
  'request/consistency/two-persons': () =>
    'The identity numbers of the two differ, and so do name, sex or birth date; done. Right where one was registered wrongly; otherwise undo the merge at once, or the records of two people are mixed.',
  'request/consistency/unknown-object': () =>
    'The platform has no order, application or visit of this number from the institution; taken. Right where it is still to come; otherwise check number and kind.',
  'request/consistency/sum': () =>
    'Fund, account and cash are less than the total; accepted as it is. Right where the hospital or the account of a relative bears a part; otherwise check it.',
  'request/institution/unknown': () =>
    'The platform knows no such institution: nobody would receive it. Check the institution code.',
  'request/data-set/unknown': () =>
    'Neither the library nor a pack that the platform loaded has this data set, so its records cannot be judged. Check its name or identifier.',
  'request/data-set/differs': (p) =>
    `This data set does not belong to the operation that was called; it is for: ${p.expected}. Call another operation or give another data set.`,
  'request/real-name/none': () => 'Nobody has checked the identity of the patient.',
  'request/type/differs': (p) =>
    `The declared document type is not that of the document, which is ${p.expected}.`,
  'not-checked/request-content': () =>
    'Only the structure of the request was checked against the interface; records, documents and codes in it were not. Validate them as data subset or document.',
};
