// What JSON.parse does not say: duplicate keys and depth. The quick test decides for most records without a walk.
import { walkJson } from './json-walk.js';

/** A key that occurs twice in one object. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** Text in which counting `":` is not counting keys: escapes, blanks before a colon, strings that begin with a colon. */
const uncountable = /\\|"\s+:|[[,:{]\s*":/u;

/**
 * The first key that an object of the text repeats. `keyCount` is the number of keys that JSON.parse kept;
 * when the text has as many colons, or as many `":`, no key was dropped, which is found without walking.
 */
export function findDuplicateKey(text: string, keyCount: number): DuplicateKey | undefined {
  if (countOccurrences(text, ':') === keyCount) return undefined;
  if (!uncountable.test(text) && countOccurrences(text, '":') === keyCount) return undefined;
  const stack: Set<string>[] = [];
  let found: DuplicateKey | undefined;
  walkJson(text, {
    key(key, offset, depth) {
      const keys = (stack[depth] ??= new Set());
      if (keys.has(key)) found ??= { key, offset };
      keys.add(key);
    },
    leave(depth) {
      stack.length = Math.min(stack.length, depth);
    },
  });
  return found;
}

function countOccurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Counts the keys of a value and its depth, without recursion; stops counting below `maxDepth`. */
export function measureJson(
  value: unknown,
  maxDepth: number,
): { readonly keys: number; readonly depth: number } {
  let keys = 0;
  let depth = 0;
  let level: readonly object[] = typeof value === 'object' && value !== null ? [value] : [];
  while (level.length > 0 && depth <= maxDepth) {
    depth += 1;
    const next: object[] = [];
    for (const container of level) {
      // Numbers that a parser keeps as objects of its own have no keys in the text.
      if (Object.getPrototypeOf(container) === Object.prototype) keys += Object.keys(container).length;
      for (const item of Object.values(container))
        if (typeof item === 'object' && item !== null) next.push(item as object);
    }
    level = next;
  }
  return { keys, depth };
}
