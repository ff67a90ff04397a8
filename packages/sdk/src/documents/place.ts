// Puts one value at the place its slot path names, making the elements on the way.
import type { Library } from '@hulian/standards';
import type { PathStep, StepCondition } from '@hulian/validators/xml';
import { structuralAttributes } from './element-order.js';
import type { PlannedScope, PlannedSlot } from './document-plan.js';
import { lastRepeatable } from './occurrence.js';
import type { XmlNode } from './xml-node.js';

/** Code system of data elements. */
export const dataElementCatalogue = {
  codeSystem: '2.16.156.10011.2.2.1',
  codeSystemName: '卫生信息数据元目录',
} as const;
const dataSetCatalogue = {
  codeSystem: '2.16.156.10011.2.2.4',
  codeSystemName: '卫生信息数据集目录',
} as const;

/** Nodes made by a condition on their code. */
const named = new WeakSet<XmlNode>();

const meets = (node: XmlNode, { path, attribute, value }: StepCondition): boolean => {
  let current: XmlNode | undefined = node;
  for (const name of path) current = current?.children.find((child) => child.name === name);
  return current?.attributes.get(attribute) === value;
};

/** These are what their code says: a step without a condition never means one that another slot has named. */
export const isKnownByCode = ({ name, conditions }: Pick<PathStep, 'name' | 'conditions'>): boolean =>
  ['observation', 'procedure', 'authenticator'].includes(name) && conditions.length === 0;

const matches = (node: XmlNode, step: PathStep): boolean =>
  node.name === step.name &&
  !(isKnownByCode(step) && named.has(node)) &&
  step.conditions.every((condition) => meets(node, condition));

const nameOfCode = (code: string, scope: PlannedScope, library: Library): string | undefined => {
  const named = scope.slots.find(({ slot }) => slot.element === code || slot.field === code);
  return named?.slot.name ?? library.dataElement(code)?.name;
};

const createStep = (
  parent: XmlNode,
  step: PathStep,
  ownName: string | undefined,
  { scope, library }: PlaceContext,
): XmlNode => {
  const node = parent.add(step.name).setDefaults(structuralAttributes[step.name] ?? {});
  for (const { path, attribute, value } of step.conditions) {
    let target = node;
    for (const name of path) target = target.child(name);
    target.attributes.set(attribute, value);
    if (path.at(-1) !== 'code') continue;
    named.add(node);
    if (attribute !== 'code') continue;
    const displayName = ownName ?? nameOfCode(value, scope, library);
    target.setDefaults({
      ...(/^HDS/.test(value) ? dataSetCatalogue : dataElementCatalogue),
      ...(displayName === undefined ? {} : { displayName }),
    });
  }
  return node;
};

/** True when the container is free for the next step: empty, or already holding just that. */
const canHold = (container: XmlNode, next: PathStep | undefined): boolean => {
  if (next === undefined || container.children.length === 0) return true;
  if (['entry', 'entryRelationship', 'component'].includes(container.name)) {
    return container.children.some((child) => matches(child, next));
  }
  return true;
};

/** Where `place` works: the node paths start at and, in a section, the entries of the current group. */
export interface PlaceContext {
  readonly root: XmlNode;
  readonly scope: PlannedScope;
  readonly library: Library;
  /** Entries of the current group; entries of other groups are left alone. */
  readonly group?: Set<XmlNode>;
}

const counted = new WeakMap<PlannedSlot, ReadonlyMap<number, number>>();

/** The step that each number of an occurrence counts; worked out once. */
const countedSteps = (planned: PlannedSlot): ReadonlyMap<number, number> => {
  let found = counted.get(planned);
  if (found === undefined) {
    const { path, occurrence } = planned;
    const { steps } = path;
    found = new Map([
      [lastRepeatable(steps, 0, occurrence.statementSteps), occurrence.statement],
      [lastRepeatable(steps, occurrence.statementSteps, steps.length), occurrence.inner],
    ]);
    counted.set(planned, found);
  }
  return found;
};

/** Finds or makes the element that holds the value of a slot. */
export const placeSlot = (planned: PlannedSlot, context: PlaceContext): XmlNode => {
  const { root, group } = context;
  const numbers = countedSteps(planned);
  let node = root;
  const { steps } = planned.path;
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    // The code of an observation carries the name of the slot that holds its value.
    const ownName = next?.name === 'value' ? planned.slot.name : undefined;
    const grouped = index === 0 && step.name === 'entry' && group !== undefined;
    const fitting = node.children.filter(
      (child) => matches(child, step) && (!grouped || group.has(child)) && canHold(child, next),
    );
    const wanted = (numbers.get(index) ?? 1) - 1;
    let found = fitting[wanted];
    for (let missing = fitting.length; found === undefined && missing <= wanted; missing += 1) {
      const made = createStep(node, step, ownName, context);
      if (grouped) group.add(made);
      if (missing === wanted) found = made;
    }
    node = found ?? createStep(node, step, ownName, context);
  });
  node.slot ??= planned.slot;
  return node;
};
