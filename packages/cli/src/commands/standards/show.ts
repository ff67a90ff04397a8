/** `hulian standards show ID` */
import type { Command } from 'commander';
import { catalogueEntry, type DataSet, type Library, type Oid, type StandardRecord } from '@hulian/standards';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { describeRecord } from './_describe/index.js';
import { findFields } from './_fields.js';
import { findRecord } from './_find.js';

type ShowOptions = PackOptions & { readonly format: string };

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .argument('<id>', standards.arguments.id)
    .addOption(formatOption(context, ['text', 'json', 'markdown'], 'text'));
  addPackOptions(command, context).action((id: string, options: ShowOptions) => show(context, id, options));
}

async function show(context: Context, id: string, options: ShowOptions): Promise<void> {
  const { format } = options;
  const library = await openPackedLibrary(context, options);
  const form = format === 'markdown' ? 'markdown' : 'text';
  const owners = findFields(library, id);
  if (owners.length > 0) return showField(context, library, owners, format === 'json' ? format : form);
  const record = findRecord(context, library, id);
  if (format === 'json')
    return context.write(
      toJson({ ...stated(record), validity: validityOf(record), usedBy: library.usedBy(record.id) }),
    );
  context.write(describeRecord(record, context, library.usedBy(record.id), form));
  // An OID by itself says little: show what it names as well.
  const target = record.kind === 'oid' ? library.find((record as Oid).target ?? '') : undefined;
  if (target) context.write(`\n${describeRecord(target, context, library.usedBy(target.id), form)}`);
}

/** A field of a data set: the row of each data set that has it, and its data element. */
function showField(
  context: Context,
  library: Library,
  owners: readonly DataSet[],
  form: 'json' | 'text' | 'markdown',
): void {
  const rows = owners.flatMap(({ id, name, edition, source, fields }) =>
    fields.map((field) => ({ ...field, edition, source, dataSet: { id, name } })),
  );
  if (form === 'json')
    return context.write(toJson({ kind: 'field', ...rows[0], dataSets: rows.map(({ dataSet }) => dataSet) }));
  const element = library.dataElement(rows.find((row) => row.element !== undefined)?.element ?? '');
  const records = [...owners, ...(element === undefined ? [] : [element])];
  context.write(records.map((record) => describeRecord(record, context, [], form)).join('\n'));
}

/** What a kind may state is there even when the record does not state it: null means not known or none. */
const memberNames: Readonly<Record<string, readonly string[]>> = {
  'data-element': ['dataType', 'format', 'valueDomain'],
  'value-domain': ['oid'],
};

/** The days that the catalogue has for the edition; null where no source at hand states any. */
function validityOf({ edition }: StandardRecord): unknown {
  const { published, effective, ended, datesSource: source } = catalogueEntry(edition) ?? {};
  return source === undefined ? null : { published, effective, ended, source };
}

const stated = (record: StandardRecord): Record<string, unknown> => ({
  ...Object.fromEntries((memberNames[record.kind] ?? []).map((name) => [name, null])),
  ...record,
});
