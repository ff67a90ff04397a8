// Values of a resource with their type, as profiles walk them.
import type { TypePlan } from '../definitions.js';
import { findResourceType, typeOf } from '../definitions.js';
import { isObject } from '../invariants/values.js';
import type { Path } from '../sink.js';

/** A value, its place and its type. */
export interface TypedValue {
  readonly value: unknown;
  readonly path: Path;
  readonly typeName: string;
  /** Undefined for primitives. */
  readonly plan: TypePlan | undefined;
}

/** Values of a child element; `value[x]` stands for whatever type is there. */
export function childValues({ value, path, plan }: TypedValue, name: string): TypedValue[] {
  if (!isObject(value) || plan === undefined) return [];
  const found: TypedValue[] = [];
  for (const key in value) {
    const element = plan.elements.get(key.startsWith('_') && !(key.slice(1) in value) ? key.slice(1) : key);
    if (element === undefined || (element.name !== name && element.property !== name)) continue;
    const given = value[key];
    const list: readonly unknown[] = Array.isArray(given) ? given : [given];
    for (const [index, each] of list.entries()) {
      if (each === null || each === undefined) continue;
      const isResource = element.typeName === 'Resource';
      const type = isResource && isObject(each) ? String(each['resourceType']) : element.typeName;
      found.push({
        value: each,
        path: Array.isArray(given) ? [...path, key, index] : [...path, key],
        typeName: type,
        plan: isResource ? findResourceType(type) : typeOf(element),
      });
    }
  }
  return found;
}
