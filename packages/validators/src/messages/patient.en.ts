import type { patientMessages as chinese } from './patient.zh-CN.js';

const join = (list: readonly string[]): string => list.join(', ');

/** English texts of the rules about the patient and about values that are not there. */
export const patientMessages: typeof chinese = {
  'document/participant-name/empty': (p) =>
    `The name of ${p.name} is empty. Write it; if it cannot be known, write nullFlavor="UNK".`,
  'document/participant-name/placeholder': (p) =>
    `The name of ${p.name} is a word for "no value". Write the real one; if it cannot be known, use nullFlavor.`,
  'document/structural-code/fixed': (p) =>
    `HL7 CDA allows ${p.attribute} of ${p.name} to be ${p.expected} only. Correct it.`,
  'document/structural-code/missing': (p) =>
    `${p.name} has no ${join(p.attributes)}; HL7 CDA demands it and knows no default. Write it.`,
  'document/structural-code/mood': (p) =>
    `moodCode of ${p.name} is no code of HL7 CDA. Allowed: ${join(p.expected)}; what has happened is EVN.`,
  'document/structural-code/planned': (p) =>
    `This observation has a value, but its moodCode is ${p.mood} (not EVN, happened): receivers may take it for a plan and leave it out, or take it as done. Check it.`,
  'document/structural-code/negated': (p) =>
    `${p.name} has negationInd="true", "not so, not done". No published template uses it, and a receiver that passes over it reads the opposite. Say it by the value.`,
  'document/structural-code/nil': (p) =>
    `${p.name} says by xsi:nil that it is empty; the structure of HL7 CDA does not allow that. Write nullFlavor where there is no value.`,
  'document/entry-duplicate/same': (p) =>
    `${p.count} entries of this section are alike to the letter. Did a program write one several times, or did it happen several times? Drugs are then read as several doses: check it.`,
  'document/patient/several-names': () =>
    'The patient has several names: which one a receiver takes is not known. Keep one.',
  'document/patient/age-negative': () =>
    'The age of the patient is negative. Check the date of birth and the day that the age was worked out for.',
  'document/patient/age-unit': (p) =>
    `The age of the patient has no unit, or one that no published example has: ${join(p.expected)}. Without it nobody knows whether years, months or days are meant; add it.`,
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
