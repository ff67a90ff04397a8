// Elements of any HL7 V3 type (`xsi:type`): where in them the value stands. One table for writing and reading.
import type { SimpleType, StructureType } from '@hulian/standards';
import type { XmlElement } from '@hulian/validators/xml';
import { readXsiType } from '@hulian/validators/xml';
import type { XmlNode } from '../documents/xml-node.js';
import type { PlannedElement } from './message-plan.js';
import type { MessageValue } from './record.js';

/** Steps from the typed element to the one that holds the value. */
const insides: Readonly<Record<string, readonly string[]>> = {
  LIST_EN: ['item', 'part'],
  DSET_EN: ['item', 'part'],
  LIST_AD: ['item', 'part'],
  DSET_AD: ['item', 'part'],
  BAG_EN: ['item', 'part'],
  BAG_AD: ['item', 'part'],
  BAG_TEL: ['item'],
  DSET_TEL: ['item'],
  DSET_II: ['item'],
  IVL_TS: ['low'],
  QSC_TS: ['code'],
  TS: [],
  ST: [],
  ED: [],
  BL: [],
  INT: [],
  PQ: [],
  CD: [],
};

/** Types that an element of a name most likely has, best first. */
const usual: readonly (readonly [RegExp, readonly string[]])[] = [
  [/Name$|\/name$|livingSubjectName/u, ['LIST_EN', 'DSET_EN', 'BAG_EN']],
  [/telecom$/u, ['DSET_TEL', 'BAG_TEL']],
  [/addr$/u, ['LIST_AD', 'DSET_AD', 'BAG_AD']],
  [/livingSubjectId/u, ['DSET_II']],
  [/[tT]ime(?:\/value)?$/u, ['IVL_TS', 'TS', 'QSC_TS']],
  [/./u, ['ST', 'ED', 'TS', 'PQ', 'INT', 'CD', 'BL', 'IVL_TS', 'LIST_EN', 'DSET_EN']],
];

/** The type written where the value names none. */
export const defaultType = (element: PlannedElement, types: readonly StructureType[]): string | undefined => {
  const declared = new Set(types.map(({ name }) => name));
  const wanted = usual.find(([pattern]) => pattern.test(element.path))?.[1] ?? [];
  return [...wanted, ...(usual.at(-1)?.[1] ?? [])].find((type) => declared.has(type));
};

const stepsOf = (type: string, types: readonly StructureType[]): readonly string[] => {
  const children = types.find(({ name }) => name === type)?.children ?? [];
  // Some services give an interval a single `any` in place of `low`.
  if (type === 'IVL_TS' && !children.some(({ path }) => path === 'low')) return ['any'];
  return children.length === 0 ? [] : (insides[type] ?? []);
};

/** The attribute of the innermost element that holds the value. */
const holderOf = (type: string): 'value' | 'code' | 'extension' =>
  type === 'CD' ? 'code' : type === 'DSET_II' ? 'extension' : 'value';

/** What the structure admits as the value of an element by its default type. */
export const typedFacet = (
  element: PlannedElement,
  types: readonly StructureType[],
): SimpleType | undefined => {
  const type = types.find(({ name }) => name === defaultType(element, types));
  if (type === undefined) return undefined;
  const inside = stepsOf(type.name, types).join('/');
  const holder = inside === '' ? type : type.children?.find(({ path }) => path === inside);
  return holder?.attributes?.find(({ name }) => name === holderOf(type.name))?.type;
};

/**
 * Writes a value as its type demands; elements demanded beside it are written empty.
 * @returns names of attributes that the type demands and the value does not have
 */
export const writeTyped = (
  node: XmlNode,
  given: MessageValue,
  element: PlannedElement,
  types: readonly StructureType[],
): readonly string[] => {
  const detail: Exclude<MessageValue, string> = typeof given === 'string' ? { value: given } : given;
  const name = detail.type ?? defaultType(element, types);
  if (name === undefined) {
    node.text = detail.value;
    return [];
  }
  node.attributes.set('xsi:type', name);
  const [first, ...deeper] = stepsOf(name, types);
  let inner = node;
  for (const { path, min } of types.find((type) => type.name === name)?.children ?? []) {
    if (path.includes('/')) continue;
    if (path === first) inner = start(node, path);
    else if (path === 'high' && detail.high !== undefined)
      start(node, path).attributes.set('value', detail.high);
    else if (min > 0) start(node, path);
  }
  if (first !== undefined && inner === node) inner = start(node, first);
  for (const step of deeper) inner = start(inner, step);
  if (name === 'QSC_TS') {
    // The period stands on the element, the frequency inside it.
    node.attributes.set('validTimeLow', detail.value);
    if (detail.high !== undefined) node.attributes.set('validTimeHigh', detail.high);
    if (detail.code !== undefined) inner.attributes.set('code', detail.code);
  } else if (detail.value !== '') inner.attributes.set(holderOf(name), detail.value);
  if (detail.codeSystem !== undefined) inner.attributes.set('codeSystem', detail.codeSystem);
  if (detail.unit !== undefined) inner.attributes.set('unit', detail.unit);
  if (detail.name !== undefined) start(inner, 'displayName').attributes.set('value', detail.name);
  const demanded = types.find((type) => type.name === name)?.attributes ?? [];
  return demanded.flatMap(({ name: attribute, use }) =>
    use === 'required' && !node.attributes.has(attribute) ? [attribute] : [],
  );
};

const start = (parent: XmlNode, name: string): XmlNode => {
  const node = parent.add(name);
  node.ordered = true;
  return node;
};

/** Reads what `writeTyped` writes, and the same forms from others. */
export const readTyped = (
  found: XmlElement,
  element: PlannedElement,
  types: readonly StructureType[],
): MessageValue | undefined => {
  const type = readXsiType(found);
  if (type === undefined) return found.text.trim() === '' ? undefined : found.text;
  let inner: XmlElement | undefined = found;
  for (const step of stepsOf(type, types)) inner = inner?.children.find(({ name }) => name === step);
  if (inner === undefined) return undefined;
  const { unit, codeSystem } = inner.attributes;
  const isPeriod = type === 'QSC_TS';
  const held = isPeriod ? found.attributes['validTimeLow'] : inner.attributes[holderOf(type)];
  const text = held ?? (inner.text.trim() === '' ? undefined : inner.text);
  if (text === undefined) return undefined;
  const name = inner.children.find((child) => child.name === 'displayName')?.attributes['value'];
  const high = isPeriod
    ? found.attributes['validTimeHigh']
    : found.children.find((child) => child.name === 'high')?.attributes['value'];
  const code = isPeriod ? inner.attributes['code'] : undefined;
  const detail = {
    ...(high !== undefined && high !== '' && { high }),
    ...(code !== undefined && { code }),
    ...(unit !== undefined && { unit }),
    ...(name !== undefined && { name }),
    ...(codeSystem !== undefined && { codeSystem }),
    ...(type !== defaultType(element, types) && { type }),
  };
  return Object.keys(detail).length === 0 ? text : { value: text, ...detail };
};
