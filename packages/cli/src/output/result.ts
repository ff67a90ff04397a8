import type { Context } from '../context.js';
import { resolveOutput, writeFileAtomically } from './write-file.js';

/** JSON as every command prints it: one value, two spaces, final newline. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Prints a result, or writes it to `--output` and says where. */
export async function deliver(
  context: Context,
  text: string | Uint8Array,
  output: string | undefined,
): Promise<void> {
  if (output === undefined || output === '-') {
    if (typeof text === 'string') context.write(text);
    else context.io.stdout.write(text);
    return;
  }
  const target = resolveOutput(context.io.cwd, output);
  await writeFileAtomically(target, text);
  context.note(context.messages.program.written(target));
}
