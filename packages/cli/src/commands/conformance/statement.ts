/** `hulian conformance statement RESULT…`: what a product was shown to support */
import type { Command } from 'commander';
import { foldResults, operationIds, type AnyRun, type TestResult } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import {
  documentFormats,
  renderDocument,
  type Cell,
  type DocumentFormat,
  type ReportDocument,
  type Tone,
} from '../../output/report/index.js';
import { deliver, toJson } from '../../output/result.js';
import { loadRun } from './_load.js';

interface StatementOptions {
  readonly product: string;
  readonly format: 'json' | DocumentFormat;
  readonly output?: string;
}

/** What results say of one requirement: every test of it must have passed. */
interface Claim {
  readonly requirement: string;
  readonly support: 'shown' | 'not-shown' | 'untested';
  readonly tests: number;
}

export function define(command: Command, context: Context): void {
  const { evidence, conformance } = context.messages;
  command
    .argument('<result...>', evidence.arguments.result)
    .requiredOption('--product <name>', evidence.options.product)
    .addOption(formatOption(context, [...documentFormats, 'json'], 'markdown'))
    .option('--output <file>', conformance.options.output)
    .action((paths: string[], options: StatementOptions) => statement(context, paths, options));
}

async function statement(
  context: Context,
  paths: readonly string[],
  options: StatementOptions,
): Promise<void> {
  const runs = await Promise.all(paths.map((path) => loadRun(context, path)));
  const claims = collect(runs);
  const text =
    options.format === 'json'
      ? toJson({ product: options.product, results: runs.map(nameOf), claims })
      : await renderDocument(context, describe(context, options.product, runs, claims), options.format);
  await deliver(context, text, options.output);
}

function nameOf(run: AnyRun): string {
  return 'kind' in run
    ? `artifacts ${run.scheme} ${run.asOf}`
    : `${run.suite} ${run.target} ${run.startedAt}`;
}

function collect(runs: readonly AnyRun[]): Claim[] {
  const results = new Map<string, TestResult[]>(operationIds.map((id) => [`operation:${id}`, []]));
  const add = (requirement: string, result: TestResult) =>
    results.set(requirement, [...(results.get(requirement) ?? []), result]);
  for (const run of runs) {
    if ('kind' in run) {
      for (const { kind, id, status } of run.types)
        if (kind !== 'service' && status !== 'none' && status !== 'absent')
          add(`${kind}:${id}`, status === 'full' ? 'pass' : 'fail');
    } else {
      for (const { requirements, result } of run.tests)
        if (result !== 'omit') for (const requirement of requirements) add(requirement, result);
    }
  }
  return [...results]
    .map(([requirement, list]): Claim => {
      const support = list.length === 0 ? 'untested' : foldResults(list) === 'pass' ? 'shown' : 'not-shown';
      return { requirement, support, tests: list.length };
    })
    .sort((a, b) => (a.requirement < b.requirement ? -1 : 1));
}

const tones: Readonly<Record<Claim['support'], Tone>> = {
  shown: 'good',
  'not-shown': 'bad',
  untested: 'dim',
};

function describe(
  { messages: { evidence } }: Context,
  product: string,
  runs: readonly AnyRun[],
  claims: readonly Claim[],
): ReportDocument {
  const of = (support: Claim['support']) => claims.filter((claim) => claim.support === support);
  const rows = (list: readonly Claim[]) =>
    list.map(({ requirement, support, tests }): Cell[] => [
      { text: evidence.support[support], tone: tones[support] },
      requirement,
      tests,
    ]);
  return {
    title: evidence.statementTitle(product),
    verdict: {
      text: evidence.statementVerdict(of('shown').length, of('not-shown').length, of('untested').length),
      tone: of('not-shown').length > 0 ? 'warn' : 'good',
    },
    facts: runs.map((run, index): [string, string] => [evidence.facts.result(index + 1), nameOf(run)]),
    sections: [
      {
        title: evidence.sections.tested,
        columns: evidence.columns.claims,
        rows: rows([...of('not-shown'), ...of('shown')]),
      },
      {
        title: evidence.sections.untested,
        columns: evidence.columns.claims,
        rows: rows(of('untested')),
        folded: true,
      },
    ],
    footer: evidence.statementFooter,
  };
}
