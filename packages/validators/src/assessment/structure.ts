// Checks an element tree against a structure of the assessment profile: sequence, cardinality, closed attribute lists,
// text, facets, xsi:type. The structures have no two siblings of one name, so that one pass over the children decides.
import {
  arrangeStructure,
  type AssessmentStructure,
  type StructureAttribute,
  type StructureElement,
  type StructureNode,
  type StructureParticle,
} from '@hulian/standards';

import { findNearest } from '../documents/nearest.js';
import { readXsiType, type XmlElement } from '../readers/xml-tree.js';
import { checkAttributes, findXsi } from './attributes.js';
import type { Demand, Report, StructureFault } from './fault.js';
import { checkSimpleType } from './simple-type.js';

interface Model {
  readonly top: readonly StructureParticle[];
  readonly types: ReadonlyMap<string, Demand & { readonly particles: readonly StructureParticle[] }>;
}

const models = new WeakMap<AssessmentStructure, Model>();

/** Checks everything below a root element; a fault in an element does not hide those beside it. */
export function checkStructure(
  root: XmlElement,
  structure: AssessmentStructure,
  report: Report,
  rootAttributes?: readonly StructureAttribute[],
): void {
  const model = modelOf(structure);
  const demand: Demand = {
    path: root.name,
    content: 'children',
    ...(rootAttributes ? { attributes: rootAttributes } : {}),
  };
  checkAttributes(root, demand, report);
  checkContent(root, demand, report);
  checkChildren(root, { path: '', particles: model.top, later: false }, model, report);
}

function modelOf(structure: AssessmentStructure): Model {
  const known = models.get(structure);
  if (known) return known;
  const model: Model = {
    top: arrangeStructure(structure.elements),
    types: new Map(
      structure.types.map(({ children = [], ...type }) => [
        type.name,
        { ...type, path: `xsi:type ${type.name}`, particles: arrangeStructure(children) },
      ]),
    ),
  };
  models.set(structure, model);
  return model;
}

function checkElement(
  element: XmlElement,
  { row, particles }: StructureNode,
  model: Model,
  report: Report,
): void {
  const later = row.earlier?.absent === true;
  const nil = findXsi(element, 'nil');
  if (nil !== undefined && !row.nillable)
    report({ message: 'unknown-attribute', element, attribute: nil, name: nil, path: row.path, later });
  else if (nil !== undefined && /^\s*(?:true|1)\s*$/u.test(element.attributes[nil] ?? '')) {
    checkAttributes(element, row, report);
    checkContent(element, { ...row, content: 'empty' }, report);
    return;
  }
  const named = readXsiType(element);
  if (named === undefined) {
    if (row.content === 'any') checkAnything(element, row, model, report);
    else checkOwn(element, row, particles, model, report);
    return;
  }
  const fits = (type: Demand): boolean =>
    row.content === 'any' || (isPlainText(row) && derivesFromText(type));
  const type = model.types.get(named);
  if (type && fits(type)) {
    checkOwn(element, type, type.particles, model, report);
    return;
  }
  const allowed = [...model.types].flatMap(([name, one]) => (fits(one) ? [name] : []));
  // A type that is not declared at all was refused by the first version too.
  const isLater = later && type !== undefined;
  report({ message: 'type-name', element, name: named, path: row.path, allowed, later: isLater });
  // What the wrong type brings along is no other fault; what stands below may be.
  checkBelow(element, row, particles, model, report);
}

/** Of what nothing is said, only an `xsi:type` below it is held to the types of the schemas. */
function checkAnything(
  parent: XmlElement,
  { path, ...row }: StructureElement,
  model: Model,
  report: Report,
): void {
  for (const child of parent.children) {
    const any = {
      row: { ...row, path: `${path}/${child.name}`, nillable: true },
      name: child.name,
      particles: [],
    };
    checkElement(child, any, model, report);
  }
}

/** Text without facets and attributes: the only content, beside any, that the types of the schemas derive from. */
const isPlainText = ({ content, text, attributes }: Demand): boolean =>
  content === 'text' &&
  attributes?.length === 0 &&
  (text === undefined || (text.base === 'string' && Object.keys(text).length === 2));

const derivesFromText = ({ content, text }: Demand): boolean =>
  content === 'text' && (text === undefined || text.base === 'string');

