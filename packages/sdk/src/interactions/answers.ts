// What a service sends back: an acknowledgement, for a query with what was found. Sources give the fields of many answers
// and no order or cardinality, so an answer holds what its record says, in the order of the fields.
import {
  findService,
  loadMessageHeader,
  type Library,
  type Service,
  type ServiceField,
} from '@hulian/standards';
import { isXmlText, type XmlElement } from '@hulian/validators/xml';
import { textOf } from '../documents/record.js';
import { writeXml, XmlNode } from '../documents/xml-node.js';
import { oncePerObject } from '../once-per.js';
import type { BuiltMessage } from './build-message.js';
import { barePath } from './message-plan.js';
import type { MessageProblem, MessageRecord, MessageValue } from './record.js';

/** The fields of an answer: header, acknowledgement, and those of the service. */
interface AnswerPlan {
  readonly root: string;
  readonly fields: ReadonlyMap<string, ServiceField>;
  readonly byKey: ReadonlyMap<string, readonly string[]>;
  /** Position of each path in an answer. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Values of the header that every answer has. */
  readonly derived: ReadonlyMap<string, string>;
}

/** A path down to an attribute or text: the sheets of some services name elements, or lost a step. */
const isPlace = /^(?:\/\w+)+\/(?:@\w+|text\(\))$/u;

const plan = oncePerObject((service: Service): AnswerPlan => {
  const header = loadMessageHeader();
  const fields = new Map<string, ServiceField>();
  for (const field of [...header.fields, ...header.acknowledgementFields, ...service.response])
    if (!fields.has(field.path) && isPlace.test(field.path)) fields.set(field.path, field);
  const byKey = new Map<string, string[]>();
  for (const { path, name, elements = [] } of fields.values())
    for (const key of new Set([name, ...elements]))
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), path]);
  const root = service.message?.response ?? header.acknowledgement.root;
  const order = new Set([...header.fields.map(({ path }) => path), ...fields.keys()]);
  const ranks = new Map([...order].map((path, index) => [path, index]));
  return { root, fields, byKey, ranks, derived: derived(root) };
});

/** The fields that an answer of the service may have. */
export const answerFields = (service: Service): readonly ServiceField[] => [...plan(service).fields.values()];

/** Values of the header that every answer has. */
const derived = (root: string): ReadonlyMap<string, string> => {
  const { fields } = loadMessageHeader();
  return new Map([
    ...fields.flatMap(({ path, fixed }) => (fixed === undefined ? [] : [[path, fixed] as const])),
    ['/interactionId/@extension', root],
    ['/processingCode/@code', 'P'],
    ['/acceptAckCode/@code', 'AL'],
    // An element that is there and holds nothing.
    ['/processingModeCode', ''],
  ]);
};

