/** `hulian mapping check MAPPING`: what is required and not mapped, what is doubtful, which columns are not there. */
import type { Command } from 'commander';
import { describeError, isSdkError } from '@hulian/sdk';
import { checkMapping, type MapCheck, type MappingProblem } from '@hulian/sdk/mapping';
import { formatFinding } from '@hulian/validators';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, type PackOptions } from '../../options/packs.js';
import { openYardstick } from '../../options/yardstick.js';
import { toJson } from '../../output/result.js';
import { openMapping } from './_source.js';

interface CheckOptions extends PackOptions {
  readonly source?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.mapping;
  command
    .argument('<mapping>', args.mapping)
    .option('--source <path>', options.source)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((path: string, chosen: CheckOptions) =>
    check(context, path, chosen),
  );
}

async function check(context: Context, path: string, options: CheckOptions): Promise<void> {
  const { library, ruleset } = await openYardstick(context, options);
  const { mapping, folder, withSource } = await openMapping(context, path, options.source);
  const checks = await withSource((reader) =>
    checkMapping(mapping, { reader, folder, library, ...(ruleset && { ruleset }) }),
  );
  const total = checks.reduce((sum, { problems }) => sum + problems.length, 0);
  context.exitCode = total === 0 ? 0 : 1;
  if (options.format === 'json') {
    context.write(
      toJson({
        problems: total,
        maps: checks.map(({ to, from, dataSet, fields, mapped, problems, unusedColumns }) => ({
          to: dataSet?.id ?? to,
          name: dataSet?.name ?? to,
          from,
          fields,
          mapped,
          problems: problems.map((problem) => ({
            kind: problem.kind,
            ...('field' in problem && { field: problem.field }),
            text: describe(context, problem),
          })),
          unusedColumns,
        })),
      }),
    );
    return;
  }
  for (const each of checks) context.write(render(context, each));
  context.note(context.messages.mapping.checked(total));
}

function render(
  context: Context,
  { to, from, dataSet, fields, mapped, problems, unusedColumns }: MapCheck,
): string {
  const { mapping } = context.messages;
  const lines = [
    context.style.bold(mapping.heading(dataSet?.name ?? to, from, mapped, fields)),
    ...problems.map((problem) => `  ${describe(context, problem)}`),
    ...(unusedColumns.length > 0 ? [`  ${mapping.unused(unusedColumns)}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function describe(context: Context, problem: MappingProblem): string {
  const { problems } = context.messages.mapping;
  switch (problem.kind) {
    case 'required-unmapped':
      return problems.required(
        problem.field,
        problem.name,
        problem.requirement.basis,
        problem.requirement.document,
      );
    case 'doubtful':
      return problems.doubtful(
        problem.field,
        problem.name,
        problem.column,
        problem.confidence,
        problem.reason,
      );
    case 'unknown-code':
      return problems.unknownCode(problem.field, problem.name, problem.code, problem.domain);
    case 'column':
      return formatFinding(problem.finding, context.language);
    case 'invalid':
      return isSdkError(problem.error)
        ? describeError(problem.error, context.language)
        : problem.error.message;
  }
}
