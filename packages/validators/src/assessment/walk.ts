// Compares an instance with a structure of the assessment profile, as a validating XML Schema processor would, but to the end.
import type { SimpleType, StructureAttribute } from '@hulian/standards';
import { readXsiType, textContent, type XmlElement } from '../readers/xml-tree.js';
import { checkFacets, type FacetFault } from './facets.js';
import type { Declaration, Slot, StructurePlan } from './plan.js';

/** Where an instance departs from the structure. */
export interface StructureFault {
  readonly message:
    | 'element-missing'
    | 'element-unexpected'
    | 'element-order'
    | 'element-repeated'
    | 'attribute-missing'
    | 'attribute-unexpected'
    | 'value'
    | 'type'
    | 'text-unexpected';
  readonly element: XmlElement;
  readonly attribute?: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** The fact is the weaker one: it is not in the older version of the source. */
  readonly later: boolean;
  /** What the value breaks, where it breaks a facet. */
  readonly facet?: FacetFault;
  /** Path of declarations, without predicates. */
  readonly path: string;
}

type Tell = (fault: StructureFault) => void;

/** Tells every departure of the children of the root element. */
export const walkStructure = (root: XmlElement, plan: StructurePlan, tell: Tell): void => {
  walkChildren(root, plan.slots, plan, '', false, tell);
};

const walkChildren = (
  parent: XmlElement,
  slots: readonly Slot[],
  plan: StructurePlan,
  path: string,
  later: boolean,
  tell: Tell,
): void => {
  const counts = new Map<Slot, number>();
  let at = 0;
  for (const child of parent.children) {
    const found = findSlot(slots, at, child, counts);
    const below = path === '' ? child.name : `${path}/${child.name}`;
    if (found === undefined) {
      const declared = slots.find(({ declarations }) => declarations.some(({ name }) => name === child.name));
      if (declared === undefined)
        tell({
          message: 'element-unexpected',
          element: child,
          params: { name: child.name, parent: parent.name },
          later,
          path: below,
        });
      else {
        const isLate = slots.indexOf(declared) < at;
        const before = slots[at]?.declarations[0]?.name ?? '';
        counts.set(declared, (counts.get(declared) ?? 0) + 1);
        if (isLate && (counts.get(declared) ?? 0) <= declared.max)
          tell({
            message: 'element-order',
            element: child,
            params: { name: child.name, before },
            later,
            path: below,
          });
        else
          tell({
            message: 'element-repeated',
            element: child,
            params: { name: child.name, maximum: declared.max },
            later,
            path: below,
          });
      }
      continue;
    }
    at = found.at;
    counts.set(found.slot, (counts.get(found.slot) ?? 0) + 1);
    walkElement(child, found.declaration, plan, below, tell);
  }
  for (const slot of slots) {
    const { declarations, min } = slot;
    if ((counts.get(slot) ?? 0) >= min) continue;
    const name = declarations.map((each) => each.name).join(' | ');
    const [first] = declarations;
    tell({
      message: 'element-missing',
      element: parent,
      params: { name, parent: parent.name },
      later: first?.row.later ?? later,
      path: path === '' ? name : `${path}/${name}`,
    });
  }
};

const findSlot = (
  slots: readonly Slot[],
  from: number,
  child: XmlElement,
  counts: ReadonlyMap<Slot, number>,
) => {
  let byName: { slot: Slot; at: number; declaration: Declaration } | undefined;
  for (let at = from; at < slots.length; at += 1) {
    const slot = slots[at] as Slot;
    if ((counts.get(slot) ?? 0) >= slot.max) continue;
    for (const declaration of slot.declarations) {
      if (declaration.name !== child.name) continue;
      const { fixed } = declaration;
      if (fixed === undefined || child.attributes[fixed.attribute] === fixed.value)
        return { slot, at, declaration };
      byName ??= { slot, at, declaration };
    }
  }
  return byName;
};

const walkElement = (
  element: XmlElement,
  { row, fixed, slots }: Declaration,
  plan: StructurePlan,
  path: string,
  tell: Tell,
): void => {
  const { later } = row;
  if (fixed !== undefined) {
    const found = element.attributes[fixed.attribute];
    if (found !== undefined && found !== fixed.value) {
      const facet: FacetFault = { facet: 'enumeration', expected: fixed.value, defect: false };
      tell({
        message: 'value',
        element,
        attribute: fixed.attribute,
        params: {
          name: element.name,
          attribute: fixed.attribute,
          expected: fixed.value,
          facet: 'enumeration',
        },
        later,
        facet,
        path,
      });
    }
  }
  if (row.content === 'any') {
    walkTyped(element, plan, path, later, tell);
    return;
  }
  checkAttributes(element, row.attributes, path, later, tell);
  walkContent(element, row.content, row.text, slots, plan, path, later, tell);
};

const walkTyped = (
  element: XmlElement,
  plan: StructurePlan,
  path: string,
  later: boolean,
  tell: Tell,
): void => {
  const name = readXsiType(element);
  const typed = name === undefined ? undefined : plan.types.get(name);
  if (typed === undefined) {
    if (plan.types.size > 0)
      tell({
        message: 'type',
        element,
        params: { name: element.name, found: name ?? '', expected: [...plan.types.keys()].join(' ') },
        later,
        path,
      });
    return;
  }
  const { type, slots } = typed;
  checkAttributes(element, type.attributes, path, later, tell);
  walkContent(element, type.content, type.text, slots, plan, path, later, tell);
};

const walkContent = (
  element: XmlElement,
  content: string,
  text: SimpleType | undefined,
  slots: readonly Slot[],
  plan: StructurePlan,
  path: string,
  later: boolean,
  tell: Tell,
): void => {
  if (content === 'any') return;
  const value = element.text;
  if (content === 'children' || content === 'empty') {
    if (value.trim() !== '')
      tell({ message: 'text-unexpected', element, params: { name: element.name }, later, path });
  } else if (content === 'text' && text !== undefined) {
    const facet = checkFacets(textContent(element), text);
    if (facet !== undefined)
      tell({
        message: 'value',
        element,
        params: { name: element.name, attribute: '', expected: facet.expected, facet: facet.facet },
        later,
        facet,
        path,
      });
  }
  if (slots.length > 0 || content !== 'mixed') walkChildren(element, slots, plan, path, later, tell);
};

const checkAttributes = (
  element: XmlElement,
  declared: readonly StructureAttribute[] | undefined,
  path: string,
  later: boolean,
  tell: Tell,
): void => {
  if (declared === undefined) return;
  const { name } = element;
  for (const { name: attribute, use, type, fixed } of declared) {
    const value = element.attributes[attribute];
    if (value === undefined) {
      if (use === 'required')
        tell({ message: 'attribute-missing', element, params: { name, attribute }, later, path });
      continue;
    }
    const facet: FacetFault | undefined =
      fixed !== undefined && value !== fixed
        ? { facet: 'enumeration', expected: fixed, defect: false }
        : type === undefined
          ? undefined
          : checkFacets(value, type);
    if (facet !== undefined)
      tell({
        message: 'value',
        element,
        attribute,
        params: { name, attribute, expected: facet.expected, facet: facet.facet },
        later,
        facet,
        path,
      });
  }
  for (const attribute in element.attributes) {
    if (attribute.includes(':') || attribute === 'xmlns' || declared.some((each) => each.name === attribute))
      continue;
    tell({ message: 'attribute-unexpected', element, attribute, params: { name, attribute }, later, path });
  }
};