/** Steps of a path with positions: name and position. */
const stepsOf = (path: string): readonly (readonly [string, number])[] =>
  path
    .split('/')
    .slice(1)
    .map((step) => {
      if (!step.endsWith(']')) return [step, 1];
      const [, name = step, number = '1'] = /^([^[]+)\[(\d+)\]$/u.exec(step) ?? [];
      return [name, Number(number)];
    });

const write = (root: XmlNode, path: string, value: string): void => {
  let node = root;
  for (const [name, number] of stepsOf(path)) {
    if (name.startsWith('@')) node.attributes.set(name.slice(1), value);
    else if (name === 'text()') node.text = value;
    else {
      let same = node.children.filter((child) => child.name === name);
      while (same.length < number) {
        node.add(name).ordered = true;
        same = node.children.filter((child) => child.name === name);
      }
      node = same[number - 1] as XmlNode;
    }
  }
};

/** Attributes that every element of a name has with one value (`receiver/@typeCode`), by the name of the element. */
const fixedAttributes = oncePerObject(({ attributes }: ReturnType<typeof loadMessageHeader>) => {
  const byElement = new Map<string, Record<string, string>>();
  for (const { path, fixed } of attributes) {
    const [element = '', attribute = ''] = path.split('/@');
    byElement.set(element, { ...byElement.get(element), [attribute]: fixed });
  }
  return byElement;
});

const completeAttributes = (node: XmlNode, fixed: ReturnType<typeof fixedAttributes>): void => {
  const own = fixed.get(node.name);
  if (own !== undefined) node.setDefaults(own);
  for (const child of node.children) completeAttributes(child, fixed);
};

/** Builds an answer. */
export const buildAnswer = (record: MessageRecord, library: Library): BuiltMessage => {
  const service = findService(library, record.service);
  if (service === undefined) throw new RangeError(`unknown service ${record.service}`);
  const { root: name, fields, byKey, ranks, derived: always } = plan(service);
  const problems: MessageProblem[] = [];
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(record.values)) {
    const text = textOf(value);
    const [path, ...others] = key.startsWith('/')
      ? fields.has(barePath(key))
        ? [key.replaceAll('[1]', '')]
        : []
      : (byKey.get(key) ?? []);
    if (text === undefined) problems.push({ at: key, reason: 'not-text' });
    else if (!isXmlText(text)) problems.push({ at: key, reason: 'not-xml-text' });
    else if (path === undefined) problems.push({ at: key, reason: 'unknown-key' });
    else if (others.length > 0) problems.push({ at: key, reason: 'ambiguous-key' });
    else values.set(path, text);
  }
  for (const [path, value] of always) if (!values.has(path)) values.set(path, value);
  for (const { path, cardinality, name: fieldName } of fields.values())
    if (cardinality?.startsWith('1') === true && !values.has(path))
      problems.push({ at: path, reason: 'missing', ...(fieldName !== undefined && { name: fieldName }) });
  const root = new XmlNode(name).setDefaults({ xmlns: 'urn:hl7-org:v3', ITSVersion: 'XML_1.0' });
  root.ordered = true;
  const rankOf = (path: string): number => ranks.get(barePath(path)) ?? -1;
  const placed = [...values].sort(
    ([first], [second]) => rankOf(first) - rankOf(second) || compare(first, second),
  );
  for (const [path, value] of placed) write(root, path, value);
  completeAttributes(root, fixedAttributes(loadMessageHeader()));
  return { xml: problems.length === 0 ? writeXml(root) : undefined, problems };
};

/** Positions count as numbers. */
const compare = (first: string, second: string): number =>
  first.localeCompare(second, 'en', { numeric: true });

/** Reads an answer: the values of all attributes and texts. */
export const extractAnswer = (
  root: XmlElement,
  service: Service,
): { readonly values: Record<string, MessageValue>; readonly problems: readonly MessageProblem[] } => {
  const { fields, byKey, derived: given } = plan(service);
  const fixed = fixedAttributes(loadMessageHeader());
  const values: Record<string, MessageValue> = {};
  const problems: MessageProblem[] = [];
  const take = (path: string, value: string): void => {
    if (value === '' || given.get(path) === value) return;
    const field = fields.get(barePath(path));
    if (field === undefined) problems.push({ at: path, reason: 'unknown-place' });
    else {
      const [only, ...others] = field.name === undefined ? [] : (byKey.get(field.name) ?? []);
      values[only === path && others.length === 0 ? (field.name ?? path) : path] = value;
    }
  };
  const walk = (element: XmlElement, path: string): void => {
    for (const [attribute, value] of Object.entries(element.attributes))
      if (
        path !== '' &&
        fixed.get(element.name)?.[attribute] !== value &&
        !/^(?:xmlns|xsi)(?::|$)/u.test(attribute)
      )
        take(`${path}/@${attribute}`, value);
    if (element.children.length === 0 && element.text.trim() !== '') take(`${path}/text()`, element.text);
    const counts = new Map<string, number>();
    for (const child of element.children) {
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      walk(child, `${path}/${child.name}${count === 1 ? '' : `[${count}]`}`);
    }
  };
  walk(root, '');
  return { values, problems };
};
