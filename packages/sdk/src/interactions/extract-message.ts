/** Reads the record of an interaction message: the reverse of `buildMessage`. */
import {
  findServicesByMessage,
  loadMessageHeader,
  nationalLibrary,
  type Library,
  type Service,
} from '@hulian/standards';
import { readXml, type XmlElement } from '@hulian/validators/xml';
import { readCall } from '../soap/envelope.js';
import { extractAnswer } from './answers.js';
import { derivedValue } from './derived-value.js';
import { barePath, planMessage, type PlannedElement } from './message-plan.js';
import type { MessageProblem, MessageRecord, MessageValue } from './record.js';
import { readTyped } from './typed-value.js';

/** What a message holds. */
export interface ExtractedMessage {
  readonly record: MessageRecord;
  /** Elements and attributes that the service does not have. */
  readonly problems: readonly MessageProblem[];
}

/** Why nothing was extracted. */
export class ExtractMessageError extends Error {
  constructor(
    readonly reason: 'not-xml' | 'unknown-root' | 'several-services',
    readonly detail: string,
    /** Actions of the services that the root element may belong to. */
    readonly services: readonly string[] = [],
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** How to extract. */
export interface ExtractMessageOptions {
  readonly library?: Library;
  /** Action of the service, where its root element belongs to several. An envelope names it itself. */
  readonly service?: string;
}

/**
 * Reads a message, in its envelope or without one.
 * @throws ExtractMessageError
 */
export const extractMessage = (text: string, options: ExtractMessageOptions = {}): ExtractedMessage => {
  const { library = nationalLibrary() } = options;
  const call = /<(?:[\w-]+:)?Envelope\b/u.test(text.slice(0, 500))
    ? readCall(new TextEncoder().encode(text))
    : undefined;
  if (typeof call === 'string') throw new ExtractMessageError('not-xml', call);
  const read = readXml(call?.message ?? text);
  if (!read.ok) throw new ExtractMessageError('not-xml', read.reason);
  const { root } = read.tree;
  const { service, kind } = identify(root, options.service ?? call?.action, library);
  if (kind === 'answer') {
    const { values, problems } = extractAnswer(root, service);
    return { record: { service: service.id, kind, values }, problems };
  }
  return extractRequest(root, service, library);
};

const identify = (
  root: XmlElement,
  action: string | undefined,
  library: Library,
): { readonly service: Service; readonly kind: 'request' | 'answer' } => {
  const requests = findServicesByMessage(library, root.name);
  if (requests.length > 0) {
    const named =
      action === undefined ? undefined : requests.find(({ id }) => id === planOrUndefined(action, library));
    const service = named ?? (requests.length === 1 ? requests[0] : undefined);
    if (service !== undefined) return { service, kind: 'request' };
    const actions = requests.map(({ id }) => id);
    throw new ExtractMessageError('several-services', root.name, actions);
  }
  const acknowledged = loadMessageHeader().acknowledgement.root;
  const answers = library
    .list('service')
    .flatMap(({ id }) => library.record<Service>('service', id) ?? [])
    // A service whose answer no source names acknowledges like all others.
    .filter(
      ({ action: own, message }) => own !== undefined && (message?.response ?? acknowledged) === root.name,
    );
  const service =
    answers.find(({ id }) => action !== undefined && id === planOrUndefined(action, library)) ??
    (answers.length === 1 ? answers[0] : undefined);
  if (service !== undefined) return { service, kind: 'answer' };
  if (answers.length === 0) throw new ExtractMessageError('unknown-root', root.name);
  throw new ExtractMessageError(
    'several-services',
    root.name,
    answers.map(({ id }) => id),
  );
};

const planOrUndefined = (action: string, library: Library): string | undefined => {
  try {
    return planMessage(action, library).service.id;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const extractRequest = (root: XmlElement, service: Service, library: Library): ExtractedMessage => {
  const plan = planMessage(service.id, library);
  const problems: MessageProblem[] = [];
  const found = new Map<string, MessageValue>();
  const walk = (parent: XmlElement, elements: readonly PlannedElement[], above: string): void => {
    const counts = new Map<string, number>();
    for (const child of parent.children) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      const path = `${above}/${child.name}${count === 1 ? '' : `[${count}]`}`;
      const element = elements.find(({ name }) => name === child.name);
      if (element === undefined) problems.push({ at: path, reason: 'unknown-place' });
      else take(child, element, path);
    }
  };
  const take = (element: XmlElement, planned: PlannedElement, path: string): void => {
    // Attributes of typed content belong to its value.
    const attributes = planned.row.content === 'any' ? [] : Object.entries(element.attributes);
    for (const [attribute, value] of attributes) {
      if (/^xmlns(?::|$)|^xsi:/u.test(attribute) || attribute.endsWith(':type')) continue;
      const at = `${path}/@${attribute}`;
      if (plan.places.has(barePath(at))) found.set(at, value);
      else if (value !== '') problems.push({ at, reason: 'unknown-place' });
    }
    if (planned.row.content === 'any') {
      const value = readTyped(element, planned, plan.types);
      if (value !== undefined) found.set(`${path}/text()`, value);
      return;
    }
    if (element.children.length === 0 && element.text.trim() !== '') {
      const at = `${path}/text()`;
      if (plan.places.has(barePath(at))) found.set(at, element.text);
      else problems.push({ at, reason: 'unknown-place' });
    }
    walk(element, planned.children, path);
  };
  walk(root, plan.elements, '');
  const textAt = (path: string): string | undefined => {
    const value = found.get(path);
    return typeof value === 'object' ? value.value : value;
  };
  const values: Record<string, MessageValue> = {};
  for (const [path, value] of found) {
    const place = plan.places.get(barePath(path));
    if (place === undefined) continue;
    // What building would put there anyway is no value of the record; nor is an empty parameter of a query.
    const derived = derivedValue(path, place, { plan, library, valueAt: textAt });
    if (value === (derived ?? (service.query === true ? '' : undefined))) continue;
    if (value === '' && planAllowsEmpty(place.path)) continue;
    values[path === place.path ? plan.keyOf(place) : path] = value;
  }
  return { record: { service: service.id, values }, problems };
};

/** Typed content that is written empty where there is no value. */
const planAllowsEmpty = (path: string): boolean => path.endsWith('/text()');
