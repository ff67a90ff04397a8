// Attributes of an element against the closed list of its structure.
import type { StructureAttribute } from '@hulian/standards';
import { findNearest } from '../documents/nearest.js';
import { xsiNamespace, type XmlElement } from '../readers/xml-tree.js';
import type { Demand, Report, StructureFault } from './fault.js';
import { checkSimpleType, isFixedValue } from './simple-type.js';

/** Reports attributes that are not in the closed list, missing or wrong. */
export function checkAttributes(
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
  const faults = allowed.flatMap((attribute): StructureFault[] => {
    const { name } = attribute;
    const fault = attributeFault(element, name, attribute);
    if (!fault) return [];
    const at = { ...fault, element, name, path: `${path}/@${name}`, later: isLater(name) };
    const sample = element.attributes[name];
    return [sample === undefined ? at : { ...at, attribute: name, sample }];
  });
  const missing = new Set(faults.filter(({ message }) => message === 'missing-attribute'));
  for (const name of Object.keys(element.attributes)) {
    if (isFree(element, name) || allowed.some((one) => one.name === name)) continue;
    // A name written wrong is one fault: the attribute that was meant is not missing as well.
    const nearest = findNearest(
      name,
      [...missing].map((fault) => fault.name),
    );
    for (const fault of missing) if (fault.name === nearest) missing.delete(fault);
    report({
      message: 'unknown-attribute',
      element,
      attribute: name,
      name,
      path,
      ...(nearest !== undefined && { nearest }),
      later: isLater(name),
    });
  }
  for (const fault of faults) if (fault.message !== 'missing-attribute' || missing.has(fault)) report(fault);
}

type AttributeFault = Pick<StructureFault, 'message' | 'facet' | 'type' | 'fixed'>;

/** What is wrong with one attribute under one rule; without a rule its presence is the fault. */
function attributeFault(
  element: XmlElement,
  name: string,
  rule: StructureAttribute | undefined,
): AttributeFault | undefined {
  const value = element.attributes[name];
  if (!rule) return value === undefined ? undefined : { message: 'unknown-attribute' };
  if (value === undefined) return rule.use === 'required' ? { message: 'missing-attribute' } : undefined;
  if (rule.fixed !== undefined && !isFixedValue(value, rule.fixed, rule.type))
    return { message: 'fixed-value', fixed: rule.fixed };
  const facet = rule.type && checkSimpleType(value, rule.type);
  return facet && rule.type && { message: 'facet', facet, type: rule.type };
}

/** Namespace declarations and the attributes that XML Schema itself defines are always allowed. */
function isFree(element: XmlElement, name: string): boolean {
  if (name === 'xmlns' || name.startsWith('xmlns:')) return true;
  const colon = name.indexOf(':');
  return (
    colon > 0 &&
    /^(?:type|nil|schemaLocation|noNamespaceSchemaLocation)$/u.test(name.slice(colon + 1)) &&
    element.namespaces[name.slice(0, colon)] === xsiNamespace
  );
}

/** Name as written of an attribute that XML Schema defines. */
export const findXsi = (element: XmlElement, local: string): string | undefined =>
  Object.keys(element.attributes).find((one) => one.endsWith(`:${local}`) && isFree(element, one));
