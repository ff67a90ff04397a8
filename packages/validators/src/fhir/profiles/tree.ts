// The elements of a profile as a tree: children by name, slices by slice name.
import type { Constraint } from '../definitions.js';
import type { Discriminator, ElementDefinition, StructureDefinition } from './types.js';

/** One element or slice of a profile. */
export interface ProfileNode {
  /** `identifier`, `value[x]`; the resource type at the root. */
  readonly name: string;
  readonly sliceName: string | undefined;
  readonly children: Map<string, ProfileNode>;
  readonly slices: Map<string, ProfileNode>;
  min: number | undefined;
  max: number | undefined;
  maxLength: number | undefined;
  types: readonly {
    readonly code: string;
    readonly profiles: readonly string[];
    readonly targets: readonly string[];
  }[];
  fixed: unknown;
  pattern: unknown;
  binding: { readonly strength: 'required' | 'extensible'; readonly valueSet: string } | undefined;
  constraints: readonly Constraint[];
  slicing:
    | { readonly discriminators: readonly Discriminator[]; readonly rules: string; readonly ordered: boolean }
    | undefined;
}

function makeNode(name: string, sliceName: string | undefined): ProfileNode {
  return {
    name,
    sliceName,
    children: new Map(),
    slices: new Map(),
    min: undefined,
    max: undefined,
    maxLength: undefined,
    types: [],
    fixed: undefined,
    pattern: undefined,
    binding: undefined,
    constraints: [],
    slicing: undefined,
  };
}

/** Canonical address without its version. */
export const stripVersion = (canonical: string): string => canonical.replace(/\|.*$/u, '');

/** Builds the tree from the differential (`own`) or, where asked, from the snapshot. */
export function buildTree(definition: StructureDefinition, from: 'differential' | 'snapshot'): ProfileNode {
  const root = makeNode(definition.type, undefined);
  const slicesAt = new Map<string, string>();
  for (const element of definition[from]?.element ?? []) {
    const id = element.id ?? idByPath(element, slicesAt);
    fill(findNode(root, id.split('.').slice(1)), element);
  }
  return root;
}

/** Without ids, a slice name holds for the path until the next element of that path. */
function idByPath({ path, sliceName }: ElementDefinition, slicesAt: Map<string, string>): string {
  if (sliceName !== undefined) slicesAt.set(path, sliceName);
  else slicesAt.delete(path);
  const steps = path.split('.');
  return steps
    .map((step, index) => {
      const slice = slicesAt.get(steps.slice(0, index + 1).join('.'));
      return slice === undefined ? step : `${step}:${slice}`;
    })
    .join('.');
}

function findNode(root: ProfileNode, steps: readonly string[]): ProfileNode {
  let node = root;
  for (const step of steps) {
    const [name = '', slice] = step.split(/:(.*)/su, 2);
    let child = node.children.get(name);
    if (child === undefined) node.children.set(name, (child = makeNode(name, undefined)));
    if (slice !== undefined && slice !== '') {
      let sliced = child.slices.get(slice);
      if (sliced === undefined) child.slices.set(slice, (sliced = makeNode(name, slice)));
      child = sliced;
    }
    node = child;
  }
  return node;
}

function fill(node: ProfileNode, element: ElementDefinition): void {
  if (element.min !== undefined) node.min = element.min;
  if (element.max !== undefined) node.max = element.max === '*' ? Infinity : Number(element.max);
  if (element.maxLength !== undefined) node.maxLength = element.maxLength;
  if (element.type !== undefined)
    node.types = element.type.map(({ code, profile = [], targetProfile = [] }) => ({
      code,
      profiles: profile.map(stripVersion),
      targets: targetProfile.map(stripVersion),
    }));
  for (const key of Object.keys(element)) {
    if (/^fixed[A-Z]/u.test(key)) node.fixed = element[key];
    else if (/^pattern[A-Z]/u.test(key)) node.pattern = element[key];
  }
  const { binding, slicing } = element;
  if (
    binding?.valueSet !== undefined &&
    (binding.strength === 'required' || binding.strength === 'extensible')
  )
    node.binding = { strength: binding.strength, valueSet: stripVersion(binding.valueSet) };
  if (slicing !== undefined)
    node.slicing = {
      discriminators: slicing.discriminator ?? [],
      rules: slicing.rules ?? 'open',
      ordered: slicing.ordered === true,
    };
  node.constraints = (element.constraint ?? []).flatMap(
    ({ key, severity, human, expression }): Constraint[] =>
      expression === undefined
        ? []
        : [{ key, severity: severity === 'warning' ? 'warning' : 'error', expression, human }],
  );
}
