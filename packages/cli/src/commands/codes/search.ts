/** `hulian codes search DOMAIN TEXT` */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption, numberOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';

interface SearchOptions extends PackOptions {
  readonly limit: number;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .argument('<domain>', standards.arguments.domain)
    .argument('<text...>', standards.arguments.meaning)
    .addOption(numberOption(context, '--limit <n>', standards.options.limit, 1, 1000, 20))
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPackOptions(command, context).action((domain: string, words: string[], options: SearchOptions) =>
    search(context, domain, words, options),
  );
}

async function search(
  context: Context,
  id: string,
  words: readonly string[],
  options: SearchOptions,
): Promise<void> {
  const { standards, errors } = context.messages;
  const library = await openPackedLibrary(context, options);
  const domain = library.valueDomain(id);
  if (domain === undefined) {
    const nearest = library.suggest(id, 'value-domain', 3).map((entry) => `${entry.id} ${entry.name}`);
    throw usageError(errors.unknownId(id, nearest));
  }
  // Every word must occur; a table that is not loaded has no rows and therefore no answer.
  const found = domain.values.filter(({ code, name, synonyms = [] }) => {
    const names = [name, ...synonyms.map((synonym) => synonym.name)];
    return words.every((word) => code.startsWith(word) || names.some((each) => each.includes(word)));
  });
  context.exitCode = found.length === 0 ? 1 : 0;
  const shown = found.slice(0, options.limit);
  if (options.format === 'json') return context.write(toJson(shown));
  if (!domain.complete) context.note(standards.notLoaded(`${domain.id} ${domain.name}`));
  if (shown.length === 0) return context.note(standards.nothingFound(words.join(' ')));
  context.write(
    renderTable(
      standards.headings.values,
      shown.map((value) => [value.code, standards.valueName(value)]),
      { heading: context.style.bold },
    ),
  );
}
