// Search parameters: where they look in a resource, and how a value matches.
import { Problem } from '../problem.js';
import { everyPath } from './every-path.js';
import type { Resource } from './outcome.js';

export type ParameterType = 'token' | 'string' | 'reference' | 'date' | 'uri';

/** One search parameter: its type and the elements it looks in. */
export type Parameter = readonly [type: ParameterType, ...paths: string[]];

const always: Readonly<Record<string, Parameter>> = {
  _id: ['token', 'id'],
  _lastUpdated: ['date', 'meta.lastUpdated'],
};
const common = { ...always, identifier: ['token', 'identifier', 'masterIdentifier'] } as const;
const about: Parameter = ['reference', 'subject', 'patient', 'for'];
const patient = { patient: about };
const subject = { ...patient, subject: about };
const status = { status: ['token', 'status'] } as const;
const encounter = { encounter: ['reference', 'encounter'] } as const;
const code = { code: ['token', 'code'] } as const;
const category = { category: ['token', 'category'] } as const;
const date = (...paths: readonly string[]) => ({ date: ['date', ...paths] as const });

/** Parameters by resource type, those of R4 alone; the types listed here are those the face knows. */
export const parametersOf: Readonly<Record<string, Readonly<Record<string, Parameter>>>> = {
  Patient: {
    ...common,
    name: ['string', 'name'],
    birthdate: ['date', 'birthDate'],
    gender: ['token', 'gender'],
  },
  DocumentReference: {
    ...{ ...common, ...subject, ...status, ...category, ...date('date') },
    type: ['token', 'type'],
    encounter: ['reference', 'context.encounter'],
    custodian: ['reference', 'custodian'],
  },
  Encounter: {
    ...{ ...common, ...subject, ...status, ...date('period') },
    class: ['token', 'class'],
    type: ['token', 'type'],
    practitioner: ['reference', 'participant.individual'],
    'reason-code': ['token', 'reasonCode'],
  },
  Condition: {
    ...{ ...common, ...subject, ...encounter, ...code, ...category },
    'clinical-status': ['token', 'clinicalStatus'],
    'verification-status': ['token', 'verificationStatus'],
    'onset-date': ['date', 'onsetDateTime', 'onsetPeriod'],
    'recorded-date': ['date', 'recordedDate'],
  },
  Observation: {
    ...{ ...common, ...subject, ...encounter, ...code, ...category, ...status },
    ...date('effectiveDateTime', 'effectivePeriod'),
  },
  DiagnosticReport: {
    ...{ ...common, ...subject, ...encounter, ...code, ...category, ...status },
    ...date('effectiveDateTime', 'effectivePeriod'),
    issued: ['date', 'issued'],
    result: ['reference', 'result'],
    'based-on': ['reference', 'basedOn'],
  },
  MedicationRequest: {
    ...{ ...common, ...subject, ...encounter, ...category, ...status },
    code: ['token', 'medicationCodeableConcept'],
    authoredon: ['date', 'authoredOn'],
    intent: ['token', 'intent'],
    requester: ['reference', 'requester'],
  },
  Procedure: {
    ...{ ...common, ...subject, ...encounter, ...code, ...category, ...status },
    ...date('performedDateTime', 'performedPeriod'),
  },
  AllergyIntolerance: {
    ...{ ...common, ...patient, ...code, ...category, ...date('recordedDate') },
    'clinical-status': ['token', 'clinicalStatus'],
  },
  Immunization: {
    ...{ ...common, ...patient, ...status, ...date('occurrenceDateTime') },
    'vaccine-code': ['token', 'vaccineCode'],
    'lot-number': ['string', 'lotNumber'],
  },
  ServiceRequest: {
    ...{ ...common, ...subject, ...encounter, ...code, ...category, ...status },
    authored: ['date', 'authoredOn'],
    requisition: ['token', 'requisition'],
    intent: ['token', 'intent'],
    requester: ['reference', 'requester'],
    performer: ['reference', 'performer'],
  },
  QuestionnaireResponse: {
    ...{ ...common, ...subject, ...encounter, ...status },
    questionnaire: ['reference', 'questionnaire'],
    authored: ['date', 'authored'],
    author: ['reference', 'author'],
  },
  Composition: {
    ...{ ...common, ...subject, ...encounter, ...category, ...status, ...date('date') },
    type: ['token', 'type'],
  },
  Consent: { ...common, ...patient, ...category, ...status, ...date('dateTime') },
  Task: {
    ...{ ...common, ...subject, ...encounter, ...code, ...status },
    owner: ['reference', 'owner'],
    requester: ['reference', 'requester'],
    focus: ['reference', 'focus'],
    intent: ['token', 'intent'],
    'authored-on': ['date', 'authoredOn'],
  },
  Organization: {
    ...common,
    name: ['string', 'name'],
    type: ['token', 'type'],
    partof: ['reference', 'partOf'],
  },
  Practitioner: { ...common, name: ['string', 'name'] },
  PractitionerRole: {
    ...common,
    practitioner: ['reference', 'practitioner'],
    organization: ['reference', 'organization'],
    specialty: ['token', 'specialty'],
  },
  RelatedPerson: { ...common, ...patient, name: ['string', 'name'] },
  Appointment: {
    ...{ ...common, ...status, ...date('start') },
    patient: ['reference', 'participant.actor'],
    practitioner: ['reference', 'participant.actor'],
    actor: ['reference', 'participant.actor'],
    slot: ['reference', 'slot'],
    specialty: ['token', 'specialty'],
  },
  Schedule: {
    ...{ ...common, ...date('planningHorizon') },
    actor: ['reference', 'actor'],
    specialty: ['token', 'specialty'],
  },
  Slot: {
    ...{ ...common, ...status },
    schedule: ['reference', 'schedule'],
    start: ['date', 'start'],
    specialty: ['token', 'specialty'],
  },
  Specimen: {
    ...{ ...common, ...subject, ...status },
    type: ['token', 'type'],
    collected: ['date', 'collection.collectedDateTime', 'collection.collectedPeriod'],
  },
  Claim: {
    ...{ ...common, ...patient, ...status },
    created: ['date', 'created'],
    encounter: ['reference', 'item.encounter'],
    provider: ['reference', 'provider'],
  },
  AuditEvent: {
    ...{ ...always, ...date('recorded') },
    type: ['token', 'type'],
    subtype: ['token', 'subtype'],
    agent: ['reference', 'agent.who'],
    entity: ['reference', 'entity.what'],
  },
  Questionnaire: { ...common, ...status, url: ['uri', 'url'] },
  Subscription: { ...always, ...status },
};

