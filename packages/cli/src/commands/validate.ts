/** `hulian validate PATH…` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Library } from '@hulian/standards';
import { createValidator, CrossCheck, foldReport, SchemaError } from '@hulian/validators';
import type {
  FileReport,
  Report,
  ReportSummary,
  RequestCheck,
  SignatureSettings,
  XmlCheck,
} from '@hulian/validators';
import type { Context } from '../context.js';
import type { ExitCode } from '../errors.js';
import { usageError } from '../errors.js';
import { readBaseline, saveBaseline } from '../input/baseline.js';
import type { Comparison } from '../input/baseline.js';
import { readCertificateFiles } from '../input/certificates.js';
import { findFiles, signedEndings } from '../input/files.js';
import type { InputFile } from '../input/files.js';
import { readKeyFile } from '../input/keys.js';
import { readInput, readPieces } from '../input/read.js';
import { choiceOption, collect, numberOption } from '../options/common.js';
import { addPackOptions, packPaths } from '../options/packs.js';
import type { PackOptions } from '../options/packs.js';
import { chosen, openYardstick } from '../options/yardstick.js';
import { JsonFiles } from '../output/json-files.js';
import { createProgress } from '../output/progress.js';
import { createFileJudge } from '../validation/file-judge.js';
import type { Judged, JudgeSetup } from '../validation/file-judge.js';
import { openRequestCheck } from '../validation/request-checks.js';
import { openXmlChecks } from '../validation/xml-checks.js';
import type { XmlCheckPaths } from '../validation/xml-checks.js';
import { JudgeWorkers } from '../validation/workers.js';
import { isFhirProfile, readFhirProfiles } from './_fhir-profiles.js';
import { fixFile, showFixes } from './_fix.js';
import { minimizeFile } from './_minimize.js';
import {
  deliverReports,
  planOutputs,
  reportFormatOption,
  type ReportOutput,
} from '../output/report-outputs.js';

const failOnChoices = ['error', 'warning', 'never'] as const;

interface ValidateOptions extends PackOptions {
  readonly as?: string;
  readonly profile?: readonly string[];
  readonly format?: readonly ReportOutput[];
  readonly output?: string;
  readonly failOn?: (typeof failOnChoices)[number];
  readonly showValues?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly reason?: string;
  readonly owner?: string;
  readonly expires?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly minimize?: boolean;
  readonly rule?: string;
  readonly jobs: number;
  readonly cross?: boolean;
  readonly xsd?: string;
  readonly schematron?: string;
  readonly signatureTrust?: readonly string[];
  readonly signatureCrl?: readonly string[];
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.validate;
  command
    .argument('<path...>', args.paths)
    .option('--as <id>', options.as)
    .option('--profile <profile>', options.profile, collect)
    .addOption(reportFormatOption(context))
    .option('--output <file>', options.output)
    .addOption(choiceOption(context, '--fail-on <severity>', options.failOn, failOnChoices))
    .option('--baseline <file>', options.baseline)
    .option('--write-baseline <file>', options.writeBaseline)
    .option('--reason <text>', options.reason)
    .option('--owner <name>', options.owner)
    .option('--expires <date>', options.expires)
    .option('--fix', options.fix)
    .option('--dry-run', options.dryRun)
    .option('--minimize', options.minimize)
    .option('--rule <rule>', options.rule)
    .option('--show-values', options.showValues)
    .option('--cross', options.cross)
    .option('--xsd <path>', options.xsd)
    .option('--schematron <file>', options.schematron)
    .option('--signature-trust <file>', options.signatureTrust, collect)
    .option('--signature-crl <file>', options.signatureCrl, collect)
    .addOption(numberOption(context, '--jobs <n>', options.jobs, 1, 64, 1));
  addPackOptions(command, context).action((paths: string[], chosen: ValidateOptions) =>
    validate(context, paths, chosen),
  );
}

async function validate(context: Context, paths: readonly string[], options: ValidateOptions): Promise<void> {
  const config = context.config();
  const fhirProfiles = (options.profile ?? []).filter(isFhirProfile);
  const named = (options.profile ?? []).filter((each) => !isFhirProfile(each)).at(-1);
  const yardstick = await openYardstick(context, options, named);
  const { library, ...settings } = yardstick;
  const request = options.as === undefined ? undefined : await checkSubject(context, library, options.as);
  const baselinePath = options.baseline ?? config.baseline;
  const baseline =
    baselinePath === undefined ? undefined : await readBaseline(context, baselinePath, options.asOf);
  const outputs = planOutputs(context, options.format, options.output);
  const files = await findFiles(context, paths, signedEndings);

  if (options.dryRun && !options.fix) throw usageError(context.messages.errors.optionMissing('--fix'));
  if (options.fix && paths.includes('-')) throw usageError(context.messages.validate.fixNeedsFiles);

  const fhir = fhirProfiles.length === 0 ? undefined : await readFhirProfiles(context, fhirProfiles);
  const failOn = chosen(context, 'failOn', options.failOn, config.failOn, failOnChoices) ?? 'error';
  const xmlChecks = {
    ...(options.xsd !== undefined && { xsd: resolve(context.io.cwd, options.xsd) }),
    ...(options.schematron !== undefined && { schematron: resolve(context.io.cwd, options.schematron) }),
  };
  const signatures = await readSignatureSettings(context, options);
  const validator = createValidator({
    ...yardstick,
    ...(signatures && { signatures }),
    ...(fhir && { fhir }),
    ...(request && { requests: () => request }),
    xmlChecks: await openChecks(context, xmlChecks),
  });
  if (options.minimize) {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) throw usageError(context.messages.validate.minimize.oneFile);
    await minimizeFile(context, validator, file, options);
    return;
  }
  const progress = createProgress(context.io, context.messages, 'bytes');
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let [ended, done] = [0, 0];
  const advance = (bytes: number): void => {
    const label = `${context.messages.validate.label} ${Math.min(ended + 1, files.length)}/${files.length}`;
    progress.update(label, (done += bytes), total);
  };
  const setup: JudgeSetup = {
    ...settings,
    packs: packPaths(context, options),
    cross: options.cross ?? false,
    xmlChecks,
    ...(options.asOf !== undefined && { day: options.asOf }),
    ...(options.as !== undefined && { as: options.as }),
    ...(request && { request: true }),
    ...(signatures && { signatures }),
  };
  const judgeHere = createFileJudge(validator, setup);
  const workers =
    // Loaded FHIR profiles are not handed to other threads.
    options.jobs > 1 && files.length > 1 && fhir === undefined
      ? new JudgeWorkers(Math.min(options.jobs, files.length), setup, ({ path, absolute, size }) =>
          judgeHere(path, readPieces(absolute, size)),
        )
      : undefined;
  const judgeFile = async (file: InputFile): Promise<Judged> => {
    const { path, absolute, size } = file;
    if (workers === undefined || absolute === undefined)
      return judgeHere(path, readInput(context, file, advance), absolute);
    const judged = await workers.judge({ path, absolute, size });
    advance(size);
    return judged;
  };
  const judgeAndFix = async (file: InputFile): Promise<Judged> => {
    const first = await judgeFile(file);
    if (options.dryRun) {
      const wouldChange = await showFixes(context, file, first.report, options.showValues ?? false);
      if (wouldChange) context.exitCode = 1;
      return first;
    }
    const changed = options.fix === true && (await fixFile(context, file, first.report));
    const judged = changed ? await judgeFile(file) : first;
    ended += 1;
    return judged;
  };
  const all: Judged[] = [];
  // The comparison of a folder may add to what is said of a file that has been judged.
  const written =
    !options.cross && outputs.some(({ format }) => format === 'json')
      ? new JsonFiles({ language: context.language, showValues: options.showValues ?? false })
      : undefined;
  try {
    // Each lane takes the next file when its own is done: a run of any length has few under way.
    const rest = files.entries();
    const lane = async (): Promise<void> => {
      for (const [index, file] of rest) {
        const judged = await judgeAndFix(file);
        all[index] = judged;
        written?.write(judged.report);
      }
    };
    await Promise.all(Array.from({ length: workers?.width ?? 1 }, lane));
  } finally {
    await workers?.close();
  }
  progress.end();
  // The diff is the whole output: a report of faults that are about to be mended would only be in its way.
  if (options.dryRun) return;

  const reports = options.cross ? compareFiles(all, yardstick) : all.map(({ report }) => report);
  const report = foldReport(reports, validator.manifest());
  const compared = baseline?.split(report);
  await deliverReports(context, report, outputs, options.showValues ?? false, {
    ...(written && { written }),
    ...(compared && { accepted: compared.known }),
  });
  const { writeBaseline } = options;
  if (writeBaseline !== undefined) await saveBaseline(context, report, writeBaseline, options);
  // A run that accepts findings is judged by what it wrote: a build that made its baseline goes on.
  const own =
    writeBaseline === undefined ? undefined : await readBaseline(context, writeBaseline, options.asOf);
  context.exitCode = judge(context, report, own?.split(report) ?? compared, failOn);
}

/** Schemas of the user; one that cannot be used is a fault of the configuration. */
async function openChecks(context: Context, paths: XmlCheckPaths): Promise<readonly XmlCheck[]> {
  const { schemaErrors } = context.messages.validate;
  try {
    return await openXmlChecks(paths);
  } catch (error) {
    if (error instanceof SchemaError) {
      throw usageError(schemaErrors[error.reason](error.subject, error.line), error);
    }
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    throw usageError(schemaErrors.unreadable(paths.xsd ?? paths.schematron ?? '', code), error);
  }
}

