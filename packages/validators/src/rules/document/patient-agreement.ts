// What the header says of the patient agrees with itself: identity number, birth date, sex and age.
import type { DocumentContext, DocumentRule, XmlContext } from '../../documents/context.js';
import { identityNumberRoot } from '../../documents/oids.js';
import { readResidentIdentity } from '../../identifiers/resident-identity-number.js';
import { findChild, findChildren, findDescendant, type XmlElement } from '../../readers/xml-tree.js';
import { gb11643 } from './_references.js';

/** Identity number, birth date, sex and age of the patient contradict each other. */
export const patientAgreement: DocumentRule = {
  id: 'document/patient-agreement',
  basis: 'practice',
  references: [gb11643],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'warning',
  messages: ['birth-date', 'sex', 'age'],
  check(context) {
    const patient = findDescendant(context.root, 'recordTarget', 'patientRole', 'patient');
    checkAge(context, checkPerson(context, patient));
  },
};

/**
 * Holds birth date and sex of one person against the resident identity number.
 * @returns the birth date, where one of them tells it
 */
export const checkPerson = ({ report }: XmlContext, person: XmlElement | undefined): string | undefined => {
  const ids = findChildren(person, 'id').flatMap((id) => [id, ...findChildren(id, 'item')]);
  const id = ids.find(({ attributes }) => attributes.root?.trim() === identityNumberRoot);
  const identity = readResidentIdentity(id?.attributes.extension?.trim() ?? '');
  const birth = findChild(person, 'birthTime');
  const birthDate = /^\d{8}/.exec(birth?.attributes.value?.trim() ?? '')?.[0];
  if (identity === undefined) return birthDate;
  if (birth !== undefined && birthDate !== undefined && birthDate !== identity.birthDate)
    report(patientAgreement, { message: 'birth-date', element: birth, attribute: 'value' });
  const sex = findChild(person, 'administrativeGenderCode');
  const code = sex?.attributes.code?.trim();
  if (sex !== undefined && (code === '1' || code === '2') && code !== identity.sex)
    report(patientAgreement, {
      message: 'sex',
      params: { expected: identity.sex },
      element: sex,
      attribute: 'code',
    });
  return birthDate ?? identity.birthDate;
};

/** The age in years fits one of the times that the header names; a year more or less is let pass. */
const checkAge = ({ root, report }: DocumentContext, birthDate: string | undefined): void => {
  const age = findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'age');
  const value = age?.attributes.value?.trim() ?? '';
  if (
    age === undefined ||
    birthDate === undefined ||
    age.attributes.unit?.trim() !== '岁' ||
    !/^\d{1,3}$/.test(value)
  )
    return;
  const encounter = findDescendant(root, 'componentOf', 'encompassingEncounter', 'effectiveTime');
  const times = [
    findChild(root, 'effectiveTime'),
    findDescendant(root, 'author', 'time'),
    encounter,
    findChild(encounter, 'low'),
  ];
  const dates = times
    .map((time) => /^\d{8}/.exec(time?.attributes.value?.trim() ?? '')?.[0])
    .filter((date) => date !== undefined);
  const years = dates.map((date) => Math.floor((Number(date) - Number(birthDate)) / 10_000));
  if (years.length === 0 || years.some((each) => Math.abs(each - Number(value)) <= 1)) return;
  report(patientAgreement, {
    message: 'age',
    params: { expected: years[0] as number },
    element: age,
    attribute: 'value',
    sample: value,
  });
};
