/** The suites that come with the program, and those of packs. */
import type { Command } from 'commander';
import {
  conformanceSuites,
  loadSuiteModules,
  readSuites,
  suiteKit,
  suiteModules,
  type ConformanceSuite,
} from '@hulian/sdk/conformance';
import { parsePack, readPackFiles, type PackFiles } from '@hulian/standards';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { readPublicKeyFile } from '../../input/keys.js';
import { collect } from '../../options/common.js';
import { explainPackErrors, isPackSignatureValid, packPaths } from '../../options/packs.js';

export interface SuiteOptions {
  readonly pack?: readonly string[];
  readonly packTrust?: string;
  readonly allowCode?: boolean;
}

/** Adds `--pack`, `--pack-trust` and `--allow-code`. */
export function addSuiteOptions(command: Command, { messages: { packs, conformance } }: Context): Command {
  return command
    .option('--pack <path>', packs.options.pack, collect)
    .option('--pack-trust <file>', packs.options.trust)
    .option('--allow-code', conformance.options.allowCode);
}

type Suites = Readonly<Record<string, ConformanceSuite>>;

/**
 * All suites by id. What is read once is verified, and is what runs.
 * @throws CliError (exit 2) for a pack that cannot be used; (exit 1) for a signature that does not hold
 */
export async function openSuites(context: Context, options: SuiteOptions): Promise<Suites> {
  const { conformance, packs } = context.messages;
  if (options.allowCode && options.packTrust === undefined) throw usageError(conformance.codeNeedsTrust);
  const trusted =
    options.packTrust === undefined ? undefined : await readPublicKeyFile(context, options.packTrust);
  const suites: Record<string, ConformanceSuite> = { ...conformanceSuites };
  for (const path of packPaths(context, options)) {
    const { files, pack } = explainPackErrors(context, () => {
      const read = readPackFiles(path);
      return { files: read, pack: parsePack(read, path) };
    });
    if (trusted !== undefined && !isPackSignatureValid(pack, trusted))
      throw failure(packs.forged(pack.manifest.id));
    for (const { suite } of await suitesOf(context, files, path, options)) {
      if (Object.hasOwn(suites, suite.id)) throw usageError(conformance.suiteTwice(suite.id, path));
      suites[suite.id] = suite;
    }
  }
  return suites;
}

/** @throws CliError (exit 2) */
export function chooseSuite({ messages }: Context, suites: Suites, name: string): ConformanceSuite {
  const suite = Object.hasOwn(suites, name) ? suites[name] : undefined;
  if (suite === undefined) throw usageError(messages.errors.badChoice('SUITE', name, Object.keys(suites)));
  return suite;
}

async function suitesOf(context: Context, files: PackFiles, path: string, { allowCode }: SuiteOptions) {
  const declared = explainPackErrors(context, () => readSuites(files, path));
  const modules = suiteModules(files);
  if (modules.length === 0) return declared;
  if (!allowCode) {
    context.note(context.messages.conformance.codeNotLoaded(path, modules));
    return declared;
  }
  const loaded = await loadSuiteModules(files, path, suiteKit).catch((error: unknown) =>
    explainPackErrors(context, () => {
      throw error;
    }),
  );
  return [...declared, ...loaded];
}
