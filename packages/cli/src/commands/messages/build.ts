/** `hulian messages build RECORD`: an interaction message from a record, written only when it is complete and without a finding. */
import type { Command } from 'commander';
import { findService, nationalLibrary } from '@hulian/standards';
import { buildMessage, type BuiltMessage, type MessageRecord } from '@hulian/sdk/messages';
import { createValidator, formatFinding } from '@hulian/validators';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';

interface BuildOptions {
  readonly service?: string;
  readonly soap?: '1.1' | '1.2';
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.interactions;
  command
    .argument('<record>', args.record)
    .option('--service <action>', options.service)
    .addOption(choiceOption(context, '--soap <version>', options.soap, ['1.1', '1.2']))
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--output <file>', options.output)
    .action((path: string, chosen: BuildOptions) => build(context, path, chosen));
}

async function build(context: Context, path: string, options: BuildOptions): Promise<void> {
  const { interactions } = context.messages;
  const record = readRecord(context, path, await readNamed(context, path), options.service);
  const { xml, problems } = makeMessage(context, record, options.soap);
  for (const { at, name, reason } of problems) context.note(interactions.problems[reason](at, name));
  if (xml === undefined) {
    context.note(interactions.notBuilt(problems.length));
    context.exitCode = 1;
    return;
  }
  const validator = createValidator({ profile: options.profile });
  const report = await validator.validate({
    path,
    content: new TextEncoder().encode(xml),
    ...(record.kind !== 'answer' && options.soap === undefined && { as: record.service }),
  });
  const findings = report.findings.filter(({ severity }) => severity !== 'info');
  for (const finding of findings)
    context.note(`${finding.location.path ?? ''} ${formatFinding(finding, context.language)}`);
  if (findings.length > 0) {
    context.note(interactions.notBuilt(findings.length));
    context.exitCode = 1;
    return;
  }
  await deliver(context, xml, options.output);
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

function readRecord(
  context: Context,
  path: string,
  bytes: Uint8Array,
  named: string | undefined,
): MessageRecord {
  const { interactions } = context.messages;
  const content = parseObject(bytes);
  if (content === undefined) throw usageError(interactions.recordNotJson(path));
  const name = named ?? content['service'];
  if (typeof name !== 'string') throw usageError(interactions.serviceMissing);
  const library = nationalLibrary();
  const service = findService(library, name);
  if (service === undefined) {
    const nearest = library.suggest(name, 'service', 3).map(({ id, name: label }) => `${id} ${label}`);
    throw usageError(context.messages.errors.unknownId(name, nearest));
  }
  const { values = content } = content;
  return {
    service: service.id,
    ...(content['kind'] === 'answer' && { kind: 'answer' as const }),
    values: Object.fromEntries(
      Object.entries(values as MessageRecord['values']).filter(
        ([key]) => key !== 'service' && key !== 'kind',
      ),
    ),
  };
}
