/** `hulian conformance compare BEFORE AFTER` */
import type { Command } from 'commander';
import { compareRuns, type ComparedEntry, type RunComparison } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import {
  documentFormats,
  renderDocument,
  type DocumentFormat,
  type ReportDocument,
  type Tone,
} from '../../output/report/index.js';
import { deliver, toJson } from '../../output/result.js';
import { loadRun } from './_load.js';

interface CompareOptions {
  readonly format: 'json' | DocumentFormat;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { evidence, conformance } = context.messages;
  command
    .argument('<before>', evidence.arguments.before)
    .argument('<after>', evidence.arguments.after)
    .addOption(formatOption(context, [...documentFormats, 'json'], 'text'))
    .option('--output <file>', conformance.options.output)
    .action((before: string, after: string, options: CompareOptions) =>
      compare(context, before, after, options),
    );
}

async function compare(
  context: Context,
  before: string,
  after: string,
  options: CompareOptions,
): Promise<void> {
  const [first, second] = [await loadRun(context, before), await loadRun(context, after)];
  if ('kind' in first !== 'kind' in second)
    throw usageError(context.messages.evidence.differentKinds(before, after));
  const comparison = compareRuns(first, second);
  const text =
    options.format === 'json'
      ? toJson(comparison)
      : await renderDocument(context, describe(context, comparison, before, after), options.format);
  await deliver(context, text, options.output);
  context.exitCode = comparison.broken.length > 0 ? 1 : 0;
}

const lists: readonly (readonly ['broken' | 'fixed' | 'still' | 'dropped', Tone])[] = [
  ['broken', 'bad'],
  ['fixed', 'good'],
  ['still', 'warn'],
  ['dropped', 'dim'],
];

function describe(
  { messages: { evidence, conformance } }: Context,
  comparison: RunComparison,
  before: string,
  after: string,
): ReportDocument {
  const { broken, fixed, still, dropped, passing } = comparison;
  const words: Readonly<Record<string, string>> = conformance.results;
  const say = (result = ''): string => words[result] ?? result;
  const row = (entry: ComparedEntry, list: (typeof lists)[number]) => [
    { text: evidence.changes[list[0]], tone: list[1] },
    entry.id,
    say(entry.before),
    say(entry.after),
  ];
  return {
    title: evidence.compareTitle,
    verdict: {
      text: evidence.compareVerdict(broken.length, fixed.length, still.length, dropped.length),
      tone: broken.length > 0 ? 'bad' : 'good',
    },
    facts: [
      [evidence.facts.before, before],
      [evidence.facts.after, after],
      [evidence.facts.passing, String(passing)],
    ],
    sections: [
      {
        title: evidence.sections.changes,
        columns: evidence.columns.changes,
        rows: lists.flatMap((list) => comparison[list[0]].map((entry) => row(entry, list))),
      },
    ],
    footer: evidence.compareFooter,
  };
}
