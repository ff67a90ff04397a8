import { schemas } from '../../generated/schemas.js';
import type { Call } from '../call.js';
import { refuseContradiction } from './refuse-contradiction.js';

/** Milliseconds since 1970 of a moment, or of the begin of a day in Beijing. */
export const timeOf = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text);

/**
 * Times of a body that follow each other (`x-order` of its schema) do so.
 * @throws Problem C041 that names the later member
 */
export function checkMemberOrder({ operation, body }: Call): void {
  const schema = schemas[operation.body ?? ''] as { readonly 'x-order'?: readonly (readonly string[])[] };
  for (const [first = '', second = ''] of schema?.['x-order'] ?? []) {
    const [earlier, later] = [body[first], body[second]];
    if (typeof earlier !== 'string' || typeof later !== 'string') continue;
    if (timeOf(later) < timeOf(earlier)) refuseContradiction(`/${second}`, { expected: `>= ${first}` });
  }
}
