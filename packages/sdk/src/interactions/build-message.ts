/** Builds the request of an interaction service (交互服务) from a record, in the order and form its structure demands. */
import { nationalLibrary, type Library } from '@hulian/standards';
import { isXmlText } from '@hulian/validators/xml';
import { textOf } from '../documents/record.js';
import { writeXml, XmlNode } from '../documents/xml-node.js';
import { writeCall } from '../soap/envelope.js';
import type { SoapVersion } from '../soap/envelope.js';
import { buildAnswer } from './answers.js';
import { derivedValue, type DerivedContext } from './derived-value.js';
import {
  barePath,
  planMessage,
  type MessagePlan,
  type PlannedElement,
  type PlannedPlace,
} from './message-plan.js';
import type {
  MessageProblem,
  MessageRecord,
  MessageValue,
  MessageValues,
  RequestValuesOf,
  ServiceId,
} from './record.js';
import { writeTyped } from './typed-value.js';

/** How to build. */
export interface BuildMessageOptions {
  readonly library?: Library;
  /** Puts the message into the envelope of `HIPMessageServer`. */
  readonly soap?: SoapVersion;
}

/** A built message, or why there is none. */
export interface BuiltMessage {
  /** UTF-8 text; undefined while a problem is left: an incomplete message is never written. */
  readonly xml: string | undefined;
  readonly problems: readonly MessageProblem[];
}

const buildAny = (record: MessageRecord, options: BuildMessageOptions): BuiltMessage => {
  const { library = nationalLibrary(), soap } = options;
  const built = record.kind === 'answer' ? buildAnswer(record, library) : buildRequest(record, library);
  if (built.xml === undefined || soap === undefined) return built;
  const { service } = planMessage(record.service, library);
  return {
    ...built,
    xml: writeCall({ version: soap, action: service.action ?? service.id, message: built.xml }),
  };
};

/**
 * Builds the message of a record. The same record gives the same bytes; identifier and time of the message are values
 * of the record like all others. With the service stated first, the compiler checks the keys of a request.
 * @throws RangeError when there is no such service, or no source gives its fields
 */
export function buildMessage<Id extends ServiceId>(
  service: Id,
  values: RequestValuesOf<Id>,
  options?: BuildMessageOptions,
): BuiltMessage;
/** Builds the message of a record that names its service. */
export function buildMessage(record: MessageRecord, options?: BuildMessageOptions): BuiltMessage;
export function buildMessage(
  first: string | MessageRecord,
  second: MessageValues | BuildMessageOptions = {},
  options: BuildMessageOptions = {},
): BuiltMessage {
  return typeof first === 'string'
    ? buildAny({ service: first, values: second as MessageValues }, options)
    : buildAny(first, second);
}

const buildRequest = (record: MessageRecord, library: Library): BuiltMessage => {
  const plan = planMessage(record.service, library);
  const problems: MessageProblem[] = [];
  const values = placeValues(plan, record.values, problems);
  const root = new XmlNode(plan.root).setDefaults({
    xmlns: 'urn:hl7-org:v3',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  });
  root.ordered = true;
  for (const { name, fixed } of plan.rootAttributes) root.attributes.set(name, fixed ?? 'XML_1.0');
  const builder = new RequestBuilder(plan, library, values, problems);
  for (const element of plan.elements) builder.build(element, root, '');
  return { xml: problems.length === 0 ? writeXml(root) : undefined, problems };
};

/** Values by path with positions; keys that mean nothing here are problems. */
export const placeValues = (
  plan: MessagePlan,
  values: MessageValues,
  problems: MessageProblem[],
): ReadonlyMap<string, MessageValue> => {
  const placed = new Map<string, MessageValue>();
  for (const [key, value] of Object.entries(values)) {
    const text = textOf(value);
    if (text === undefined || !isXmlText(text)) {
      problems.push({ at: key, reason: text === undefined ? 'not-text' : 'not-xml-text' });
      continue;
    }
    if (key.startsWith('/')) {
      const path = key.replaceAll('[1]', '');
      if (plan.places.has(barePath(path))) placed.set(path, value);
      else problems.push({ at: key, reason: 'unknown-key' });
      continue;
    }
    const [place, ...others] = plan.byKey.get(key) ?? [];
    if (place === undefined) problems.push({ at: key, reason: 'unknown-key' });
    else if (others.length > 0) problems.push({ at: key, reason: 'ambiguous-key' });
    else if (!placed.has(place.path)) placed.set(place.path, value);
  }
  return placed;
};

