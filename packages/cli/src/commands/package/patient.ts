/** `hulian package patient PATH…`: shared documents of one patient in a signed package that the patient takes along */
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { memorySigner } from '@hulian/crypto';
import { findPatientFault, makePatientPackage } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { failure } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { readWhole } from '../../input/read.js';
import { addPasswordOptions } from '../../options/password.js';
import { platformSettings } from '../../options/platform.js';
import type { PlatformOptions } from '../../options/platform.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface PatientOptions extends PlatformOptions {
  readonly output: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.exchange;
  command
    .argument('<path...>', args.documents)
    .requiredOption('--output <file>', options.patientOutput)
    .option('--institution <code>', options.institution)
    .option('--key <file>', options.key);
  addPasswordOptions(command, context).action((paths: string[], chosen: PatientOptions) =>
    make(context, paths, chosen),
  );
}

async function make(context: Context, paths: readonly string[], options: PatientOptions): Promise<void> {
  const { exchange } = context.messages;
  const { institution, key } = platformSettings(context, options, ['institution', 'key']);
  const documents = [];
  for (const file of await findFiles(context, paths))
    documents.push({ path: basename(file.path), content: await readWhole(context, file) });
  const fault = findPatientFault(documents);
  if (fault !== undefined) throw failure(exchange.patientFaults[fault.fault](fault.path ?? ''));
  const { privateKey } = await readPrivateKeyFile(context, key, options);
  const bytes = await makePatientPackage(documents, {
    institution,
    issuedAt: new Date().toISOString(),
    signer: memorySigner(privateKey),
  });
  await writeFileAtomically(resolve(context.io.cwd, options.output), bytes);
  context.write(`${exchange.patientMade(options.output, documents.length)}\n`);
}
