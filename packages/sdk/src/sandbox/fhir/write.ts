// Create and update: what the unified interface has goes through its operations, everything else is kept as it is.
import { isDeepStrictEqual } from 'node:util';
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { canonicalOf } from '../../fhir/names.js';
import { readPath } from '../../fhir/path.js';
import type { Answer, Commit, Platform } from '../call.js';
import { refuseForeignCallback } from '../callback.js';
import type { FaceExchange } from '../face.js';
import { toPlatformFinding } from '../findings.js';
import type { StoredObject } from '../objects.js';
import { Problem } from '../problem.js';
import { takeBody, takeChanges } from './counterparts/counterpart.js';
import {
  creatorOf,
  find,
  isClosed,
  lackingIn,
  objectIdOf,
  put,
  type Counterpart,
  type TakeContext,
} from './counterparts/index.js';
import type { Resource } from './outcome.js';
import { parametersOf } from './parameters.js';
import { changeResource, createResource, findObject, showObject, toResource } from './resources.js';
import { keepText } from './texts.js';

/** Puts references of the platform in the place of those between entries of a transaction. */
export type Replace = <Value>(value: Value) => Value;

/** Outside a transaction references stay as they are. */
export const sameReferences: Replace = (value) => value;

/** What a change made. */
export interface Written {
  /** The resources of the object, the one asked for first where only one was. */
  readonly resources: readonly [Resource, ...Resource[]];
  readonly created: boolean;
  /** Kept by the face alone; what an operation of the interface keeps is told of by the operation. */
  readonly kept: boolean;
}

/** A change that was prepared; what it gives is read inside the transaction. */
export type Write = (replace: Replace) => Written;

/** Findings of the validators about a resource. */
export async function judge(resource: unknown, { platform }: FaceExchange) {
  return platform.validator.validate({
    path: 'resource.json',
    content: new TextEncoder().encode(stringifyExact(resource)),
    as: 'fhir',
  });
}

/** @throws Problem C033 */
export async function refuseInvalid(resource: unknown, exchange: FaceExchange): Promise<void> {
  const report = await judge(resource, exchange);
  if (report.verdict === 'fail')
    throw new Problem('C033', {
      findings: report.findings
        .filter(({ severity }) => severity === 'error')
        .slice(0, 100)
        .map(toPlatformFinding),
    });
}

/** @throws Problem C010, D210 */
function checkKept(resource: Resource): void {
  if (parametersOf[resource.resourceType] === undefined) throw new Problem('C010');
  const endpoint = resource.resourceType === 'Subscription' && readPath(resource, 'channel.endpoint');
  if (typeof endpoint === 'string') refuseForeignCallback(endpoint);
}

const keyOf = ({ headers, traceId }: FaceExchange, part: string): string =>
  `${headers.get('idempotency-key') ?? `fhir-${traceId}`}.${part}`;

/** Where a resource comes from: which entry of a transaction, and the others beside it. */
export interface Source {
  readonly part: string;
  readonly posted?: ReadonlyMap<string, Resource>;
}
const alone: Source = { part: '0' };

const contextOf = (exchange: FaceExchange, { part, posted }: Source): TakeContext => ({
  platform: exchange.platform,
  institution: exchange.institution,
  key: keyOf(exchange, part),
  ...(posted !== undefined && { posted }),
});

/** What a resource lacks is told by its place in the resource. @throws Problem C007 */
function refuseLacking(by: Counterpart, body: Readonly<Record<string, unknown>>): void {
  const lacking = lackingIn(by, body);
  if (lacking.length === 0) return;
  throw new Problem('C007', {
    findings: lacking.map(({ member, place }) => ({
      rule: 'request/schema',
      message: 'missing',
      severity: 'error',
      path: place,
      params: { member, name: '' },
    })),
  });
}

/** Prepares an operation with the body that resources stand for, as it is when their references are known. */
async function prepareOperation(
  by: Counterpart,
  operation: string,
  body: Record<string, unknown>,
  again: (replace: Replace) => Record<string, unknown>,
  exchange: FaceExchange,
  input: Source & { readonly id?: string; readonly version?: number },
): Promise<(replace: Replace) => { readonly answer: Answer; readonly object: StoredObject }> {
  const { part, id, version } = input;
  const work: Commit = await exchange.prepare(operation, {
    body,
    idempotencyKey: keyOf(exchange, part),
    ...(id !== undefined && { path: { id } }),
    ...(version !== undefined && { version }),
  });
  return (replace) => {
    if (replace !== sameReferences) Object.assign(body, again(replace));
    const answer = work();
    if (answer.status >= 400) throw new Problem('C011');
    const target = answer.target ?? String((answer.body as { id?: unknown }).id);
    return { answer, object: exchange.platform.objects.read(by.kind, target) };
  };
}

