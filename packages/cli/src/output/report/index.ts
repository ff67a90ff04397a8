/** Report documents in every form the command line writes. */
import type { Context } from '../../context.js';
import type { ReportDocument } from './model.js';

export type { Cell, ReportDocument, ReportSection, Tone } from './model.js';

/** Forms of a report document. */
export const documentFormats = ['text', 'markdown', 'html', 'xlsx'] as const;

/** One of them. */
export type DocumentFormat = (typeof documentFormats)[number];

/** Writes a report document in a form; only the chosen form is read from disk. */
export async function renderDocument(
  context: Context,
  report: ReportDocument,
  format: DocumentFormat,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'text':
      return (await import('./text.js')).toText(report, context.style);
    case 'markdown':
      return (await import('./markdown.js')).toMarkdown(report);
    case 'html':
      return (await import('./html.js')).toHtml(report, context.language, context.messages.reports.search);
    case 'xlsx':
      return (await import('./workbook.js')).toWorkbook(report);
  }
}
