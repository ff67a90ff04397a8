/** `hulian codes map FILE.csv --domain ID`: which standard code stands for each local one */
import type { Command } from 'commander';
import { loadCodeConversions, mapCodes } from '@hulian/standards';
import type { CodeMapping, LocalCode, ValueDomain } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { csvLine, readLocalTable } from '../../input/local-table.js';
import type { LocalTable } from '../../input/local-table.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { deliver, toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';

interface MapOptions extends PackOptions {
  readonly domain: string;
  readonly column?: string;
  readonly output?: string;
  readonly format: string;
}

const codeColumn = /^(code|local_?code|代码|编码|本院代码|值)$|(代码|编码)$/i;
const nameColumn = /^(name|local_?name|meaning|名称|含义|值含义|本院名称)$|名称$/i;
const targetColumn = 'target';

export function define(command: Command, context: Context): void {
  const { standards, validate } = context.messages;
  command
    .argument('<file>', standards.arguments.localTable)
    .requiredOption('--domain <id>', standards.options.domain)
    .option('--column <name>', standards.options.column)
    .option('--output <file>', validate.options.output)
    .addOption(formatOption(context, ['text', 'json', 'csv'], 'text'));
  addPackOptions(command, context).action((path: string, options: MapOptions) => map(context, path, options));
}

async function map(context: Context, path: string, options: MapOptions): Promise<void> {
  const { standards, errors } = context.messages;
  const library = await openPackedLibrary(context, options);
  const domain = library.valueDomain(options.domain);
  if (domain === undefined) {
    const nearest = library
      .suggest(options.domain, 'value-domain', 3)
      .map((entry) => `${entry.id} ${entry.name}`);
    throw usageError(errors.unknownId(options.domain, nearest));
  }
  const rows = localCodes(context, await readLocalTable(context, path), options.column, domain);
  const mappings = mapCodes(domain, rows, loadCodeConversions());
  const left = mappings.filter(({ target }) => target === undefined).length;
  context.exitCode = left === 0 ? 0 : 1;
  await deliver(context, render(context, domain, mappings, options.format), options.output);
  if (!domain.complete) context.note(standards.notLoaded(`${domain.id} ${domain.name}`));
  context.note(standards.mapped(mappings.length - left, left));
}

function localCodes(
  context: Context,
  { columns, rows }: LocalTable,
  column: string | undefined,
  domain: ValueDomain,
): LocalCode[] {
  const named = (pattern: RegExp) => columns.findIndex((each) => pattern.test(each));
  const target = columns.indexOf(targetColumn);
  const at = (row: readonly string[], index: number) => row[index] || undefined;
  const chosen = (row: readonly string[]) => {
    const value = at(row, target);
    return value === undefined ? {} : { target: value };
  };
  const only = column === undefined ? (columns.length === 1 ? 0 : -1) : columns.indexOf(column);
  const [code, name] = [named(codeColumn), named(nameColumn)];
  if (column !== undefined ? only < 0 : only < 0 && code < 0 && name < 0)
    throw usageError(context.messages.standards.noColumn(columns));
  if (only >= 0) {
    const codes = new Set(domain.values.map((value) => value.code));
    return rows.map((row) => {
      const value = row[only] ?? '';
      // One column holds codes or names: digits and letters that the table lacks are codes as well.
      const isCode = codes.has(value) || /^[\w.-]+$/.test(value);
      return { ...(isCode ? { code: value } : { name: value }), ...chosen(row) };
    });
  }
  return rows.map((row) => {
    const [localCode, localName] = [at(row, code), at(row, name)];
    return {
      ...(localCode !== undefined && { code: localCode }),
      ...(localName !== undefined && { name: localName }),
      ...chosen(row),
    };
  });
}

function render(
  context: Context,
  domain: ValueDomain,
  mappings: readonly CodeMapping[],
  format: string,
): string {
  const { standards } = context.messages;
  if (format === 'json') {
    const mapped = mappings.filter(({ target }) => target !== undefined).length;
    const counts = { total: mappings.length, mapped, left: mappings.length - mapped };
    return toJson({ domain: { id: domain.id, name: domain.name }, ...counts, rows: mappings });
  }
  if (format === 'csv') {
    const lines = mappings.map(({ local, target, suggestion, confidence, reason }) =>
      csvLine([
        local.code ?? '',
        local.name ?? '',
        target?.code ?? '',
        target?.name ?? '',
        suggestion?.code ?? '',
        suggestion?.name ?? '',
        confidence ?? '',
        reason,
      ]),
    );
    const names = ['code', 'name', targetColumn, 'targetName', 'suggestion', 'suggestionName', 'confidence'];
    return csvLine([...names, 'reason']) + lines.join('');
  }
  const rows = mappings.map(({ local, target, suggestion, confidence, reason }) => [
    local.code ?? '',
    local.name ?? '',
    target?.code ?? (suggestion ? standards.suggested(suggestion.code) : ''),
    target?.name ?? (suggestion ? standards.suggested(suggestion.name) : ''),
    confidence ? standards.confidence[confidence] : '',
    standards.mapReasons[reason],
  ]);
  return renderTable(standards.headings.map, rows, { heading: context.style.bold });
}
