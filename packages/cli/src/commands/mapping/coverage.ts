/** `hulian mapping coverage MAPPING`: what share of each data set the source delivers. */
import type { Command } from 'commander';
import { measureCoverage, runMapping } from '@hulian/sdk/mapping';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary, type PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { openMapping } from './_source.js';

interface CoverageOptions extends PackOptions {
  readonly source?: string;
  readonly fields?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.mapping;
  command
    .argument('<mapping>', args.mapping)
    .option('--source <path>', options.source)
    .option('--fields', options.fields)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((path: string, chosen: CoverageOptions) =>
    coverage(context, path, chosen),
  );
}

async function coverage(context: Context, path: string, options: CoverageOptions): Promise<void> {
  const { mapping: messages } = context.messages;
  const library = await openPackedLibrary(context, options);
  const { mapping, folder, withSource } = await openMapping(context, path, options.source);
  const covered = await withSource(async (reader) => {
    const going = runMapping(mapping, { reader, folder, library, validate: false });
    for await (const batch of going.batches) void batch;
    return measureCoverage(going.counts);
  });
  if (options.format === 'json') {
    context.write(toJson(covered));
    return;
  }
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const rows = covered.map(({ dataSet, records, fields, mapped, delivered, share }) => [
    dataSet.id,
    dataSet.name,
    String(records),
    String(fields),
    String(mapped),
    String(delivered),
    percent(share),
  ]);
  context.write(renderTable(messages.coverageHeadings, rows, { heading: context.style.bold }));
  if (options.fields !== true) return;
  for (const { dataSet, records, filled } of covered) {
    context.write(`\n${context.style.bold(`${dataSet.id} ${dataSet.name}`)}\n`);
    const lines = filled.map((field) => [
      field.id,
      field.name,
      field.records === undefined ? messages.notMapped : percent(records === 0 ? 0 : field.records / records),
    ]);
    context.write(renderTable(messages.fieldHeadings, lines, { heading: context.style.bold }));
  }
}
