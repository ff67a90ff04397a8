// The paths of template slots: a small, fixed part of XPath 1.0 without prefixes, read once per template.

/** `[@root='x']` has no `path`; `[code/@code='x']` has the path `code`. */
export interface StepCondition {
  readonly path: readonly string[];
  readonly attribute: string;
  readonly value: string;
}

/** One step of a slot path: a local name and the conditions that tell siblings of that name apart. */
export interface PathStep {
  readonly name: string;
  /** `//` before the step: any depth below. */
  readonly descendant: boolean;
  readonly conditions: readonly StepCondition[];
}

/** Where the value itself stands: in an attribute, as text, or as a typed element. */
export type SlotTarget =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'element' };

/** A slot path taken apart. */
export interface SlotPath {
  readonly steps: readonly PathStep[];
  readonly target: SlotTarget;
}

const step = /(\/\/?|^)([^/[\]@]+)((?:\[(?:[^/@[\]]+\/)*@[\w:.-]+=(?:'[^']*'|"[^"]*")\])*)/y;
const condition = /\[((?:[^/@[\]]+\/)*)@([\w:.-]+)=(?:'([^']*)'|"([^"]*)")\]/g;

const parseConditions = (text: string): readonly StepCondition[] =>
  [...text.matchAll(condition)].map(([, route = '', attribute = '', single, double]) => ({
    path: route.split('/').filter(Boolean),
    attribute,
    // A published example has a stray blank here; the blank is not part of the code.
    value: (single ?? double ?? '').trim(),
  }));

/**
 * Takes a slot path apart. A path without `@attribute` or `text()` at its end names a typed element such as `value`.
 * @returns undefined when the path is not of the known form
 * @example parseSlotPath("entry/observation[code/@code='DE05.01.024.00']/value")
 */
export const parseSlotPath = (path: string): SlotPath | undefined => {
  const [, elements = '', attribute, text] = /^(.*?)(?:\/@([\w:.-]+)|(\/text\(\)))?$/.exec(path) ?? [];
  const steps: PathStep[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < elements.length) {
    const match = step.exec(elements);
    if (match === null) return undefined;
    const [, axis, name = '', conditions = ''] = match;
    steps.push({ name, descendant: axis === '//', conditions: parseConditions(conditions) });
  }
  if (steps.length === 0) return undefined;
  if (attribute !== undefined) return { steps, target: { kind: 'attribute', name: attribute } };
  return { steps, target: { kind: text === undefined ? 'element' : 'text' } };
};

/** The data element or data set code of a path that ends in a coded statement's value: `…/observation[code/@code='DE…']/value`. */
export const findStatementCode = ({ steps, target }: SlotPath): string | undefined => {
  const last = steps.at(-1);
  const statement = last?.name === 'value' && target.kind === 'element' ? steps.at(-2) : undefined;
  const [named] = statement?.conditions ?? [];
  return named?.path.length === 1 && named.path[0] === 'code' && named.attribute === 'code'
    ? named.value
    : undefined;
};
