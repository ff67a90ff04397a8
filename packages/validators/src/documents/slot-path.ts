// The paths of template slots: a small, fixed part of XPath 1.0, read once per template.

/** One step of a slot path; the predicate compares an attribute at the end of child steps. */
export interface SlotStep {
  readonly name: string;
  /** `//` before the step: any depth below. */
  readonly descendant: boolean;
  readonly predicate?: {
    readonly path: readonly string[];
    readonly attribute: string;
    readonly value: string;
  };
}

/** A slot path in parts: where the element is, and what of it is meant. */
export interface SlotPath {
  readonly steps: readonly SlotStep[];
  /** `@extension` gives `extension`; `text` the character data; absent the element itself. */
  readonly target?: { readonly attribute: string } | 'text';
}

const step = /(\/\/?|^)([^/[\]@]+)(?:\[((?:[^/@[\]]+\/)*)@([\w:]+)='([^']*)'\])?/y;

/**
 * Reads a slot path.
 * @returns undefined when the path is not of the known form: the slot then goes to the not-checked ledger
 */
export const parseSlotPath = (path: string): SlotPath | undefined => {
  const [, elements = '', attribute, text] = /^(.*?)(?:\/@([\w:]+)|(\/text\(\)))?$/.exec(path) ?? [];
  const steps: SlotStep[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < elements.length) {
    const match = step.exec(elements);
    if (match === null) return undefined;
    const [, axis, name = '', route = '', key, value] = match;
    steps.push({
      name,
      descendant: axis === '//',
      ...(key !== undefined &&
        value !== undefined && {
          predicate: { path: route.split('/').filter(Boolean), attribute: key, value },
        }),
    });
  }
  if (steps.length === 0) return undefined;
  if (attribute !== undefined) return { steps, target: { attribute } };
  return text === undefined ? { steps } : { steps, target: 'text' };
};

/** The data element or data set code of a path that ends in a coded statement's value: `…/observation[code/@code='DE…']/value`. */
export const findStatementCode = ({ steps, target }: SlotPath): string | undefined => {
  const last = steps.at(-1);
  const statement = last?.name === 'value' && target === undefined ? steps.at(-2) : undefined;
  const predicate = statement?.predicate;
  return predicate?.path.length === 1 && predicate.path[0] === 'code' && predicate.attribute === 'code'
    ? predicate.value
    : undefined;
};
