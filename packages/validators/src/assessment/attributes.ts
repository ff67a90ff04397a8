// Attributes of an element against the closed list of its structure.
import { findNearest } from '../documents/nearest.js';
import { detach } from '../engine/detach.js';
import { xsiNamespace, type XmlElement } from '../readers/xml-tree.js';
import type { StructureFault } from './fault.js';
import { makeRule, type AttributeRule, type ModelDemand } from './model.js';
import { checkReadyType, isFixedValue, type FacetFault } from './simple-type.js';

/** True when the attributes are listed, right and complete; `xsi:type` is another question. */
export function isInOrder({ attributes, namespaces }: XmlElement, demand: ModelDemand): boolean {
  const { rules } = demand;
  let left = demand.needed;
  for (const name in attributes) {
    const rule = rules?.get(name);
    if (rule === undefined) {
      if (name === 'xsi:type' && namespaces['xsi'] === xsiNamespace) continue;
      return false;
    }
    if (judgeValue(attributes[name], rule) !== undefined) return false;
    if (rule.isNeeded) left -= 1;
  }
  return left === 0;
}

/** Attributes that are not in the closed list, missing or wrong. */
export function judgeAttributes(element: XmlElement, demand: ModelDemand): readonly StructureFault[] {
  const { rules } = demand;
  if (!rules) return [];
  const found: StructureFault[] = [];
  const faults: StructureFault[] = [];
  for (const rule of rules.values()) {
    const fault = describe(element, rule, demand);
    if (fault) faults.push(fault);
  }
  let meant: Set<string> | undefined;
  for (const name in element.attributes)
    if (!rules.has(name) && !isFree(element, name)) {
      meant ??= new Set();
      found.push(describeStranger({ element, name, demand, faults, meant }));
    }
  for (const fault of faults)
    if (fault.message !== 'missing-attribute' || meant?.has(fault.name) !== true) found.push(fault);
  return found;
}

interface Stranger {
  readonly element: XmlElement;
  readonly name: string;
  readonly demand: ModelDemand;
  readonly faults: readonly StructureFault[];
  /** Missing attributes that other strangers were meant to be. */
  readonly meant: Set<string>;
}

/** An attribute that is not listed. A name written wrong is one fault: the attribute that was meant is not missing as well. */
function describeStranger({ element, name, demand, faults, meant }: Stranger): StructureFault {
  const missing = faults.flatMap((one) =>
    one.message === 'missing-attribute' && !meant.has(one.name) ? [one.name] : [],
  );
  const nearest = findNearest(name, missing);
  if (nearest !== undefined) meant.add(nearest);
  return {
    message: 'unknown-attribute',
    attribute: name,
    name,
    path: demand.path,
    ...(nearest !== undefined && { nearest }),
    later: isLater(name, element.attributes[name], demand),
  };
}

/** The fault of a listed attribute, if there is one. */
function describe(element: XmlElement, rule: AttributeRule, demand: ModelDemand): StructureFault | undefined {
  const { name } = rule;
  const sample = element.attributes[name];
  const found = judgeValue(sample, rule);
  if (found === undefined) return undefined;
  if (rule.fault === undefined || rule.fault.sample !== sample)
    rule.fault = makeFault(detach(sample), found, rule, demand);
  return rule.fault;
}

function makeFault(
  sample: string | undefined,
  found: NonNullable<ReturnType<typeof judgeValue>>,
  { name, path, type, fixed }: AttributeRule,
  demand: ModelDemand,
): StructureFault {
  const later = isLater(name, sample, demand);
  if (sample === undefined) return { message: 'missing-attribute', name, path, later };
  const at = { name, path, later, attribute: name, sample };
  if (found === 'fixed-value' && fixed !== undefined) return { message: found, ...at, fixed };
  return { message: 'facet', ...at, facet: found as FacetFault, ...(type && { type: type.type }) };
}

/** True when the first version of the source did not have the fault. */
function isLater(name: string, value: string | undefined, { path, earlier }: ModelDemand): boolean {
  const before = earlier?.attributes;
  if (earlier?.absent || before === null) return true;
  if (before === undefined) return false;
  const rule = before.find((one) => one.name === name);
  return rule ? judgeValue(value, makeRule(rule, path)) === undefined : value === undefined;
}

/** What is wrong with one attribute under its rule: it is missing, has not its fixed value, or breaks a facet. */
function judgeValue(
  value: string | undefined,
  { isNeeded, fixed, type }: AttributeRule,
): 'missing-attribute' | 'fixed-value' | FacetFault | undefined {
  if (value === undefined) return isNeeded ? 'missing-attribute' : undefined;
  if (fixed !== undefined && !isFixedValue(value, fixed, type?.type)) return 'fixed-value';
  return type && checkReadyType(value, type);
}

/** Namespace declarations and the attributes that XML Schema itself defines are always allowed. */
function isFree(element: XmlElement, name: string): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return true;
  const colon = name.indexOf(':');
  return (
    colon > 0 &&
    xsiNames.has(name.slice(colon + 1)) &&
    element.namespaces[name.slice(0, colon)] === xsiNamespace
  );
}

const xsiNames = new Set(['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation']);

/** Name as written of an attribute that XML Schema defines. */
export const findXsi = (element: XmlElement, local: string): string | undefined => {
  for (const name in element.attributes)
    if (name.endsWith(local) && name.endsWith(`:${local}`) && isFree(element, name)) return name;
  return undefined;
};
