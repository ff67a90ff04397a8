/** `hulian mapping run MAPPING`: records from the source tables, with findings at the source's own rows and columns. */
import type { Command } from 'commander';
import type { Library } from '@hulian/standards';
import { runMapping, type MappedBatch } from '@hulian/sdk/mapping';
import { foldReport } from '@hulian/validators';
import { renderReport, reportFormats, type ReportFormat } from '@hulian/validators/reporters';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption, collect, formatOption } from '../../options/common.js';
import { addPackOptions, type PackOptions } from '../../options/packs.js';
import { openYardstick, profiles } from '../../options/yardstick.js';
import { openLineFile } from '../../output/line-file.js';
import { createProgress } from '../../output/progress.js';
import { deliver } from '../../output/result.js';
import { useColour } from '../../output/style.js';
import { openMapping } from './_source.js';

interface RunOptions extends PackOptions {
  readonly source?: string;
  readonly only?: readonly string[];
  readonly output?: string;
  readonly report?: string;
  readonly format: ReportFormat;
  readonly profile?: string;
  readonly validate: boolean;
  readonly failOn: string;
  readonly showValues?: boolean;
}

export function define(command: Command, context: Context): void {
  const { mapping, validate } = context.messages;
  const { options } = mapping;
  command
    .argument('<mapping>', mapping.arguments.mapping)
    .option('--source <path>', options.source)
    .option('--only <id>', options.only, collect)
    .option('--output <file>', options.records)
    .option('--report <file>', options.report)
    .addOption(formatOption(context, reportFormats, 'text'))
    .addOption(choiceOption(context, '--profile <profile>', validate.options.profile, profiles))
    .addOption(
      choiceOption(
        context,
        '--fail-on <severity>',
        validate.options.failOn,
        ['error', 'warning', 'never'],
        'error',
      ),
    )
    .option('--no-validate', options.noValidate)
    .option('--show-values', validate.options.showValues);
  addPackOptions(command, context).action((path: string, chosen: RunOptions) => run(context, path, chosen));
}

async function run(context: Context, path: string, options: RunOptions): Promise<void> {
  const yardstick = await openYardstick(context, options, options.profile);
  const { mapping, folder, withSource } = await openMapping(context, path, options.source);
  for (const name of options.only ?? [])
    if (!mapping.maps.some(({ to }) => isSame(yardstick.library, name, to)))
      throw usageError(
        context.messages.mapping.notMapping(
          path,
          name,
          mapping.maps.map(({ to }) => yardstick.library.dataSet(to)?.name ?? to),
        ),
      );
  const toStdout = options.output === undefined || options.output === '-';
  const progress = createProgress(context.io, context.messages, 'items');
  const lines = await openLineFile(context, options.output);
  const report = await withSource(async (reader) => {
    const going = runMapping(mapping, {
      ...yardstick,
      reader,
      folder,
      validate: options.validate,
      ...(options.only !== undefined && { only: options.only }),
    });
    let made = 0;
    for await (const batch of going.batches) {
      await lines.write(toLines(batch));
      progress.update(batch.dataSet.name, (made += batch.records.length), 0);
    }
    progress.end();
    await lines.close();
    context.note(context.messages.mapping.ran(made));
    return foldReport(going.reports, going.manifest);
  });
  const text = renderReport(report, options.format, {
    language: context.language,
    showValues: options.showValues ?? false,
    width: context.io.columns,
    color:
      options.report === undefined &&
      useColour(context.io, toStdout ? context.io.stderrIsTerminal : context.io.stdoutIsTerminal),
  });
  // Records have standard output for themselves where no file was named for them.
  if (options.report === undefined && toStdout) context.io.stderr.write(text);
  else await deliver(context, text, options.report);
  const { errors, warnings } = report.summary;
  const failed = errors > 0 || (options.failOn === 'warning' && warnings > 0);
  context.exitCode = failed && options.failOn !== 'never' ? 1 : 0;
}

/** Whether two names are of one data set that there is. */
const isSame = (library: Library, one: string, other: string): boolean => {
  const found = library.dataSet(one);
  return found !== undefined && found.id === library.dataSet(other)?.id;
};

function toLines({ dataSet, records }: MappedBatch): string {
  let text = '';
  for (const { record } of records) text += `${JSON.stringify({ dataSet: dataSet.id, ...record })}\n`;
  return text;
}
