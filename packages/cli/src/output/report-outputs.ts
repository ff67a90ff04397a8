/** `--format` of reports: several at once, each to its own file: `--format text --format json=report.json --format xlsx=report.xlsx`. */
import { Option } from 'commander';
import type { Finding, Report } from '@hulian/validators';
import { renderReport, reportFormats, tableReport } from '@hulian/validators/reporters';
import type { ReporterOptions, ReportFormat } from '@hulian/validators/reporters';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { deliver } from './result.js';
import type { JsonFiles } from './json-files.js';
import { useColour } from './style.js';
import { resolveOutput } from './write-file.js';

/** A format and where it goes; standard output where no file is named. */
export interface ReportOutput {
  readonly format: ReportFormat | 'xlsx';
  readonly file?: string;
}

const formats: readonly string[] = [...reportFormats, 'xlsx'];

/** The option, checked as it is read. */
export function reportFormatOption(context: Context): Option {
  const option = new Option('--format <format[=file]>', context.messages.validate.options.formats);
  return option
    .choices(formats)
    .argParser((value: string, before: readonly ReportOutput[] | undefined) => [
      ...(before ?? []),
      readOutput(context, value),
    ]);
}

function readOutput(context: Context, value: string): ReportOutput {
  const at = value.indexOf('=');
  const format = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? undefined : value.slice(at + 1);
  if (!formats.includes(format) || file === '')
    throw usageError(context.messages.errors.badChoice('--format', value, formats));
  return { format: format as ReportOutput['format'], ...(file !== undefined && { file }) };
}

/** Joins `--format` and `--output`; only one report may go to standard output, and none that is not text. */
export function planOutputs(
  context: Context,
  given: readonly ReportOutput[] | undefined,
  output: string | undefined,
): readonly ReportOutput[] {
  const { validate } = context.messages;
  const outputs = (given ?? [{ format: 'text' as const }]).map((one) =>
    one.file === undefined && output !== undefined && output !== '-' ? { ...one, file: output } : one,
  );
  const unnamed = outputs.filter(({ file }) => file === undefined);
  if (unnamed.length > 1 || new Set(outputs.map(({ file }) => file)).size < outputs.length)
    throw usageError(validate.formatsNeedFiles);
  if (unnamed.some(({ format }) => format === 'xlsx')) throw usageError(validate.workbookNeedsFile);
  // Said before the work, not after it.
  for (const { file } of outputs) if (file !== undefined) resolveOutput(context.io.cwd, file);
  return outputs;
}

/** Writes a report in every format asked for; in JSON with the files that were written while it was made. */
export async function deliverReports(
  context: Context,
  report: Report,
  outputs: readonly ReportOutput[],
  showValues: boolean,
  { written, accepted }: { readonly written?: JsonFiles; readonly accepted?: ReadonlySet<Finding> } = {},
): Promise<void> {
  for (const { format, file } of outputs) {
    const options: ReporterOptions = {
      language: context.language,
      showValues,
      ...(accepted && { accepted }),
      width: context.io.columns,
      color: file === undefined && useColour(context.io, context.io.stdoutIsTerminal),
    };
    if (format === 'json' && written) await deliver(context, written.join(report), file);
    else if (format !== 'xlsx') await deliver(context, renderReport(report, format, options), file);
    else {
      const { writeWorkbook } = await import('./workbook.js');
      const { headings, rows } = tableReport(report, options);
      const name = context.language === 'en' ? 'Findings' : '发现';
      await deliver(context, await writeWorkbook([{ name, rows: [headings, ...rows] }]), file);
    }
  }
}
