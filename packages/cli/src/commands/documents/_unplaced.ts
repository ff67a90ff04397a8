import type { Unplaced } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';

/** Says what was not placed; nothing is dropped in silence, and the exit code says so too. */
export function reportUnplaced(context: Context, unplaced: readonly Unplaced[]): void {
  const { documents } = context.messages;
  for (const { at, reason } of unplaced) context.note(documents.unplaced[reason](at));
  if (unplaced.length === 0) return;
  context.note(documents.unplacedCount(unplaced.length));
  context.exitCode = 1;
}
