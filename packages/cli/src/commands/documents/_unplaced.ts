import type { Unplaced } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';

/** Says what was not placed; nothing is dropped in silence, and the exit code says so too. */
export function reportUnplaced(
  context: Context,
  unplaced: readonly Unplaced[],
  say: (line: string) => unknown = (line) => context.note(line),
): void {
  const { documents } = context.messages;
  for (const { at, reason } of unplaced) say(documents.unplaced[reason](at));
  if (unplaced.length === 0) return;
  say(documents.unplacedCount(unplaced.length));
  context.exitCode = 1;
}
