// Gives a built document the form that the assessment schemas demand: closed attribute lists, required elements, order.
// What needs a value that nobody gave is told as missing; what the form has no place for is told as left out.
import {
  arrangeStructure,
  type DocumentStructure,
  type SimpleType,
  type StructureAttribute,
  type StructureElement,
  type StructureNode,
  type StructureParticle,
} from '@hulian/standards';
import { parseFormat } from '@hulian/validators';
import { oncePerObject } from '../once-per.js';
import { demandedAttributes } from './element-order.js';
import { dataElementCatalogue } from './place.js';
import type { XmlNode } from './xml-node.js';

/** What came of it: plain paths in the document. */
export interface AssessmentFormResult {
  /** Places that need a value. */
  readonly missing: readonly string[];
  /** Places of values that the form does not admit; they are no longer in the document. */
  readonly leftOut: readonly string[];
}

/** What the template says of places, by plain path. */
export interface TemplatePlaces {
  /** Names of persons and organizations: one that nobody gave is missing, not empty. */
  readonly names: ReadonlySet<string>;
  /** Roots of identifiers. */
  readonly roots: ReadonlyMap<string, string>;
}

interface Form {
  readonly top: readonly StructureParticle[];
  readonly types: ReadonlyMap<string, Demand>;
}

/** What an element may hold, by its row or by its xsi:type. */
interface Demand {
  readonly content: StructureElement['content'];
  readonly text?: SimpleType;
  readonly attributes?: readonly StructureAttribute[];
  readonly particles: readonly StructureParticle[];
}

const formOf = oncePerObject((structure: DocumentStructure): Form => ({
  top: arrangeStructure(structure.elements),
  types: new Map(
    structure.types.map(({ children = [], ...type }) => [
      type.name,
      { ...type, particles: arrangeStructure(children) },
    ]),
  ),
}));

/** Attributes that say what an element is, or follow from a code: leaving them out loses nothing. */
const derived: ReadonlySet<string> = new Set([
  'classCode',
  'moodCode',
  'determinerCode',
  'typeCode',
  'contextControlCode',
  'contextConductionInd',
  'codeSystem',
  'codeSystemName',
  'codeSystemVersion',
  'displayName',
  'currency',
]);

/**
 * A day stands for its first moment where the form wants a moment, a moment for its day where it wants a day, and a
 * number has as many decimals as the form wants: zeros, never rounded.
 */
const adaptValue = (value: string, type: SimpleType | undefined, format: string | undefined): string => {
  const decimals = /\\\.\\d\{(\d)\}$/.exec(type?.pattern ?? '')?.[1];
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  if (decimals !== undefined && whole !== '') {
    const padded = `${whole}.${fraction.padEnd(Number(decimals), '0')}`;
    const parsed = format === undefined ? undefined : parseFormat(format);
    // Where the data set has no room for the zeros, the data set decides.
    return parsed?.kind === 'decimal' && padded.length > parsed.maxLength ? value : padded;
  }
  if (type?.format === 'datetime14' && /^\d{8}$/.test(value)) return `${value}000000`;
  const wantsDay = type?.format?.startsWith('date8') === true || type?.base === 'int';
  return wantsDay && /^\d{14}$/.test(value) ? value.slice(0, 8) : value;
};

const adaptCurrency = (name: string, value: string, type: SimpleType | undefined): string =>
  name === 'currency' && type?.enum?.includes('元') === true ? '元' : value;

/** The role of a person is what the template calls the person; a group of observations goes by its first one. */
const labelOf = (code: XmlNode): string | undefined => {
  const find = (node: XmlNode): string | undefined => {
    for (const child of node.children) {
      const label = child.slot?.name ?? (child === code ? undefined : find(child));
      if (label !== undefined) return label;
    }
    return undefined;
  };
  return code.parent === undefined ? undefined : find(code.parent);
};

/** An address is that of a person (home) or of an organization (work place). */
const addressUse = ({ parent }: XmlNode): string =>
  parent?.name.endsWith('Organization') === true ? 'WP' : 'H';

/** What somebody is allergic to is described under the data element of the description, as the published examples do. */
const nameSubstance = (entity: XmlNode, code: XmlNode): void => {
  const slot = entity.children.find((child) => child.slot?.element !== undefined)?.slot;
  if (slot?.element === undefined) return;
  code.setDefaults({ code: slot.element, ...dataElementCatalogue, displayName: slot.name });
};

const isFree = (name: string): boolean => name.startsWith('xmlns') || name.startsWith('xsi:');

class Former {
  readonly missing: string[] = [];
  readonly leftOut: string[] = [];

  constructor(
    private readonly form: Form,
    private readonly places: TemplatePlaces,
  ) {}

  children(node: XmlNode, particles: readonly StructureParticle[], path: string): void {
    const rankOf = (name: string): number => particles.findIndex(({ nodes }) => nodes.has(name));
    const counts = new Map<string, number>();
    const kept = node.children.filter((child) => {
      const particle = particles[rankOf(child.name)];
      const most = particle?.choice?.max ?? particle?.nodes.get(child.name)?.row.max ?? 0;
      const count = (counts.get(child.name) ?? 0) + 1;
      counts.set(child.name, count);
      const isAdmitted = most === '*' || count <= most;
      if (!isAdmitted) this.leave(child, `${path}${child.name}`);
      return isAdmitted;
    });
    const made = particles.flatMap((particle) => this.makeMissing(node, particle, kept, path));
    const ordered = [...kept, ...made].sort((first, second) => rankOf(first.name) - rankOf(second.name));
    node.children.splice(0, node.children.length, ...ordered);
    node.ordered = true;
    for (const child of kept) {
      const next = particles[rankOf(child.name)]?.nodes.get(child.name);
      if (next !== undefined) this.element(child, next, `${path}${child.name}`);
    }
  }

