/** `hulian quality sql ID --dialect NAME`: the rules of a data set as one statement for the platform's own database. */
import type { Command } from 'commander';
import { compileRules, qualityDialects, type QualityDialectName } from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption, formatOption } from '../../options/common.js';
import { addPackOptions, type PackOptions } from '../../options/packs.js';
import { openYardstick } from '../../options/yardstick.js';
import { deliver, toJson } from '../../output/result.js';

interface SqlOptions extends PackOptions {
  readonly dialect: QualityDialectName;
  readonly table?: string;
  readonly key?: string;
  readonly typed?: boolean;
  readonly format: 'text' | 'json';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.quality;
  command
    .argument('<id>', args.dataSet)
    .addOption(
      choiceOption(context, '--dialect <name>', options.dialect, Object.keys(qualityDialects), 'duckdb'),
    )
    .option('--table <name>', options.table)
    .option('--key <column>', options.key)
    .option('--typed', options.typed)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .option('--output <file>', options.output);
  addPackOptions(command, context).action((id: string, chosen: SqlOptions) => compile(context, id, chosen));
}

async function compile(context: Context, id: string, options: SqlOptions): Promise<void> {
  const { quality } = context.messages;
  const { library, ruleset, asOf } = await openYardstick(context, options);
  const dataSet = library.dataSet(id);
  if (!dataSet) throw usageError(quality.unknownDataSet(id, library.suggest(id, 'data-set', 3)));
  const { sql, checks, uncompiled } = compileRules(dataSet, options.dialect, {
    library,
    ...(ruleset && { ruleset }),
    ...(options.table !== undefined && { table: options.table }),
    ...(options.key !== undefined && { key: options.key }),
    ...(options.typed === true && { typed: true }),
    ...(asOf !== undefined && { asOf }),
  });
  const text =
    options.format === 'json'
      ? toJson({ dataSet: dataSet.id, dialect: options.dialect, checks, uncompiled, sql })
      : sql;
  await deliver(context, text, options.output);
  context.note(quality.compiled(checks.length, uncompiled.length));
}
