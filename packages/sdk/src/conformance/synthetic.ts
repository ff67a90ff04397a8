/** Invented residents and documents for tests of a platform: region 999999, names that say so, and one person in both. */
import { computeIdentityCheck } from '@hulian/validators';
import { buildDocument } from '../documents/index.js';
import type { BodyOf } from '../client/operation-types.js';
import { makeDocumentRecord } from '../samples/documents.js';
import type { SamplePerson } from '../samples/person.js';
import { sampleContext } from '../samples/records.js';
import { createRandom } from '../samples/random.js';

const template = 'C0004';

/**
 * Identity number of a person of a seed. The order of a person among those born on one day in one region counts through
 * its 500 values from a start that the seed draws, so that no two of 500 persons of a seed share a number.
 */
function identityOf(seed: string, number: number, { birthDate, sex }: SamplePerson): string {
  const order =
    (createRandom(seed)
      .fork('identity order')
      .integer(0, orders - 1) +
      number) %
    orders;
  const first17 = `999999${birthDate}${String(order * 2 + (sex === '1' ? 1 : 0)).padStart(3, '0')}`;
  return first17 + computeIdentityCheck(first17);
}
const orders = 500;

/**
 * The person of a seed as a registration; the number tells persons of one seed apart.
 * @param like - number of the person whose name, sex and birth date it has: one who is registered twice, with a slip in the identity number
 */
export function syntheticResident(seed: string, number: number, like = number): BodyOf<'registerResident'> {
  const { person } = sampleContext(like, template, { seed });
  const birthDate = person.birthDate.replace(/^(....)(..)(..)$/, '$1-$2-$3');
  return {
    localId: `cf-${seed}-${number}`,
    name: person.name,
    genderCode: person.sex,
    birthDate,
    identityTypeCode: '01',
    identityNumber: identityOf(seed, number, person),
  };
}

/** The document made last: the tests of a suite ask for that of one person again and again. */
let kept = { of: '', xml: '' };

function documentOf(seed: string, number: number): string {
  const of = `${seed} ${number}`;
  if (kept.of !== of) {
    const { person } = sampleContext(number, template, { seed });
    const { xml } = buildDocument(makeDocumentRecord(template, number, { seed }));
    kept = { of, xml: xml.replaceAll(person.identityNumber, identityOf(seed, number, person)) };
  }
  return kept.xml;
}

/** A western medicine prescription (WS/T 500.4) of that person; every number gives another document identifier. */
export function syntheticDocument(seed: string, person: number, number: number) {
  const documentId = `D${String(
    createRandom(seed)
      .fork(`document ${number}`)
      .integer(1, 2 ** 48),
  ).padStart(31, '0')}`;
  const content = documentOf(seed, person).replace(/extension="D\d{31}"/, `extension="${documentId}"`);
  return { documentId, format: 'cda', type: template, content } as const;
}

/** The same document with a day that no calendar has. */
export function spoilDocument(content: string): string {
  return content.replace(/<effectiveTime value="[^"]*"/, '<effectiveTime value="20261399"');
}
