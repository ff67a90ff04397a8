// Checks an element tree against a structure of the assessment profile: sequence, cardinality, closed attribute lists,
// text, facets, xsi:type. The structures have no two siblings of one name, so that one pass over the children decides.
import type { AssessmentStructure, StructureAttribute, StructureElement } from '@hulian/standards';

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

interface Node {
  readonly row: StructureElement;
  readonly name: string;
  /** Particles in their order; a choice group is one particle with several nodes. */
  readonly particles: readonly Particle[];
}

interface Particle {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly choice: StructureElement['choice'];
}

interface Model {
  readonly top: readonly Particle[];
  readonly types: ReadonlyMap<
    string,
    {
      readonly attributes?: readonly StructureAttribute[];
      readonly content: string;
      readonly text?: StructureElement['text'];
      readonly particles: readonly Particle[];
    }
  >;
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
  if (rootAttributes) checkAttributes(root, rootAttributes, root.name, false, report);
  checkChildren(root, model.top, '', model, report);
}

function modelOf(structure: AssessmentStructure): Model {
  const known = models.get(structure);
  if (known) return known;
  const model: Model = {
    top: arrange(structure.elements),
    types: new Map(
      structure.types.map(({ children = [], ...type }) => [
        type.name,
        { ...type, particles: arrange(children) },
      ]),
    ),
  };
  models.set(structure, model);
  return model;
}

/** Rows in document order become a tree of particles. */
function arrange(rows: readonly StructureElement[]): readonly Particle[] {
  const lists = new Map<string, Particle[]>([['', []]]);
  for (const row of rows) {
    const steps = row.path.match(/(?:[^/[]|\[[^\]]*\])+/gu) ?? [];
    const name = (steps.at(-1) ?? '').replace(/\[.*$/u, '');
    const particles: Particle[] = [];
    lists.set(row.path, particles);
    const siblings = lists.get(steps.slice(0, -1).join('/'));
    const last = siblings?.at(-1);
    if (row.choice && last?.choice?.id === row.choice.id)
      (last.nodes as Map<string, Node>).set(name, { row, name, particles });
    else siblings?.push({ nodes: new Map([[name, { row, name, particles }]]), choice: row.choice });
  }
  return lists.get('') ?? [];
}

function checkElement(element: XmlElement, { row, particles }: Node, model: Model, report: Report): void {
  const { path, later } = row;
  if (row.nillable && readXsi(element, 'nil') === 'true') return;
  const named = readXsiType(element);
  if (row.content === 'any') {
    const type = named === undefined ? undefined : model.types.get(named);
    if (named !== undefined && !type) report({ message: 'type-name', element, name: named, path, later });
    if (!type) return;
    if (type.attributes) checkAttributes(element, type.attributes, `xsi:type ${named ?? ''}`, later, report);
    checkContent(element, type.content, type.text, path, later, report);
    if (type.content === 'children' || type.content === 'mixed')
      checkChildren(element, type.particles, path, model, report);
    return;
  }
  if (row.attributes) checkAttributes(element, row.attributes, path, later, report);
  checkContent(element, row.content, row.text, path, later, report);
  if (row.content === 'children' || row.content === 'mixed')
    checkChildren(element, particles, path, model, report);
}

function checkContent(
  element: XmlElement,
  content: string,
  type: StructureElement['text'],
  path: string,
  later: boolean,
  report: Report,
): void {
  if ((content === 'text' || content === 'empty') && element.children.length > 0) {
    report({ message: 'elements-not-allowed', element, name: element.name, path, later });
  }
  const filled =
    content === 'empty' ? element.text !== '' : content === 'children' && element.text.trim() !== '';
  if (filled) report({ message: 'text-not-allowed', element, name: element.name, path, later });
  if (content !== 'text' || !type || element.children.length > 0) return;
  const facet = checkSimpleType(element.text, type);
  if (facet)
    report({
      message: 'facet',
      element,
      name: element.name,
      path,
      facet,
      later,
      sample: element.text,
      ...(type.format ? { format: type.format } : {}),
    });
}

function checkAttributes(
  element: XmlElement,
  allowed: readonly StructureAttribute[],
  path: string,
  later: boolean,
  report: Report,
): void {
  for (const name of Object.keys(element.attributes)) {
    if (!isFree(element, name) && !allowed.some((one) => one.name === name)) {
      report({ message: 'unknown-attribute', element, attribute: name, name, path, later });
    }
  }
  for (const { name, use, type, fixed } of allowed) {
    const value = element.attributes[name];
    const at = { element, attribute: name, name, path: `${path}/@${name}`, later };
    if (value === undefined) {
      if (use === 'required') report({ message: 'missing-attribute', element, name, path: at.path, later });
    } else if (fixed !== undefined && value.trim() !== fixed)
      report({ ...at, message: 'fixed-value', sample: value });
    else {
      const facet = type && checkSimpleType(value, type);
      if (facet)
        report({
          ...at,
          message: 'facet',
          facet,
          sample: value,
          ...(type.format ? { format: type.format } : {}),
        });
    }
  }
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
  particles: readonly Particle[],
  above: string,
  model: Model,
  report: Report,
): void {
  const counts = new Map<Particle, number>();
  let at = 0;
  for (const child of parent.children) {
    const index = particles.findIndex(({ nodes }) => nodes.has(child.name));
    const particle = particles[index];
    const node = particle?.nodes.get(child.name);
    if (!particle || !node) {
      report({ message: 'unknown-element', element: child, name: child.name, path: above, later: false });
      continue;
    }
    if (index < at)
      report({
        message: 'order',
        element: child,
        name: child.name,
        path: node.row.path,
        later: node.row.later,
      });
    at = Math.max(at, index);
    const count = (counts.get(particle) ?? 0) + 1;
    counts.set(particle, count);
    const most = particle.choice ? particle.choice.max : node.row.max;
    if (most !== '*' && count === most + 1)
      report({
        message: 'too-many',
        element: child,
        name: child.name,
        path: node.row.path,
        later: node.row.later,
      });
    checkElement(child, node, model, report);
  }
  for (const particle of particles) {
    const [node] = particle.nodes.values();
    const least = particle.choice ? particle.choice.min : (node?.row.min ?? 0);
    if (!node || (counts.get(particle) ?? 0) >= least) continue;
    const name = [...particle.nodes.keys()].join(' | ');
    report({ message: 'missing-element', element: parent, name, path: node.row.path, later: node.row.later });
  }
}
