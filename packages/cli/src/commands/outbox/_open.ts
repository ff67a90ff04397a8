/** Opens the queue file that the commands of this group work on. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { openOutbox } from '@hulian/sdk';
import type { Caller, Outbox, OutboxRecord } from '@hulian/sdk';
import type { Context } from '../../context.js';

export interface OutboxFileOptions {
  readonly outbox: string;
}

export const states = ['queued', 'sending', 'accepted', 'refused', 'unknown', 'held'] as const;

export function addOutboxOption(command: Command, context: Context): Command {
  return command.option('--outbox <file>', context.messages.outbox.options.outbox, 'outbox.db');
}

/** For commands that never send. */
export const offline: Caller = { call: () => Promise.reject(new Error('This command sends nothing')) };

/** Runs `work` on an existing queue file and closes it. @throws ENOENT when there is no such file */
export async function withOutbox(
  context: Context,
  path: string,
  caller: Caller,
  work: (outbox: Outbox) => Promise<void> | void,
): Promise<void> {
  const file = resolve(context.io.cwd, path);
  await stat(file);
  const outbox = await openOutbox(file, caller);
  try {
    if (outbox.salvaged)
      context.note(context.messages.outbox.salvaged(outbox.salvaged.kept, outbox.salvaged.records));
    await work(outbox);
  } finally {
    outbox.close();
  }
}

/** What may be shown of a record: neither lane nor answer, which may identify a person. */
export function shown({ seq, key, operation, state, attempts, status, code, traceId }: OutboxRecord) {
  return { seq, key, operation, state, attempts, status, code, traceId };
}

/** Number of records in each state as one line. */
export function countsLine({ messages: { outbox } }: Context, counts: ReturnType<Outbox['counts']>): string {
  return `${outbox.counts(states.map((state) => outbox.count(outbox.states[state], counts[state])))}\n`;
}
