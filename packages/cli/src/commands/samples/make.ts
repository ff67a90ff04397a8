/** `hulian samples make ID`: synthetic records and documents, valid and obviously invented. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findService, nationalLibrary, type Library, type Service } from '@hulian/standards';
import {
  createRandom,
  makeDocuments,
  makeMessages,
  makeRecords,
  makeStories,
  plantDocumentDefect,
  plantRecordDefect,
  type PlantedDefect,
  type Random,
  type SampleRecord,
} from '@hulian/sdk/samples';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { choiceOption, numberOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { toJson } from '../../output/result.js';
import { openLineFile } from '../../output/line-file.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface MakeOptions {
  readonly count: number;
  readonly seed: string;
  readonly kind?: 'data-set' | 'document' | 'message';
  readonly defects: number;
  readonly patientStory?: boolean;
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('[id]', args.id)
    .addOption(numberOption(context, '--count <n>', options.count, 1, 1_000_000, 1))
    .option('--seed <text>', options.seed, 'hulian')
    .addOption(choiceOption(context, '--kind <kind>', options.kind, ['data-set', 'document', 'message']))
    .addOption(numberOption(context, '--defects <percent>', options.defects, 0, 100, 0))
    .option('--patient-story', options.patientStory)
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--output <folder>', options.folder)
    .action((id: string | undefined, chosen: MakeOptions) => make(context, id, chosen));
}

async function make(context: Context, name: string | undefined, options: MakeOptions): Promise<void> {
  const { documents } = context.messages;
  if (options.patientStory === true && name !== undefined) throw usageError(documents.storyTakesNoId);
  if (options.patientStory !== true && name === undefined) throw usageError(documents.idMissing);
  if (options.defects > 0 && options.output === undefined) throw usageError(documents.defectsNeedOutput);
  const files = name === undefined ? storyFiles(options) : sampleFiles(context, name, options);
  if (options.output === undefined) {
    for (const { line, content } of files) context.write(line ?? content);
    return;
  }
  await writeFiles(context, resolve(context.io.cwd, options.output), files, options);
}

/** A sample on its way to a file, with the line it is on standard output where that differs. */
interface SampleFile {
  readonly path: string;
  readonly content: string;
  readonly line?: string;
  /** Data set of a record; documents are XML. */
  readonly dataSet?: string;
}

async function writeFiles(
  context: Context,
  folder: string,
  files: Iterable<SampleFile>,
  options: MakeOptions,
): Promise<void> {
  const { documents } = context.messages;
  const random = createRandom(`${options.seed} defects`);
  await mkdir(folder, { recursive: true });
  const list = options.defects > 0 ? await openLineFile(context, join(folder, 'defects.ndjson')) : undefined;
  const progress = createProgress(context.io, context.messages, 'items');
  let made = 0;
  let planted = 0;
  let parent = '';
  for (const file of files) {
    const target = join(folder, file.path);
    if (dirname(target) !== parent) await mkdir((parent = dirname(target)), { recursive: true });
    const spoiled = random.next() * 100 < options.defects ? plant(file, random) : undefined;
    if (spoiled !== undefined) {
      planted += 1;
      await list?.write(`${JSON.stringify({ file: file.path, ...spoiled.defect })}\n`);
    }
    await writeFileAtomically(target, spoiled?.content ?? file.content);
    made += 1;
    progress.update(file.path, made, Math.max(made, options.count));
  }
  progress.end();
  await list?.close();
  context.note(documents.made(made, folder));
  if (options.defects > 0) context.note(documents.planted(planted, 'defects.ndjson'));
}

function plant(
  { content, dataSet }: SampleFile,
  random: Random,
): { readonly content: string; readonly defect: PlantedDefect } | undefined {
  if (dataSet === undefined) {
    // Messages get none: the kinds of defects are those of documents and records.
    if (!content.includes('<ClinicalDocument')) return undefined;
    const spoiled = plantDocumentDefect(content, random);
    return spoiled && { content: spoiled.xml, defect: spoiled.defect };
  }
  const library = nationalLibrary();
  const found = library.dataSet(dataSet);
  const record = JSON.parse(content) as SampleRecord;
  const spoiled = found && plantRecordDefect(record, found, library, random);
  return spoiled && { content: toJson(spoiled.record), defect: spoiled.defect };
}

/** One folder a person, a thousand persons a folder; on standard output one JSON object a line. */
function* storyFiles({ count, seed, profile }: MakeOptions): Generator<SampleFile> {
  for (const artefact of makeStories(count, { seed, profile })) {
    const { person, position, step, kind, id, content } = artefact;
    const number = String(person + 1).padStart(6, '0');
    const name = `${String(position).padStart(2, '0')}-${step}-${id}.${kind === 'document' ? 'xml' : 'json'}`;
    yield {
      path: join(number.slice(0, 3), number, name),
      content: kind === 'document' ? content : toJson(JSON.parse(content)),
      line: `${JSON.stringify(artefact)}\n`,
      ...(kind === 'record' ? { dataSet: id } : {}),
    };
  }
}

function* sampleFiles(context: Context, name: string, options: MakeOptions): Generator<SampleFile> {
  const { id, samples, extension, dataSet } = choose(context, name, options);
  const digits = Math.max(4, String(options.count).length);
  let made = 0;
  for (const content of samples) {
    made += 1;
    yield {
      path: `${id}-${String(made).padStart(digits, '0')}.${extension}`,
      content,
      ...(dataSet === undefined ? {} : { dataSet }),
    };
  }
}

interface Choice {
  readonly id: string;
  readonly samples: Iterable<string>;
  readonly extension: 'json' | 'xml';
  readonly dataSet?: string;
}

/** A code such as C0004 is a document, an identifier of a data set a data set; a name that both have is a data set. */
function choose(context: Context, name: string, { count, seed, kind, output, profile }: MakeOptions): Choice {
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
      dataSet: dataSet.id,
    };
  }
  if (template === undefined) {
    const nearest = library.suggest(name, undefined, 3).map(({ id, name: label }) => `${id} ${label}`);
    throw usageError(documents.subjectUnknown(name, nearest));
  }
  if (template.sections.every(({ entries }) => entries.every(({ path }) => !path))) {
    throw failure(documents.noSections(template.id));
  }
  return { id: template.id, samples: makeDocuments(template.id, count, { seed, profile }), extension: 'xml' };
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
