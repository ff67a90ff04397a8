// All slots of a header or section merged into one index, so that one walk down the instance finds every slot.
import type { DocumentSlot } from '@hulian/standards';
import { internalize } from '../internalize.js';
import { findDescendant, type XmlElement } from '../readers/xml-tree.js';
import type { SlotPath } from './slot-path.js';

/** A slot and the place in the instance that fills it. */
export interface SlotMatch {
  readonly slot: DocumentSlot;
  readonly element: XmlElement;
  /** Attribute that holds the value; undefined for text or the element itself. */
  readonly attribute: string | undefined;
  /** The value as written; undefined when the attribute is absent. */
  readonly value: string | undefined;
}

interface Leaf {
  readonly slot: DocumentSlot;
  readonly attribute: string | undefined;
}

interface Branch {
  plain?: Node;
  readonly keyed: {
    readonly path: readonly string[];
    readonly attribute: string;
    readonly nodes: Map<string, Node>;
  }[];
}

interface Node {
  readonly branches: Map<string, Branch>;
  readonly leaves: Leaf[];
}

const createNode = (): Node => ({ branches: new Map(), leaves: [] });

/** Index of slots by path. Paths with `//` are not kept here; their codes are found by statement. */
export class SlotIndex {
  readonly #root = createNode();

  add(slot: DocumentSlot, path: SlotPath): void {
    let node = this.#root;
    for (const { name, conditions } of path.steps) {
      // No template tells siblings apart by more than one condition.
      const [condition] = conditions;
      let branch = node.branches.get(name);
      if (branch === undefined) node.branches.set(internalize(name), (branch = { keyed: [] }));
      if (condition === undefined) {
        node = branch.plain ??= createNode();
        continue;
      }
      const route = condition.path.join('/');
      let keyed = branch.keyed.find(
        (each) => each.attribute === condition.attribute && each.path.join('/') === route,
      );
      if (keyed === undefined)
        branch.keyed.push(
          (keyed = { path: condition.path, attribute: condition.attribute, nodes: new Map() }),
        );
      let next = keyed.nodes.get(condition.value);
      if (next === undefined) keyed.nodes.set(internalize(condition.value), (next = createNode()));
      node = next;
    }
    node.leaves.push({
      slot,
      attribute: path.target.kind === 'attribute' ? path.target.name : undefined,
    });
  }

  /** Every place below `element` that a slot names, in document order. */
  match(element: XmlElement): SlotMatch[] {
    const matches: SlotMatch[] = [];
    descend(element, this.#root, matches);
    return matches;
  }
}

const descend = (element: XmlElement, node: Node, matches: SlotMatch[]): void => {
  for (const { slot, attribute } of node.leaves) {
    matches.push({
      slot,
      element,
      attribute,
      value: attribute === undefined ? element.text.trim() : element.attributes[attribute],
    });
  }
  if (node.branches.size === 0) return;
  for (const child of element.children) {
    const branch = node.branches.get(child.name);
    if (branch === undefined) continue;
    if (branch.plain !== undefined) descend(child, branch.plain, matches);
    for (const { path, attribute, nodes } of branch.keyed) {
      const value = findDescendant(child, ...path)?.attributes[attribute]?.trim();
      const next = value === undefined ? undefined : nodes.get(value);
      if (next !== undefined) descend(child, next, matches);
    }
  }
};
