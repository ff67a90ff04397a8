/** `hulian quality indicators PATH…`: indicators with numbers from the policy plans, over validated records. */
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { bytesToHex, sm3 } from '@hulian/crypto';
import { loadPlanIndicators, loadPolicyTargets } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import {
  createDayCheck,
  createIndicatorEngine,
  groupIndicators,
  type IndicatorResult,
  type ObservedRecord,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { readWhole } from '../../input/read.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption, collect, formatOption } from '../../options/common.js';
import { addPackOptions, type PackOptions } from '../../options/packs.js';
import { openYardstick } from '../../options/yardstick.js';
import { deliver, toJson } from '../../output/result.js';
import { renderIndicators } from './_indicator-tables.js';
import { readInstitutions, readZeroReports } from './_institutions.js';
import { createOnboardingCheck } from './_onboarding.js';

/** Reported every day, and be it that there is nothing. */
const dailyDuty = new Set(['public-health/infectious-disease-report-card', 'zero-report']);

interface IndicatorOptions extends PackOptions {
  readonly as?: string;
  readonly figures?: string;
  readonly institutions?: string;
  readonly by?: 'level' | 'area';
  readonly zeroReports?: string;
  readonly since?: string;
  readonly onboarding?: boolean;
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
    .option('--zero-reports <file>', options.zeroReports)
    .option('--since <date>', options.since)
    .option('--onboarding', options.onboarding)
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
  const yardstick = await openYardstick(context, options);
  const { by, since } = options;
  const needy = (['by', 'since', 'onboarding'] as const).find((name) => options[name] !== undefined);
  if (needy !== undefined && options.institutions === undefined)
    throw usageError(quality.needsInstitutions(`--${needy}`));
  if (since !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(since) && Date.parse(since) <= Date.parse(asOf)))
    throw usageError(quality.sinceBad(since));
  const register =
    options.institutions === undefined ? undefined : await readInstitutions(context, options.institutions);
  const stated = options.figures === undefined ? {} : await readFigures(context, options.figures);
  const targets = loadPolicyTargets();
  const start = (figures: Readonly<Record<string, number>>, limits = targets) =>
    createIndicatorEngine(loadPlanIndicators(), figures, asOf, limits);
  const engine = start({ ...register?.figures, ...stated });
  // The targets of the plans are for all institutions together.
  const grouped = register && by && groupIndicators(register, by, (figures) => start(figures, []));
  const days = register && since !== undefined ? createDayCheck(register, since, asOf) : undefined;
  const onboarding = register && options.onboarding ? createOnboardingCheck(register, asOf) : undefined;
  /** Who sent records and is not in the register: in no number of institutions, hence in no coverage either. */
  const strangers = new Set<string>();
  const observe = (observed: ObservedRecord) => {
    const { institution, ...rest } = observed;
    const isStranger =
      register !== undefined && institution !== undefined && register.find(institution) === undefined;
    if (isStranger) strangers.add(institution);
    engine.add(isStranger ? rest : observed);
    grouped?.add(observed);
    onboarding?.add(observed);
    if (dailyDuty.has(observed.dataSet)) days?.add(observed.institution, observed.date);
  };
  if (options.zeroReports !== undefined)
    for (const one of await readZeroReports(context, options.zeroReports))
      observe({
        dataSet: 'zero-report',
        valid: true,
        ...one,
        institution: register?.find(one.institution)?.code ?? one.institution,
      });
  let faulty = false;
  const validator = createValidator({
    ...yardstick,
    maxFindings: 1,
    onFinding: (_, __, severity) => (faulty ||= severity === 'error'),
    onRecord: ({ dataSet, fields }, record, raw) => {
      const find = (id: string): string | undefined => {
        const found = fields.filter(({ field }) => field.id === id || field.element === id);
        return found.map((field) => record.valueOf(field)).find((value) => value !== undefined);
      };
      // Forms that have no data element for it name the institution in words.
      const named = fields.find(({ field }) => /医疗卫生机构名称$|^报告单位$/.test(field.name));
      // A code of the hospital's own that fails the check character is still its name in the register.
      const code = fields.find(({ field: { element } }) => element === 'DE08.10.052.00')?.field;
      const own = code && [code.id, code.element, code.name].map((key) => raw[key ?? '']).find(Boolean);
      const stated =
        find('DE08.10.052.00') ??
        find('DE08.10.013.00') ??
        (named && record.valueOf(named)) ??
        (typeof own === 'string' ? own.trim() : undefined);
      const registered = stated === undefined ? undefined : register?.find(stated);
      const institution = registered?.code ?? stated;
      const dated = fields.filter(
        ({ dataType, field }) => (dataType === 'D' || dataType === 'DT') && !field.name.includes('出生'),
      );
      // A card counts on the day it was filled in, not on that of the illness.
      const date =
        find('DE09.00.052.00') ??
        dated.map((field) => record.valueOf(field)).find((value) => value !== undefined);
      observe({
        dataSet: dataSet.id,
        valid: !faulty,
        field: find,
        ...(institution !== undefined && { institution }),
        ...(registered?.area !== undefined && { area: registered.area }),
        ...(date !== undefined && { date }),
      });
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
  if (strangers.size > 0) context.note(quality.strangers([...strangers]));
  const results = engine.finish();
  const groups = grouped?.finish();
  const missingDays = days?.finish();
  const connected = onboarding?.finish();
  if (missingDays !== undefined && missingDays.length > 0) context.exitCode = 1;
  const text =
    options.format === 'json'
      ? toJson({
          asOf,
          indicators: results,
          ...(groups && { by, groups }),
          ...(missingDays && { since, missingDays }),
          ...(connected && { onboarding: connected }),
        })
      : options.format === 'answers'
        ? toJson(answersOf(context, results, proofs, asOf, options))
        : renderIndicators(context, results, groups, missingDays, connected);
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
