import type { MaturityScheme } from '@hulian/standards';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';

/**
 * The id of a level that the user names by id (4A) or as the scheme prints it (四级甲等).
 * @throws CliError (exit 2) that lists the levels of the scheme
 */
export function levelNamed(context: Context, scheme: MaturityScheme, wanted: string): string {
  const found = scheme.levels.find(({ id, name }) => id === wanted.toUpperCase() || name === wanted);
  if (found === undefined)
    throw usageError(
      context.messages.maturity.levelUnknown(
        wanted,
        scheme.levels.map(({ id, name }) => (id === name ? id : `${id} ${name}`)),
      ),
    );
  return found.id;
}
