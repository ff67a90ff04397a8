/** `hulian coverage`: which system or duty of the plans is served by what, and how far. */
import type { Command } from 'commander';
import {
  coverage as readCoverage,
  type CoverageAxis,
  type CoverageRow,
  type CoverageState,
} from '@hulian/standards';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { choiceOption, formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';
import { renderTable } from '../output/table.js';
import { assignToParts } from './_coverage-parts.js';

interface CoverageOptions {
  readonly group?: string;
  readonly state?: string;
  readonly by?: CoverageAxis;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .option('--group <text>', standards.options.group)
    .addOption(
      choiceOption(context, '--state <state>', standards.options.state, ['works', 'partly', 'not-yet']),
    )
    .addOption(choiceOption(context, '--by <division>', standards.options.by, ['store', 'family']))
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((options: CoverageOptions) => {
      if (options.by === undefined) return coverage(context, options);
      if (options.group !== undefined || options.state !== undefined)
        throw usageError(
          context.messages.errors.optionsConflict(
            '--by',
            options.group === undefined ? '--state' : '--group',
          ),
        );
      showParts(context, options.by, options.format);
    });
}

/** The stores or families with what this library has of each; last what belongs to none. */
function showParts(context: Context, by: CoverageAxis, format: string): void {
  const { standards } = context.messages;
  const { parts, unassigned } = assignToParts(by);
  if (format === 'json') return context.write(toJson({ by, parts, unassigned }));
  const rows = [
    ...parts.map((part) => [context.language === 'en' ? part.label : part.name, part] as const),
    [standards.coverageOfNone, unassigned] as const,
  ].map(([name, { dataSets, operations, rules, samples }]) =>
    [name, dataSets.length, operations.length, rules.length, samples].map(String),
  );
  context.write(renderTable(standards.headings.coverageParts, rows, { heading: context.style.bold }));
  context.note(standards.coverageAssignment);
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