/** Trusted roots and revocation lists for signed objects; none given: the ledger says that nobody is known. */
async function readSignatureSettings(
  context: Context,
  { signatureTrust, signatureCrl = [] }: ValidateOptions,
): Promise<SignatureSettings | undefined> {
  if (signatureTrust === undefined && signatureCrl.length === 0) return undefined;
  if (signatureTrust === undefined)
    throw usageError(context.messages.errors.optionMissing('--signature-trust'));
  return {
    anchors: await readCertificateFiles(context, signatureTrust),
    crls: await Promise.all(signatureCrl.map((path) => readKeyFile(context, path))),
  };
}

/** What the files of a run say of the same persons and visits agrees. */
function compareFiles(
  all: readonly Judged[],
  setup: ConstructorParameters<typeof CrossCheck>[0],
): readonly FileReport[] {
  const check = new CrossCheck(setup);
  for (const { report, facts } of all) check.add(report, facts ?? { facts: [], records: [], full: false });
  return check.finish();
}

/** A wrong name would make every file fail for the wrong reason: it is refused first. Gives the check of a request. */
async function checkSubject(
  context: Context,
  library: Library,
  name: string,
): Promise<RequestCheck | undefined> {
  if (name === 'fhir' || (library.dataSet(name) ?? library.document(name) ?? library.record('service', name)))
    return undefined;
  const request = await openRequestCheck(name);
  if (request) return request;
  const nearest = [...library.suggest(name, 'data-set', 3), ...library.suggest(name, 'document', 1)].slice(
    0,
    3,
  );
  throw usageError(context.messages.validate.unknownSubject(name, nearest));
}

function judge(
  context: Context,
  report: Report,
  compared: Comparison | undefined,
  failOn: (typeof failOnChoices)[number],
): ExitCode {
  const counts = compared ? countNew(context, compared) : report.summary;
  if (failOn === 'never') return 0;
  return counts.errors > 0 || (failOn === 'warning' && counts.warnings > 0) ? 1 : 0;
}

function countNew(
  context: Context,
  { known, fresh, expired, unlisted }: Comparison,
): Pick<ReportSummary, 'errors' | 'warnings'> {
  if (expired > 0) context.note(context.messages.validate.baselineExpired(expired));
  context.note(context.messages.validate.baselineCounts(known.size, fresh.length));
  const others = unlisted.error + unlisted.warning;
  if (others > 0) context.note(context.messages.validate.baselineUnlisted(others));
  return {
    errors: fresh.filter((finding) => finding.severity === 'error').length + unlisted.error,
    warnings: fresh.filter((finding) => finding.severity === 'warning').length + unlisted.warning,
  };
}
