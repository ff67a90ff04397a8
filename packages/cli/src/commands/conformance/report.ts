/** `hulian conformance report RESULT`: an earlier result in another form */
import type { Command } from 'commander';
import { maskArtifactRun, type AnyRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { renderDocument } from '../../output/report/index.js';
import { deliver, toJson } from '../../output/result.js';
import { describeArtifacts, viewArtifacts } from './_artifacts.js';
import { loadRun } from './_load.js';
import { renderRun, runFormats, type RunFormat } from './_report.js';

interface ReportOptions {
  readonly format: Exclude<RunFormat, 'ndjson'>;
  readonly output?: string;
  readonly showValues?: boolean;
}

export function define(command: Command, context: Context): void {
  const { evidence, conformance, artifacts } = context.messages;
  command
    .argument('<result>', evidence.arguments.result)
    .addOption(
      formatOption(
        context,
        runFormats.filter((format) => format !== 'ndjson'),
        'html',
      ),
    )
    .option('--output <file>', conformance.options.output)
    .option('--show-values', artifacts.options.showValues)
    .action((path: string, options: ReportOptions) => report(context, path, options));
}

async function report(context: Context, path: string, options: ReportOptions): Promise<void> {
  const run = await loadRun(context, path);
  await deliver(context, await render(context, run, options), options.output);
}

async function render(
  context: Context,
  run: AnyRun,
  { format, showValues }: ReportOptions,
): Promise<string | Uint8Array> {
  if (!('kind' in run)) return renderRun(context, run, format);
  const shown = showValues ? run : maskArtifactRun(run);
  if (format === 'json') return toJson(viewArtifacts(context, shown));
  if (format === 'junit' || format === 'gitlab')
    throw usageError(context.messages.evidence.notForFolders(format));
  return renderDocument(context, describeArtifacts(context, shown), format);
}
