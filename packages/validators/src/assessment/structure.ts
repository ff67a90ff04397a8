// Checks an element tree against a structure of the assessment profile: sequence, cardinality, closed attribute lists,
// text, facets, xsi:type. The structures have no two siblings of one name, so that one pass over the children decides.
import type { AssessmentStructure, StructureAttribute } from '@hulian/standards';

import { findNearest } from '../documents/nearest.js';
import { isBlankText } from '../readers/xml-builder.js';
import { readXsiType, type XmlElement } from '../readers/xml-tree.js';
import { checkAttributes, findXsi, isInOrder } from './attributes.js';
import type { Report, StructureFault } from './fault.js';
import {
  makeDemand,
  modelOf,
  type Model,
  type ModelDemand,
  type ModelNode,
  type Position,
  type Sequence,
} from './model.js';
import { checkSimpleType } from './simple-type.js';

/** A check under way. */
interface Check {
  readonly model: Model;
  readonly report: Report;
  /** How often each position of the sequences above was filled; every parent uses the part behind that of its own parent. */
  readonly counts: number[];
  top: number;
}

/** Checks everything below a root element; a fault in an element does not hide those beside it. */
export function checkStructure(
  root: XmlElement,
  structure: AssessmentStructure,
  report: Report,
  rootAttributes?: readonly StructureAttribute[],
): void {
  const model = modelOf(structure);
  const demand = makeDemand(
    { path: root.name, content: 'children', ...(rootAttributes ? { attributes: rootAttributes } : {}) },
    [],
  );
  const check: Check = { model, report, counts: [], top: 0 };
  checkAttributes(root, demand, report);
  checkContent(root, demand, report);
  checkChildren(root, model.top, false, check);
}

function checkElement(element: XmlElement, node: ModelNode, check: Check): void {
  const { demand } = node;
  const { report } = check;
  // Most elements have nothing but what their row lists: what their attributes mean to XML Schema need not be asked.
  if (
    demand.content !== 'any' &&
    element.attributes['xsi:type'] === undefined &&
    isInOrder(element, demand)
  ) {
    checkInside(element, demand, check);
    return;
  }
  const { path } = demand;
  const later = demand.earlier?.absent === true;
  const nil = findXsi(element, 'nil');
  if (nil !== undefined && !node.isNillable)
    report({ message: 'unknown-attribute', element, attribute: nil, name: nil, path, later });
  else if (nil !== undefined && /^\s*(?:true|1)\s*$/u.test(element.attributes[nil] ?? '')) {
    checkAttributes(element, demand, report);
    checkContent(element, { ...demand, content: 'empty' }, report);
    return;
  }
  const named = readXsiType(element);
  if (named === undefined) {
    if (demand.content === 'any') checkAnything(element, node, check);
    else checkOwn(element, demand, check);
    return;
  }
  const { types } = check.model;
  const fits = (type: ModelDemand): boolean =>
    demand.content === 'any' || (isPlainText(demand) && derivesFromText(type));
  const type = types.get(named);
  if (type && fits(type)) {
    if (isInOrder(element, type)) checkInside(element, type, check);
    else checkOwn(element, type, check);
    return;
  }
  const allowed = [...types].flatMap(([name, one]) => (fits(one) ? [name] : []));
  // A type that is not declared at all was refused by the first version too.
  const isLater = later && type !== undefined;
  report({ message: 'type-name', element, name: named, path, allowed, later: isLater });
  // What the wrong type brings along is no other fault; what stands below may be.
  checkBelow(element, demand, check);
}

/** Of what nothing is said, only an `xsi:type` below it is held to the types of the schemas. */
function checkAnything(parent: XmlElement, { demand }: ModelNode, check: Check): void {
  for (const child of parent.children) {
    const path = `${demand.path}/${child.name}`;
    checkElement(child, { isNillable: true, demand: { ...demand, path } }, check);
  }
}

/** Text without facets and attributes: the only content, beside any, that the types of the schemas derive from. */
const isPlainText = ({ content, text, rules }: ModelDemand): boolean =>
  content === 'text' &&
  rules?.size === 0 &&
  (text === undefined || (text.base === 'string' && Object.keys(text).length === 2));

const derivesFromText = ({ content, text }: ModelDemand): boolean =>
  content === 'text' && (text === undefined || text.base === 'string');

function checkOwn(element: XmlElement, demand: ModelDemand, check: Check): void {
  checkAttributes(element, demand, check.report);
  checkInside(element, demand, check);
}

function checkInside(element: XmlElement, demand: ModelDemand, check: Check): void {
  checkContent(element, demand, check.report);
  checkBelow(element, demand, check);
}

