/** `hulian conformance report RESULT`: an earlier result in another form */
import type { Command } from 'commander';
import { maskArtifactRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { documentFormats, renderDocument, type DocumentFormat } from '../../output/report/index.js';
import { deliver } from '../../output/result.js';
import { describeArtifacts } from './_artifacts.js';
import { loadRun } from './_load.js';
import { describeRun } from './_run-document.js';

interface ReportOptions {
  readonly format: DocumentFormat;
  readonly output?: string;
  readonly showValues?: boolean;
}

export function define(command: Command, context: Context): void {
  const { evidence, conformance, artifacts } = context.messages;
  command
    .argument('<result>', evidence.arguments.result)
    .addOption(formatOption(context, documentFormats, 'html'))
    .option('--output <file>', conformance.options.output)
    .option('--show-values', artifacts.options.showValues)
    .action((path: string, options: ReportOptions) => report(context, path, options));
}

async function report(context: Context, path: string, options: ReportOptions): Promise<void> {
  const run = await loadRun(context, path);
  const document =
    'kind' in run
      ? describeArtifacts(context, options.showValues ? run : maskArtifactRun(run))
      : describeRun(context, run);
  await deliver(context, await renderDocument(context, document, options.format), options.output);
}
