/** Compares two OpenAPI documents with all references resolved, and says of every change whether callers break. */
import { recordPrefix } from './record-schemas.js';

/** `breaking` stops a caller that was right before; `note` changes no behaviour. */
export type ChangeRating = 'breaking' | 'compatible' | 'note';

/** What changed. */
export type OpenapiChangeKind =
  | 'operation-removed'
  | 'operation-added'
  | 'operation-renamed'
  | 'parameter-removed'
  | 'parameter-added'
  | 'parameter-required'
  | 'parameter-optional'
  | 'body-added'
  | 'body-removed'
  | 'response-removed'
  | 'response-added'
  | 'security-changed'
  | 'member-removed'
  | 'member-added'
  | 'member-required'
  | 'member-optional'
  | 'type-changed'
  | 'enum-narrowed'
  | 'enum-widened'
  | 'limit-tightened'
  | 'limit-loosened'
  | 'closed'
  | 'opened'
  | 'text-changed';

/** One change. */
export interface OpenapiChange {
  readonly rating: ChangeRating;
  readonly kind: OpenapiChangeKind;
  /** `POST /residents request.identityNumber` */
  readonly place: string;
  /** What it is about: a member, a limit, values. Never from records. */
  readonly detail?: string;
}

type Json = Readonly<Record<string, unknown>>;
type Report = (rating: ChangeRating, kind: OpenapiChangeKind, place: string, detail?: string) => void;
/** Whose word a schema describes: the caller's, or the platform's. */
type Side = 'request' | 'response';

const object = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown) => list(value).map((each) => JSON.stringify(each));
const same = (before: unknown, after: unknown) => JSON.stringify(before) === JSON.stringify(after);

/** Changes in the order of the older document, then what is new. */
export function diffOpenapi(before: Json, after: Json): OpenapiChange[] {
  const changes: OpenapiChange[] = [];
  const report: Report = (rating, kind, place, detail) => {
    changes.push({ rating, kind, place, ...(detail !== undefined && { detail }) });
  };
  const [older, newer] = [operationsOf(before), operationsOf(after)];
  for (const [place, operation] of older) {
    const other = newer.get(place);
    if (other) diffOperation(place, operation, other, report);
    else report('breaking', 'operation-removed', place);
  }
  for (const place of newer.keys()) if (!older.has(place)) report('compatible', 'operation-added', place);
  diffRecords(before, after, report);
  return changes;
}

/** Schemas of records, which bodies choose by their data set: compared once, not in every body. */
function diffRecords(before: Json, after: Json, report: Report): void {
  const [older, newer] = [before, after].map((document) =>
    Object.entries(object(object(document['components'])['schemas'])).filter(([name]) =>
      name.startsWith(recordPrefix),
    ),
  ) as [[string, unknown][], [string, unknown][]];
  const [known, found] = [new Map(older), new Map(newer)];
  for (const [name, schema] of older) {
    if (found.has(name)) diffSchema(name, object(schema), object(found.get(name)), 'request', report);
    else report('breaking', 'member-removed', name);
  }
  for (const [name] of newer) if (!known.has(name)) report('compatible', 'member-added', name);
}

const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];

/** Operations by method and path; names of path parameters do not count. */
function operationsOf(document: Json): Map<string, Json> {
  const found = new Map<string, Json>();
  for (const [path, item] of Object.entries(object(document['paths']))) {
    for (const method of methods) {
      const operation = object(item)[method];
      if (operation === undefined) continue;
      const parameters = [...list(object(item)['parameters']), ...list(object(operation)['parameters'])];
      const security = object(operation)['security'] ?? document['security'];
      found.set(`${method.toUpperCase()} ${path.replace(/\{[^}]+\}/g, '{}')}`, {
        ...object(operation),
        parameters,
        security,
      });
    }
  }
  return found;
}

function diffOperation(place: string, before: Json, after: Json, report: Report): void {
  if (before['operationId'] !== after['operationId'])
    report(
      'breaking',
      'operation-renamed',
      place,
      `${String(before['operationId'])} → ${String(after['operationId'])}`,
    );
  if (!same(before['security'], after['security'])) report('breaking', 'security-changed', place);
  if (before['summary'] !== after['summary'] || before['description'] !== after['description'])
    report('note', 'text-changed', place);
  diffParameters(place, parametersOf(before), parametersOf(after), report);
  const [older, newer] = [object(before['requestBody']), object(after['requestBody'])];
  if (Object.keys(older).length === 0 && newer['required'] === true) report('breaking', 'body-added', place);
  if (Object.keys(older).length > 0 && Object.keys(newer).length === 0)
    report('breaking', 'body-removed', place);
  diffContent(`${place} request`, older, newer, 'request', report);
  const [answers, others] = [object(before['responses']), object(after['responses'])];
  for (const [status, answer] of Object.entries(answers)) {
    if (others[status] === undefined) report('breaking', 'response-removed', place, status);
    else diffContent(`${place} ${status}`, object(answer), object(others[status]), 'response', report);
  }
  for (const status of Object.keys(others))
    if (answers[status] === undefined) report('compatible', 'response-added', place, status);
}

function parametersOf(operation: Json): Map<string, Json> {
  return new Map(
    list(operation['parameters'])
      .map(object)
      // Path parameters are told apart by their place in the path.
      .filter((parameter) => parameter['in'] !== 'path')
      .map((parameter) => [`${String(parameter['in'])} ${String(parameter['name'])}`, parameter]),
  );
}

