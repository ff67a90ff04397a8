/** `hulian standards list KIND` */
import { Argument, type Command } from 'commander';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { kinds } from './_kinds.js';

type ListOptions = PackOptions & { readonly format: string };

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .addArgument(
      new Argument('[kind]', standards.arguments.kind).choices(Object.keys(kinds)).argParser(String),
    )
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((name: string | undefined, options: ListOptions) =>
    list(context, name, options),
  );
}

async function list(context: Context, name: string | undefined, options: ListOptions): Promise<void> {
  const { format } = options;
  const { standards, errors } = context.messages;
  const library = await openPackedLibrary(context, options);
  if (name === undefined) {
    const rows = Object.entries(kinds).map(([shown, kind]) => ({
      kind: shown,
      name: standards.kinds[kind],
      records: library.list(kind).length,
    }));
    const table = renderTable(
      standards.headings.kinds,
      rows.map((row) => [row.kind, row.name, String(row.records)]),
      { heading: context.style.bold },
    );
    return context.write(format === 'json' ? toJson(rows) : table);
  }
  const kind = kinds[name];
  if (kind === undefined) throw usageError(errors.badChoice('KIND', name, Object.keys(kinds)));
  const entries = library.list(kind);
  if (format === 'json') return context.write(toJson(entries));
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  context.write(
    renderTable(
      standards.headings.entries,
      entries.map((entry) => [entry.id, entry.name, entry.edition]),
      { ...width, heading: context.style.bold },
    ),
  );
  context.note(standards.count(entries.length));
}
