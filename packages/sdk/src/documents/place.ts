// Puts one value at the place its slot path names, making the elements on the way.
import type { Library } from '@hulian/standards';
import type { PathStep, StepCondition } from '@hulian/validators/xml';
import { oncePerObject } from '../once-per.js';
import { structuralAttributes } from './element-order.js';
import type { PlannedScope, PlannedSlot } from './document-plan.js';
import { isHolder, lastRepeatable } from './occurrence.js';
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

/** These are what their code says: a step without a condition never means one that another slot has named. */
export const isKnownByCode = ({ name, conditions }: Pick<PathStep, 'name' | 'conditions'>): boolean =>
  ['observation', 'procedure', 'authenticator'].includes(name) && conditions.length === 0;

/** One step on the way to a slot, with all that is known before there is a document. */
interface WayStep {
  readonly step: PathStep;
  readonly passesNamed: boolean;
  /** Which of the elements that fit is meant, from 0. */
  readonly wanted: number;
  /** What the element must hold unless it is empty. */
  readonly holds: WayStep | undefined;
  /** Names that go with the codes of the conditions. */
  readonly codeNames: readonly (string | undefined)[];
}

/**
 * Name that the code of a step is written with: that of the slot whose value follows, else of the slot the code means, of
 * the same one of several equal statements.
 */
const nameOfCode = (
  code: string,
  next: string | undefined,
  { slot: own, occurrence: { statement } }: PlannedSlot,
  scope: PlannedScope,
): string | undefined => {
  if (next === 'value') return own.name;
  const meant = scope.slots.filter(({ slot }) => slot.element === code || slot.field === code);
  const found = meant.find(({ occurrence }) => occurrence.statement === statement) ?? meant[0];
  return found?.slot.name;
};

/** Name that the code of a step is written with; undefined where the path does not know it by code. */
const nameOfStep = (planned: PlannedSlot, scope: PlannedScope, index: number): string | undefined => {
  const { steps } = planned.path;
  const code = steps[index]?.conditions.find(
    ({ path, attribute }) => path.at(-1) === 'code' && attribute === 'code',
  )?.value;
  return code === undefined ? undefined : nameOfCode(code, steps[index + 1]?.name, planned, scope);
};

/** Name of the statement that a slot belongs to. */
export const nameOfStatement = (planned: PlannedSlot, scope: PlannedScope): string | undefined =>
  nameOfStep(planned, scope, planned.occurrence.statementSteps - 1);

/** Name of the last statement inside it on the way to the slot. */
export const nameOfInner = (planned: PlannedSlot, scope: PlannedScope): string | undefined => {
  const { steps } = planned.path;
  const holder = lastRepeatable(steps, planned.occurrence.statementSteps, steps.length);
  return holder === -1 ? undefined : nameOfStep(planned, scope, holder + 1);
};

const planWay = (planned: PlannedSlot, scope: PlannedScope): readonly WayStep[] => {
  const { path, occurrence } = planned;
  const { steps } = path;
  const numbers = new Map([
    [lastRepeatable(steps, 0, occurrence.statementSteps), occurrence.statement],
    [lastRepeatable(steps, occurrence.statementSteps, steps.length), occurrence.inner],
  ]);
  const way: WayStep[] = [];
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index] as PathStep;
    way.unshift({
      step,
      passesNamed: isKnownByCode(step),
      wanted: (numbers.get(index) ?? 1) - 1,
      holds: isHolder(step.name) ? way[0] : undefined,
      codeNames: step.conditions.map(({ value }) => nameOfCode(value, way[0]?.step.name, planned, scope)),
    });
  }
  return way;
};

/** The ways to the slots of a scope; worked out once. */
const waysIn = oncePerObject((scope: PlannedScope) =>
  oncePerObject((planned: PlannedSlot) => planWay(planned, scope)),
);

const meets = (node: XmlNode, { path, attribute, value }: StepCondition): boolean => {
  let current: XmlNode | undefined = node;
  for (const name of path) current = current?.find(name);
  return current?.attributes.get(attribute) === value;
};

const matches = (node: XmlNode, { step, passesNamed }: WayStep): boolean => {
  if (node.name !== step.name || (passesNamed && node.named)) return false;
  for (const condition of step.conditions) if (!meets(node, condition)) return false;
  return true;
};

/** True when the element is the one, and free for the next step: empty, or already holding just that. */
const fits = (node: XmlNode, way: WayStep): boolean => {
  if (!matches(node, way)) return false;
  const { holds } = way;
  if (holds === undefined || node.children.length === 0) return true;
  for (const child of node.children) if (matches(child, holds)) return true;
  return false;
};

const createStep = (parent: XmlNode, { step, codeNames }: WayStep, library: Library): XmlNode => {
  const node = parent.add(step.name);
  const structural = structuralAttributes[step.name];
  if (structural !== undefined) node.setDefaults(structural);
  for (const [index, { path, attribute, value }] of step.conditions.entries()) {
    let target = node;
    for (const name of path) target = target.child(name);
    target.attributes.set(attribute, value);
    if (path.at(-1) !== 'code') continue;
    node.named = true;
    if (attribute !== 'code') continue;
    target.setDefaults(value.startsWith('HDS') ? dataSetCatalogue : dataElementCatalogue);
    const displayName = codeNames[index] ?? library.dataElement(value)?.name;
    if (displayName !== undefined) target.setDefaults({ displayName });
  }
  return node;
};

/** Where `place` works: the node paths start at and, in a section, where the entries of the current group begin. */
export interface PlaceContext {
  readonly root: XmlNode;
  readonly scope: PlannedScope;
  readonly library: Library;
  /** Number of children before the current group; entries of other groups are left alone. */
  readonly groupStart?: number;
}

/** Finds or makes the element that holds the value of a slot. */
export const placeSlot = (planned: PlannedSlot, context: PlaceContext): XmlNode => {
  const { root, scope, library, groupStart = 0 } = context;
  let node = root;
  for (const way of waysIn(scope)(planned)) {
    const { children } = node;
    let left = way.wanted;
    let found: XmlNode | undefined;
    const numbered = way.holds !== undefined;
    for (
      let index = node === root && way.step.name === 'entry' ? groupStart : 0;
      index < children.length;
      index += 1
    ) {
      const child = children[index] as XmlNode;
      if (!fits(child, way)) continue;
      // A holder is told by what it was made for; persons are told by their order alone.
      if (numbered ? child.number !== way.wanted : (left -= 1) >= 0) continue;
      found = child;
      break;
    }
    for (; found === undefined || (!numbered && left >= 0); left -= 1) {
      found = createStep(node, way, library);
      if (numbered) found.number = way.wanted;
    }
    node = found;
  }
  node.slot ??= planned.slot;
  return node;
};
