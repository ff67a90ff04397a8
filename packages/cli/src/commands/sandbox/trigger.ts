/** `hulian sandbox trigger fault KIND | clear | reset` */
import type { Command } from 'commander';
import { Argument } from 'commander';
import { faultKinds, parseFault, wrongMemberOf } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption, numberOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { addUrlOption, askSandbox } from './_running.js';

interface TriggerOptions {
  readonly url: string;
  readonly times?: number;
  readonly operation?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { sandbox } = context.messages;
  command
    .addArgument(new Argument('<event>', sandbox.arguments.event).choices(['fault', 'clear', 'reset']))
    .argument('[kind]', sandbox.arguments.value(faultKinds))
    .addOption(numberOption(context, '--times <n>', sandbox.options.times, 1, 1_000_000))
    .option('--operation <id>', sandbox.options.operation);
  addUrlOption(command, context)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((event: string, kind: string | undefined, chosen: TriggerOptions) =>
      trigger(context, event, kind, chosen),
    );
}

async function trigger(
  context: Context,
  event: string,
  kind: string | undefined,
  options: TriggerOptions,
): Promise<void> {
  const { sandbox } = context.messages;
  const fault = {
    ...parseFault(kind ?? ''),
    ...(options.times !== undefined && { times: options.times }),
    ...(options.operation !== undefined && { operation: options.operation }),
  };
  const wrong = event === 'fault' ? wrongMemberOf(fault) : undefined;
  if (wrong !== undefined) throw usageError(sandbox.faultBad(kind ?? '', wrong, faultKinds));
  const [path, body] =
    event === 'reset'
      ? ['/sandbox/reset', '']
      : ['/sandbox/faults', JSON.stringify(event === 'fault' ? [fault] : [])];
  const answer = await askSandbox(context, options.url, path, { method: 'POST', body });
  const result = await answer.json();
  context.write(
    options.format === 'json'
      ? toJson(result)
      : `${sandbox.triggered([event, kind].filter(Boolean).join(' '))}\n`,
  );
}