function checkBelow(element: XmlElement, { content, sequence, earlier }: ModelDemand, check: Check): void {
  if (content === 'children' || content === 'mixed')
    checkChildren(element, sequence, earlier?.absent === true, check);
}

function checkContent(
  element: XmlElement,
  demand: Pick<ModelDemand, 'content' | 'text' | 'path' | 'earlier'>,
  report: Report,
): void {
  const { content, text } = demand;
  const isParent = element.children.length > 0;
  if (isParent && (content === 'text' || content === 'empty'))
    report({ ...placeOf(element, demand), message: 'elements-not-allowed' });
  const filled =
    content === 'empty'
      ? element.text !== ''
      : content === 'children' && element.text !== '' && !isBlankText(element.text);
  if (filled) report({ ...placeOf(element, demand), message: 'text-not-allowed' });
  if (content !== 'text' || !text || isParent) return;
  const facet = checkSimpleType(element.text, text);
  if (!facet) return;
  const before = demand.earlier?.text;
  const accepted =
    before !== undefined && (before === null || checkSimpleType(element.text, before) === undefined);
  const place = placeOf(element, demand);
  const later = place.later || accepted;
  report({ ...place, message: 'facet', facet, later, sample: element.text, type: text });
}

const placeOf = (
  element: XmlElement,
  { path, earlier }: Pick<ModelDemand, 'path' | 'earlier'>,
): Pick<StructureFault, 'element' | 'name' | 'path' | 'later'> => ({
  element,
  name: element.name,
  path,
  later: earlier?.absent === true || earlier?.content !== undefined,
});

/** Walks the positions along the children: what is skipped must be optional, what comes back is out of order. */
function checkChildren(
  parent: XmlElement,
  { path: above, positions, branches }: Sequence,
  isNewParent: boolean,
  check: Check,
): void {
  const { report, counts, top } = check;
  const { namespace } = parent;
  check.top += positions.length;
  for (let each = top; each < check.top; each += 1) counts[each] = 0;
  let strangers: XmlElement[] | undefined;
  let at = 0;
  /** The child that stands furthest down the sequence so far. */
  let furthest = '';
  for (const child of parent.children) {
    const branch = branches.get(child.name);
    if (branch === undefined || child.namespace !== namespace) {
      (strangers ??= []).push(child);
      continue;
    }
    const { index, most, node } = branch;
    const { path, earlier } = node.demand;
    if (index < at) {
      const later = earlier?.absent === true;
      report({ element: child, name: child.name, path, message: 'order', before: furthest, later });
    }
    if (index > at) {
      furthest = child.name;
      at = index;
    }
    const count = (counts[top + index] as number) + 1;
    counts[top + index] = count;
    if (count > most) {
      const before = earlier?.max;
      const later = earlier?.absent === true || before === '*' || (before !== undefined && before >= count);
      if (count === most + 1)
        report({ element: child, name: child.name, path, message: 'too-many', most, later });
      // What is to go is not judged inside.
      continue;
    }
    checkElement(child, node, check);
  }
  check.top = top;
  let missing: StructureFault[] | undefined;
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] as Position;
    const count = counts[top + index] as number;
    if (count < position.least) (missing ??= []).push(describeMissing(parent, position, count));
  }
  if (strangers) reportStrangers(strangers, { path: above, branches, isNewParent, missing }, report);
  else if (missing) for (const fault of missing) report(fault);
}

function describeMissing(
  parent: XmlElement,
  { name, first: { path, earlier }, isChoice }: Position,
  count: number,
): StructureFault {
  const before = earlier?.absent ? 0 : earlier?.min;
  const later = !isChoice && before !== undefined && count >= before;
  return { message: 'missing-element', element: parent, name, path, later };
}

interface Around {
  readonly path: string;
  readonly branches: Sequence['branches'];
  readonly isNewParent: boolean;
  readonly missing: readonly StructureFault[] | undefined;
}

/** Reports elements that have no place below their parent, then what is missing there. */
function reportStrangers(
  strangers: readonly XmlElement[],
  { path, branches, isNewParent, missing }: Around,
  report: Report,
): void {
  const left = new Map(missing?.map((fault) => [fault.name, fault]));
  for (const stranger of strangers) {
    const { name } = stranger;
    const isKnown = branches.has(name);
    // A name written wrong is one fault: what it was meant to be is not missing as well.
    const nearest = isKnown ? name : findNearest(name, left.keys());
    if (nearest !== undefined) left.delete(nearest);
    report({
      message: isKnown ? 'namespace' : 'unknown-element',
      element: stranger,
      name,
      path,
      ...(nearest !== undefined && { nearest }),
      later: isNewParent,
    });
  }
  for (const fault of left.values()) report(fault);
}
