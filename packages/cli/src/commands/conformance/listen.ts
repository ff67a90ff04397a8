/** `hulian conformance listen SUITE`: the sandbox as judge of a client */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, keys } from '@hulian/crypto';
import { listenSuites, listenTo, type Listening } from '@hulian/sdk/conformance';
import { createSandbox } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readPublicKeyFile } from '../../input/keys.js';
import { formatOption, numberOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import { deliver } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { listenError, serveApplication, stopSignal } from '../../sandbox/server.js';
import { addBundleOptions, openBundleSigner, writeBundle, type BundleFileOptions } from './_bundle.js';
import { openLive } from './_live.js';
import { causeText, renderRun, runFormats, type RunFormat } from './_report.js';

interface ListenOptions extends BundleFileOptions {
  readonly port: number;
  readonly institution: string;
  readonly clientKey: string;
  readonly trustOut?: string;
  readonly stepLimit: number;
  readonly format: Exclude<RunFormat, 'ndjson'>;
  readonly output?: string;
}

const formats = runFormats.filter((format) => format !== 'ndjson');

export function define(command: Command, context: Context): void {
  const { listen, conformance, platform } = context.messages;
  command
    .argument('<suite>', listen.arguments.suite)
    .requiredOption('--institution <code>', conformance.options.institution)
    .requiredOption('--client-key <file>', listen.options.clientKey)
    .addOption(numberOption(context, '--port <n>', platform.options.port, 0, 65535, 8846))
    .option('--trust-out <file>', platform.options.trustOut)
    .addOption(numberOption(context, '--step-limit <seconds>', listen.options.stepLimit, 1, 86_400, 600))
    .addOption(formatOption(context, formats, 'text'))
    .option('--output <file>', conformance.options.output);
  addBundleOptions(addPasswordOptions(command, context), context).action(
    (suite: string, options: ListenOptions) => judge(context, suite, options),
  );
}

async function judge(context: Context, name: string, options: ListenOptions): Promise<void> {
  const { messages, language } = context;
  const suite = Object.hasOwn(listenSuites, name) ? listenSuites[name] : undefined;
  if (suite === undefined)
    throw usageError(messages.errors.badChoice('SUITE', name, Object.keys(listenSuites)));
  const signer = await openBundleSigner(context, options);
  const publicKey = await readPublicKeyFile(context, options.clientKey);
  const sandbox = createSandbox({ institutions: [{ id: options.institution, keys: [{ publicKey }] }] });
  const ender = new AbortController();
  const live = openLive(context, messages.listen.title(suite.id, suite.title[language]));
  let ended = 0;
  let begin: () => void = () => undefined;
  const served = new Promise<void>((ready) => (begin = ready));
  // What arrives before the first instruction waits for it.
  const server = await serveApplication(
    {
      fetch: async (request: Request) => {
        await served;
        // The page is about the run, and no part of it.
        return live.answer(request) ?? listening.fetch(request);
      },
    },
    options.port,
  ).catch((error: unknown) => {
    sandbox.close();
    throw listenError(context, error, options.port);
  });
  if (options.trustOut !== undefined)
    await writeFileAtomically(
      resolve(context.io.cwd, options.trustOut),
      keys.writePublicKey(sandbox.publicKey),
    );
  context.note(messages.listen.ready(server.url, bytesToHex(sandbox.publicKey)));
  const listening: Listening = listenTo(suite, sandbox, {
    stepLimit: options.stepLimit * 1000,
    signal: ender.signal,
    onStep: (step, number, total) => {
      const heading = messages.listen.step(number, total, step.title[language]);
      context.note(`\n${heading}\n  ${step.instruction[language]}`);
      live.step(heading, step.instruction[language]);
    },
    onEnd: (outcome) => {
      context.note(
        `  ${messages.conformance.results[outcome.result]}${outcome.cause ? `: ${causeText(context, outcome) ?? ''}` : ''}`,
      );
      live.test(outcome, (ended += 1), suite.steps.length);
    },
  });
  begin();
  void stopSignal().then(() => ender.abort());
  try {
    const run = await listening.finished;
    await live.end(run);
    await deliver(context, await renderRun(context, run, options.format), options.output);
    await writeBundle(context, run, options, signer);
    context.exitCode = !run.reached ? 3 : run.result === 'pass' ? 0 : 1;
  } finally {
    await server.close();
    sandbox.close();
  }
}
