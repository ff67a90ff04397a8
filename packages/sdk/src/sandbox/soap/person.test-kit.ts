import { resident } from '../sandbox.test-kit.js';

const subject = '/controlActProcess/subject';
const patient = `${subject}/registrationRequest/subject1/patient`;

/** A person as PatientInfoRegister sends one. */
export const personFields = {
  [`${patient}/id/item/@root`]: '2.16.156.10011.2.5.1.4',
  [`${patient}/id/item/@extension`]: resident.localId,
  [`${patient}/patientPerson/id/item/@extension`]: resident.identityNumber,
  [`${patient}/patientPerson/idCategory/@code`]: '01',
  [`${patient}/patientPerson/name/text()`]: resident.name,
  [`${patient}/patientPerson/administrativeGenderCode/@code`]: '1',
  [`${patient}/patientPerson/birthTime/@value`]: '19900101',
};
