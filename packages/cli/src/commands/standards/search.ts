/** `hulian standards search TEXT` */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption, formatOption, numberOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { kinds } from './_kinds.js';

interface SearchOptions extends PackOptions {
  readonly kind?: string;
  readonly limit: number;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .argument('<text...>', standards.arguments.text)
    .addOption(choiceOption(context, '--kind <kind>', standards.options.kind, Object.keys(kinds)))
    .addOption(numberOption(context, '--limit <n>', standards.options.limit, 1, 1000, 20))
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((words: string[], options: SearchOptions) =>
    search(context, words.join(' '), options),
  );
}

async function search(context: Context, text: string, options: SearchOptions): Promise<void> {
  const { standards } = context.messages;
  if (text.trim() === '') throw usageError(standards.emptySearch);
  const kind = options.kind === undefined ? undefined : kinds[options.kind];
  const library = await openPackedLibrary(context, options);
  const found = library.search(text, { limit: options.limit, ...(kind && { kind }) });
  context.exitCode = found.length === 0 ? 1 : 0;
  if (options.format === 'json') return context.write(toJson(found));
  if (found.length === 0) return context.note(standards.nothingFound(text));
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  const rows = found.map((entry) => [
    entry.id,
    standards.kinds[entry.kind],
    entry.name,
    entry.edition,
    entry.matched ?? '',
  ]);
  // What matched is only worth a column when it is not in the name.
  const columns = found.some((entry) => entry.matched !== undefined) ? 5 : 4;
  const cut = (cells: readonly string[]) => cells.slice(0, columns);
  context.write(
    renderTable(cut(standards.headings.found), rows.map(cut), { ...width, heading: context.style.bold }),
  );
}
