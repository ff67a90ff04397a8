// Residents of the platform as Patient and back: one person, whichever face is used.
import type { Library } from '@hulian/standards';
import { systemOf, translate, translateBack } from '../../fhir/kinds.js';
import { canonicalOf } from '../../fhir/names.js';
import { readPath } from '../../fhir/path.js';
import type { StoredObject } from '../objects.js';
import type { Resource } from './outcome.js';
import { metaOf, textOf } from './stored.js';

const oid = '2.16.156.10011.1.';
export const identifierSystems = {
  identityNumber: `urn:oid:${oid}3`,
  healthCardNumber: `urn:oid:${oid}19`,
  healthRecordNumber: `urn:oid:${oid}2`,
  /** Identifier of the institution itself. */
  localId: 'urn:oid:2.16.156.10011.2.5.1.4',
} as const;

const extensions = {
  genderCode: ['national-gender', 'GB/T 2261.1-2003'],
  nationalityCode: ['nationality', 'GB/T 2659-2000'],
  ethnicGroupCode: ['ethnic-group', 'GB 3304-1991'],
} as const;

/** A resident as Patient. */
export function toPatient(resident: StoredObject, library: Library): Resource {
  const text = (name: string) => textOf(resident, name);
  const extension = Object.entries(extensions).flatMap(([member, [name, domain]]) => {
    const code = text(member);
    return code === undefined
      ? []
      : [
          {
            url: canonicalOf('StructureDefinition', name),
            valueCoding: { system: systemOf(library, domain), code },
          },
        ];
  });
  const identifier = Object.entries(identifierSystems).flatMap(([member, system]) => {
    const value = text(member);
    return value === undefined ? [] : [{ system, value }];
  });
  const address = {
    ...(text('address') !== undefined && { text: text('address') }),
    ...(text('postalCode') !== undefined && { postalCode: text('postalCode') }),
  };
  const marital = text('maritalStatusCode');
  return {
    resourceType: 'Patient',
    id: resident.id,
    meta: metaOf(resident),
    ...(extension.length > 0 && { extension }),
    identifier,
    name: [{ text: text('name') }],
    gender: translate('gender', text('genderCode') ?? '') ?? 'unknown',
    ...(text('birthDate') !== undefined && { birthDate: text('birthDate') }),
    ...(marital !== undefined && {
      maritalStatus: { coding: [{ system: systemOf(library, 'GB/T 2261.2-2003'), code: marital }] },
    }),
    ...(text('telephone') !== undefined && { telecom: [{ system: 'phone', value: text('telephone') }] }),
    ...(Object.keys(address).length > 0 && { address: [address] }),
  };
}

/** A Patient as the body of a resident; what is missing is refused by the interface itself. */
export function fromPatient(patient: Resource): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const put = (member: string, value: unknown): void => {
    if (typeof value === 'string' && value !== '') body[member] = value;
  };
  for (const [member, system] of Object.entries(identifierSystems))
    put(member, readPath(patient, `identifier[system=${system}].value`));
  if (body['identityNumber'] !== undefined) body['identityTypeCode'] = '01';
  for (const [member, [name]] of Object.entries(extensions))
    put(
      member,
      readPath(patient, `extension[url=${canonicalOf('StructureDefinition', name)}].valueCoding.code`),
    );
  const { gender } = patient;
  if (body['genderCode'] === undefined && typeof gender === 'string')
    put('genderCode', translateBack('gender', gender));
  const name =
    readPath(patient, 'name.0.text') ??
    [readPath(patient, 'name.0.family'), readPath(patient, 'name.0.given.0')]
      .filter((part) => typeof part === 'string')
      .join('');
  put('name', name);
  put('birthDate', patient['birthDate']);
  put('maritalStatusCode', readPath(patient, 'maritalStatus.coding.0.code'));
  put('telephone', readPath(patient, 'telecom[system=phone].value'));
  put('address', readPath(patient, 'address.0.text'));
  put('postalCode', readPath(patient, 'address.0.postalCode'));
  return body;
}
