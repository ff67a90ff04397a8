// Checks an element tree against a structure of the assessment profile: sequence, cardinality, closed attribute lists,
// text, facets, xsi:type. The structures have no two siblings of one name, so that one pass over the children decides.
import {
  arrangeStructure,
  type AssessmentStructure,
  type EarlierForm,
  type StructureAttribute,
  type StructureElement,
  type StructureNode,
  type StructureParticle,
} from '@hulian/standards';

import { readXsiType, xsiNamespace, type XmlElement } from '../readers/xml-tree.js';
import { checkSimpleType, type FacetFault } from './simple-type.js';

export type StructureMessage =
  | 'missing-element'
  | 'too-many'
  | 'order'
  | 'unknown-element'
  | 'missing-attribute'
  | 'unknown-attribute'
  | 'fixed-value'
  | 'facet'
  | 'type-name'
  | 'text-not-allowed'
  | 'elements-not-allowed';

/** One fault; `element` is where it shows, the parent where something is missing. */
export interface StructureFault {
  readonly message: StructureMessage;
  readonly element: XmlElement;
  readonly attribute?: string;
  /** Name of the element or attribute in question. */
  readonly name: string;
  /** Path in the structure. */
  readonly path: string;
  readonly facet?: FacetFault;
  readonly format?: string;
  /** The fact is only in the newer version of the source. */
  readonly later: boolean;
  /** Value that was refused, never a part of a message. */
  readonly sample?: string;
}

type Report = (fault: StructureFault) => void;

/** What is demanded of an element itself, by its row or by its xsi:type. */
interface Demand {
  readonly path: string;
  readonly content: StructureElement['content'];
  readonly text?: StructureElement['text'];
  readonly attributes?: readonly StructureAttribute[];
  readonly earlier?: EarlierForm;
}

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
  if (rootAttributes)
    checkAttributes(root, { path: root.name, content: 'children', attributes: rootAttributes }, report);
  checkChildren(root, model.top, '', model, report);
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
  if (row.nillable && readXsi(element, 'nil') === 'true') return;
  if (row.content !== 'any') {
    checkOwn(element, row, particles, model, report);
    return;
  }
  const named = readXsiType(element);
  const type = named === undefined ? undefined : model.types.get(named);
  if (type) checkOwn(element, type, type.particles, model, report);
  else if (named !== undefined) {
    report({
      message: 'type-name',
      element,
      name: named,
      path: row.path,
      later: row.earlier?.absent === true,
    });
  }
}

function checkOwn(
  element: XmlElement,
  demand: Demand,
  particles: readonly StructureParticle[],
  model: Model,
  report: Report,
): void {
  checkAttributes(element, demand, report);
  checkContent(element, demand, report);
  if (demand.content === 'children' || demand.content === 'mixed')
    checkChildren(element, particles, demand.path, model, report);
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
    content === 'empty' ? element.text !== '' : content === 'children' && element.text.trim() !== '';
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
    ...(text.format ? { format: text.format } : {}),
  });
}

function checkAttributes(
  element: XmlElement,
  { attributes: allowed, path, earlier }: Demand,
  report: Report,
): void {
  if (!allowed) return;
  const before = earlier?.attributes;
  /** True when the first version of the source did not have this fault. */
  const isLater = (name: string): boolean => {
    if (earlier?.absent || before === null) return true;
    return (
      before !== undefined &&
      attributeFault(
        element,
        name,
        before.find((one) => one.name === name),
      ) === undefined
    );
  };
  for (const name of Object.keys(element.attributes)) {
    if (!isFree(element, name) && !allowed.some((one) => one.name === name)) {
      report({ message: 'unknown-attribute', element, attribute: name, name, path, later: isLater(name) });
    }
  }
  for (const attribute of allowed) {
    const { name } = attribute;
    const fault = attributeFault(element, name, attribute);
    if (!fault) continue;
    const at = { ...fault, element, name, path: `${path}/@${name}`, later: isLater(name) };
    const sample = element.attributes[name];
    report(sample === undefined ? at : { ...at, attribute: name, sample });
  }
}

type AttributeFault = Pick<StructureFault, 'message' | 'facet' | 'format'>;

/** What is wrong with one attribute under one rule; without a rule its presence is the fault. */
function attributeFault(
  element: XmlElement,
  name: string,
  rule: StructureAttribute | undefined,
): AttributeFault | undefined {
  const value = element.attributes[name];
  if (!rule) return value === undefined ? undefined : { message: 'unknown-attribute' };
  if (value === undefined) return rule.use === 'required' ? { message: 'missing-attribute' } : undefined;
  if (rule.fixed !== undefined && value.trim() !== rule.fixed) return { message: 'fixed-value' };
  const facet = rule.type && checkSimpleType(value, rule.type);
  return facet && { message: 'facet', facet, ...(rule.type?.format ? { format: rule.type.format } : {}) };
}

/** Namespace declarations and attributes of the schema instance namespace are always allowed. */
function isFree(element: XmlElement, name: string): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return true;
  const colon = name.indexOf(':');
  return colon > 0 && element.namespaces[name.slice(0, colon)] === xsiNamespace;
}

function readXsi(element: XmlElement, local: string): string | undefined {
  const name = Object.keys(element.attributes).find(
    (one) => one.endsWith(`:${local}`) && isFree(element, one),
  );
  return name === undefined ? undefined : element.attributes[name]?.trim();
}

/** Walks the particles along the children: what is skipped must be optional, what comes back is out of order. */
function checkChildren(
  parent: XmlElement,
  particles: readonly StructureParticle[],
  above: string,
  model: Model,
  report: Report,
): void {
  const counts = new Map<StructureParticle, number>();
  let at = 0;
  for (const child of parent.children) {
    const index = particles.findIndex(({ nodes }) => nodes.has(child.name));
    const particle = particles[index];
    const node = particle?.nodes.get(child.name);
    if (!particle || !node) {
      report({ message: 'unknown-element', element: child, name: child.name, path: above, later: false });
      continue;
    }
    const { path, earlier } = node.row;
    const place = { element: child, name: child.name, path };
    if (index < at) report({ ...place, message: 'order', later: earlier?.absent === true });
    at = Math.max(at, index);
    const count = (counts.get(particle) ?? 0) + 1;
    counts.set(particle, count);
    const most = particle.choice ? particle.choice.max : node.row.max;
    if (most !== '*' && count === most + 1) {
      const before = earlier?.max;
      report({
        ...place,
        message: 'too-many',
        later: before === '*' || (before !== undefined && before >= count),
      });
    }
    checkElement(child, node, model, report);
  }
  for (const particle of particles) {
    const [node] = particle.nodes.values();
    const least = particle.choice ? particle.choice.min : (node?.row.min ?? 0);
    if (!node || (counts.get(particle) ?? 0) >= least) continue;
    const { path, earlier } = node.row;
    const before = earlier?.absent ? 0 : earlier?.min;
    const later = !particle.choice && before !== undefined && (counts.get(particle) ?? 0) >= before;
    report({
      message: 'missing-element',
      element: parent,
      name: [...particle.nodes.keys()].join(' | '),
      path,
      later,
    });
  }
}
