/** `hulian conformance run SUITE`: judges a platform by what it answers */
import type { Command } from 'commander';
import { memorySigner, sm2 } from '@hulian/crypto';
import { conformanceSuites, isChosen, runConformance, seedPattern } from '@hulian/sdk/conformance';
import type { ConformanceOptions, ConformanceRun, ConformanceSuite } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readPrivateKeyFile, readPublicKeyFile } from '../../input/keys.js';
import { choiceOption, formatOption, numberOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { createProgress } from '../../output/progress.js';
import { deliver } from '../../output/result.js';
import { renderRun } from './_report.js';

interface RunOptions extends PasswordOptions {
  readonly target?: string;
  readonly key?: string;
  readonly institution?: string;
  readonly platformKey?: string;
  readonly format: string;
  readonly output?: string;
  readonly filter?: string;
  readonly require: string;
  readonly timeLimit: number;
  readonly seed?: string;
}

/** How the target is reached; `close` lets go of an embedded sandbox. */
interface Target extends Pick<
  ConformanceOptions,
  'baseUrl' | 'institution' | 'signer' | 'platformKeys' | 'fetch' | 'target'
> {
  readonly close?: () => void;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.conformance;
  command
    .argument('<suite>', args.suite)
    .option('--target <url>', options.target)
    .option('--key <file>', options.key)
    .option('--institution <code>', options.institution)
    .option('--platform-key <file>', options.platformKey);
  addPasswordOptions(command, context)
    .addOption(formatOption(context, ['text', 'json', 'junit'], 'text'))
    .option('--output <file>', options.output)
    .option('--filter <text>', options.filter)
    .addOption(choiceOption(context, '--require <which>', options.require, ['required', 'all'], 'required'))
    .addOption(numberOption(context, '--time-limit <seconds>', options.timeLimit, 1, 3600, 30))
    .option('--seed <text>', options.seed)
    .action((suite: string, chosen: RunOptions) => run(context, suite, chosen));
}

async function run(context: Context, name: string, options: RunOptions): Promise<void> {
  const { messages } = context;
  const suite = Object.hasOwn(conformanceSuites, name) ? conformanceSuites[name] : undefined;
  if (suite === undefined)
    throw usageError(messages.errors.badChoice('SUITE', name, Object.keys(conformanceSuites)));
  refuseBadChoice(context, suite, options);
  const target = await openTarget(context, options);
  const progress = createProgress(context.io, messages, 'items');
  try {
    const result = await runConformance(suite, {
      ...target,
      timeLimit: options.timeLimit * 1000,
      ...(options.filter !== undefined && { filter: options.filter }),
      ...(options.seed !== undefined && { seed: options.seed }),
      onTest: (_, done, total) => progress.update(messages.conformance.running, done, total),
    });
    progress.end();
    await deliver(context, renderRun(context, result, options.format), options.output);
    if (!result.reached) context.note(messages.conformance.notReached(result.target));
    context.exitCode = !result.reached ? 3 : isEnough(result, options.require) ? 0 : 1;
  } finally {
    progress.end();
    target.close?.();
  }
}

/** The runner refuses these, too; here the sentence names the option as it was typed. */
function refuseBadChoice(
  { messages: { conformance } }: Context,
  suite: ConformanceSuite,
  { filter, seed }: RunOptions,
): void {
  if (filter !== undefined && !suite.groups.some(({ tests }) => tests.some((test) => isChosen(test, filter))))
    throw usageError(conformance.filterUnknown(filter));
  if (seed !== undefined && !seedPattern.test(seed)) throw usageError(conformance.seedBad);
}

function isEnough({ result, tests }: ConformanceRun, required: string): boolean {
  if (result !== 'pass') return false;
  return (
    required !== 'all' || tests.every((test) => test.result === 'pass' || test.cause?.kind === 'not-chosen')
  );
}

/** @throws CliError (exit 2) that names the setting that is missing or wrong */
async function openTarget(context: Context, options: RunOptions): Promise<Target> {
  const configured = context.config().platform;
  const { platform } = context.messages;
  const needed = (option: string, name: string, value: string | undefined): string => {
    if (value === undefined) throw usageError(platform.settingMissing(option, `platform.${name}`));
    return value;
  };
  const baseUrl = needed('--target', 'url', options.target ?? configured?.url);
  if (baseUrl === 'sandbox') return openSandbox();
  if (!URL.canParse(baseUrl) || !/^https?:$/.test(new URL(baseUrl).protocol))
    throw usageError(platform.urlBad(baseUrl));
  const institution = needed('--institution', 'institution', options.institution ?? configured?.institution);
  const keyFile = needed('--key', 'key', options.key ?? configured?.key);
  const trust = options.platformKey ?? configured?.trust;
  const platformKeys = trust === undefined ? [] : [await readPublicKeyFile(context, trust)];
  const { privateKey } = await readPrivateKeyFile(context, keyFile, options);
  return { baseUrl, institution, platformKeys, signer: memorySigner(privateKey) };
}

/** The sandbox in this process: no port, no keys to make, nothing kept. */
async function openSandbox(): Promise<Target> {
  const { createSandbox } = await import('@hulian/sdk/sandbox');
  const institution = '12990000TEST000001';
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const sandbox = createSandbox({ institutions: [{ id: institution, keys: [{ publicKey }] }] });
  return {
    target: 'sandbox',
    baseUrl: 'http://sandbox.invalid',
    institution,
    signer: memorySigner(privateKey),
    platformKeys: [sandbox.publicKey],
    fetch: (request) => sandbox.fetch(request),
    close: () => sandbox.close(),
  };
}
