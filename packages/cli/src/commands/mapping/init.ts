/** `hulian mapping init SOURCE --to 西药处方`: proposes a mapping file, and the schema an editor completes it by. */
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { mappingSchema, proposeMapping } from '@hulian/sdk/mapping';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { collect } from '../../options/common.js';
import { addPackOptions, openPackedLibrary, type PackOptions } from '../../options/packs.js';
import { deliver, toJson } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { rankDataSets } from './_candidates.js';
import { withSource } from './_source.js';

interface InitOptions extends PackOptions {
  readonly to?: readonly string[];
  readonly table?: string;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.mapping;
  command
    .argument('<source>', args.source)
    .option('--to <id>', options.to, collect)
    .option('--table <name>', options.table)
    .option('--output <file>', options.mapping);
  addPackOptions(command, context).action((source: string, chosen: InitOptions) =>
    init(context, source, chosen),
  );
}

async function init(context: Context, source: string, options: InitOptions): Promise<void> {
  const { mapping: messages, errors } = context.messages;
  const library = await openPackedLibrary(context, options);
  const { to } = options;
  if (to === undefined) {
    const ranked = await withSource(context, source, (reader) =>
      rankDataSets(reader, library, options.table),
    );
    throw usageError(messages.noDataSet(ranked));
  }
  const dataSets = to.map((name) => {
    const dataSet = library.dataSet(name);
    if (dataSet !== undefined) return dataSet;
    const nearest = library.suggest(name, 'data-set', 3).map((entry) => `${entry.id} ${entry.name}`);
    throw usageError(errors.unknownId(name, nearest));
  });
  const proposed = await withSource(context, source, (reader) =>
    proposeMapping({
      reader,
      to: dataSets.map(({ id }) => id),
      library,
      language: context.language,
      ...(options.table !== undefined && { table: options.table }),
    }),
  );
  const { output } = options;
  if (output === undefined || output === '-') await deliver(context, toJson(proposed), output);
  else {
    const target = resolve(context.io.cwd, output);
    const schema = `${basename(target).replace(/(?:\.mapping)?\.json$/u, '')}.mapping.schema.json`;
    await writeFileAtomically(resolve(dirname(target), schema), toJson(mappingSchema(dataSets)));
    await deliver(context, toJson({ $schema: `./${schema}`, ...proposed }), output);
  }
  proposed.maps.forEach(({ from, fields }, index) => {
    const proposals = Object.values(fields).map(({ proposal }) => proposal?.confidence);
    const count = (confidence: string) => proposals.filter((each) => each === confidence).length;
    const { name = '', fields: all = [] } = dataSets[index] ?? {};
    context.note(
      messages.proposed(
        from,
        name,
        proposals.length,
        all.length,
        count('high'),
        count('medium'),
        count('low'),
      ),
    );
  });
}
