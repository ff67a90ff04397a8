// An object of the unified interface and the resource that stands for it: one small table a kind, read both ways.
import { isDeepStrictEqual } from 'node:util';
import { translate } from '../../../fhir/kinds.js';
import { readPath, writePath } from '../../../fhir/path.js';
import { findOperation } from '../../../client/find-operation.js';
import { schemas } from '../../../generated/schemas.js';
import type { Platform } from '../../call.js';
import type { StoredObject } from '../../objects.js';
import type { Resource } from '../outcome.js';
import { metaOf } from '../stored.js';
import type { Form, FormContext } from './form.js';

/** A member of the interface, where it stands, and how; `from` where it is not to be read at that place alone. */
export type Member = readonly [
  member: string,
  path: string,
  form: Form,
  from?: (resource: Resource) => unknown,
];

/** What a resource is read with. */
export interface TakeContext extends FormContext {
  /** Names this request, for what FHIR has no number for. */
  readonly key: string;
}

/** A change of state: the operation of the interface, and what of the resource it is told. */
export interface Transition {
  readonly operation: string;
  readonly bodyOf?: (resource: Resource) => Record<string, unknown>;
}

/** One kind of object as one type of resource. */
export interface Counterpart {
  readonly kind: string;
  readonly type: string;
  /** Our profile that what is shown meets. */
  readonly profile: string;
  /** Operation that reads the object; what it refuses is refused by FHIR too. */
  readonly read?: string;
  /** Operation whose permission a search needs, where none reads a single object. */
  readonly search?: string;
  readonly create?: string;
  readonly update?: string;
  /** Operations by the status that a new version asks for. */
  readonly transitions?: Readonly<Record<string, Transition>>;
  /** Which resources of the type stand for this kind; where absent, all. */
  readonly claims?: (resource: Resource) => boolean;
  /** A resource that lacks what the operation asks is kept by FHIR alone instead of being refused. */
  readonly lenient?: boolean;
  /** What the interface has no member for is not kept: it may be what is shown for a purpose only. */
  readonly bare?: boolean;
  /** What the platform adds to its answer once, when the object is made: members of the answer and their places. */
  readonly issued?: readonly Member[];
  /** What the resources of one object have alike, where an object is several. */
  readonly group?: string;
  /** The resources of an object, in order. */
  readonly show: (object: StoredObject, platform: Platform) => readonly Resource[];
  /** The body of the operation. */
  readonly take?: (resources: readonly Resource[], context: TakeContext) => Record<string, unknown>;
  /** Resources of another type that a resource of this kind holds, each of them a resource of its own for the platform. */
  readonly contains?: {
    readonly type: string;
    /** Element that refers to them. */
    readonly by: string;
    readonly of: (resource: Resource) => readonly unknown[] | undefined;
  };
  /** Places of the members, for what is told of those that are missing. */
  readonly members?: readonly Member[];
}

/** A counterpart that is a table of members. */
export interface MappedCounterpart extends Omit<Counterpart, 'show' | 'take' | 'members'> {
  readonly members: readonly Member[];
  /** Member whose items are a resource each, and the members of an item; the name '' stands for the item itself. */
  readonly parts?: { readonly member: string; readonly members: readonly Member[] };
  /** Concept map from the state to the status. */
  readonly states?: string;
  /** What the type demands and the object does not say, or says elsewhere. */
  readonly filled?: (object: StoredObject, platform: Platform) => Record<string, unknown>;
}

/** Writes members of a body where they stand. */
export const put = (
  resource: Resource,
  body: unknown,
  members: readonly Member[],
  context: FormContext,
): void => {
  for (const [member, path, form] of members) {
    const value = member === '' ? body : (body as Record<string, unknown>)[member];
    const written = value === undefined ? undefined : form.write(value, context);
    if (written !== undefined) writePath(resource, path, written);
  }
};

/** Members as a resource has them. */
export function takeMembers(
  resource: Resource,
  members: readonly Member[],
  context: FormContext,
): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [member, path, form, from] of members) {
    const value = form.read(from === undefined ? readPath(resource, path) : from(resource), context);
    if (value !== undefined) body[member] = value;
  }
  return body;
}

/** A counterpart from its table. */
export function counterpart(table: MappedCounterpart): Counterpart {
  const { type, members, parts, states, filled, ...rest } = table;
  return {
    ...rest,
    type,
    members: [...members, ...(parts?.members ?? [])],
    show(object, platform) {
      const { id, body, institution, state } = object;
      const context = { platform, institution };
      const resourceOf = (own: string, item?: unknown): Resource => {
        const resource: Resource = {
          resourceType: type,
          id: own,
          meta: metaOf(object),
          ...filled?.(object, platform),
          ...(states !== undefined && { status: translate(states, state ?? '') }),
        };
        put(resource, body, members, context);
        if (parts !== undefined) put(resource, item, parts.members, context);
        return resource;
      };
      if (parts === undefined) return [resourceOf(id)];
      return (body[parts.member] as readonly unknown[]).map((item, index) =>
        resourceOf(partId(id, index), item),
      );
    },
    ...((rest.create ?? rest.update) !== undefined && {
      take(resources, context) {
        const [first] = resources as readonly [Resource];
        const body = takeMembers(first, members, context);
        if (parts === undefined) return body;
        const items = resources.map((each) => {
          const item = takeMembers(each, parts.members, context);
          return '' in item ? item[''] : item;
        });
        return { ...body, [parts.member]: items };
      },
    }),
  };
}

/** The id of one of several resources that an object becomes. */
export const partId = (id: string, index: number): string => `${id}-${String(index + 1)}`;

/** The object behind an id, and which of its resources is meant. */
export function objectIdOf(id: string): { readonly id: string; readonly index: number } {
  const [, own, number] = /^(.+)-(\d{1,4})$/u.exec(id) ?? [];
  return own === undefined ? { id, index: 0 } : { id: own, index: Number(number) - 1 };
}

/** The permission that an operation asks for. */
export const scopeOf = (operation: string): string | undefined => findOperation(operation)?.scope;

/** Members that the operation demands and a body lacks, with the place where they would stand. */
export function lackingIn(
  { create, type, members = [] }: Counterpart,
  body: Readonly<Record<string, unknown>>,
): readonly { readonly member: string; readonly place: string }[] {
  const schema = findOperation(create ?? '')?.body;
  const { required = [] } = (schemas[schema ?? ''] ?? {}) as { readonly required?: readonly string[] };
  return required
    .filter((member) => body[member] === undefined)
    .map((member) => {
      const path = members.find(([name]) => name === member)?.[1];
      return { member, place: path === undefined ? type : `${type}.${path}` };
    });
}

/** The body that resources stand for. */
export const takeBody = (
  { take }: Counterpart,
  resources: readonly Resource[],
  context: TakeContext,
): Record<string, unknown> => take?.(resources, context) ?? {};

/**
 * The body of an object that is changed: what its resources say as before stays as it was, and so do members that have no place in them.
 */
export function takeChanges(
  by: Counterpart,
  { body, shown }: { readonly body: Readonly<Record<string, unknown>>; readonly shown: readonly Resource[] },
  resources: readonly Resource[],
  context: TakeContext,
): Record<string, unknown> {
  const [before, after] = [takeBody(by, shown, context), takeBody(by, resources, context)];
  const same = (member: string): boolean => isDeepStrictEqual(before[member], after[member]);
  return {
    ...Object.fromEntries(Object.entries(body).filter(([member]) => same(member))),
    ...Object.fromEntries(Object.entries(after).filter(([member]) => !same(member))),
  };
}
