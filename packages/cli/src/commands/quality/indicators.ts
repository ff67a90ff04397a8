/** `hulian quality indicators PATH…`: indicators with numbers from the policy plans, over validated records. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { bytesToHex, sm3 } from '@hulian/crypto';
import { loadPlanIndicators, loadPolicyTargets } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import {
  createIndicatorEngine,
  groupIndicators,
  type IndicatorGroup,
  type IndicatorResult,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { readWhole } from '../../input/read.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption, collect, formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary, type PackOptions } from '../../options/packs.js';
import { deliver, toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { readInstitutions } from './_institutions.js';

interface IndicatorOptions extends PackOptions {
  readonly as?: string;
  readonly figures?: string;
  readonly institutions?: string;
  readonly by?: 'level' | 'area';
  readonly answer?: readonly string[];
  readonly scheme: string;
  readonly format: 'text' | 'json' | 'answers';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.quality;
  command
    .argument('<path...>', args.paths)
    .option('--as <id>', options.as)
    .option('--figures <file>', options.indicatorFigures)
    .option('--institutions <file>', options.institutions)
    .addOption(choiceOption(context, '--by <which>', options.by, ['level', 'area']))
    .option('--answer <indicator=plan>', options.answer, collect)
    .option('--scheme <id>', options.scheme, 'hospital-2020')
    .addOption(formatOption(context, ['text', 'json', 'answers'], 'text'))
    .option('--output <file>', options.output);
  addPackOptions(command, context).action((paths: string[], chosen: IndicatorOptions) =>
    measure(context, paths, chosen),
  );
}

async function measure(context: Context, paths: readonly string[], options: IndicatorOptions): Promise<void> {
  const { quality } = context.messages;
  const { asOf } = options;
  if (asOf === undefined) throw usageError(quality.asOfNeeded);
  const library = await openPackedLibrary(context, options);
  if (options.by !== undefined && options.institutions === undefined)
    throw usageError(quality.byNeedsInstitutions);
  const register =
    options.institutions === undefined ? undefined : await readInstitutions(context, options.institutions);
  const stated = options.figures === undefined ? {} : await readFigures(context, options.figures);
  const targets = loadPolicyTargets();
  const start = (figures: Readonly<Record<string, number>>, limits = targets) =>
    createIndicatorEngine(loadPlanIndicators(), figures, asOf, limits);
  const engine = start({ ...register?.figures, ...stated });
  // The targets of the plans are for all institutions together.
  const grouped =
    register && options.by && groupIndicators(register, options.by, (figures) => start(figures, []));
  let faulty = false;
  const validator = createValidator({
    library,
    asOf: asOf.replaceAll('-', ''),
    maxFindings: 1,
    onFinding: (_, __, severity) => (faulty ||= severity === 'error'),
    onRecord: ({ dataSet, fields }, record) => {
      const find = (id: string): string | undefined => {
        const found = fields.filter(({ field }) => field.id === id || field.element === id);
        return found.map((field) => record.valueOf(field)).find((value) => value !== undefined);
      };
      // Forms that have no data element for it name the institution in words.
      const named = fields.find(({ field }) => field.name.endsWith('医疗卫生机构名称'));
      const stated = find('DE08.10.052.00') ?? find('DE08.10.013.00') ?? (named && record.valueOf(named));
      const registered = stated === undefined ? undefined : register?.find(stated);
      const institution = registered?.code ?? stated;
      const dated = fields.filter(
        ({ dataType, field }) => (dataType === 'D' || dataType === 'DT') && !field.name.includes('出生'),
      );
      const date = dated.map((field) => record.valueOf(field)).find((value) => value !== undefined);
      const observed = {
        dataSet: dataSet.id,
        valid: !faulty,
        field: find,
        ...(institution !== undefined && { institution }),
        ...(registered?.area !== undefined && { area: registered.area }),
        ...(date !== undefined && { date }),
      };
      engine.add(observed);
      grouped?.add(observed);
      faulty = false;
    },
  });
  const proofs: { reference: string; date: string; sm3: string }[] = [];
  for (const file of await findFiles(context, paths)) {
    const content = await readWhole(context, file);
    faulty = false;
    await validator.validate({
      path: file.path,
      content,
      ...(options.as !== undefined && { as: options.as }),
    });
    const changed = file.absolute === undefined ? new Date() : (await stat(file.absolute)).mtime;
    proofs.push({
      reference: file.path,
      date: changed.toISOString().slice(0, 10),
      sm3: bytesToHex(sm3(content)),
    });
  }
  const results = engine.finish();
  const groups = grouped?.finish();
  const text =
    options.format === 'json'
      ? toJson({ asOf, indicators: results, ...(groups && { by: options.by, groups }) })
      : options.format === 'answers'
        ? toJson(answersOf(context, results, proofs, asOf, options))
        : textOf(context, results) + (groups === undefined ? '' : groupsOf(context, groups));
  await deliver(context, text, options.output);
}

async function readFigures(context: Context, path: string): Promise<Record<string, number>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(await readNamed(context, path)));
    const numbers = Object.entries(value as Record<string, unknown>).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    );
    return Object.fromEntries(numbers);
  } catch (error) {
    throw usageError(context.messages.quality.notJson(path), error);
  }
}

/** `--answer 3.2.1=appointmentRate`: answers of a scheme from what was measured, as `maturity score --answers` reads them. */
function answersOf(
  context: Context,
  results: readonly IndicatorResult[],
  evidence: readonly { reference: string; date: string; sm3: string }[],
  asOf: string,
  { answer = [], scheme }: IndicatorOptions,
): object {
  const answers = answer.flatMap((pair) => {
    const [, indicator, plan] = /^([^=]+)=(.+)$/u.exec(pair) ?? [];
    const result = results.find(({ id }) => id === plan);
    if (indicator === undefined || !result)
      throw usageError(
        context.messages.quality.badAnswer(
          pair,
          results.map(({ id }) => id),
        ),
      );
    if (result.value === null || result.denominator === null) return [];
    return [
      [
        indicator,
        { value: { numerator: result.numerator, denominator: result.denominator }, evidence },
      ] as const,
    ];
  });
  return { scheme, asOf, answers: Object.fromEntries(answers) };
}

function textOf(context: Context, results: readonly IndicatorResult[]): string {
  const { quality } = context.messages;
  const rows = results.map(({ name, id, numerator, denominator, value, reason, targets }) => [
    `${name} ${id}`,
    String(numerator),
    denominator === null ? '–' : String(denominator),
    value === null ? quality.indicatorReasons[reason ?? 'nothing-counted'] : percent(value),
    targets.map((target) => `${target.id} ${quality.targetStatus[target.status]}`).join('; '),
  ]);
  return renderTable(quality.indicatorColumns, rows, { heading: context.style.bold });
}

/** What could be computed, group by group. */
function groupsOf(context: Context, groups: readonly IndicatorGroup[]): string {
  const { quality } = context.messages;
  const rows = groups.flatMap(({ group, indicators }) =>
    indicators
      .filter(({ value }) => value !== null)
      .map(({ name, numerator, denominator, value }) => [
        group ?? quality.groupUnknown,
        name,
        String(numerator),
        String(denominator),
        percent(value ?? 0),
      ]),
  );
  return `\n${renderTable(quality.groupColumns, rows, { heading: context.style.bold })}`;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
