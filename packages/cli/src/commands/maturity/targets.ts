/** `hulian maturity targets`: what the policy plans demand. */
import type { Command } from 'commander';
import { loadPolicyTargets } from '@hulian/standards';
import { binds } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';

interface TargetsOptions {
  readonly area?: string;
  readonly tier?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.maturity;
  command
    .option('--area <area>', options.area)
    .option('--tier <tier>', options.tier)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: TargetsOptions) => targets(context, chosen));
}

function targets(context: Context, { area, tier, format }: TargetsOptions): void {
  const facts = { ...(area === undefined ? {} : { area }), ...(tier === undefined ? {} : { tier }) };
  const asked = area !== undefined || tier !== undefined;
  const rows = loadPolicyTargets().filter((target) => !asked || binds(target, facts));
  if (format === 'json') return context.write(toJson(rows));
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  const cells = rows.map(({ id, jurisdiction, documentNumber, minimumLevel, deadline }) => [
    id,
    jurisdiction,
    documentNumber ?? '',
    minimumLevel ?? '',
    deadline ?? '',
  ]);
  const columns = context.messages.maturity.targetColumns.slice(0, 5);
  context.write(renderTable(columns, cells, { ...width, heading: context.style.bold }));
}
