// The tree a document is built in, and its one way of being written: UTF-8, two blanks a level, stable order.
import type { DocumentSlot } from '@hulian/standards';
import { escapeAttribute, escapeText } from '@hulian/validators/xml';
import { childRanks } from './element-order.js';

/** Attributes in the order they were set. An element has few: looking through a list is quicker than a map. */
export class XmlAttributes {
  /** Name, value, name, value … */
  readonly list: string[] = [];

  get names(): readonly string[] {
    return this.list.filter((_, index) => index % 2 === 0);
  }

  get(name: string): string | undefined {
    const { list } = this;
    for (let index = 0; index < list.length; index += 2) if (list[index] === name) return list[index + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  set(name: string, value: string): void {
    const { list } = this;
    for (let index = 0; index < list.length; index += 2)
      if (list[index] === name) {
        list[index + 1] = value;
        return;
      }
    list.push(name, value);
  }

  delete(name: string): void {
    const { list } = this;
    for (let index = 0; index < list.length; index += 2) if (list[index] === name) list.splice(index, 2);
  }
}

/** An element under construction. */
export class XmlNode {
  readonly attributes = new XmlAttributes();
  readonly children: XmlNode[] = [];
  text = '';
  /** The slot whose value stands here. */
  slot: DocumentSlot | undefined = undefined;
  /** XML that stands inside as it is, in place of children. */
  raw: string | undefined = undefined;
  /** True when the children stand in the order they are to be written in. */
  ordered = false;
  /** True when a slot knows the element by its code. */
  named = false;
  /** Which of several equal statements it was made for, from 0. */
  number = 0;

  constructor(
    readonly name: string,
    readonly parent?: XmlNode,
  ) {}

  /** Appends a child element. */
  add(name: string): XmlNode {
    const child = new XmlNode(name, this);
    this.children.push(child);
    return child;
  }

  /** A child that is not among the children yet. */
  detached(name: string): XmlNode {
    return new XmlNode(name, this);
  }

  /** Sets attributes that are not set yet. */
  setDefaults(attributes: Readonly<Record<string, string>>): this {
    for (const name of Object.keys(attributes))
      if (!this.attributes.has(name)) this.attributes.set(name, attributes[name] as string);
    return this;
  }

  /** First child of that name, undefined when there is none. */
  find(name: string): XmlNode | undefined {
    for (const child of this.children) if (child.name === name) return child;
    return undefined;
  }

  /** First child of that name, made when missing. */
  child(name: string): XmlNode {
    return this.find(name) ?? this.add(name);
  }
}

/** The children as they are written; those of equal rank keep the order of creation. */
const inOrder = ({ name, children, ordered }: XmlNode): readonly XmlNode[] => {
  const ranks = ordered || children.length < 2 ? undefined : childRanks(name);
  if (ranks === undefined) return children;
  const rankOf = (child: XmlNode): number => ranks.get(child.name) ?? ranks.size;
  let highest = 0;
  for (const child of children) {
    const rank = rankOf(child);
    if (rank < highest) return [...children].sort((first, second) => rankOf(first) - rankOf(second));
    highest = rank;
  }
  return children;
};

const writeNode = (node: XmlNode, indent: string, lines: string[]): void => {
  const { name, text, raw, children } = node;
  const { list } = node.attributes;
  let tag = `${indent}<${name}`;
  for (let index = 0; index < list.length; index += 2)
    tag += ` ${list[index] as string}="${escapeAttribute(list[index + 1] as string)}"`;
  if (raw !== undefined) lines.push(`${tag}>${raw}</${name}>`);
  else if (children.length > 0) {
    lines.push(`${tag}>`);
    const deeper = `${indent}  `;
    for (const child of inOrder(node)) writeNode(child, deeper, lines);
    lines.push(`${indent}</${name}>`);
  } else lines.push(text === '' ? `${tag}/>` : `${tag}>${escapeText(text)}</${name}>`);
};

/** Writes the tree as XML text with an XML declaration and a final newline. */
export const writeXml = (root: XmlNode): string => {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeNode(root, '', lines);
  return `${lines.join('\n')}\n`;
};
