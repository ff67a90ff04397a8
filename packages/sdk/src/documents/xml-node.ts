// The tree a document is built in, and its one way of being written: UTF-8, two blanks a level, stable order.
import type { DocumentSlot } from '@hulian/standards';
import { escapeAttribute, escapeText } from '@hulian/validators/xml';
import { childRank } from './element-order.js';

/** An element under construction. */
export class XmlNode {
  readonly attributes = new Map<string, string>();
  readonly children: XmlNode[] = [];
  text = '';
  /** The slot whose value stands here. */
  slot?: DocumentSlot;
  /** XML that stands inside as it is, in place of children. */
  raw?: string;
  /** True when the children stand in the order they are to be written in. */
  ordered = false;

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
    for (const [name, value] of Object.entries(attributes))
      if (!this.attributes.has(name)) this.attributes.set(name, value);
    return this;
  }

  /** First child of that name, made when missing. */
  child(name: string): XmlNode {
    return this.children.find((each) => each.name === name) ?? this.add(name);
  }
}

/** The children as they are written. */
const inOrder = (node: XmlNode): readonly XmlNode[] => {
  if (node.ordered || node.children.length < 2) return node.children;
  return node.children
    .map((child) => ({ child, rank: childRank(node.name, child.name) }))
    .sort((first, second) => first.rank - second.rank)
    .map(({ child }) => child);
};

const writeNode = (node: XmlNode, indent: string, lines: string[]): void => {
  let attributes = '';
  for (const [name, value] of node.attributes) attributes += ` ${name}="${escapeAttribute(value)}"`;
  if (node.raw !== undefined) {
    lines.push(`${indent}<${node.name}${attributes}>${node.raw}</${node.name}>`);
    return;
  }
  if (node.children.length === 0) {
    lines.push(
      node.text === ''
        ? `${indent}<${node.name}${attributes}/>`
        : `${indent}<${node.name}${attributes}>${escapeText(node.text)}</${node.name}>`,
    );
    return;
  }
  lines.push(`${indent}<${node.name}${attributes}>`);
  for (const child of inOrder(node)) writeNode(child, `${indent}  `, lines);
  lines.push(`${indent}</${node.name}>`);
};

/** Writes the tree as XML text with an XML declaration and a final newline. */
export const writeXml = (root: XmlNode): string => {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  writeNode(root, '', lines);
  return `${lines.join('\n')}\n`;
};
