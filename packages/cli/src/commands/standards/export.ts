/** `hulian standards export ID --to FORMAT` */
import type { Command } from 'commander';
import type { IndexEntry, StandardRecord } from '@hulian/standards';
import { exportFormats, exportRecord, isExportable, sqlDialectNames, toRows } from '@hulian/standards/export';
import type { ExportFormat, SqlDialectName } from '@hulian/standards/export';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { deliver } from '../../output/result.js';
import { kinds } from './_kinds.js';
import { findRecord } from './_find.js';

interface ExportOptions extends PackOptions {
  readonly to: ExportFormat | 'xlsx';
  readonly dialect?: SqlDialectName;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { standards, validate } = context.messages;
  command
    .argument('<id...>', standards.arguments.exportIds)
    .addOption(
      choiceOption(context, '--to <format>', standards.options.to, [
        ...exportFormats,
        'xlsx',
      ]).makeOptionMandatory(),
    )
    .addOption(choiceOption(context, '--dialect <name>', standards.options.dialect, sqlDialectNames))
    .option('--output <file>', validate.options.output);
  addPackOptions(command, context).action((ids: string[], options: ExportOptions) =>
    exportRecords(context, ids, options),
  );
}

async function exportRecords(
  context: Context,
  ids: readonly string[],
  options: ExportOptions,
): Promise<void> {
  const library = await openPackedLibrary(context, options);
  const records = ids
    .flatMap((id) => {
      const kind = kinds[id];
      return kind === undefined ? [id] : library.list(kind).map((entry) => entry.id);
    })
    .map((id) => {
      // A data set and its document often share a name; only one of them can be exported.
      const suits = ({ kind, id: each }: IndexEntry) => {
        const record = library.record(kind, each);
        return record !== undefined && isExportable(record);
      };
      return findRecord(context, library, id, suits);
    });
  const refuse = (record: StandardRecord) =>
    usageError(context.messages.standards.notExportable(record.id, options.to));
  if (options.to === 'xlsx') {
    if (options.output === undefined) throw usageError(context.messages.standards.workbookNeedsOutput);
    const { writeWorkbook } = await import('../../output/workbook.js');
    const sheets = records.map((record) => {
      if (!isExportable(record)) throw refuse(record);
      return { name: record.name, rows: toRows(record, library) };
    });
    return deliver(context, await writeWorkbook(sheets), options.output);
  }
  const { to } = options;
  const texts = records.map((record) => {
    const text = exportRecord(
      record,
      to,
      library,
      options.dialect === undefined ? {} : { dialect: options.dialect },
    );
    if (text === undefined) throw refuse(record);
    return text;
  });
  await deliver(
    context,
    options.to === 'json-schema' && texts.length > 1 ? `[${texts.join(',')}]` : texts.join('\n'),
    options.output,
  );
}
