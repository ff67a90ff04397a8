/** `hulian check KIND VALUE` */
import type { Command } from 'commander';
import { checkIdentifier, formatFinding, identifierKinds } from '@hulian/validators';
import type { IdentifierKind } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readWhole } from '../input/read.js';
import { formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';

/** Short names that people type. */
const shortNames: Readonly<Record<string, IdentifierKind>> = {
  'resident-id': 'resident-identity-number',
  uscc: 'unified-social-credit-code',
};

const names = [...Object.keys(shortNames), ...identifierKinds];

export function define(command: Command, context: Context): void {
  const { arguments: args } = context.messages.validate;
  command
    .argument(
      '<kind>',
      `${args.identifier}${context.messages.help.joiner}${context.messages.help.choices(names)}`,
    )
    .argument('<value>', args.value)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((kind: string, value: string, options: { format: string }) =>
      check(context, kind, value, options.format),
    );
}

async function check(context: Context, name: string, value: string, format: string): Promise<void> {
  const kind = shortNames[name] ?? identifierKinds.find((each) => each === name);
  if (kind === undefined) throw usageError(context.messages.errors.badChoice('KIND', name, names));
  const values = value === '-' ? await readLines(context) : [value];
  const results = values.map((each, index) => ({ line: index + 1, ...judge(context, kind, each) }));
  context.exitCode = results.some((result) => !result.valid) ? 1 : 0;
  if (format === 'json')
    return context.write(toJson(value === '-' ? results : { kind, ...withoutLine(results[0]) }));
  for (const result of results) {
    const place = value === '-' ? `${result.line}: ` : '';
    const { checkPassed, checkFailed, checkRemark } = context.messages.validate;
    const sentence = result.valid
      ? result.text === undefined
        ? context.style.green(checkPassed)
        : context.style.yellow(checkRemark(result.text))
      : context.style.red(checkFailed(result.text ?? ''));
    context.write(`${place}${sentence}\n`);
  }
}

interface Judgement {
  readonly valid: boolean;
  readonly message?: string;
  readonly severity?: string;
  readonly text?: string;
}

/** The value itself is never printed: it may be a person's. */
function judge(context: Context, kind: IdentifierKind, value: string): Judgement {
  const fault = checkIdentifier(kind, value);
  if (fault === undefined) return { valid: true };
  const { message, severity, params = {} } = fault;
  const text = formatFinding({ rule: `identifier/${kind}`, message, params }, context.language);
  return { valid: severity !== 'error', message, severity, text };
}

function withoutLine(result: (Judgement & { readonly line: number }) | undefined): Judgement {
  const { valid = false, message, severity, text } = result ?? {};
  return {
    valid,
    ...(message !== undefined && { message }),
    ...(severity !== undefined && { severity }),
    ...(text !== undefined && { text }),
  };
}

async function readLines(context: Context): Promise<string[]> {
  const bytes = await readWhole(context, { path: '-', size: 0 });
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
