import type { patientMessages as chinese } from './patient.zh-CN.js';

const join = (list: readonly string[]): string => list.join(', ');

/** English texts of the rules about the patient and about values that are not there. */
export const patientMessages: typeof chinese = {
  'document/patient/several-names': () =>
    'The patient has several names: which one a receiver takes is not known. Keep one.',
  'document/patient/age-negative': () =>
    'The age of the patient is negative. Check the date of birth and the day that the age was worked out for.',
  'document/patient/missing': () =>
    'patientRole has no patient: nobody knows whose document this is. Add identity number, name, sex and age.',
  'document/patient/several': () =>
    'patientRole has a second patient. A document is about one patient; remove the other.',
  'document/patient/name': () =>
    'The patient has no name. All published examples have it; add it, or write nullFlavor="UNK" where nobody knows it.',
  'document/patient/name-empty': () =>
    'The name of the patient is empty. Write it, or nullFlavor="UNK" where nobody knows it.',
  'document/patient/name-value': () =>
    'The name of the patient is a placeholder, or holds question marks or damaged characters (rare characters lost in conversion). Write the real name, or nullFlavor where nobody knows it.',
  'document/patient/sex': () =>
    'The patient has no administrativeGenderCode. The examples of this document have it; add it, with code 0 or 9 where it is not known.',
  'document/patient/age': () =>
    'The patient has neither age nor birthTime. The examples of this document have it; add it.',
  'document/null-flavor/unknown': (p) =>
    `nullFlavor is no code of HL7${p.nearest === '' ? '' : `; is ${p.nearest} meant`}. Allowed: ${join(p.allowed)}.`,
  'document/null-flavor/with-value': (p) =>
    `${p.name} has a value and says with nullFlavor="${p.flavor}" that it has none. Remove one of both.`,
};