/** Prepares the creation of what resources stand for: one, or several of one object.  */
export async function prepareCreate(
  resources: readonly [Resource, ...Resource[]],
  exchange: FaceExchange,
  source = alone,
): Promise<Write> {
  const [first] = resources;
  const { resourceType } = first;
  checkKept(first);
  const { platform } = exchange;
  const context = contextOf(exchange, source);
  const found = creatorOf(resources, context);
  if (found === undefined) {
    if (isClosed(resourceType)) throw new Problem('C025');
    return (replace) => ({
      resources: [createResource(replace(first), exchange)],
      created: true,
      kept: true,
    });
  }
  const { by, body } = found;
  refuseLacking(by, body);
  const again = (replace: Replace) => takeBody(by, resources.map(replace), context);
  const work = await prepareOperation(by, by.create ?? '', body, again, exchange, source);
  return (replace) => {
    const { answer, object } = work(replace);
    if (by.members !== undefined && by.bare !== true)
      keepTexts(by, 0, resources.map(replace), object, platform);
    const shown = showObject(resourceType, object, platform) as [Resource, ...Resource[]];
    for (const each of shown)
      put(each, answer.body, by.issued ?? [], { platform, institution: object.institution });
    return { resources: shown, created: true, kept: false };
  };
}

/** Keeps resources as they came beside the object, from the given one of its resources on; what one contains stands for itself. */
function keepTexts(
  { type, contains }: Counterpart,
  from: number,
  resources: readonly Resource[],
  object: StoredObject,
  platform: Platform,
): void {
  const keep = (own: string, given: readonly unknown[]): void => {
    const shown = showObject(own, object, platform);
    for (const [index, each] of given.entries())
      keepText(platform, String(shown[from + index]?.['id']), object.version, each as Resource);
  };
  if (contains === undefined) {
    keep(type, resources);
    return;
  }
  for (const resource of resources) {
    const held = contains.of(resource) ?? [];
    keep(contains.type, held);
    const rest = listOf(resource['contained']).filter((each) => !held.includes(each));
    keep(type, [{ ...resource, contained: rest.length > 0 ? rest : undefined, [contains.by]: undefined }]);
  }
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** A resource with what it refers to inside it, where the object it stands for is both. */
export function embed(
  resource: Resource,
  { contains }: Pick<Counterpart, 'contains'>,
  known: ReadonlyMap<string, Resource>,
): Resource {
  if (contains === undefined) return resource;
  const contained = [...listOf(resource['contained'])];
  const references = listOf(resource[contains.by]).map((each, index) => {
    const found = known.get(String(readPath(each, 'reference')));
    if (found === undefined) return each;
    const id = `held-${String(index + 1)}`;
    contained.push({ ...found, id });
    return { reference: `#${id}` };
  });
  return contained.length === 0 ? resource : { ...resource, contained, [contains.by]: references };
}

/** What a change of state leaves as it is: all but what tells of it. */
function besideState(resource: Resource): unknown {
  const aside = ['meta', 'text', 'status', 'statusReason', 'cancelationReason', 'output'];
  const left = Object.entries(resource).filter(([name]) => !aside.includes(name));
  const extension = listOf(resource['extension']).filter(
    (each) => readPath(each, 'url') !== canonicalOf('StructureDefinition', 'opinion-author'),
  );
  return parseExact(stringifyExact({ ...Object.fromEntries(left), extension }));
}

/** Prepares a new version of a resource. */
export async function prepareUpdate(
  resource: Resource,
  id: string,
  exchange: FaceExchange,
  source = alone,
): Promise<Write> {
  const { resourceType } = resource;
  checkKept(resource);
  const { platform, headers } = exchange;
  const match = /^(?:W\/)?"?(\d+)"?$/u.exec(headers.get('if-match') ?? '');
  const version = match === null ? undefined : Number(match[1]);
  const object = findObject(resourceType, id, platform);
  const by = find(resourceType, object.kind);
  if (by === undefined)
    return (replace) => ({
      resources: [changeResource(replace(resource), id, version, exchange)],
      created: false,
      kept: true,
    });
  const now = toResource(resourceType, id, object, platform);
  const transition =
    resource['status'] === now['status'] ? undefined : by.transitions?.[String(resource['status'])];
  const operation = transition?.operation ?? by.update;
  // What no operation changes stays as it was given.
  if (operation === undefined) throw new Problem(by.transitions === undefined ? 'C025' : 'C011');
  const context = contextOf(exchange, source);
  const { index } = id === object.id ? { index: 0 } : objectIdOf(id);
  const held = by.contains && showObject(by.contains.type, object, platform);
  const known = new Map(held?.map((each) => [`${each.resourceType}/${String(each['id'])}`, each]));
  const shown = showObject(resourceType, object, platform).map((each) => embed(each, by, known));
  const whole = embed(resource, by, known);
  const again = (replace: Replace): Record<string, unknown> => {
    const changed = shown.map((each, at) => (at === index ? replace(whole) : each));
    return takeChanges(by, { body: object.body, shown }, changed, context);
  };
  const body = again(sameReferences);
  // A change of state changes nothing else; what else was changed would be lost.
  if (transition !== undefined && !isDeepStrictEqual(besideState(resource), besideState(now)))
    throw new Problem('C011');
  if (transition === undefined) refuseLacking(by, body);
  const work = await prepareOperation(
    by,
    operation,
    transition === undefined ? body : (transition.bodyOf?.(resource) ?? {}),
    transition === undefined ? again : () => ({}),
    exchange,
    { ...source, id: object.id, ...(transition === undefined && { version: version ?? object.version }) },
  );
  return (replace) => {
    if (version !== undefined && findObject(resourceType, id, platform).version !== version)
      throw new Problem('C021');
    const { object: changed } = work(replace);
    if (by.members !== undefined && transition === undefined)
      keepTexts(by, index, [replace(whole)], changed, platform);
    return { resources: [toResource(resourceType, id, changed, platform)], created: false, kept: false };
  };
}