class RequestBuilder {
  /** Every path with positions at or above a value. */
  readonly #filled = new Set<string>();
  /** True when some path has a position: only then can an element stand more than once. */
  readonly #hasPositions: boolean;
  readonly #context: DerivedContext;

  constructor(
    readonly plan: MessagePlan,
    readonly library: Library,
    readonly values: ReadonlyMap<string, MessageValue>,
    readonly problems: MessageProblem[],
  ) {
    for (const path of values.keys())
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        const above = path.slice(0, at);
        if (this.#filled.has(above)) break;
        this.#filled.add(above);
      }
    this.#hasPositions = [...values.keys()].some((path) => path.includes('['));
    this.#context = {
      plan,
      library,
      valueAt: (path) => {
        const value = values.get(path);
        return typeof value === 'object' ? value.value : value;
      },
    };
  }

  build(element: PlannedElement, parent: XmlNode, above: string): void {
    const first = `${above}/${element.name}`;
    const { min, max } = element.row;
    let count = min > 0 || this.#filled.has(first) ? Math.max(1, min) : 0;
    while (this.#hasPositions && this.#filled.has(`${first}[${count + 1}]`)) count += 1;
    if (max !== '*' && count > max) this.problems.push({ at: `${first}[${count}]`, reason: 'too-many' });
    for (let number = 1; number <= count; number += 1)
      this.#buildOne(element, parent, number === 1 ? first : `${first}[${number}]`);
  }

  #buildOne(element: PlannedElement, parent: XmlNode, path: string): void {
    const node = parent.add(element.name);
    node.ordered = true;
    for (const attribute of element.row.attributes ?? []) {
      const at = `${path}/@${attribute.name}`;
      const value = this.#value(at, attribute.use === 'required');
      if (value !== undefined) node.attributes.set(attribute.name, value);
    }
    const content = `${path}/text()`;
    const place = this.plan.places.get(`${element.path}/text()`);
    if (place !== undefined) this.#buildContent(node, element, place, content);
    for (const child of element.children) this.build(child, node, path);
  }

  #buildContent(node: XmlNode, element: PlannedElement, place: PlannedPlace, path: string): void {
    const value = this.values.get(path);
    const demanded = place.field?.cardinality?.startsWith('1') === true && place.field.name !== undefined;
    if (value === undefined && demanded && !this.#isQuery()) this.#missing(path, place);
    else if (element.row.content === 'any')
      for (const attribute of writeTyped(node, value ?? '', element, this.plan.types))
        this.#missing(attribute === 'value' ? path : `${path} ${attribute}`, place);
    else if (value !== undefined) node.text = typeof value === 'string' ? value : value.value;
  }

  /** The value of an attribute: given, derived, or empty where a query does not ask for it. */
  #value(path: string, required: boolean): string | undefined {
    const given = this.values.get(path);
    if (given !== undefined) return typeof given === 'string' ? given : given.value;
    const place = this.plan.places.get(barePath(path));
    if (place === undefined) return undefined;
    const demanded = required || place.field?.cardinality?.startsWith('1') === true;
    if (!demanded && !this.#accompanies(path)) return undefined;
    const derived = derivedValue(path, place, this.#context);
    if (derived !== undefined) return derived;
    if (!demanded) return undefined;
    if (this.#isQuery() && path.includes('arameter')) return '';
    this.#missing(path, place);
    return undefined;
  }

  /** True for an optional root or code system beside a value that is there. */
  #accompanies(path: string): boolean {
    const main = path.replace(/@root$/u, '@extension').replace(/@codeSystem(?:Name)?$/u, '@code');
    return main !== path && this.values.has(main);
  }

  #isQuery(): boolean {
    return this.plan.service.query === true;
  }

  #missing(path: string, { field }: PlannedPlace): void {
    // The name of a code that is missing itself is no second cause.
    const code = path.replace(/\/displayName\/@value$/u, '/@code');
    if (code !== path && this.problems.some(({ at }) => at === code)) return;
    this.problems.push({
      at: path,
      reason: 'missing',
      ...(field?.name !== undefined && { name: field.name }),
    });
  }
}
