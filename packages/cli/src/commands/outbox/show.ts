/** `hulian outbox show KEY` */
import type { Command } from 'commander';
import type { OutboxRecord, PlatformFinding } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { failure } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { adviceFor, findingText } from '../../output/platform-code.js';
import { renderPairs } from '../../output/table.js';
import { addOutboxOption, offline, shown, withOutbox } from './_open.js';
import type { OutboxFileOptions } from './_open.js';

interface ShowOptions extends OutboxFileOptions {
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  command.argument('<key>', context.messages.outbox.arguments.key);
  addOutboxOption(command, context)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((key: string, chosen: ShowOptions) => show(context, key, chosen));
}

/** What the platform found. */
function findingsOf(context: Context, { state, answer }: OutboxRecord): string[] {
  const { findings } = (answer ?? {}) as { readonly findings?: readonly PlatformFinding[] };
  if (state !== 'refused' || findings === undefined) return [];
  return findings.slice(0, 20).map((one) => findingText(context, one));
}

async function show(context: Context, key: string, options: ShowOptions): Promise<void> {
  const { labels, states, noRecord } = context.messages.outbox;
  await withOutbox(context, options.outbox, offline, (outbox) => {
    const record = outbox.find(key);
    if (!record) throw failure(noRecord(key));
    const advice = adviceFor(context, record.code);
    if (options.format === 'json') return context.write(toJson({ ...shown(record), advice }));
    context.write(
      renderPairs([
        [labels.key, record.key],
        [labels.operation, record.operation],
        [labels.state, states[record.state]],
        [labels.attempts, String(record.attempts)],
        [labels.status, record.status?.toString()],
        [labels.code, record.code],
        [labels.traceId, record.traceId],
        [labels.advice, advice],
        ...findingsOf(context, record).map((text): [string, string] => [labels.finding, text]),
      ]),
    );
  });
}
