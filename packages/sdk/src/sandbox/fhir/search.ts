// Searches, and everything about one person, as Bundles.
import type { Answer, Commit } from '../call.js';
import type { FaceExchange } from '../face.js';
import { Problem } from '../problem.js';
import { admission, readableKinds } from './access.js';
import { answer, prefix } from './answer.js';
import type { Resource } from './outcome.js';
import { namesPerson, parametersOf, readConditions, type Condition } from './parameters.js';
import { prepareRead, searchResources, toResource, type Cursor, type Found } from './resources.js';

/** The one person that a search is about, if it names one. */
function personAsked(conditions: readonly Condition[]): string | undefined {
  const named = conditions.find(namesPerson);
  return named?.values.length === 1 ? named.values[0]?.replace(/^.*\//u, '') : undefined;
}

/** Searches what the sender may see. @throws Problem C009, C027, D208, R107 */
export function searchFor(
  type: string,
  conditions: readonly Condition[],
  page: { readonly limit: number; readonly after?: Cursor },
  exchange: FaceExchange,
): Found {
  const person = personAsked(conditions);
  return searchResources(
    type,
    readableKinds(type, exchange),
    conditions,
    { ...page, ...(person !== undefined && { person }) },
    exchange.platform,
    admission(type, conditions, exchange),
  );
}

/** The resource a condition names: none, the one there is, or a refusal. @throws Problem C021 where it names several */
export function findOnly(type: string, condition: string, exchange: FaceExchange): Resource | undefined {
  const conditions = readConditions(type, new URLSearchParams(condition.replace(/^\?/u, '')));
  // A condition that says nothing would name anything.
  if (conditions.length === 0) throw new Problem('C027');
  const { resources } = searchFor(type, conditions, { limit: 2 }, exchange);
  if (resources.length > 1) throw new Problem('C021');
  return resources[0];
}

const matched = (resource: Resource, base: string) => ({
  fullUrl: `${base}/${resource.resourceType}/${String(resource['id'])}`,
  resource,
  search: { mode: 'match' },
});

/** @throws Problem C009, C027 for a parameter that is not known, D208, R107 */
export function serveSearch(type: string, query: URLSearchParams, exchange: FaceExchange): Answer {
  const conditions = readConditions(type, query);
  const base = `${exchange.url.origin}${prefix}`;
  const person = personAsked(conditions);
  const count = query.get('_count');
  const limit = Math.min(count === null || !/^\d+$/u.test(count) ? 50 : Number(count), 500);
  const counts = query.get('_summary') === 'count' || limit === 0;
  const cursor = query.get('_cursor');
  const [seq, told] = cursor?.split('.').map(Number) ?? [];
  const { resources, next } = searchFor(
    type,
    conditions,
    {
      limit: counts ? Infinity : limit,
      ...(seq !== undefined && told !== undefined && { after: { seq, told } }),
    },
    exchange,
  );
  const total =
    next === undefined && cursor === null
      ? resources.length
      : query.get('_total') === 'accurate'
        ? searchFor(type, conditions, { limit: Infinity }, exchange).resources.length
        : undefined;
  const linkOf = (relation: string, parameters: URLSearchParams) => {
    const text = parameters.toString();
    return { relation, url: `${base}/${type}${text === '' ? '' : `?${text}`}` };
  };
  const following = new URLSearchParams(query);
  if (next !== undefined) following.set('_cursor', `${String(next.seq)}.${String(next.told)}`);
  return answer(
    {
      resourceType: 'Bundle',
      type: 'searchset',
      link: [linkOf('self', query), ...(next === undefined ? [] : [linkOf('next', following)])],
      ...(total !== undefined && { total }),
      ...(!counts && { entry: resources.map((resource) => matched(resource, base)) }),
    },
    exchange,
    person === undefined ? {} : { person },
  );
}

/** Everything about one person that the sender may see; `_type` narrows it. @throws Problem C009, C010, C027, D208 */
export async function prepareEverything(id: string, exchange: FaceExchange): Promise<Commit> {
  const { platform, url } = exchange;
  for (const name of url.searchParams.keys())
    if (name !== '_type' && name !== '_format') throw new Problem('C027');
  const types = url.searchParams.get('_type')?.split(',');
  for (const type of types ?? []) if (parametersOf[type] === undefined) throw new Problem('C027');
  const patient = await prepareRead('Patient', id, exchange, (object) =>
    toResource('Patient', id, object, platform),
  );
  const searched = Object.keys(parametersOf).filter(
    (type) => type !== 'Patient' && (types === undefined || types.includes(type)),
  );
  return () => {
    const found = [
      patient(),
      ...searched.flatMap((type) => {
        const parameter = parametersOf[type]?.['patient'];
        if (parameter === undefined) return [];
        const about: Condition = { name: 'patient', parameter, modifier: '', values: [id] };
        return searchFor(type, [about], { limit: Infinity }, exchange).resources;
      }),
    ];
    const base = `${url.origin}${prefix}`;
    return answer(
      {
        resourceType: 'Bundle',
        type: 'searchset',
        total: found.length,
        entry: found.map((resource) => matched(resource, base)),
      },
      exchange,
      { person: id },
    );
  };
}
