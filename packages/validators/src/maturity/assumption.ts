// `3.2.14=full`: a value to try out, as people write it.
import type { AnswerValue } from './types.js';

/** Reads `indicator=value`: texts, numbers, `true` and `false`, lists and objects as JSON. Undefined when it is none. */
export function readAssumption(pair: string): readonly [string, AnswerValue] | undefined {
  const [, id, text] = /^([^=]+)=(.+)$/su.exec(pair) ?? [];
  if (id === undefined || text === undefined) return undefined;
  if (text === 'true' || text === 'false') return [id, text === 'true'];
  if (!/^[[{]/u.test(text))
    return [id, text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)];
  try {
    return [id, JSON.parse(text) as AnswerValue];
  } catch {
    return undefined;
  }
}
