// What `score` and `report` share: inventory, answers and artefacts joined into one input, and the result of scoring it.
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  loadPolicyTargets,
  loadScheme,
  nationalLibrary,
  schemeIds,
  type MaturityScheme,
} from '@hulian/standards';
import { bytesToHex, sm3 } from '@hulian/crypto';
import { createValidator, type FileReport } from '@hulian/validators';
import {
  answersFromMeasurements,
  MaturityError,
  measurementsFromReport,
  mergeAnswers,
  readInventory,
  scoreMaturity,
  type Answer,
  type Evidence,
  type MaturityInput,
  type MaturityResult,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { namesFile } from '../../input/evidence.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import { readWhole } from '../../input/read.js';
import { collect } from '../../options/common.js';

export interface InputOptions {
  readonly scheme?: string;
  readonly answers?: readonly string[];
  readonly artifacts?: readonly string[];
  readonly assume?: readonly string[];
  readonly target?: string;
}

export interface Scored {
  readonly scheme: MaturityScheme;
  readonly input: MaturityInput;
  readonly result: MaturityResult;
}

/** Argument and options of the commands that score. */
export function addInputOptions(command: Command, context: Context): Command {
  const { arguments: args, options } = context.messages.maturity;
  return command
    .argument('[inventory]', args.inventory)
    .option('--scheme <id>', options.scheme)
    .option('--answers <file>', options.answers, collect)
    .option('--artifacts <dir>', options.artifacts, collect)
    .option('--assume <indicator=value>', options.assume, collect)
    .option('--target <level>', options.target);
}

/** The scheme of that id. @throws CliError (exit 2) that lists the known ones */
export function openScheme(context: Context, id: string): MaturityScheme {
  if (!(schemeIds as readonly string[]).includes(id)) {
    throw usageError(context.messages.maturity.schemeUnknown(id, schemeIds));
  }
  return loadScheme(id);
}

/** Reads everything and scores it. */
export async function scoreFrom(
  context: Context,
  inventory: string | undefined,
  options: InputOptions,
): Promise<Scored> {
  const paths = [...(options.answers ?? []), ...(inventory === undefined ? [] : [inventory])];
  if (paths.length === 0) throw usageError(context.messages.maturity.noInput);
  const contents = await Promise.all(paths.map((path) => readObject(context, path)));
  const stated = contents.map((content) => content['scheme']).find((id) => typeof id === 'string');
  const scheme = openScheme(context, options.scheme ?? stated ?? 'hospital-2020');
  const inputs: MaturityInput[] = [];
  for (const [index, content] of contents.entries()) {
    const path = paths[index] ?? '';
    inputs.push(
      await checkProofs(dirname(resolve(context.io.cwd, path)), readOne(context, scheme, path, content)),
    );
  }
  const [first] = inputs;
  const measured = await measureArtifacts(context, scheme, options.artifacts ?? []);
  const facts = inputs.find((one) => one.facts !== undefined)?.facts;
  const input: MaturityInput = {
    scheme: inputs.find((one) => one.scheme !== undefined)?.scheme ?? scheme.id,
    asOf: inputs.map(({ asOf }) => asOf).find((asOf) => asOf !== '') ?? first?.asOf ?? '',
    ...(facts === undefined ? {} : { facts }),
    answers: mergeAnswers(measured, ...inputs.map(({ answers }) => answers)),
  };
  return { scheme, input, result: score(context, scheme, input, options) };
}

function score(
  context: Context,
  scheme: MaturityScheme,
  input: MaturityInput,
  options: InputOptions,
): MaturityResult {
  const assume = options.assume === undefined ? undefined : readAssumptions(context, options.assume);
  try {
    return scoreMaturity(scheme, input, {
      policyTargets: loadPolicyTargets(),
      ...(options.target === undefined ? {} : { target: options.target }),
      ...(assume === undefined ? {} : { assume }),
    });
  } catch (error) {
    if (error instanceof MaturityError)
      throw usageError(context.messages.maturity.error[error.code](error.params), error);
    throw error;
  }
}

async function readObject(context: Context, path: string): Promise<Record<string, unknown>> {
  const value = parseObject(await readNamed(context, path));
  if (value === undefined) throw usageError(context.messages.maturity.notJson(path));
  return value;
}

function readOne(
  context: Context,
  scheme: MaturityScheme,
  path: string,
  content: Record<string, unknown>,
): MaturityInput {
  const { maturity } = context.messages;
  const { input, faults, unproved } = readInventory(scheme, content);
  for (const fault of faults) context.note(maturity.formFault(path, fault.path, fault.expected));
  if (unproved.length > 0) context.note(maturity.unproved(unproved));
  return input;
}

function readAssumptions(
  context: Context,
  pairs: readonly string[],
): Record<string, boolean | number | string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, id, value] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
      if (id === undefined || value === undefined)
        throw usageError(context.messages.maturity.badAssume(pair));
      const number = Number(value);
      return [
        id,
        value === 'true' ? true : value === 'false' ? false : Number.isNaN(number) ? value : number,
      ];
    }),
  );
}

/** Files that answers refer to are looked at: one that is gone or was changed proves nothing. */
async function checkProofs(folder: string, input: MaturityInput): Promise<MaturityInput> {
  const answers: Record<string, Answer> = {};
  for (const [id, answer] of Object.entries(input.answers)) {
    const evidence = await Promise.all((answer.evidence ?? []).map((one) => checkProof(folder, one)));
    answers[id] = answer.evidence === undefined ? answer : { ...answer, evidence };
  }
  return { ...input, answers };
}

/** A file stands beside the inventory. */
async function checkProof(folder: string, evidence: Evidence): Promise<Evidence> {
  if (!namesFile(String(evidence.reference))) return evidence;
  const path = resolve(folder, evidence.reference);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return { ...evidence, state: 'missing' };
  const hash = bytesToHex(sm3(await readFile(path)));
  return hash === String(evidence.sm3).toLowerCase() ? evidence : { ...evidence, state: 'changed' };
}

async function measureArtifacts(
  context: Context,
  scheme: MaturityScheme,
  folders: readonly string[],
): Promise<Record<string, Answer>> {
  if (folders.length === 0) return {};
  const library = nationalLibrary();
  // A data set is complete when its fields were seen with a value somewhere in all files together.
  const seen = new Map<string, Set<string>>();
  const validator = createValidator({
    library,
    observe: {
      fields: (_, { id }, fields) => seen.set(id, new Set([...(seen.get(id) ?? []), ...fields])),
    },
  });
  const reports: FileReport[] = [];
  const proofs = new Map<string, Evidence>();
  for (const file of await findFiles(context, folders)) {
    const content = await readWhole(context, file);
    reports.push(await validator.validate({ path: file.path, content }));
    const changed = file.absolute === undefined ? new Date() : (await stat(file.absolute)).mtime;
    proofs.set(file.path, {
      reference: file.path,
      date: changed.toISOString().slice(0, 10),
      sm3: bytesToHex(sm3(content)),
    });
  }
  const measurements = measurementsFromReport(reports, ({ path, subject }) => {
    const evidence = proofs.get(path) ?? { reference: path, date: '', sm3: '' };
    const fields = seen.get(subject?.id ?? '');
    const total = library.dataSet(subject?.id ?? '')?.fields.length ?? 0;
    return fields === undefined || total === 0 ? { evidence } : { evidence, coverage: fields.size / total };
  });
  const { answers, unused } = answersFromMeasurements(scheme, measurements);
  context.note(context.messages.maturity.measured(Object.keys(answers).length, unused.length));
  return { ...answers };
}
