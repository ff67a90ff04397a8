// Checks an element tree against a structure of the assessment profile: sequence, cardinality, closed attribute lists,
// text, facets, xsi:type. The structures have no two siblings of one name, so that one pass over the children decides.
import type { AssessmentStructure, StructureAttribute } from '@hulian/standards';

import { findNearest } from '../documents/nearest.js';
import { isBlankText } from '../readers/xml-builder.js';
import { readXsiType, type XmlElement } from '../readers/xml-tree.js';
import { findXsi, isInOrder, judgeAttributes } from './attributes.js';
import type { Report, StructureFault } from './fault.js';
import {
  makeDemand,
  makeNode,
  modelOf,
  type Branch,
  type Model,
  type ModelDemand,
  type ModelNode,
  type Position,
  type Sequence,
  type TagVerdict,
} from './model.js';
import { checkReadyType, checkSimpleType } from './simple-type.js';

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
  for (const fault of judgeAttributes(root, demand)) report(root, fault);
  checkContent(root, demand, report);
  checkChildren(root, model.top, false, check);
}

function checkElement(element: XmlElement, node: ModelNode, check: Check): void {
  const { demand, faults, judgesContent } = recallTag(element, node, check.model);
  for (let at = 0; at < faults.length; at += 1) check.report(element, faults[at] as StructureFault);
  if (judgesContent) {
    if (demand.content === 'any' && demand === node.demand) {
      checkAnything(element, demand, check);
      return;
    }
    checkContent(element, demand, check.report);
  }
  checkBelow(element, demand, check);
}

/** What a start tag is worth where its element stands, whatever is inside; a tag that is kept is judged once. */
function recallTag(element: XmlElement, node: ModelNode, model: Model): TagVerdict {
  const { memory } = element.tag;
  const known = memory?.recall(node) as TagVerdict | undefined;
  if (known !== undefined) return known;
  const { demand } = node;
  // Most elements have nothing but what their row lists: what their attributes mean to XML Schema need not be asked.
  const isPlain =
    demand.content !== 'any' && element.attributes['xsi:type'] === undefined && isInOrder(element, demand);
  const verdict = isPlain ? node.right : judgeTag(element, node, model);
  memory?.keep(node, verdict);
  return verdict;
}

function judgeTag(element: XmlElement, node: ModelNode, { types }: Model): TagVerdict {
  const { demand } = node;
  const { path } = demand;
  const faults: StructureFault[] = [];
  const make = (own: ModelDemand, judgesContent = true): TagVerdict => ({
    demand: own,
    faults,
    judgesContent,
  });
  const later = demand.earlier?.absent === true;
  const nil = findXsi(element, 'nil');
  if (nil !== undefined && !node.isNillable)
    faults.push({ message: 'unknown-attribute', attribute: nil, name: nil, path, later });
  else if (nil !== undefined && /^\s*(?:true|1)\s*$/u.test(element.attributes[nil] ?? '')) {
    faults.push(...judgeAttributes(element, demand));
    return make({ ...demand, content: 'empty' });
  }
  const named = readXsiType(element);
  if (named === undefined) {
    if (demand.content !== 'any') faults.push(...judgeAttributes(element, demand));
    return make(demand);
  }
  const fits = (type: ModelDemand): boolean =>
    demand.content === 'any' || (isPlainText(demand) && derivesFromText(type));
  const type = types.get(named);
  if (type && fits(type)) {
    if (!isInOrder(element, type)) faults.push(...judgeAttributes(element, type));
    return make(type);
  }
  const allowed = [...types].flatMap(([name, one]) => (fits(one) ? [name] : []));
  // A type that is not declared at all was refused by the first version too.
  faults.push({ message: 'type-name', name: named, path, allowed, later: later && type !== undefined });
  return make(demand, false);
}

/** Of what nothing is said, only an `xsi:type` below it is held to the types of the schemas. */
function checkAnything(parent: XmlElement, demand: ModelDemand, check: Check): void {
  for (const child of parent.children) {
    const path = `${demand.path}/${child.name}`;
    checkElement(child, makeNode(true, { ...demand, path }), check);
  }
}

/** Text without facets and attributes: the only content, beside any, that the types of the schemas derive from. */
const isPlainText = ({ content, text, rules }: ModelDemand): boolean =>
  content === 'text' &&
  rules?.size === 0 &&
  (text === undefined || (text.type.base === 'string' && Object.keys(text.type).length === 2));

