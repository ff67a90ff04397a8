// Several sources of answers into one form.
import type { Answer } from './types.js';

/**
 * Joins answers: the first source that has a value gives it, the proofs of all are kept. A proof from another source
 * with another value carries that value, so that scoring sees the contradiction.
 */
export function mergeAnswers(
  ...sources: readonly Readonly<Record<string, Answer>>[]
): Record<string, Answer> {
  const merged: Record<string, Answer> = {};
  for (const source of sources) {
    for (const [id, answer] of Object.entries(source)) {
      const before = merged[id];
      const evidence = answer.evidence ?? [];
      if (!before) merged[id] = answer;
      else {
        const differs = JSON.stringify(before.value) !== JSON.stringify(answer.value);
        const added = differs
          ? evidence.map((one) => ({ ...one, value: one.value ?? answer.value }))
          : evidence;
        merged[id] = { value: before.value, evidence: [...(before.evidence ?? []), ...added] };
      }
    }
  }
  return merged;
}
