// For tests: small changes of an XML text, each of one kind, to see whether two judges agree on it.
import { escapeAttribute, escapeText } from '../escape-xml.js';
import { readXml } from '../readers/xml.js';
import type { XmlElement } from '../readers/xml-tree.js';

/** An element that can be changed. */
export interface ChangeableElement {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  children: ChangeableElement[];
  text: string;
}

const national = 'urn:hl7-org:v3';
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance';

/** Reads an XML text of the namespace of documents and messages. */
export function readChangeable(xml: string): ChangeableElement {
  const read = readXml(xml);
  if (!read.ok) throw new Error(read.reason);
  const copy = ({ name, namespace, attributes, children, text }: XmlElement): ChangeableElement => ({
    name,
    namespace,
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([key]) => key !== 'xmlns' && !key.startsWith('xmlns:')),
    ),
    children: children.map(copy),
    text: (children.length > 0 ? text.trim() : text).replaceAll('\n', ' '),
  });
  return copy(read.tree.root);
}

/** Writes the text so that the n-th element in document order has its start tag end on line n. */
export function writeChangeable(root: ChangeableElement): string {
  const write = (
    { name, namespace, attributes, children, text }: ChangeableElement,
    above: string,
  ): string => {
    const here = namespace === above ? '' : ` xmlns="${namespace}"`;
    const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
    const inside = children.map((child) => write(child, namespace)).join('');
    return `<${name}${here}${own.join('')}>${escapeText(text)}${inside}</${name}>`.replace('>', '\n>');
  };
  return write(root, '')
    .replace(`<${root.name}`, `<${root.name} xmlns:xsi="${schemaInstance}"`)
    .replace('\n>', '>');
}

/** One possible change. */
export interface XmlChange {
  readonly kind: string;
  /** Makes it in a copy; false when there is nothing to change. */
  readonly apply: (target: Target) => void;
  /** Position of the element in document order. */
  readonly at: number;
}

interface Target {
  readonly element: ChangeableElement;
  readonly parent: ChangeableElement;
  /** Position among the children of the parent. */
  readonly index: number;
}

const strange = (): ChangeableElement => ({
  name: 'strange',
  namespace: national,
  attributes: {},
  children: [],
  text: '',
});

const wrongValues: readonly ((value: string) => string)[] = [
  () => '',
  (value) => ` ${value}`,
  (value) => `${value} `,
  (value) => `${value}x`,
  (value) => `0${value}`,
  (value) => value.slice(0, -1),
  (value) => value.replace(/\d/u, '９'),
  () => '-1',
  () => '99999',
  () => '测试',
];
const types = ['ST', 'CD', 'PQ', 'TS', 'BL', 'INT', 'QTY'];

/** Every change of one element. */
function* changesAt({ element, parent, index }: Target): Iterable<Omit<XmlChange, 'at'>> {
  const next = parent.children[index + 1];
  if (parent !== element) {
    yield { kind: 'element dropped', apply: (to) => to.parent.children.splice(to.index, 1) };
    yield {
      kind: 'element doubled',
      apply: (to) => to.parent.children.splice(to.index, 0, structuredClone(to.element)),
    };
    yield { kind: 'element renamed', apply: (to) => (to.element.name = 'strange') };
    yield { kind: 'other namespace', apply: (to) => (to.element.namespace = 'urn:example:other') };
    if (next && next.name !== element.name)
      yield {
        kind: 'siblings swapped',
        apply: (to) =>
          to.parent.children.splice(
            to.index,
            2,
            ...to.parent.children.slice(to.index, to.index + 2).reverse(),
          ),
      };
    if (index < parent.children.length - 2)
      yield {
        kind: 'element moved to the end',
        apply: (to) => to.parent.children.push(...to.parent.children.splice(to.index, 1)),
      };
    for (const type of types)
      yield { kind: 'xsi:type changed', apply: (to) => (to.element.attributes['xsi:type'] = type) };
    yield { kind: 'xsi:nil', apply: (to) => (to.element.attributes['xsi:nil'] = 'true') };
    yield {
      kind: 'xsi:nil, emptied',
      apply: (to) =>
        Object.assign(to.element, {
          children: [],
          text: '',
          attributes: { ...to.element.attributes, 'xsi:nil': 'true' },
        }),
    };
  }
  yield { kind: 'strange attribute', apply: (to) => (to.element.attributes['strange'] = '1') };
  if (element.children.length > 0) {
    yield { kind: 'strange element first', apply: (to) => to.element.children.unshift(strange()) };
    yield { kind: 'strange element last', apply: (to) => to.element.children.push(strange()) };
    yield { kind: 'text among elements', apply: (to) => (to.element.text = '文字') };
  } else {
    yield { kind: 'element in text', apply: (to) => to.element.children.push(strange()) };
    for (const wrong of wrongValues)
      yield { kind: 'text changed', apply: (to) => (to.element.text = wrong(to.element.text)) };
  }
  for (const [name, value] of Object.entries(element.attributes)) {
    yield { kind: 'attribute dropped', apply: (to) => delete to.element.attributes[name] };
    if (!name.includes(':'))
      for (const wrong of wrongValues)
        yield { kind: 'attribute changed', apply: (to) => (to.element.attributes[name] = wrong(value)) };
  }
}

/** Every change of a tree. */
export function listChanges(root: ChangeableElement): XmlChange[] {
  return walk(root).flatMap((target, at) => [...changesAt(target)].map((change) => ({ ...change, at })));
}

/** The tree with one change. */
export function makeChange(root: ChangeableElement, { at, apply }: XmlChange): ChangeableElement {
  const copy = structuredClone(root);
  apply(walk(copy)[at] as Target);
  return copy;
}

/** Elements in document order; the root counts as its own parent. */
function walk(root: ChangeableElement): Target[] {
  const found: Target[] = [{ element: root, parent: root, index: 0 }];
  const below = (parent: ChangeableElement): void =>
    parent.children.forEach((element, index) => {
      found.push({ element, parent, index });
      below(element);
    });
  below(root);
  return found;
}
