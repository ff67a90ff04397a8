/** `hulian documents render FILE --to html|text`: a shared document as a clinician reads it. */
import type { Command } from 'commander';
import { renderDocument } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';
import { readingDocument } from './_reading.js';

interface RenderOptions {
  readonly to: 'html' | 'text';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<file>', args.file)
    .addOption(choiceOption(context, '--to <form>', options.to, ['html', 'text'], 'html'))
    .option('--output <file>', options.output)
    .action((path: string, chosen: RenderOptions) => render(context, path, chosen));
}

async function render(context: Context, path: string, { to, output }: RenderOptions): Promise<void> {
  const text = new TextDecoder().decode(await readNamed(context, path));
  await deliver(
    context,
    readingDocument(context, path, () => renderDocument(text, { to })),
    output,
  );
}
