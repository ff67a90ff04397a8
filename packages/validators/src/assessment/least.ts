// For tests: the least and the fullest instance of a structure, made from its facts alone.
import type {
  AssessmentStructure,
  SimpleType,
  StructureAttribute,
  StructureElement,
} from '@hulian/standards';
import { escapeAttribute } from '../escape-xml.js';

/** A text of a simple type. */
export function sampleOf(type: SimpleType | undefined): string {
  if (!type) return 'x';
  if (type.enum) return type.enum[0] ?? '';
  if (type.format === 'datetime14') return '20260301093000';
  if (type.format?.startsWith('date8')) return '20260301';
  if (type.pattern?.includes('\\d{4}')) return '1.0000';
  if (type.pattern?.includes('\\d{2}')) return '1.00';
  if (type.pattern?.includes('active')) return 'active';
  if (type.base === 'boolean') return 'true';
  if (type.base !== 'string') return String(Math.max(type.minimum ?? 1, (type.above ?? 0) + 1, 1));
  return 'a'.repeat(type.length ?? Math.max(type.minLength ?? 1, 1));
}

interface Made {
  readonly path: string;
  readonly row: StructureElement;
  readonly children: Made[];
}

/** Required rows; of a choice whose group must occur, the first branch. The fullest instance has every row. */
function makeTree(elements: readonly StructureElement[], isFull: boolean): Made[] {
  const tops: Made[] = [];
  const made = new Map<string, Made>();
  const choices = new Set<string>();
  for (const row of elements) {
    const steps = row.path.match(/(?:[^/[]|\[[^\]]*\])+/gu) ?? [];
    const above = steps.slice(0, -1).join('/');
    const parent = made.get(above);
    if (above !== '' && !parent) continue;
    if (row.choice && !(isFull && row.choice.max === '*')) {
      const key = `${above} ${row.choice.id}`;
      if ((row.choice.min === 0 && !isFull) || choices.has(key)) continue;
      choices.add(key);
    } else if (row.min === 0 && !isFull) continue;
    const one = { path: row.path, row, children: [] };
    made.set(row.path, one);
    (parent?.children ?? tops).push(one);
  }
  return tops;
}

function writeAttributes(attributes: readonly StructureAttribute[] = [], isFull: boolean): string {
  return attributes
    .filter(({ use }) => use === 'required' || isFull)
    .map(({ name, type, fixed }) => ` ${name}="${escapeAttribute(fixed ?? sampleOf(type))}"`)
    .join('');
}

function writeElement({ row, children, path }: Made, isFull: boolean): string {
  const name = (/(?:[^/[]|\[[^\]]*\])+$/u.exec(path)?.[0] ?? '').replace(/\[.*$/u, '');
  const text = row.content === 'text' && row.text ? sampleOf(row.text) : '';
  const inside = children.map((child) => writeElement(child, isFull)).join('');
  const one = `<${name}${writeAttributes(row.attributes, isFull)}>${text}${inside}</${name}>`;
  return one.repeat(Math.max(row.min, 1));
}

/** The least instance as XML text. */
export function writeLeast(
  structure: AssessmentStructure,
  root: string,
  rootAttributes?: readonly StructureAttribute[],
): string {
  return writeInstance(structure, root, rootAttributes, false);
}

/** An instance with every element and attribute of the structure. */
export function writeFullest(
  structure: AssessmentStructure,
  root: string,
  rootAttributes?: readonly StructureAttribute[],
): string {
  return writeInstance(structure, root, rootAttributes, true);
}

function writeInstance(
  { elements }: AssessmentStructure,
  root: string,
  rootAttributes: readonly StructureAttribute[] | undefined,
  isFull: boolean,
): string {
  const inside = makeTree(elements, isFull).map((made) => writeElement(made, isFull));
  return `<${root} xmlns="urn:hl7-org:v3"${writeAttributes(rootAttributes, isFull)}>${inside.join('')}</${root}>`;
}
