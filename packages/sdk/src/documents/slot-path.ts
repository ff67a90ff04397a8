// The paths of template slots: XPath 1.0 without prefixes, limited to child steps, equality conditions and one target.

/** `[@root='x']` has no `path`; `[code/@code='x']` has the path `code`. */
export interface StepCondition {
  readonly path: readonly string[];
  readonly attribute: string;
  readonly value: string;
}

/** One child step: a local name and the conditions that tell siblings of that name apart. */
export interface PathStep {
  readonly name: string;
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

const splitSteps = (path: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let current = '';
  for (const char of path) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    if (char === '/' && depth === 0 && quote === '') {
      parts.push(current);
      current = '';
    } else current += char;
  }
  parts.push(current);
  return parts.filter((part) => part !== '');
};

const parseStep = (part: string): PathStep => {
  const name = /^[^[]+/.exec(part)?.[0] ?? part;
  const conditions = [...part.matchAll(/\[((?:[\w.-]+\/)*)@([\w:.-]+)=(?:'([^']*)'|"([^"]*)")\]/g)].map(
    (match) => ({
      path: (match[1] ?? '').split('/').filter((each) => each !== ''),
      attribute: match[2] ?? '',
      // A published example has a stray blank here; the blank is not part of the code.
      value: (match[3] ?? match[4] ?? '').trim(),
    }),
  );
  return { name, conditions };
};

/** Some sources name the observation where they mean its value. */
export const completePath = (path: string): string =>
  (splitSteps(path).at(-1) ?? '').startsWith('observation') ? `${path}/value` : path;

/**
 * Takes a slot path apart. A path without `@attribute` or `text()` at its end names a typed element such as `value`.
 * @example parseSlotPath("entry/observation[code/@code='DE05.01.024.00']/value")
 */
export const parseSlotPath = (path: string): SlotPath => {
  const parts = splitSteps(path);
  const last = parts.at(-1) ?? '';
  if (last.startsWith('@')) {
    return { steps: parts.slice(0, -1).map(parseStep), target: { kind: 'attribute', name: last.slice(1) } };
  }
  if (last === 'text()') return { steps: parts.slice(0, -1).map(parseStep), target: { kind: 'text' } };
  return { steps: parts.map(parseStep), target: { kind: 'element' } };
};