/** One condition of a search: alternatives of one parameter. */
export interface Condition {
  readonly name: string;
  readonly parameter: Parameter;
  readonly modifier: string;
  readonly values: readonly string[];
}

/** Whether a condition names a person of the platform. */
export const namesPerson = ({ name, modifier }: Condition): boolean =>
  ['patient', 'subject'].includes(name) && ['', 'Patient'].includes(modifier);

/** How a result is given, and which values do so; anything else is refused, for the sender would take it for obeyed. */
const resultParameters: Readonly<Record<string, RegExp>> = {
  _count: /^\d+$/u,
  _cursor: /^\d+\.\d+$/u,
  _format: /^/u,
  _total: /^(?:none|accurate)$/u,
  _summary: /^(?:false|count)$/u,
};

/** Reads the conditions of a search. An unknown parameter is refused: a result that ignores it would mislead. @throws Problem C027 */
export function readConditions(type: string, query: URLSearchParams): readonly Condition[] {
  const known = parametersOf[type] ?? {};
  return [...query].flatMap(([key, value]): Condition[] => {
    const [name = '', modifier = ''] = key.split(':', 2);
    if (Object.hasOwn(resultParameters, key)) {
      if (resultParameters[key]?.test(value) !== true) throw new Problem('C027');
      return [];
    }
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined;
    const allowed =
      parameter?.[0] === 'string'
        ? ['', 'exact', 'contains']
        : ['', 'missing', ...(parameter?.[0] === 'reference' ? ['Patient', 'identifier'] : [])];
    if (parameter === undefined || !allowed.includes(modifier)) throw new Problem('C027');
    if (value === '') return [];
    return [
      {
        name,
        parameter,
        modifier,
        values: value.split(/(?<!\\),/u).map((each) => each.replaceAll('\\,', ',')),
      },
    ];
  });
}

