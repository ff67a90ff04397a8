// Which slice of a profile a value belongs to (hl7.org/fhir/R4/profiling.html#discriminator).
import { compileExpression } from '../invariants/compile.js';
import { UnsupportedExpression } from '../invariants/parse.js';
import { NotEvaluable } from '../invariants/values.js';
import { isObject } from '../invariants/values.js';
import type { Terminology } from '../terminology.js';
import { equalsFixed, matchesPattern } from './match.js';
import type { ProfileNode } from './tree.js';
import type { Discriminator } from './types.js';
import type { TypedValue } from './values.js';

/** Thrown where a discriminator cannot be evaluated here. */
export class UnknownDiscriminator extends Error {}

export interface SliceTools {
  readonly terminology: Terminology;
  /** True when the value conforms to the profile. */
  conforms(value: TypedValue, profile: string): boolean;
}

/** Discriminators where the profile states none: extensions by url, choices by type. */
export function discriminatorsOf(node: ProfileNode): readonly Discriminator[] {
  if (node.slicing !== undefined && node.slicing.discriminators.length > 0)
    return node.slicing.discriminators;
  if (node.name === 'extension' || node.name === 'modifierExtension') return [{ type: 'value', path: 'url' }];
  if (node.name.endsWith('[x]')) return [{ type: 'type', path: '$this' }];
  throw new UnknownDiscriminator('');
}

/** True when the value is of the slice. @throws UnknownDiscriminator */
export function isOfSlice(
  value: TypedValue,
  slice: ProfileNode,
  discriminators: readonly Discriminator[],
  tools: SliceTools,
): boolean {
  return discriminators.every((discriminator) => agrees(value, slice, discriminator, tools));
}

function agrees(
  value: TypedValue,
  slice: ProfileNode,
  { type, path }: Discriminator,
  tools: SliceTools,
): boolean {
  const steps = path === '$this' ? [] : path.replace(/^\$this\./u, '').split('.');
  if (type === 'type') return agreesByType(value, slice, steps, path);
  const { node, used } = follow(slice, steps);
  if (type === 'exists') {
    const found = evaluate(path, value.value).length > 0;
    return node.max === 0 ? !found : found;
  }
  if (type === 'profile') {
    const profiles = node.types.flatMap(({ profiles: each }) => each);
    if (steps.length > 0 || profiles.length === 0) throw new UnknownDiscriminator(path);
    return profiles.some((profile) => tools.conforms(value, profile));
  }
  if (type !== 'value' && type !== 'pattern') throw new UnknownDiscriminator(path);
  const data = used === 0 ? [value.value] : evaluate(steps.slice(0, used).join('.'), value.value);
  if (node.fixed !== undefined) return data.some((each) => equalsFixed(each, node.fixed));
  if (node.pattern !== undefined) return data.some((each) => matchesPattern(each, node.pattern));
  const profile = slice.types.flatMap(({ profiles }) => profiles)[0];
  if (path === 'url' && profile !== undefined) return evaluate('url', value.value)[0] === profile;
  const { binding } = node;
  if (binding?.strength === 'required')
    return data.some((each) => inSet(each, binding.valueSet, tools, path));
  throw new UnknownDiscriminator(path);
}

/** Follows a path through the slice, stopping where a fixed value or pattern decides. */
function follow(
  slice: ProfileNode,
  steps: readonly string[],
): { readonly node: ProfileNode; readonly used: number } {
  let node = slice;
  for (const [index, step] of steps.entries()) {
    if (node.fixed !== undefined || node.pattern !== undefined) return { node, used: index };
    const next = node.children.get(step) ?? node.children.get(`${step}[x]`);
    if (next === undefined)
      return {
        node: { ...node, fixed: undefined, pattern: undefined, binding: undefined },
        used: steps.length,
      };
    node = next;
  }
  return { node, used: steps.length };
}

function agreesByType(
  value: TypedValue,
  slice: ProfileNode,
  steps: readonly string[],
  path: string,
): boolean {
  if (steps.length === 0) {
    if (slice.types.length > 0) return slice.types.some(({ code }) => code === value.typeName);
    // A slice of a choice is named by its type: valueQuantity.
    return slice.sliceName?.toLowerCase().endsWith(value.typeName.toLowerCase()) === true;
  }
  const { node } = follow(
    slice,
    steps.filter((step) => step !== 'resolve()'),
  );
  const wanted = node.types.map(({ code }) => code);
  if (steps.includes('resolve()')) {
    const targets = node.types.flatMap(({ targets: each }) => each).map((url) => url.replace(/^.*\//u, ''));
    const holder = steps.slice(0, steps.indexOf('resolve()'));
    const said = (member: string): unknown => evaluate([...holder, member].join('.'), value.value)[0];
    const [reference, stated] = [said('reference'), said('type')];
    const type =
      (typeof reference === 'string' ? /([A-Z][A-Za-z]+)\/[\w.-]+$/u.exec(reference)?.[1] : undefined) ??
      // A reference by identifier may say what it refers to.
      (typeof stated === 'string' ? stated : undefined);
    if (type === undefined || (targets.length === 0 && wanted.length === 0))
      throw new UnknownDiscriminator(path);
    return targets.includes(type) || wanted.includes(type);
  }
  const [data] = evaluate(path, value.value);
  if (!isObject(data) || typeof data['resourceType'] !== 'string') throw new UnknownDiscriminator(path);
  return wanted.includes(data['resourceType']);
}

function evaluate(path: string, value: unknown): readonly unknown[] {
  try {
    return compileExpression(path)([value], { resource: value, rootResource: value });
  } catch (error) {
    if (error instanceof UnsupportedExpression || error instanceof NotEvaluable)
      throw new UnknownDiscriminator(path);
    throw error;
  }
}

function inSet(value: unknown, valueSet: string, { terminology }: SliceTools, path: string): boolean {
  const codings = isObject(value) && Array.isArray(value['coding']) ? value['coding'] : [value];
  return codings.some((coding) => {
    const code: unknown = isObject(coding) ? coding['code'] : coding;
    const system: unknown = isObject(coding) ? coding['system'] : undefined;
    if (typeof code !== 'string') return false;
    const answer = terminology.findInSet(valueSet, typeof system === 'string' ? system : undefined, code);
    if (answer === 'not-loaded') throw new UnknownDiscriminator(path);
    return answer === 'in';
  });
}
