// Values of records in the forms of FHIR and back. What does not come back the same is not written.
import { loadFhirConceptMaps, type FhirValueKind, type Library } from '@hulian/standards';
import { ExactNumber } from '@hulian/validators/fhir';
import { canonicalOf } from './names.js';

/** What a value belongs to. */
export interface ValueContext {
  readonly library: Library;
  /** Value domain of the field. */
  readonly domain: string | undefined;
  readonly dataType: string | undefined;
  readonly detail: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** How a kind is written and read; undefined: cannot be held so. */
export interface Kind {
  write(value: string, context: ValueContext): unknown;
  read(value: unknown): string | undefined;
}

const text: Kind = {
  // Leading and trailing blanks survive in JSON; control characters and nothing but blanks are no FHIR string.
  write: (value) =>
    value.trim() === '' || /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/u.test(value) ? undefined : value,
  read: (value) => (typeof value === 'string' ? value : undefined),
};

/** A passport or another certificate must not stand under the system of resident identity numbers. */
const identityNumber: Kind = {
  write: (value) => (/^\d{17}[\dX]$/u.test(value) ? value : undefined),
  read: (value) => text.read(value),
};

const date: Kind = {
  write: (value) =>
    /^\d{8}$/u.test(value) ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}` : undefined,
  read: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) ? value.replaceAll('-', '') : undefined,
};

/** Times of records are local: China has one time zone. */
const dateTime: Kind = {
  write: (value) => {
    const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/u.exec(value);
    if (match === null) return date.write(value, {} as ValueContext);
    const [, year, month, day, hour, minute, second] = match as unknown as string[];
    return `${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`;
  },
  read: (value) => {
    if (typeof value !== 'string') return undefined;
    const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)\+08:00$/u.exec(value);
    return match === null ? date.read(value) : `${match.slice(1, 4).join('')}T${match.slice(4, 7).join('')}`;
  },
};

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

const decimal: Kind = {
  write: (value) =>
    !number.test(value)
      ? undefined
      : String(Number(value)) === value
        ? Number(value)
        : new ExactNumber(value),
  read: (value) =>
    value instanceof ExactNumber ? value.text : typeof value === 'number' ? String(value) : undefined,
};

/** The system of a value domain: its OID, or an address of ours where none is known. */
export function systemOf(library: Library, domain: string): string {
  const found = library.valueDomain(domain);
  return found?.oid === undefined
    ? canonicalOf('CodeSystem', encodeURIComponent(domain))
    : `urn:oid:${found.oid}`;
}

const code: Kind = {
  write: (value, { library, domain }) => {
    if (domain === undefined || !/^\S+(?: \S+)*$/u.test(value)) return undefined;
    const found = library.lookupCode(domain, value);
    // A code that the table does not have is kept as text by the form, not dressed up as a code.
    if (found.answer === 'unknown') return undefined;
    return {
      system: systemOf(library, domain),
      code: value,
      ...(found.answer === 'known' && { display: found.value.name }),
    };
  },
  read: (value) => {
    const coded = (value as Json | undefined)?.['code'];
    return typeof coded === 'string' ? coded : undefined;
  },
};

/** The code of FHIR for a code of ours by a concept map (standards/fhir/concept-maps.tsv). */
export const translate = (map: string, code: string): string | undefined =>
  loadFhirConceptMaps()
    .get(map)
    ?.rows.find((row) => row.code === code)?.to;

/** The code of ours for a code of FHIR: the first that is mapped to it. */
export const translateBack = (map: string, to: string): string | undefined =>
  loadFhirConceptMaps()
    .get(map)
    ?.rows.find((row) => row.to === to)?.code;

/** GB/T 2261.1 to AdministrativeGender; the national code itself is kept beside it by the converter. */
const gender: Kind = {
  write: (value) => translate('gender', value),
  read: (value) => (value === 'male' ? '1' : value === 'female' ? '2' : undefined),
};

const quantity: Kind = {
  write: (value, { detail }) => {
    const held = decimal.write(value, {} as ValueContext);
    const [, , unit, ucum] = detail?.split('|') ?? [];
    return held === undefined
      ? undefined
      : { value: held, ...(ucum !== undefined && { unit, system: 'http://unitsofmeasure.org', code: ucum }) };
  },
  read: (value) => decimal.read((value as Json | undefined)?.['value']),
};

/** Kinds by name; `value` is chosen by the data type of the field. */
export const kinds: Readonly<Record<Exclude<FhirValueKind, 'value'>, Kind>> = {
  text,
  identityNumber,
  date,
  dateTime,
  code,
  gender,
  quantity,
  decimal,
};

/** The choice of `value[x]` for a field: property and kind. */
export function chooseValue({
  dataType,
  domain,
}: Pick<ValueContext, 'dataType' | 'domain'>): readonly [string, Kind] {
  if (domain !== undefined) return ['valueCodeableConcept.coding.0', code];
  if (dataType === 'N') return ['valueQuantity', quantity];
  if (dataType === 'D' || dataType === 'DT') return ['valueDateTime', dateTime];
  return ['valueString', text];
}