/** True when a resource meets all conditions. */
export const matches = (resource: Resource, conditions: readonly Condition[]): boolean =>
  conditions.every(({ parameter: [type, ...paths], modifier, values }) => {
    const found = paths.flatMap((path) => everyPath(resource, path));
    if (modifier === 'missing') return (found.length === 0) === (values[0] === 'true');
    return values.some((value) => found.some((each) => tests[type](each, value, modifier)));
  });

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

const tests: Readonly<Record<ParameterType, (found: unknown, wanted: string, modifier: string) => boolean>> =
  {
    token(found, wanted) {
      if (!isJson(found)) return String(found) === wanted.replace(/^[^|]*\|/u, '');
      const { coding } = found;
      if (Array.isArray(coding)) return coding.some((each) => tests.token(each, wanted, ''));
      const code = found['code'] ?? found['value'];
      const [system, own] = wanted.includes('|')
        ? (wanted.split(/\|(.*)/su, 2) as [string, string])
        : [undefined, wanted];
      const systemFits =
        system === undefined || (system === '' ? found['system'] === undefined : found['system'] === system);
      return systemFits && (own === '' || code === own);
    },
    string(found, wanted, modifier) {
      const texts = (value: unknown): string[] =>
        typeof value === 'string' ? [value] : isJson(value) ? Object.values(value).flatMap(texts) : [];
      const [lower, all] = [wanted.toLowerCase(), texts(found)];
      if (modifier === 'exact') return all.includes(wanted);
      return all.some((each) =>
        modifier === 'contains' ? each.toLowerCase().includes(lower) : each.toLowerCase().startsWith(lower),
      );
    },
    reference(found, wanted, modifier) {
      if (modifier === 'identifier')
        return isJson(found) && tests.token(found['identifier'] ?? {}, wanted, '');
      // Canonical references are text, with or without a version.
      if (typeof found === 'string') return found === wanted || found.startsWith(`${wanted}|`);
      const reference = isJson(found) ? found['reference'] : undefined;
      return typeof reference === 'string' && (reference === wanted || reference.endsWith(`/${wanted}`));
    },
    uri: (found, wanted) => found === wanted,
    date(found, wanted) {
      const [, prefix = 'eq', date = ''] = /^(eq|ne|gt|lt|ge|le)?(\d.*)$/u.exec(wanted) ?? [];
      const range = isJson(found)
        ? [spanOf(found['start'])?.[0] ?? -Infinity, spanOf(found['end'])?.[1] ?? Infinity]
        : spanOf(found);
      const asked = spanOf(date);
      if (range === undefined || asked === undefined) return false;
      const [from, to] = range as [number, number];
      switch (prefix) {
        case 'gt':
          return to > asked[1];
        case 'lt':
          return from < asked[0];
        case 'ge':
          return to >= asked[0];
        case 'le':
          return from <= asked[1];
        case 'ne':
          return !(from >= asked[0] && to <= asked[1]);
        default:
          return from >= asked[0] && to <= asked[1];
      }
    },
  };

/** First and last millisecond of a date of any precision; dates without zone are China's. */
function spanOf(value: unknown): readonly [number, number] | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/u.exec(value);
  if (match === null) return undefined;
  const [, year = '', month, day, time] = match;
  if (time !== undefined) {
    const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/u.test(time) ? value : `${value}+08:00`);
    return Number.isNaN(at) ? undefined : [at, at + (value.includes('.') ? 0 : 999)];
  }
  const zone = 8 * 3_600_000;
  const from = Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) - zone;
  const next =
    day !== undefined
      ? from + 86_400_000
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1) - zone
        : Date.UTC(Number(year) + 1, 0, 1) - zone;
  return [from, next - 1];
}
