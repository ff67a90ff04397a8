/** `hulian maturity region DIR…`: the self-tests of many hospitals as one table for a health commission. */
import type { Command } from 'commander';
import { loadPolicyTargets } from '@hulian/standards';
import { createRegionRollUp, type RegionResult } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { CliError, usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { formatOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { deliver, toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { openScheme, scoreFrom } from './_input.js';

interface RegionOptions {
  readonly scheme: string;
  readonly format: string;
  readonly output?: string;
}

/** One hospital's line. */
interface Member {
  readonly hospital: string;
  readonly path: string;
  readonly tier: string;
  readonly asOf: string;
  readonly level: string | null;
  readonly points: number | null;
}

/** What the command prints: the roll-up, a line per hospital, and the files that could not be used. */
interface Region extends RegionResult {
  readonly members: readonly Member[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  /** Names that more than one file gives; each file was counted. */
  readonly repeated: readonly string[];
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.maturity;
  command
    .argument('<path...>', args.region)
    .option('--scheme <id>', options.scheme, 'hospital-2020')
    .addOption(formatOption(context, ['text', 'json', 'xlsx'], 'text'))
    .option('--output <file>', options.output)
    .action((paths: string[], options: RegionOptions) => region(context, paths, options));
}

async function region(context: Context, paths: readonly string[], options: RegionOptions): Promise<void> {
  const { maturity, standards } = context.messages;
  if (options.format === 'xlsx' && options.output === undefined)
    throw usageError(standards.workbookNeedsOutput);
  const found = await rollUp(context, paths, options.scheme);
  if (found.members.length === 0 || found.unreadable.length > 0) context.exitCode = 1;
  for (const { path, reason } of found.unreadable) context.note(maturity.region.unreadable(path, reason));
  if (found.repeated.length > 0) context.note(maturity.region.repeated(found.repeated));
  await deliver(context, await render(context, found, options.format), options.output);
}

async function rollUp(context: Context, paths: readonly string[], schemeId: string): Promise<Region> {
  const scheme = openScheme(context, schemeId);
  const files = (await findFiles(context, paths)).filter(({ path }) => path.toLowerCase().endsWith('.json'));
  if (files.length === 0) throw usageError(context.messages.maturity.region.noFiles);
  const targets = loadPolicyTargets();
  const sum = createRegionRollUp(
    scheme.id,
    scheme.levels.map(({ id }) => id),
    targets,
  );
  const members: Member[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const progress = createProgress(context.io, context.messages, 'files');
  for (const [done, file] of files.entries()) {
    try {
      const { input, result } = await scoreFrom(context, file.path, { scheme: scheme.id });
      const hospital = input.facts?.name ?? file.path;
      sum.add({ hospital, ...(input.facts && { facts: input.facts }), result });
      const { level, points, asOf } = result;
      members.push({
        hospital,
        path: file.path,
        tier: input.facts?.tier ?? '',
        asOf,
        level: level.reached,
        points,
      });
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      unreadable.push({ path: file.path, reason: error.message });
    }
    progress.update(file.path, done + 1, files.length);
  }
  progress.end();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { hospital } of members) (seen.has(hospital) ? repeated : seen).add(hospital);
  return { ...sum.finish(), members, unreadable, repeated: [...repeated] };
}

type Rows = readonly (readonly string[])[];

/** The tables of the roll-up, heading first; the same for terminal and workbook. */
function tables(context: Context, found: Region): { readonly name: string; readonly rows: Rows }[] {
  const { none, region: words } = context.messages.maturity;
  const text = (value: number | string | null | undefined) => String(value ?? '');
  const level = (id: string | null) => (id === null || id === 'none' ? none : id);
  return [
    {
      name: words.levels,
      rows: [
        words.levelColumns,
        ...found.levels.map((row) => [row.tier, level(row.level), text(row.hospitals)]),
      ],
    },
    {
      name: words.targets,
      rows: [
        words.targetColumns,
        ...found.targets
          .filter(({ bound }) => bound > 0)
          .map(({ id, bound, met, undecidable, required }) => [
            id,
            text(bound),
            text(met),
            text(undecidable),
            text(required),
          ]),
      ],
    },
    {
      name: words.gaps,
      rows: [
        words.gapColumns,
        ...found.gaps.map(({ indicator, name, hospitals }) => [indicator, name, text(hospitals)]),
      ],
    },
    {
      name: words.members,
      rows: [
        words.memberColumns,
        ...found.members.map((one) => [
          one.hospital,
          one.tier,
          level(one.level),
          text(one.points),
          one.asOf,
          one.path,
        ]),
      ],
    },
  ];
}

/** Rows of a table that a terminal shows; a workbook has all. */
const shown = 20;

async function render(context: Context, found: Region, format: string): Promise<string | Uint8Array> {
  if (format === 'json') return toJson(found);
  const sheets = tables(context, found);
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../../output/workbook.js');
    return writeWorkbook(sheets);
  }
  const { region: words } = context.messages.maturity;
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  const parts = sheets.flatMap(({ name, rows: [heading = [], ...rows] }) => {
    if (rows.length === 0) return [];
    const table = renderTable(heading, rows.slice(0, shown), { ...width, heading: context.style.dim });
    const rest = rows.length > shown ? `${words.more(rows.length - shown)}\n` : '';
    return [`\n${context.style.bold(name)}\n${table}${rest}`];
  });
  return `${words.head(found.scheme, found.hospitals)}\n${words.disclaimer}\n${parts.join('')}`;
}
