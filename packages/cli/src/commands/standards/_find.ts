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
  given: string,
  suits: (entry: IndexEntry) => boolean = () => true,
): StandardRecord {
  const { errors } = context.messages;
  const text = spellingOf(given, (spelling) => library.find(spelling) !== undefined);
  const line = ({ id, name }: IndexEntry) => `${id} ${name}`;
  const found = library.find(text);
  if (found?.id === text) return found;
  const named = library.list().filter((entry) => entry.kind !== 'oid' && entry.name === text && suits(entry));
  if (named.length > 1 && (found === undefined || found.name === text))
    throw usageError(errors.ambiguousName(text, named.map(line)));
  const [only] = named;
  if (found === undefined && only !== undefined) return library.record(only.kind, only.id) as StandardRecord;
  if (found === undefined)
    throw usageError(errors.unknownId(text, library.suggest(text, undefined, 3).map(line)));
  return found;
}

/** The text as the library knows it: people type identifiers in small letters, and with the wide letters of a Chinese keyboard. */
export function spellingOf(text: string, isKnown: (spelling: string) => boolean): string {
  const narrow = text.normalize('NFKC').trim();
  // A rule is printed with its code, DEM-004.
  const rule = `quality/${narrow.toLowerCase()}`;
  return [text, narrow, narrow.toUpperCase(), rule].find(isKnown) ?? text;
}
