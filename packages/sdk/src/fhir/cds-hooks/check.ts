// Checks messages of CDS Hooks: discovery, requests of patient-view and order-select, answers.
import type { CdsFault } from './types.js';

type Json = Readonly<Record<string, unknown>>;
type Check = (value: unknown, path: string) => readonly CdsFault[];

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const is =
  (expected: string, holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? [] : [{ path, expected }];

const matching = (expected: string, pattern: RegExp): Check =>
  is(expected, (value) => typeof value === 'string' && pattern.test(value));
const text = matching('non-empty text', /\S/u);
const oneOf = (...values: readonly string[]): Check =>
  is(values.join(' | '), (value) => values.includes(value as string));
const listOf =
  (check: Check): Check =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => check(each, `${path}/${String(index)}`))
      : [{ path, expected: 'array' }];

/** An object with members; a name that ends in `?` may be missing. Other members are extensions and pass. */
const object =
  (members: Readonly<Record<string, Check>>, more: Check = () => []): Check =>
  (value, path) => {
    if (!isJson(value)) return [{ path, expected: 'object' }];
    const faults = Object.entries(members).flatMap(([key, check]) => {
      const name = key.replace(/\?$/u, '');
      const member = value[name];
      if (member !== undefined) return check(member, `${path}/${name}`);
      return key === name ? [{ path: `${path}/${name}`, expected: 'present' }] : [];
    });
    return [...faults, ...more(value, path)];
  };

const resource = object({ resourceType: matching('resource type', /^[A-Z][A-Za-z]+$/u) });
const uuid = matching('UUID', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/iu);
const url = matching('absolute URL', /^https?:\/\/\S+$/u);
const hook = oneOf('patient-view', 'order-select');

const service = object({
  hook,
  id: matching('letters, digits, hyphen, point', /^[\w.-]+$/u),
  'title?': text,
  description: text,
  'prefetch?': (value, path) =>
    isJson(value)
      ? Object.entries(value).flatMap(([key, query]) => template(query, `${path}/${key}`))
      : [{ path, expected: 'object' }],
});

/** Only members of the context that both hooks have may be filled in. */
const template: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') return [{ path, expected: 'FHIR query' }];
  const names = [...value.matchAll(/\{\{(.*?)\}\}/gu)].map(([, name = '']) => name);
  const known = /^context\.(?:patientId|userId|encounterId|userPractitionerId)$/u;
  return names.every((name) => known.test(name)) ? [] : [{ path, expected: 'token of the context' }];
};

const discovery = object({
  services: (value, path) => {
    const faults = listOf(service)(value, path);
    if (!Array.isArray(value)) return faults;
    const ids = value.map((each) => (isJson(each) ? each['id'] : undefined));
    return ids.some((id, index) => id !== undefined && ids.indexOf(id) !== index)
      ? [...faults, { path, expected: 'each id once' }]
      : faults;
  },
});

const view = {
  userId: matching(
    'reference to the user',
    /^(?:Practitioner|PractitionerRole|Patient|RelatedPerson)\/[\w.-]+$/u,
  ),
  patientId: matching('id without Patient/', /^[\w.-]+$/u),
  'encounterId?': matching('id without Encounter/', /^[\w.-]+$/u),
};
const orders: Check = object(
  { ...view, selections: listOf(matching('reference', /^[A-Z]\w+\/[\w.-]+$/u)), draftOrders: resource },
  (value, path) => {
    const { selections, draftOrders } = value as { selections?: unknown; draftOrders?: Json };
    if (draftOrders?.['resourceType'] !== 'Bundle')
      return [{ path: `${path}/draftOrders`, expected: 'Bundle' }];
    const entries = Array.isArray(draftOrders['entry']) ? (draftOrders['entry'] as unknown[]) : [];
    const held = new Set(
      entries.flatMap((entry) => {
        const each = isJson(entry) ? entry['resource'] : undefined;
        return isJson(each) ? [`${String(each['resourceType'])}/${String(each['id'])}`] : [];
      }),
    );
    const chosen = Array.isArray(selections) ? selections : [];
    return chosen.flatMap((each, index) =>
      held.has(String(each))
        ? []
        : [{ path: `${path}/selections/${String(index)}`, expected: 'in draftOrders' }],
    );
  },
);

const authorization = object({
  access_token: text,
  token_type: oneOf('Bearer'),
  expires_in: is('integer', Number.isInteger),
  scope: text,
  subject: text,
});

const request: Check = object(
  {
    hook,
    hookInstance: uuid,
    'fhirServer?': url,
    'fhirAuthorization?': authorization,
    'prefetch?': (value, path) =>
      isJson(value)
        ? Object.entries(value).flatMap(([key, each]) =>
            each === null ? [] : resource(each, `${path}/${key}`),
          )
        : [{ path, expected: 'object' }],
    context: () => [],
  },
  (value, path) => {
    const { hook: asked, context, fhirServer, fhirAuthorization } = value as Json;
    const check = asked === 'order-select' ? orders : object(view);
    return [
      ...(context === undefined ? [] : check(context, `${path}/context`)),
      ...(fhirAuthorization !== undefined && fhirServer === undefined
        ? [{ path: `${path}/fhirServer`, expected: 'present with fhirAuthorization' }]
        : []),
    ];
  },
);

const action = object({ type: oneOf('create', 'update', 'delete'), description: text }, (value, path) => {
  const { type, resource: given, resourceId } = value as Json;
  if (type === 'delete') return text(resourceId, `${path}/resourceId`);
  return type === undefined ? [] : resource(given, `${path}/resource`);
});
const suggestion = object({ label: text, 'uuid?': uuid, 'actions?': listOf(action) });
const link = object({ label: text, url, type: oneOf('absolute', 'smart') });
const card = object(
  {
    'uuid?': uuid,
    summary: is(
      '1 to 139 characters',
      (value) => typeof value === 'string' && value !== '' && [...value].length < 140,
    ),
    'detail?': text,
    indicator: oneOf('info', 'warning', 'critical'),
    source: object({ label: text, 'url?': url, 'icon?': url }),
    'suggestions?': listOf(suggestion),
    'selectionBehavior?': oneOf('at-most-one', 'any'),
    'links?': listOf(link),
  },
  (value, path) => {
    const { suggestions, selectionBehavior } = value as Json;
    return Array.isArray(suggestions) && suggestions.length > 0 && selectionBehavior === undefined
      ? [{ path: `${path}/selectionBehavior`, expected: 'present with suggestions' }]
      : [];
  },
);
const answer = object({ cards: listOf(card), 'systemActions?': listOf(action) });

/** Faults of the answer of discovery. */
export const checkCdsDiscovery = (value: unknown): readonly CdsFault[] => discovery(value, '');
/** Faults of what a service is asked. */
export const checkCdsRequest = (value: unknown): readonly CdsFault[] => request(value, '');
/** Faults of what a service answers. */
export const checkCdsResponse = (value: unknown): readonly CdsFault[] => answer(value, '');