function checkOwn(
  element: XmlElement,
  demand: Demand,
  particles: readonly StructureParticle[],
  model: Model,
  report: Report,
): void {
  checkAttributes(element, demand, report);
  checkContent(element, demand, report);
  checkBelow(element, demand, particles, model, report);
}

function checkBelow(
  element: XmlElement,
  { content, path, earlier }: Demand,
  particles: readonly StructureParticle[],
  model: Model,
  report: Report,
): void {
  if (content === 'children' || content === 'mixed')
    checkChildren(element, { path, particles, later: earlier?.absent === true }, model, report);
}

function checkContent(element: XmlElement, { content, text, path, earlier }: Demand, report: Report): void {
  const at = {
    element,
    name: element.name,
    path,
    later: earlier?.absent === true || earlier?.content !== undefined,
  };
  if ((content === 'text' || content === 'empty') && element.children.length > 0)
    report({ ...at, message: 'elements-not-allowed' });
  const filled =
    content === 'empty' ? element.text !== '' : content === 'children' && /[^ \t\r\n]/u.test(element.text);
  if (filled) report({ ...at, message: 'text-not-allowed' });
  if (content !== 'text' || !text || element.children.length > 0) return;
  const facet = checkSimpleType(element.text, text);
  if (!facet) return;
  const before = earlier?.text;
  const accepted =
    before !== undefined && (before === null || checkSimpleType(element.text, before) === undefined);
  report({
    ...at,
    message: 'facet',
    facet,
    later: at.later || accepted,
    sample: element.text,
    type: text,
  });
}

/** What may stand below an element. */
interface Sequence {
  readonly path: string;
  readonly particles: readonly StructureParticle[];
  /** The first version of the source did not have the element itself. */
  readonly later: boolean;
}

/** Walks the particles along the children: what is skipped must be optional, what comes back is out of order. */
function checkChildren(
  parent: XmlElement,
  { path: above, particles, later: isNewParent }: Sequence,
  model: Model,
  report: Report,
): void {
  const counts = new Map<StructureParticle, number>();
  const strangers: XmlElement[] = [];
  let at = 0;
  /** The child that stands furthest down the sequence so far. */
  let furthest = '';
  for (const child of parent.children) {
    const index = particles.findIndex(({ nodes }) => nodes.has(child.name));
    const particle = particles[index];
    const node = particle?.nodes.get(child.name);
    if (!particle || !node || child.namespace !== parent.namespace) {
      strangers.push(child);
      continue;
    }
    const { path, earlier } = node.row;
    const place = { element: child, name: child.name, path };
    if (index < at) {
      report({ ...place, message: 'order', before: furthest, later: earlier?.absent === true });
    }
    if (index > at) furthest = child.name;
    at = Math.max(at, index);
    const count = (counts.get(particle) ?? 0) + 1;
    counts.set(particle, count);
    const most = particle.choice ? particle.choice.max : node.row.max;
    if (most !== '*' && count > most) {
      const before = earlier?.max;
      const later = earlier?.absent === true || before === '*' || (before !== undefined && before >= count);
      if (count === most + 1) report({ ...place, message: 'too-many', most, later });
      // What is to go is not judged inside.
      continue;
    }
    checkElement(child, node, model, report);
  }
  const missing = new Map<string, StructureFault>();
  for (const particle of particles) {
    const [node] = particle.nodes.values();
    const least = particle.choice ? particle.choice.min : (node?.row.min ?? 0);
    if (!node || (counts.get(particle) ?? 0) >= least) continue;
    const { path, earlier } = node.row;
    const before = earlier?.absent ? 0 : earlier?.min;
    const later = !particle.choice && before !== undefined && (counts.get(particle) ?? 0) >= before;
    const name = [...particle.nodes.keys()].join(' | ');
    missing.set(name, { message: 'missing-element', element: parent, name, path, later });
  }
  for (const stranger of strangers) {
    const { name } = stranger;
    const isKnown = particles.some(({ nodes }) => nodes.has(name));
    // A name written wrong is one fault: what it was meant to be is not missing as well.
    const nearest = isKnown ? name : findNearest(name, missing.keys());
    if (nearest !== undefined) missing.delete(nearest);
    report({
      message: isKnown ? 'namespace' : 'unknown-element',
      element: stranger,
      name,
      path: above,
      ...(nearest !== undefined && { nearest }),
      later: isNewParent,
    });
  }
  for (const fault of missing.values()) report(fault);
}
