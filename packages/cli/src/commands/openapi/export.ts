/** `hulian openapi export`: the unified interface in one file; records by the data sets of the library and its packs */
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { withRecordSchemas } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { deliver, toJson } from '../../output/result.js';
import { bundleOpenapi } from './_load.js';

interface ExportOptions extends PackOptions {
  readonly output?: string;
  /** False with `--no-records`. */
  readonly records: boolean;
}

export function define(command: Command, context: Context): void {
  command
    .option('--output <file>', context.messages.validate.options.output)
    .option('--no-records', context.messages.openapi.options.noRecords);
  addPackOptions(command, context).action(async (options: ExportOptions) => {
    const standards = createRequire(import.meta.url).resolve('@hulian/standards/package.json');
    const document = await bundleOpenapi(context, resolve(dirname(standards), 'openapi/openapi.yaml'));
    const whole = options.records
      ? withRecordSchemas(document, await openPackedLibrary(context, options))
      : document;
    await deliver(context, toJson(whole), options.output);
  });
}
