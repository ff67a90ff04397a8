/** `hulian messages build RECORD…`: interaction messages from records, written only when complete and without a finding. */
import type { Command } from 'commander';
import { findService, nationalLibrary } from '@hulian/standards';
import { buildMessage, type BuiltMessage, type MessageRecord } from '@hulian/sdk/messages';
import { createValidator, formatFinding, type Validator } from '@hulian/validators';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import type { Members } from '../../input/parse-records.js';
import { readRecords } from '../../input/read-records.js';
import { choiceOption } from '../../options/common.js';
import { openYardstick, profiles } from '../../options/yardstick.js';
import { deliver } from '../../output/result.js';
import { writeMany, type Say } from '../../output/write-many.js';

interface BuildOptions {
  readonly service?: string;
  readonly soap?: '1.1' | '1.2';
  readonly profile?: string;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.interactions;
  command
    .argument('<record...>', args.records)
    .option('--service <action>', options.service)
    .addOption(choiceOption(context, '--soap <version>', options.soap, ['1.1', '1.2']))
    .addOption(choiceOption(context, '--profile <profile>', options.profile, profiles))
    .option('--output <path>', options.messages)
    .action((paths: readonly string[], chosen: BuildOptions) => build(context, paths, chosen));
}

async function build(context: Context, paths: readonly string[], options: BuildOptions): Promise<void> {
  const { interactions } = context.messages;
  const contents = await readRecords(context, paths, interactions.recordNotJson);
  const records = contents.map((content) => toRecord(context, content, options.service));
  const validator = createValidator(await openYardstick(context, {}, options.profile));
  const make = (record: MessageRecord, say: Say) => buildOne(context, validator, record, options, say);
  const [only] = records;
  if (only !== undefined && records.length === 1) {
    const xml = await make(only, (line) => context.note(line));
    if (xml !== undefined) await deliver(context, xml, options.output);
    return;
  }
  if (options.output === undefined) throw usageError(interactions.manyNeedFolder(records.length));
  await writeMany(context, records, options.output, {
    idOf: ({ service }) => service,
    make,
    head: (name, _, index) => interactions.ofRecord(name, index + 1),
    end: interactions.builtMany,
  });
}

/** The text of a message; undefined where it must not be written, which is said. */
async function buildOne(
  context: Context,
  validator: Validator,
  record: MessageRecord,
  { soap }: BuildOptions,
  say: Say,
): Promise<string | undefined> {
  const { interactions } = context.messages;
  const { xml, problems } = makeMessage(context, record, soap);
  for (const { at, name, reason } of problems) say(interactions.problems[reason](at, name));
  const findings =
    xml === undefined
      ? []
      : (
          await validator.validate({
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

function toRecord(
  context: Context,
  { service: own, kind, values, ...rest }: Members,
  named: string | undefined,
): MessageRecord {
  if (values === undefined && typeof rest['dataSet'] === 'string')
    throw usageError(context.messages.interactions.ofDataSet(rest['dataSet']));
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
