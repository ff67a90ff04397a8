/** `hulian samples make ID`: synthetic records and documents, valid and obviously invented. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findService, nationalLibrary, type Library, type Service } from '@hulian/standards';
import { makeDocuments, makeMessages, makeRecords } from '@hulian/sdk/samples';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { choiceOption, numberOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { toJson } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface MakeOptions {
  readonly count: number;
  readonly seed: string;
  readonly kind?: 'data-set' | 'document' | 'message';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<id>', args.id)
    .addOption(numberOption(context, '--count <n>', options.count, 1, 1_000_000, 1))
    .option('--seed <text>', options.seed, 'hulian')
    .addOption(choiceOption(context, '--kind <kind>', options.kind, ['data-set', 'document', 'message']))
    .option('--output <folder>', options.folder)
    .action((id: string, chosen: MakeOptions) => make(context, id, chosen));
}

async function make(context: Context, name: string, options: MakeOptions): Promise<void> {
  const { id, samples, extension } = choose(context, name, options);
  if (options.output === undefined) {
    for (const sample of samples) context.write(sample);
    return;
  }
  const folder = resolve(context.io.cwd, options.output);
  await mkdir(folder, { recursive: true });
  const progress = createProgress(context.io, context.messages, 'items');
  const digits = Math.max(4, String(options.count).length);
  let made = 0;
  for (const sample of samples) {
    made += 1;
    await writeFileAtomically(
      join(folder, `${id}-${String(made).padStart(digits, '0')}.${extension}`),
      sample,
    );
    progress.update(id, made, options.count);
  }
  progress.end();
  context.note(context.messages.documents.made(made, folder));
}

interface Choice {
  readonly id: string;
  readonly samples: Iterable<string>;
  readonly extension: 'json' | 'xml';
}

/** A code such as C0004 is a document, an identifier of a data set a data set; a name that both have is a data set. */
function choose(context: Context, name: string, { count, seed, kind, output }: MakeOptions): Choice {
  const { documents } = context.messages;
  const library = nationalLibrary();
  const service = chooseService(library, name, kind);
  if (service !== undefined)
    return { id: service.id, samples: makeMessages(service.id, count, { seed }), extension: 'xml' };
  const dataSet = kind === 'document' ? undefined : library.dataSet(name);
  const template = kind === 'data-set' ? undefined : library.document(name);
  if (dataSet !== undefined && (template === undefined || template.id !== name)) {
    const separate = output !== undefined;
    return {
      id: dataSet.id.replaceAll('/', '-'),
      samples: writeRecords(dataSet.id, count, seed, separate),
      extension: 'json',
    };
  }
  if (template === undefined) {
    const nearest = library.suggest(name, undefined, 3).map(({ id, name: label }) => `${id} ${label}`);
    throw usageError(documents.subjectUnknown(name, nearest));
  }
  if (template.sections.every(({ entries }) => entries.every(({ path }) => !path))) {
    throw failure(documents.noSections(template.id));
  }
  return { id: template.id, samples: makeDocuments(template.id, count, { seed }), extension: 'xml' };
}

/** A service by its action, or by name when messages are asked for; only those whose fields a source gives. */
function chooseService(library: Library, name: string, kind: MakeOptions['kind']): Service | undefined {
  if (kind !== undefined && kind !== 'message') return undefined;
  const found = findService(library, name);
  const named = found !== undefined && (kind === 'message' || found.id === name || found.action === name);
  return named && found.edition === 'wst846-2024' ? found : undefined;
}

/** One JSON file a record, or NDJSON on standard output; each names its data set, so that `validate` needs no `--as`. */
function* writeRecords(id: string, count: number, seed: string, separate: boolean): Generator<string> {
  for (const record of makeRecords(id, count, { seed })) {
    const named = { dataSet: id, ...record };
    yield separate || count === 1 ? toJson(named) : `${JSON.stringify(named)}\n`;
  }
}
