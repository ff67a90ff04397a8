/**
 * Whether what a document or record says of its patient is what the platform knows of the resident that it is filed under. A wrong
 * residentId puts it into the history of somebody else, and nothing that the validators read can show that.
 */
import type { DataSet } from '@hulian/standards';
import { readDocumentHeader, type DocumentHeader } from '../../documents/document-header.js';
import type { PlatformFinding } from '../../errors/platform-error.js';
import type { Call } from '../call.js';
import { isSamePerson } from '../persons.js';
import { residentIdentityCard } from '../resident-identity.js';
import { doubt, refuseContradiction } from './refuse-contradiction.js';

type Person = DocumentHeader['person'];

/** What a body says of its patient. */
interface Told {
  readonly person: Person;
  /** The document's own number, where it has one. */
  readonly documentId?: string;
}

/** The resident that a body names; none where it names nobody, or somebody who is not registered. */
export const residentOf = ({ platform, body: { residentId } }: Call) =>
  typeof residentId === 'string' ? platform.objects.find('resident', residentId) : undefined;

/** Another identity number is another person; another name, sex or birth date may be a correction, and is told. @throws Problem C041 */
export function judgePerson(call: Call): readonly PlatformFinding[] {
  const resident = residentOf(call);
  const told = resident && readTold(call);
  if (!told) return [];
  const { person, documentId } = told;
  const { identityTypeCode, identityNumber, name, genderCode, birthDate } = resident.body;
  if (identityTypeCode === residentIdentityCard && isOther(person.identityNumber, identityNumber, ownDigits))
    refuseContradiction('/residentId', {}, 'other-person');
  const isDoubtful =
    isOther(person.name, name) ||
    isOther(person.genderCode, genderCode) ||
    isOther(person.birthDate, birthDate, digits);
  return [
    ...(isDoubtful ? [doubt('other-details', '/residentId')] : []),
    ...(isOther(documentId, call.body['documentId']) ? [doubt('other-number', '/documentId')] : []),
  ];
}

/** A number of a visit that is another resident's at the institution: a newborn may be kept with its mother, most often it is a mix-up. */
export function judgeVisit({ body, institution, platform }: Call): readonly PlatformFinding[] {
  const { encounterId, residentId } = body;
  if (typeof encounterId !== 'string' || typeof residentId !== 'string') return [];
  // Keys of visits begin with their number, and go on with a line feed.
  const number = JSON.stringify(encounterId);
  const people = platform.store.all(
    `select distinct person from objects where kind = 'encounter' and institution = ? and business_key > ? and business_key < ?`,
    [institution, `${number}\n`, `${number}\v`],
  );
  const isOne = people.every(({ person }) => isSamePerson(platform.store, person, residentId));
  return isOne ? [] : [doubt('visit-of-another', '/encounterId')];
}

/** The document of a result is about the same person; it may lie on another platform. @throws Problem C041 */
export function judgeDocumentOfResult({ body, platform }: Call): readonly PlatformFinding[] {
  const { documentId, residentId } = body;
  const document = typeof documentId === 'string' ? platform.objects.find('document', documentId) : undefined;
  if (document && !isSamePerson(platform.store, document.person, residentId))
    refuseContradiction('/documentId');
  return [];
}

/** Names of many peoples have a dot, which systems write in many ways. */
const letters = (text: string) => text.normalize('NFKC').replace(/[\s·•・‧.]/g, '');
const digits = (text: string) => text.replace(/\D/g, '');
/** The 17 digits of an identity number without its check character; one of 15 digits is of somebody born in the 20th century. */
const ownDigits = (text: string) => {
  const number = text.trim();
  return number.length === 15 ? `${number.slice(0, 6)}19${number.slice(6)}` : number.slice(0, 17);
};

const isOther = (
  said: string | undefined,
  known: unknown,
  form: (text: string) => string = letters,
): boolean =>
  said !== undefined && said.trim() !== '' && typeof known === 'string' && form(said) !== form(known);

function readTold({ body, platform }: Call): Told | undefined {
  const { format, content, type, dataSet, record } = body;
  if (format === 'cda' && typeof content === 'string') return readDocumentHeader(content);
  const written: unknown = format === 'record' && typeof content === 'string' ? JSON.parse(content) : record;
  if (typeof written !== 'object' || written === null) return undefined;
  const values = written as Readonly<Record<string, unknown>>;
  const set = platform.library.dataSet(String(dataSet ?? type ?? values['dataSet']));
  return set && { person: readPatient(set, values) };
}

/** Elements that say who a record is about; of several fields of one none is certain to be the patient's. */
const elements = {
  identityNumber: ['DE02.01.030.00', /^(?:患者|本人)?(?:身份证件?|证件)号码?$/],
  name: ['DE02.01.039.00', /^(?:患者|本人)?姓名$/],
  genderCode: ['DE02.01.040.00', /^性别代码$/],
  birthDate: ['DE02.01.005.01', /^出生日期$/],
} as const;

function readPatient({ fields }: DataSet, values: Readonly<Record<string, unknown>>): Person {
  const read = (member: keyof typeof elements) => {
    const [element, name] = elements[member];
    const [field, another] = fields.filter((each) => each.element === element && name.test(each.name));
    const value = field && !another && (values[field.id] ?? values[field.name]);
    return typeof value === 'string' ? { [member]: value } : {};
  };
  return { ...read('identityNumber'), ...read('name'), ...read('genderCode'), ...read('birthDate') };
}
