import { schemas } from '../../generated/schemas.js';
import type { Call } from '../call.js';
import { refuseContradiction } from './refuse-contradiction.js';

type Entry = Readonly<Record<string, unknown>>;

/**
 * Entries of a list that are known by a member (`x-unique` of the schema: list, member) have each another.
 * @throws Problem C041 that names the second
 */
export function checkUniqueEntries({ operation, body }: Call): void {
  const schema = schemas[operation.body ?? ''] as { readonly 'x-unique'?: readonly (readonly string[])[] };
  for (const [list = '', member = ''] of schema?.['x-unique'] ?? []) {
    const seen = new Set<unknown>();
    for (const [place, entry] of (body[list] as readonly Entry[]).entries()) {
      if (seen.has(entry[member])) refuseContradiction(`/${list}/${place}/${member}`, {}, 'repeated');
      seen.add(entry[member]);
    }
  }
}
