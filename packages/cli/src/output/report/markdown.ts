import { textOf, type ReportDocument } from './model.js';

const escape = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>|#~]/gu, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replace(/\s+/gu, ' ');

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;

/** Markdown with tables, for merge requests and job summaries. */
export function toMarkdown({ title, verdict, facts, sections, footer }: ReportDocument): string {
  const parts = [`# ${escape(title)}\n\n**${escape(verdict.text)}**\n`];
  parts.push(facts.map(([name, value]) => `- ${escape(name)}: ${escape(value)}\n`).join(''));
  for (const { title: heading, note, columns, rows } of sections) {
    const table = rows.map((row) => line(row.map((cell) => escape(textOf(cell)))));
    parts.push(
      `## ${escape(heading)}\n\n${note === undefined ? '' : `${escape(note)}\n\n`}${line(columns.map(escape))}${line(columns.map(() => '---'))}${table.join('')}`,
    );
  }
  return `${parts.join('\n')}\n${escape(footer)}\n`;
}
