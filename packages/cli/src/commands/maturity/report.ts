/** `hulian maturity report [INVENTORY] --output FILE`: the self-test as a page, Markdown, CSV or JSON. */
import type { Command } from 'commander';
import {
  renderMaturityHtml,
  renderMaturityMarkdown,
  reportRows,
  type ReportExtras,
  type ReportRow,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { reportSheets } from './_sheets.js';
import { deliverReport } from '../../output/sign-report.js';
import {
  addExtraOptions,
  addInputOptions,
  readExtras,
  scoreFrom,
  type ExtraOptions,
  type InputOptions,
  type Scored,
} from './_input.js';

type Format = 'html' | 'markdown' | 'csv' | 'json' | 'xlsx';

interface ReportOptions extends InputOptions, ExtraOptions {
  readonly format: Format;
}

export function define(command: Command, context: Context): void {
  addInputOptions(command, context).addOption(
    formatOption(context, ['html', 'markdown', 'csv', 'json', 'xlsx'], 'html'),
  );
  addExtraOptions(command, context).action(async (inventory: string | undefined, chosen: ReportOptions) => {
    if (chosen.format === 'xlsx' && chosen.output === undefined)
      throw usageError(context.messages.standards.workbookNeedsOutput);
    const scored = await scoreFrom(context, inventory, chosen);
    const extras = await readExtras(context, scored.scheme, chosen);
    await deliverReport(context, await render(context, scored, extras, chosen.format), chosen);
  });
}

async function render(
  context: Context,
  scored: Scored,
  extras: ReportExtras,
  format: Format,
): Promise<string | Uint8Array> {
  const { scheme, input, result } = scored;
  switch (format) {
    case 'html':
      return renderMaturityHtml(scheme, input, result, context.language, extras);
    case 'markdown':
      return renderMaturityMarkdown(scheme, result, context.language, extras);
    case 'json':
      return toJson(result);
    case 'xlsx': {
      const { writeWorkbook } = await import('../../output/workbook.js');
      return writeWorkbook(reportSheets(context.messages, context.language, scored, extras));
    }
    case 'csv':
      return toCsv(reportRows(scheme, input, result, context.language));
  }
}

/** RFC 4180 with a byte order mark, so that spreadsheets read the Chinese. */
function toCsv(rows: readonly ReportRow[]): string {
  const columns = Object.keys(rows[0] ?? {}) as (keyof ReportRow)[];
  const cell = (value: string | boolean | readonly string[] | undefined) =>
    `"${[value ?? ''].flat().join('; ').replaceAll('"', '""')}"`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return `\uFEFF${[columns.map(cell).join(','), ...lines].join('\r\n')}\r\n`;
}