const derivesFromText = ({ content, text }: ModelDemand): boolean =>
  content === 'text' && (text === undefined || text.type.base === 'string');

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
    report(element, { ...placeOf(element, demand), message: 'elements-not-allowed' });
  const filled =
    content === 'empty'
      ? element.text !== ''
      : content === 'children' && element.text !== '' && !isBlankText(element.text);
  if (filled) report(element, { ...placeOf(element, demand), message: 'text-not-allowed' });
  if (content !== 'text' || !text || isParent) return;
  const facet = checkReadyType(element.text, text);
  if (!facet) return;
  const before = demand.earlier?.text;
  const accepted =
    before !== undefined && (before === null || checkSimpleType(element.text, before) === undefined);
  const place = placeOf(element, demand);
  const later = place.later || accepted;
  report(element, { ...place, message: 'facet', facet, later, sample: element.text, type: text.type });
}

const placeOf = (
  { name }: XmlElement,
  { path, earlier }: Pick<ModelDemand, 'path' | 'earlier'>,
): Pick<StructureFault, 'name' | 'path' | 'later'> => ({
  name,
  path,
  later: earlier?.absent === true || earlier?.content !== undefined,
});

/** Walks the positions along the children: what is skipped must be optional, what comes back is out of order. */
function checkChildren(parent: XmlElement, sequence: Sequence, isNewParent: boolean, check: Check): void {
  const { path: above, positions, needed, branches } = sequence;
  const { report, counts, top } = check;
  const { namespace } = parent;
  check.top += positions.length;
  for (let each = top; each < check.top; each += 1) counts[each] = 0;
  let strangers: XmlElement[] | undefined;
  let at = 0;
  let filled = 0;
  /** The child that stands furthest down the sequence so far. */
  let furthest = '';
  let last: Branch | undefined;
  for (const child of parent.children) {
    const { name } = child;
    let branch = last === undefined ? sequence.first : last.next;
    if (branch?.name !== name) {
      branch = branches.get(name);
      if (last !== undefined) last.next = branch;
      else sequence.first = branch;
    }
    last = branch;
    if (branch === undefined || child.namespace !== namespace) {
      (strangers ??= []).push(child);
      continue;
    }
    const { index, most, node } = branch;
    if (index < at) {
      const { path, earlier } = node.demand;
      const later = earlier?.absent === true;
      report(child, { name: child.name, path, message: 'order', before: furthest, later });
    }
    if (index > at) {
      furthest = child.name;
      at = index;
    }
    const count = (counts[top + index] as number) + 1;
    counts[top + index] = count;
    if (count === (positions[index] as Position).least) filled += 1;
    if (count > most) {
      const { path, earlier } = node.demand;
      const before = earlier?.max;
      const later = earlier?.absent === true || before === '*' || (before !== undefined && before >= count);
      if (count === most + 1) report(child, { name: child.name, path, message: 'too-many', most, later });
      // What is to go is not judged inside.
      continue;
    }
    checkElement(child, node, check);
  }
  check.top = top;
  const missing = filled < needed ? listMissing(positions, counts, top) : none;
  if (strangers) reportStrangers(strangers, { parent, path: above, branches, isNewParent, missing }, report);
  else for (let each = 0; each < missing.length; each += 1) report(parent, missing[each] as StructureFault);
}

const none: readonly StructureFault[] = [];

function listMissing(
  positions: readonly Position[],
  counts: readonly number[],
  top: number,
): readonly StructureFault[] {
  const missing: StructureFault[] = [];
  for (let index = 0; index < positions.length; index += 1) {
    const position = positions[index] as Position;
    const count = counts[top + index] as number;
    if (count < position.least) missing.push(describeMissing(position, count));
  }
  return missing;
}

function describeMissing(
  { name, first: { path, earlier }, isChoice, missing }: Position,
  count: number,
): StructureFault {
  const before = earlier?.absent ? 0 : earlier?.min;
  const later = !isChoice && before !== undefined && count >= before;
  return (missing[later ? 1 : 0] ??= { message: 'missing-element', name, path, later });
}

interface Around {
  readonly parent: XmlElement;
  readonly path: string;
  readonly branches: Sequence['branches'];
  readonly isNewParent: boolean;
  readonly missing: readonly StructureFault[];
}

/** Reports elements that have no place below their parent, then what is missing there. */
function reportStrangers(
  strangers: readonly XmlElement[],
  { parent, path, branches, isNewParent, missing }: Around,
  report: Report,
): void {
  const left = new Map(missing.map((fault) => [fault.name, fault]));
  for (const stranger of strangers) {
    const { name } = stranger;
    const isKnown = branches.has(name);
    // A name written wrong is one fault: what it was meant to be is not missing as well.
    const nearest = isKnown ? name : findNearest(name, left.keys());
    if (nearest !== undefined) left.delete(nearest);
    report(stranger, {
      message: isKnown ? 'namespace' : 'unknown-element',
      name,
      path,
      ...(nearest !== undefined && { nearest }),
      later: isNewParent,
    });
  }
  for (const fault of left.values()) report(parent, fault);
}
