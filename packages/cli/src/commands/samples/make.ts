/** `hulian samples make ID`: synthetic records, documents and messages, valid and obviously invented. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import {
  createRandom,
  plantDocumentDefect,
  plantMessageDefect,
  plantRecordDefect,
  type PlantedDefect,
  type Random,
  type SampleRecord,
} from '@hulian/sdk/samples';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption, numberOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { toJson } from '../../output/result.js';
import { openLineFile } from '../../output/line-file.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { sampleFiles, storyFiles, type SampleChoice, type SampleFile } from './_samples.js';

interface MakeOptions extends SampleChoice {
  readonly defects: number;
  readonly patientStory?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('[id]', args.id)
    .addOption(numberOption(context, '--count <n>', options.count, 1, 1_000_000, 1))
    .option('--seed <text>', options.seed, 'hulian')
    .addOption(
      choiceOption(context, '--kind <kind>', options.kind, ['data-set', 'document', 'message', 'answer']),
    )
    .option('--fhir', options.fhir)
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
  if (options.defects > 0 && options.fhir === true) throw usageError(documents.noDefectsInFhir);
  if (options.patientStory === true && options.fhir === true) throw usageError(documents.storyNotAsFhir);
  const files = name === undefined ? storyFiles(options) : await sampleFiles(context, name, options);
  if (options.output === undefined) {
    for (const { line, content } of files) context.write(line ?? content);
    return;
  }
  await writeFiles(context, resolve(context.io.cwd, options.output), files, options);
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
  // Beside the folder: whoever validates the folder does not want the list judged as data.
  const listed = `${folder}.defects.ndjson`;
  const list = options.defects > 0 ? await openLineFile(context, listed) : undefined;
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
  if (options.defects > 0) context.note(documents.planted(planted, basename(listed)));
}

function plant(
  { content, nature }: SampleFile,
  random: Random,
): { readonly content: string; readonly defect: PlantedDefect } | undefined {
  if (nature.kind !== 'record') {
    // The defects are those of the standards' own forms.
    if (nature.kind === 'fhir') return undefined;
    const spoil = nature.kind === 'document' ? plantDocumentDefect : plantMessageDefect;
    const spoiled = spoil(content, random);
    return spoiled && { content: spoiled.xml, defect: spoiled.defect };
  }
  const library = nationalLibrary();
  const found = library.dataSet(nature.dataSet);
  const record = JSON.parse(content) as SampleRecord;
  const spoiled = found && plantRecordDefect(record, found, library, random);
  return spoiled && { content: toJson(spoiled.record), defect: spoiled.defect };
}
