import { nationalLibrary } from './library.js';
import type { Library } from './types.js';

/** Options of {@link openLibrary}. */
export type LibraryOptions = Record<string, never>;

/** Opens the library of standards. */
export function openLibrary(): Library {
  return nationalLibrary();
}
