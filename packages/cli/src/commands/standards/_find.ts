/** The record that a user names by identifier or Chinese name. */
import type { IndexEntry, Library, StandardRecord } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';

/**
 * The record of an identifier, or of a name that one record has.
 * @param suits leaves records out of the choice among equal names
 * @throws usage error with the nearest three when there is none, with the list when several have the name
 */
export function findRecord(
  context: Context,
  library: Library,
  text: string,
  suits: (entry: IndexEntry) => boolean = () => true,
): StandardRecord {
  const { errors } = context.messages;
  const line = ({ id, name }: IndexEntry) => `${id} ${name}`;
  const found = library.find(text);
  if (found?.id === text) return found;
  const named = library.list().filter((entry) => entry.kind !== 'oid' && entry.name === text && suits(entry));
  if (named.length > 1 && (found === undefined || found.name === text))
    throw usageError(errors.ambiguousName(text, named.map(line)));
  if (found === undefined)
    throw usageError(errors.unknownId(text, library.suggest(text, undefined, 3).map(line)));
  return found;
}
