/** `hulian coverage`: which system or duty of the plans is served by what, and how far. */
import type { Command } from 'commander';
import { coverage as readCoverage, type CoverageRow, type CoverageState } from '@hulian/standards';
import type { Context } from '../context.js';
import { choiceOption, formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';
import { renderTable } from '../output/table.js';

interface CoverageOptions {
  readonly group?: string;
  readonly state?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .option('--group <text>', standards.options.group)
    .addOption(
      choiceOption(context, '--state <state>', standards.options.state, ['works', 'partly', 'not-yet']),
    )
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((options: CoverageOptions) => coverage(context, options));
}

function coverage(context: Context, options: CoverageOptions): void {
  const { standards } = context.messages;
  const state = options.state?.replace('-', ' ');
  const rows = readCoverage().filter(
    (row) =>
      (state === undefined || row.state === state) &&
      (options.group === undefined || row.group.toLowerCase().includes(options.group.toLowerCase())),
  );
  if (options.format === 'json') return context.write(toJson(rows));
  const cells = rows.map((row) => [row.id, standards.coverageStates[row.state], row.item, proofOf(row)]);
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  context.write(renderTable(standards.headings.coverage, cells, { ...width, heading: context.style.bold }));
  const count = (wanted: CoverageState) => rows.filter((row) => row.state === wanted).length;
  context.note(standards.coverageSummary(count('works'), count('partly'), count('not yet')));
  if (rows.some(({ evidence }) => evidence !== '')) context.note(standards.coverageEvidence);
}

/** What proves a row; of one that is not there yet, why. */
const proofOf = ({ state, check, evidence }: CoverageRow): string =>
  state === 'not yet' ? (/Not yet: (.+)$/u.exec(check)?.[1] ?? '') : evidence;
