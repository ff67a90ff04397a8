// Entries of a transaction that are one object of the platform: a document and its content, a report and its observations,
// the items of one prescription or order.
import { readPath, writePath } from '../../fhir/path.js';
import { Problem } from '../problem.js';
import { creatorOf, ofType, type TakeContext } from './counterparts/index.js';
import type { Resource } from './outcome.js';
import { embed } from './write.js';

/** One entry of a transaction. */
export interface Entry {
  readonly index: number;
  readonly fullUrl: string | undefined;
  readonly resource: Resource | undefined;
  readonly method: string;
  readonly url: string;
  readonly ifNoneExist: string | undefined;
  /** Entries that become resources of the same object, in order. */
  readonly others?: readonly Other[];
}

/** An entry that another one stands for. */
export interface Other {
  readonly index: number;
  readonly fullUrl: string | undefined;
  /** Its resource, where it is of the same type. */
  readonly resource?: Resource;
  /** Its address, when that of the object and of its resources is known. */
  readonly addressOf: (id: string, shown: readonly Resource[]) => string;
}

const isPost = ({ method, ifNoneExist }: Entry): boolean => method === 'POST' && ifNoneExist === undefined;

/** Entries with those that belong to them. @throws Problem C010 for a content that no document refers to */
export function gather(entries: readonly Entry[], context: TakeContext): readonly Entry[] {
  return joinGroups(joinReports(joinContents(entries), context), context);
}

/** Puts the content of a document, given as a Binary of its own, into the DocumentReference that points to it. */
function joinContents(entries: readonly Entry[]): readonly Entry[] {
  const kept = new Map(entries.map((entry) => [entry.index, entry]));
  for (const { index, fullUrl, resource, method } of entries) {
    if (resource?.resourceType !== 'Binary' || method !== 'POST') continue;
    const holder = entries.find(
      (each) =>
        each.resource?.resourceType === 'DocumentReference' &&
        fullUrl !== undefined &&
        readPath(each.resource, 'content.0.attachment.url') === fullUrl,
    );
    // A content that no document refers to belongs to nobody.
    if (holder?.resource === undefined) throw new Problem('C010');
    const copy = structuredClone(holder.resource);
    writePath(copy, 'content.0.attachment.data', resource['data']);
    const other: Other = { index, fullUrl, addressOf: (id) => `Binary/${id}` };
    kept.set(holder.index, { ...holder, resource: copy, others: [other] });
    kept.delete(index);
  }
  return [...kept.values()];
}

/** Puts observations into the report that they are the results of, where the platform keeps them as one. */
function joinReports(entries: readonly Entry[], context: TakeContext): readonly Entry[] {
  const posted = new Map(
    entries.flatMap((entry) =>
      isPost(entry) && entry.fullUrl !== undefined && entry.resource !== undefined
        ? [[entry.fullUrl, entry] as const]
        : [],
    ),
  );
  const kept = new Map(entries.map((entry) => [entry.index, entry]));
  for (const entry of entries) {
    const { resource } = entry;
    if (resource === undefined || !isPost(entry)) continue;
    const contains = ofType(resource.resourceType).find((each) => each.contains !== undefined)?.contains;
    if (contains === undefined) continue;
    const of = [...posted.values()].filter((each) => each.resource?.resourceType === contains.type);
    const whole = embed(
      resource,
      { contains },
      new Map(of.map((each) => [String(each.fullUrl), each.resource as Resource])),
    );
    if (creatorOf([whole], context) === undefined) continue;
    const references = ((resource[contains.by] ?? []) as readonly unknown[]).map((each) =>
      readPath(each, 'reference'),
    );
    const others = of
      .filter(({ fullUrl }) => references.includes(fullUrl))
      .map(({ index, fullUrl }): Other => {
        const at = references.indexOf(fullUrl);
        return {
          index,
          fullUrl,
          addressOf: (_id, [report]) => String(readPath(report, `${contains.by}.${String(at)}.reference`)),
        };
      });
    for (const { index } of others) kept.delete(index);
    kept.set(entry.index, { ...entry, resource: whole, others });
  }
  return [...kept.values()];
}

/** Joins entries that are items of one prescription, order or application. */
function joinGroups(entries: readonly Entry[], context: TakeContext): readonly Entry[] {
  const joined: Entry[] = [];
  const firsts = new Map<string, number>();
  for (const entry of entries) {
    const { resource, index, fullUrl } = entry;
    const by = resource !== undefined && isPost(entry) ? creatorOf([resource], context)?.by : undefined;
    const value = by?.group === undefined ? undefined : readPath(resource, by.group);
    const key = JSON.stringify([by?.kind, value]);
    const at = value === undefined ? undefined : firsts.get(key);
    const first = at === undefined ? undefined : joined[at];
    if (first === undefined || resource === undefined) {
      if (value !== undefined) firsts.set(key, joined.length);
      joined.push(entry);
      continue;
    }
    const others = first.others ?? [];
    const place = others.length + 1;
    const other: Other = {
      index,
      fullUrl,
      resource,
      addressOf: (_id, shown) => `${resource.resourceType}/${String(shown[place]?.['id'])}`,
    };
    joined[at as number] = { ...first, others: [...others, other] };
  }
  return joined;
}