function diffParameters(
  place: string,
  before: ReadonlyMap<string, Json>,
  after: ReadonlyMap<string, Json>,
  report: Report,
): void {
  for (const [name, parameter] of before) {
    const other = after.get(name);
    if (!other) {
      report('breaking', 'parameter-removed', place, name);
      continue;
    }
    if (parameter['required'] !== true && other['required'] === true)
      report('breaking', 'parameter-required', place, name);
    if (parameter['required'] === true && other['required'] !== true)
      report('compatible', 'parameter-optional', place, name);
    diffSchema(`${place} ${name}`, object(parameter['schema']), object(other['schema']), 'request', report);
  }
  for (const [name, parameter] of after) {
    if (before.has(name)) continue;
    if (parameter['required'] === true) report('breaking', 'parameter-required', place, name);
    else report('compatible', 'parameter-added', place, name);
  }
}

function diffContent(place: string, before: Json, after: Json, side: Side, report: Report): void {
  for (const [type, content] of Object.entries(object(before['content']))) {
    const other = object(after['content'])[type];
    if (other === undefined) {
      if (Object.keys(after).length > 0) report('breaking', 'type-changed', place, type);
    } else
      diffSchema(place, object(object(content)['schema']), object(object(other)['schema']), side, report);
  }
}

/** Limits by whether a greater value permits more. */
const limits: Readonly<Record<string, 'upper' | 'lower'>> = {
  maxLength: 'upper',
  maximum: 'upper',
  maxItems: 'upper',
  minLength: 'lower',
  minimum: 'lower',
  minItems: 'lower',
};

function diffSchema(place: string, before: Json, after: Json, side: Side, report: Report): void {
  if (same(before, after)) return;
  // What narrows a request refuses what was right; what widens an answer brings what nobody expects.
  const narrower: ChangeRating = side === 'request' ? 'breaking' : 'compatible';
  const wider: ChangeRating = side === 'request' ? 'compatible' : 'breaking';
  if (!same(before['type'], after['type']) || !same(before['$ref'], after['$ref'])) {
    report('breaking', 'type-changed', place, `${String(before['type'])} → ${String(after['type'])}`);
    return;
  }
  diffValues(place, before, after, narrower, wider, report);
  for (const [name, direction] of Object.entries(limits)) {
    const [older, newer] = [before[name], after[name]] as [number | undefined, number | undefined];
    if (older === newer) continue;
    const open = direction === 'upper' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    const grows = (newer ?? open) > (older ?? open);
    const loosens = (direction === 'upper') === grows;
    report(loosens ? wider : narrower, loosens ? 'limit-loosened' : 'limit-tightened', place, name);
  }
  for (const name of ['pattern', 'format', 'const']) {
    if (same(before[name], after[name])) continue;
    const loosens = after[name] === undefined;
    // Two patterns cannot be compared: a changed one may refuse what the other takes.
    report(
      loosens ? wider : side === 'request' || before[name] !== undefined ? 'breaking' : narrower,
      loosens ? 'limit-loosened' : 'limit-tightened',
      place,
      name,
    );
  }
  const [closedBefore, closedAfter] = [before, after].map(
    (schema) => schema['additionalProperties'] === false,
  );
  if (!closedBefore && closedAfter) report(narrower, 'closed', place);
  if (closedBefore && !closedAfter) report('compatible', 'opened', place);
  if (before['description'] !== after['description']) report('note', 'text-changed', place);
  diffMembers(place, before, after, side, report);
  if (before['items'] !== undefined || after['items'] !== undefined)
    diffSchema(`${place}[]`, object(before['items']), object(after['items']), side, report);
  for (const word of ['oneOf', 'anyOf', 'allOf']) {
    const [older, newer] = [list(before[word]), list(after[word])];
    if (older.length !== newer.length) report('breaking', 'type-changed', place, word);
    else
      for (const [index, schema] of older.entries())
        diffSchema(place, object(schema), object(newer[index]), side, report);
  }
}

function diffValues(
  place: string,
  before: Json,
  after: Json,
  narrower: ChangeRating,
  wider: ChangeRating,
  report: Report,
): void {
  if (before['enum'] === undefined && after['enum'] === undefined) return;
  if (before['enum'] === undefined) return report(narrower, 'enum-narrowed', place);
  if (after['enum'] === undefined) return report(wider, 'enum-widened', place);
  const [older, newer] = [strings(before['enum']), strings(after['enum'])];
  const gone = older.filter((value) => !newer.includes(value));
  const come = newer.filter((value) => !older.includes(value));
  if (gone.length > 0) report(narrower, 'enum-narrowed', place, gone.join(' '));
  if (come.length > 0) report(wider, 'enum-widened', place, come.join(' '));
}

const memberPlace = (place: string, name: string) => `${place}.${name}`;

function diffMembers(place: string, before: Json, after: Json, side: Side, report: Report): void {
  const [older, newer] = [object(before['properties']), object(after['properties'])];
  const [demanded, demandedNow] = [list(before['required']), list(after['required'])];
  for (const [name, schema] of Object.entries(older)) {
    const at = memberPlace(place, name);
    if (newer[name] === undefined) {
      // A request that still carries it is refused only where extra members are.
      const harmless = side === 'request' && after['additionalProperties'] !== false;
      report(harmless ? 'compatible' : 'breaking', 'member-removed', at);
      continue;
    }
    if (!demanded.includes(name) && demandedNow.includes(name))
      report(side === 'request' ? 'breaking' : 'compatible', 'member-required', at);
    if (demanded.includes(name) && !demandedNow.includes(name))
      report(side === 'request' ? 'compatible' : 'breaking', 'member-optional', at);
    diffSchema(at, object(schema), object(newer[name]), side, report);
  }
  for (const name of Object.keys(newer)) {
    if (older[name] !== undefined) continue;
    const breaks = side === 'request' && demandedNow.includes(name);
    report(
      breaks ? 'breaking' : 'compatible',
      breaks ? 'member-required' : 'member-added',
      memberPlace(place, name),
    );
  }
}
