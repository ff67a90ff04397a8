/** `hulian fhir package --output FILE`: the FHIR package of the library of standards. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { makeFhirPackage } from '@hulian/sdk/fhir';
import type { Context } from '../../context.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface PackageOptions {
  readonly output: string;
  readonly packageVersion?: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.fhir;
  command
    .requiredOption('--output <file>', options.packageOutput)
    .option('--package-version <version>', options.version)
    .action((chosen: PackageOptions) => make(context, chosen));
}

async function make(context: Context, { output, packageVersion }: PackageOptions): Promise<void> {
  const { bytes, counts } = makeFhirPackage(packageVersion === undefined ? {} : { version: packageVersion });
  await writeFileAtomically(resolve(context.io.cwd, output), bytes);
  const listed = Object.entries(counts).map(([type, count]) => `${type} ${String(count)}`);
  context.write(`${context.messages.fhir.packageMade(output, listed.join(', '))}\n`);
}
