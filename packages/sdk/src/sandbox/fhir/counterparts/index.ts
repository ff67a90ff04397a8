// All kinds of objects that have a resource, and which of them a resource stands for.
import type { Resource } from '../outcome.js';
import { audit } from './audit.js';
import { care } from './care.js';
import { collaboration } from './collaboration.js';
import { lackingIn, type Counterpart, type TakeContext } from './counterpart.js';
import { core } from './core.js';
import { institutions } from './institutions.js';
import { insurance } from './insurance.js';
import { publicHealth } from './public-health.js';
import { scheduling } from './scheduling.js';

export { lackingIn, objectIdOf, put, scopeOf, type Counterpart, type TakeContext } from './counterpart.js';

/** Every counterpart; those of one type in the order in which they are asked whether a resource is theirs. */
export const counterparts: readonly Counterpart[] = [
  ...core,
  ...institutions,
  ...scheduling,
  ...care,
  ...collaboration,
  ...publicHealth,
  ...insurance,
  ...audit,
];

/** Counterparts of a type. */
export const ofType = (type: string): readonly Counterpart[] =>
  counterparts.filter((each) => each.type === type);

/** How an object is shown as a type. */
export const find = (type: string, kind: string): Counterpart | undefined =>
  counterparts.find((each) => each.type === type && each.kind === kind);

/** Whether resources of a type are always objects of the interface: FHIR alone keeps none. */
export const isClosed = (type: string): boolean =>
  ofType(type).some(({ claims, lenient }) => claims === undefined && lenient !== true);

export const canCreate = (type: string): boolean =>
  !isClosed(type) || ofType(type).some(({ create }) => create !== undefined);

export const canUpdate = (type: string): boolean =>
  !isClosed(type) || ofType(type).some(({ update, transitions }) => (update ?? transitions) !== undefined);

/** The counterpart whose operation creates a resource, with the body it takes; undefined where FHIR alone keeps it. */
export function creatorOf(
  resources: readonly [Resource, ...Resource[]],
  context: TakeContext,
): { readonly by: Counterpart; readonly body: Record<string, unknown> } | undefined {
  const [first] = resources;
  for (const by of ofType(first.resourceType)) {
    if (by.create === undefined || by.take === undefined || by.claims?.(first) === false) continue;
    const body = by.take(resources, context);
    if (by.lenient === true && lackingIn(by, body).length > 0) continue;
    return { by, body };
  }
  return undefined;
}
