// How a value of the unified interface stands in a resource, and how it is read from there.
import { ExactNumber } from '@hulian/validators/fhir';
import { translate, translateBack } from '../../../fhir/kinds.js';
import { memberExtensions, type MemberExtension } from '../../../fhir/member-extensions.js';
import { canonicalOf } from '../../../fhir/names.js';
import { readPath } from '../../../fhir/path.js';
import type { Platform } from '../../call.js';
import type { Resource } from '../outcome.js';
import { ownKind } from '../stored.js';

/** Where a value is written or read. */
export interface FormContext {
  readonly platform: Platform;
  /** The institution that the object belongs to. */
  readonly institution: string;
  /** Resources that come in the same transaction, by their addresses in it. */
  readonly posted?: ReadonlyMap<string, Resource>;
}

/** One form, both ways; undefined: nothing that it knows. */
export interface Form {
  readonly write: (value: unknown, context: FormContext) => unknown;
  readonly read: (value: unknown, context: FormContext) => unknown;
}

/** Text, codes, dates and times: the same in both. */
export const plain: Form = {
  write: (value) => value,
  read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
};

export const flag: Form = {
  write: (value) => value,
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

export const count: Form = {
  write: (value) => value,
  read: (value) => (value instanceof ExactNumber || typeof value === 'number' ? Number(value) : undefined),
};

/** An amount that the interface writes as text, digit for digit. */
export const amount: Form = {
  write: (value) => new ExactNumber(String(value)),
  read: (value) =>
    value instanceof ExactNumber ? value.text : typeof value === 'number' ? String(value) : undefined,
};

/** An amount of money in yuan. */
export const money: Form = {
  write: (value, context) => ({ value: amount.write(value, context), currency: 'CNY' }),
  read: (value, context) => amount.read(readPath(value, 'value'), context),
};

/** A day of a time: what the interface keeps as a date only. */
export const day: Form = {
  write: (value) => value,
  read: (value) => (typeof value === 'string' ? value.slice(0, 10) : undefined),
};

/** A code as CodeableConcept; without a system the interface does not say which table it is from. */
export const coded = (system?: string): Form => ({
  write: (value) => ({ coding: [{ ...(system !== undefined && { system }), code: value }] }),
  read: (value) => {
    const codings = readPath(value, 'coding');
    if (!Array.isArray(codings)) return undefined;
    const [first] = codings as readonly unknown[];
    const found = codings.find((each) => readPath(each, 'system') === system) as unknown;
    return plain.read(readPath(found ?? first, 'code'), {} as FormContext);
  },
});

/** A code in the terms of FHIR by a concept map. */
export const mapped = (map: string): Form => ({
  write: (value) => translate(map, String(value)),
  read: (value) => (typeof value === 'string' ? translateBack(map, value) : undefined),
});

/** A word of the interface beside the code of FHIR that is nearest: `system` keeps the word itself. */
export const classified = (map: string, target: string): Form => {
  const own = canonicalOf('CodeSystem', `interface-${map}`);
  return {
    write: (value) => {
      const to = translate(map, String(value));
      return {
        coding: [{ system: own, code: value }, ...(to === undefined ? [] : [{ system: target, code: to }])],
      };
    },
    read: (value) => {
      const word = readPath(value, `coding[system=${own}].code`);
      const near = readPath(value, `coding[system=${target}].code`);
      return typeof word === 'string'
        ? word
        : typeof near === 'string'
          ? translateBack(map, near)
          : undefined;
    },
  };
};

/** A list, one by one. */
export const list = (form: Form): Form => ({
  write: (value, context) => (value as readonly unknown[]).map((each) => form.write(each, context)),
  read: (value, context) => {
    if (!Array.isArray(value)) return undefined;
    const read = value.map((each) => form.read(each, context));
    // A list that is only half understood would lose the rest.
    return read.length > 0 && read.every((each) => each !== undefined) ? read : undefined;
  },
});

/** The id that a literal reference to a resource of this platform names. */
export function idOf(reference: unknown, type: string): string | undefined {
  const text = readPath(reference, 'reference');
  return typeof text === 'string'
    ? new RegExp(`(?:^|/)${type}/([A-Za-z0-9.-]{1,64})$`, 'u').exec(text)?.[1]
    : undefined;
}

/** An object of the platform by its id. */
export const referred = (type: string): Form => ({
  write: (value) => ({ reference: `${type}/${String(value)}`, type }),
  read: (value) => idOf(value, type) ?? uuidOf(value),
});

/** What stands for an entry of the same transaction until that has an id of the platform. */
const uuidOf = (value: unknown): string | undefined => {
  const text = readPath(value, 'reference');
  return typeof text === 'string' && text.startsWith('urn:uuid:') ? text : undefined;
};

/** What an institution names by a number of its own, as a reference by identifier. */
export const numbered = (type: string, system: string, kind: string, member: string): Form => ({
  write: (value) => ({ type, identifier: { system, value } }),
  read: (value, { platform, posted }) => {
    const own = readPath(value, 'identifier.value');
    if (own !== undefined) return own;
    const numberIn = (resource: unknown): unknown =>
      readPath(resource, `identifier[system=${system}].value`) ?? readPath(resource, 'identifier.0.value');
    const beside = posted?.get(String(readPath(value, 'reference')));
    if (beside !== undefined) return numberIn(beside);
    const id = idOf(value, type);
    if (id === undefined) return undefined;
    const object = platform.objects.find(kind, id);
    if (object !== undefined) return object.body[member];
    const text = platform.objects.find(ownKind(type), id)?.body['text'];
    return typeof text === 'string' ? numberIn(JSON.parse(text)) : undefined;
  },
});

export const identifierSystems = {
  staff: 'urn:oid:2.16.156.10011.1.4',
  institution: 'urn:oid:2.16.156.10011.1.5',
  department: 'urn:oid:2.16.156.10011.1.26',
} as const;

export const patient = referred('Patient');
export const practitioner = numbered('Practitioner', identifierSystems.staff, 'practitioner', 'staffNumber');
export const organization = numbered(
  'Organization',
  identifierSystems.institution,
  'organization',
  'organizationCode',
);
export const department = coded(identifierSystems.department);

/** The institution's number of an encounter; the encounter itself too where the platform has it. */
export const encounter: Form = {
  write: (value, { platform, institution }) => {
    const [found] = platform.objects.page(
      'encounter',
      [
        ['institution = ?', institution],
        [`json_extract(body, '$.encounterId') = ?`, String(value)],
      ],
      { limit: 1 },
    );
    return {
      ...(found !== undefined && { reference: `Encounter/${found.object.id}` }),
      type: 'Encounter',
      identifier: { value },
    };
  },
  read: numbered('Encounter', '', 'encounter', 'encounterId').read,
};

/** Diagnosis codes are those of ICD-10 as the interface has them. */
export const diagnosisSystem = 'urn:oid:2.16.156.10011.2.3.3.11';
export const diagnosis = coded(diagnosisSystem);

/** Place of an extension of ours that holds a member R4 has no element for. */
export function extensionPath(name: MemberExtension): string {
  const type = memberExtensions[name][1];
  const value = `value${type.charAt(0).toUpperCase()}${type.slice(1)}`;
  return `extension[url=${canonicalOf('StructureDefinition', name)}].${value}`;
}
