/** `hulian messages build RECORD…`: interaction messages from records, written only when complete and without a finding. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { findService, nationalLibrary } from '@hulian/standards';
import { buildMessage, type BuiltMessage, type MessageRecord } from '@hulian/sdk/messages';
import { createValidator, formatFinding } from '@hulian/validators';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { parseRecords } from '../../input/parse-records.js';
import { readWhole } from '../../input/read.js';
import { choiceOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { deliver } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface BuildOptions {
  readonly service?: string;
  readonly soap?: '1.1' | '1.2';
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.interactions;
  command
    .argument('<record...>', args.records)
    .option('--service <action>', options.service)
    .addOption(choiceOption(context, '--soap <version>', options.soap, ['1.1', '1.2']))
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--output <path>', options.messages)
    .action((paths: readonly string[], chosen: BuildOptions) => build(context, paths, chosen));
}

async function build(context: Context, paths: readonly string[], options: BuildOptions): Promise<void> {
  const { interactions } = context.messages;
  const records = await readRecords(context, paths, options.service);
  const [only] = records;
  if (only !== undefined && records.length === 1) {
    const xml = await buildOne(context, only, options, (line) => context.note(line));
    if (xml !== undefined) await deliver(context, xml, options.output);
    return;
  }
  if (options.output === undefined) throw usageError(interactions.manyNeedFolder(records.length));
  const folder = resolve(context.io.cwd, options.output);
  await mkdir(folder, { recursive: true });
  const progress = createProgress(context.io, context.messages, 'items');
  let written = 0;
  for (const [index, record] of records.entries()) {
    const name = `${record.service}-${String(index + 1).padStart(4, '0')}.xml`;
    const lines: string[] = [];
    const xml = await buildOne(context, record, options, (line) => lines.push(line));
    if (lines.length > 0) {
      progress.end();
      context.note([interactions.ofRecord(name, index + 1), ...lines].join('\n'));
    }
    if (xml !== undefined) {
      await writeFileAtomically(join(folder, name), xml);
      written += 1;
    }
    progress.update(name, index + 1, records.length);
  }
  progress.end();
  context.note(interactions.builtMany(written, records.length - written, folder));
}

/** The text of a message; undefined where it must not be written, which is said. */
async function buildOne(
  context: Context,
  record: MessageRecord,
  { soap, profile }: BuildOptions,
  say: (line: string) => unknown,
): Promise<string | undefined> {
  const { interactions } = context.messages;
  const { xml, problems } = makeMessage(context, record, soap);
  for (const { at, name, reason } of problems) say(interactions.problems[reason](at, name));
  const findings =
    xml === undefined
      ? []
      : (
          await createValidator({ profile }).validate({
            path: 'message.xml',
            content: new TextEncoder().encode(xml),
            ...(record.kind !== 'answer' && soap === undefined && { as: record.service }),
          })
        ).findings.filter(({ severity }) => severity !== 'info');
  for (const finding of findings)
    say(`${finding.location.path ?? ''} ${formatFinding(finding, context.language)}`);
  if (xml !== undefined && findings.length === 0) return xml;
  say(interactions.notBuilt(xml === undefined ? problems.length : findings.length));
  context.exitCode = 1;
  return undefined;
}

function makeMessage(context: Context, record: MessageRecord, soap: BuildOptions['soap']): BuiltMessage {
  try {
    return buildMessage(record, { ...(soap !== undefined && { soap }) });
  } catch (error) {
    if (error instanceof RangeError)
      throw usageError(context.messages.interactions.noFields(record.service), error);
    throw error;
  }
}

async function readRecords(
  context: Context,
  paths: readonly string[],
  named: string | undefined,
): Promise<readonly MessageRecord[]> {
  const records: MessageRecord[] = [];
  for (const file of await findFiles(context, paths)) {
    const contents = parseRecords(await readWhole(context, file));
    if (contents === undefined || contents.length === 0)
      throw usageError(context.messages.interactions.recordNotJson(file.path));
    for (const content of contents) records.push(toRecord(context, content, named));
  }
  return records;
}

function toRecord(
  context: Context,
  { service: own, kind, values, ...rest }: Readonly<Record<string, unknown>>,
  named: string | undefined,
): MessageRecord {
  const name = named ?? own;
  if (typeof name !== 'string') throw usageError(context.messages.interactions.serviceMissing);
  const library = nationalLibrary();
  const service = findService(library, name);
  if (service === undefined) {
    const nearest = library.suggest(name, 'service', 3).map(({ id, name: label }) => `${id} ${label}`);
    throw usageError(context.messages.errors.unknownId(name, nearest));
  }
  return {
    service: service.id,
    ...(kind === 'answer' && { kind: 'answer' as const }),
    values: (values ?? rest) as MessageRecord['values'],
  };
}
