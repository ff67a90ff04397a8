import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from './files.js';
import { readWhole } from './read.js';

/** The whole content of the one file that an argument names; `-` is standard input. */
export async function readNamed(context: Context, path: string): Promise<Uint8Array> {
  const [file] = await findFiles(context, [path]);
  if (file === undefined) throw usageError(context.messages.errors.pathsMissing([{ path }]));
  return readWhole(context, file);
}
