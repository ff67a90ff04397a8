/** `hulian explain [RULE]` */
import type { Command } from 'commander';
import { explainRule, ruleIds } from '@hulian/validators';
import type { RuleExplanation } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { nearestRules } from '../input/nearest-rules.js';
import { formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';
import { renderPairs, renderTable } from '../output/table.js';

export function define(command: Command, context: Context): void {
  command
    .argument('[rule]', context.messages.validate.arguments.rule)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((rule: string | undefined, options: { format: string }) =>
      explain(context, rule, options.format),
    );
}

async function explain(context: Context, id: string | undefined, format: string): Promise<void> {
  const { validate } = context.messages;
  if (id === undefined) return list(context, format);
  const rule = explainRule(id, context.language);
  if (rule === undefined) return explainQuality(context, id, format);
  if (format === 'json') return context.write(toJson(rule));
  const { explainLabels: labels } = validate;
  const pairs = renderPairs([
    [labels.severity, validate.severity[rule.severity]],
    [labels.basis, validate.basis[rule.basis]],
    [
      labels.references,
      rule.references.map(({ standard, clause }) => [standard, clause].filter(Boolean).join(' ')).join('；'),
    ],
    [labels.appliesTo, rule.appliesTo.map((kind) => validate.artefacts[kind]).join(validate.listJoiner)],
  ]);
  context.write(`${context.style.bold(rule.id)}\n${pairs}`);
  context.write(rule.page === undefined ? messagesOf(rule, context) : `\n${rule.page.trimEnd()}\n`);
}

/** A rule or metric of data quality is data: its record is its page, by its identifier or by its code. */
async function explainQuality(context: Context, given: string, format: string): Promise<void> {
  const { nationalLibrary } = await import('@hulian/standards');
  const { describeRecord } = await import('./standards/_describe/index.js');
  const library = nationalLibrary();
  const code = given.toLowerCase().replace(/^quality\//u, '');
  const record = library.find(`quality/${code}`);
  if (record === undefined || (record.kind !== 'rule' && record.kind !== 'metric'))
    throw usageError(context.messages.validate.unknownRule(given, nearestRules(given)));
  context.write(
    format === 'json' ? toJson(record) : describeRecord(record, context, library.usedBy(record.id), 'text'),
  );
}

/** Where no page is installed, at least what the rule can say. */
function messagesOf(rule: RuleExplanation, context: Context): string {
  const lines = rule.messages.map((message) => `  ${rule.id}/${message}\n`);
  return `${context.messages.validate.explainLabels.messages}\n${lines.join('')}`;
}

function list(context: Context, format: string): void {
  const { validate } = context.messages;
  const rules = ruleIds.flatMap((id) => explainRule(id, context.language) ?? []);
  if (format === 'json') return context.write(toJson(rules.map((rule) => ({ ...rule, page: undefined }))));
  const rows = rules.map((rule) => [rule.id, validate.severity[rule.severity], validate.basis[rule.basis]]);
  context.write(renderTable(validate.ruleHeadings, rows, { heading: context.style.bold }));
}