  private makeMissing(
    parent: XmlNode,
    { nodes, choice }: StructureParticle,
    present: readonly XmlNode[],
    path: string,
  ): XmlNode[] {
    if (present.some(({ name }) => nodes.has(name))) return [];
    const [node] = nodes.values();
    const least = choice === undefined ? (node?.row.min ?? 0) : choice.min;
    if (node === undefined || least === 0) return [];
    return [this.make(parent, node, `${path}${node.name}`)];
  }

  private make(parent: XmlNode, node: StructureNode, path: string): XmlNode {
    const made = parent.detached(node.name);
    const isText = node.row.content === 'text' && node.row.attributes?.some(isDemanded) !== true;
    if (isText && this.places.names.has(path)) this.missing.push(path);
    if (path.endsWith('playingEntity/code')) nameSubstance(parent, made);
    this.element(made, node, path);
    return made;
  }

  private element(node: XmlNode, { row, particles }: StructureNode, path: string): void {
    const demand: Demand = row.content === 'any' ? this.typeOf(node) : { ...row, particles };
    this.attributes(node, demand.attributes, path);
    const { content } = demand;
    if (content === 'children' || content === 'mixed') this.children(node, demand.particles, `${path}/`);
    if (content === 'text' && demand.text !== undefined) this.text(node, demand.text, path);
  }

  /** Where the document has no such type, the value is written as text. */
  private typeOf(node: XmlNode): Demand {
    const name = node.attributes.get('xsi:type') ?? '';
    const text = this.form.types.get('ST');
    if (text !== undefined && name !== '' && !this.form.types.has(name) && node.attributes.has('value')) {
      node.text = node.attributes.get('value') ?? '';
      node.attributes.set('xsi:type', 'ST');
      node.attributes.delete('value');
    }
    return this.form.types.get(node.attributes.get('xsi:type') ?? '') ?? { content: 'any', particles: [] };
  }

  private text(node: XmlNode, type: SimpleType, path: string): void {
    const only = type.enum?.length === 1 ? type.enum[0] : undefined;
    if (only !== undefined) node.text = only;
    else if (node.text === '' && (type.enum ?? type.minLength ?? type.length ?? 0) !== 0)
      this.missing.push(path);
  }

  private attributes(node: XmlNode, allowed: readonly StructureAttribute[] | undefined, path: string): void {
    if (allowed === undefined) return;
    for (const name of node.attributes.names) {
      if (isFree(name) || allowed.some((one) => one.name === name)) continue;
      if (!derived.has(name) && node.attributes.get(name) !== '') this.leftOut.push(`${path}/@${name}`);
      node.attributes.delete(name);
    }
    // Where the form has room for the root only, the template knows it.
    const root = this.places.roots.get(path);
    const has = (attribute: string): boolean => allowed.some(({ name }) => name === attribute);
    if (root !== undefined && has('root') && !has('extension')) node.setDefaults({ root });
    for (const one of allowed) this.attribute(node, one, path);
  }

  private attribute(node: XmlNode, { name, use, type, fixed }: StructureAttribute, path: string): void {
    const given = node.attributes.get(name);
    if (given === undefined && use !== 'required') return;
    const only = fixed ?? (type?.enum?.length === 1 ? type.enum[0] : undefined);
    if (given !== undefined) {
      const adapted = derived.has(name)
        ? (only ?? adaptCurrency(name, given, type))
        : adaptValue(given, type, node.slot?.format);
      if (adapted.length < given.length && !derived.has(name)) this.leftOut.push(`${path}/@${name}`);
      node.attributes.set(name, adapted);
      return;
    }
    const usual =
      only ??
      demandedAttributes[node.name]?.[name] ??
      (name === 'displayName' && node.name === 'code' ? labelOf(node) : undefined) ??
      (name === 'use' && node.name === 'addr' ? addressUse(node) : undefined);
    if (usual !== undefined) node.attributes.set(name, usual);
    else this.missing.push(`${path}/@${name}`);
  }

  private leave(node: XmlNode, path: string): void {
    if (node.text !== '') this.leftOut.push(path);
    for (const name of node.attributes.names)
      if (!isFree(name) && !derived.has(name) && name !== 'root' && node.attributes.get(name) !== '')
        this.leftOut.push(`${path}/@${name}`);
    for (const child of node.children) this.leave(child, `${path}/${child.name}`);
  }
}

const isDemanded = ({ use, fixed }: StructureAttribute): boolean => use === 'required' && fixed === undefined;

/** Reshapes the document in place. */
export const giveAssessmentForm = (
  root: XmlNode,
  structure: DocumentStructure,
  places: TemplatePlaces,
): AssessmentFormResult => {
  const form = formOf(structure);
  const former = new Former(form, places);
  former.children(root, form.top, '');
  return { missing: former.missing, leftOut: former.leftOut };
};
