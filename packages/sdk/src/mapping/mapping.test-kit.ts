// For the tests beside: tables given as text, and a run taken whole.
import { nationalLibrary, writeZip } from '@hulian/standards';
import type { FileReport } from '@hulian/validators';
import { formatFinding } from '@hulian/validators';
import { readSourceRows } from '@hulian/validators/readers';
import { SdkError } from '../errors/sdk-error.js';
import type { DataSetMap, MappingFile } from './mapping-file.js';
import { runMapping, type MappingOptions } from './run-mapping.js';
import type { SourceReader } from './source-reader.js';

/** Tables by file name. */
export const tables = (files: Readonly<Record<string, string | Uint8Array>>): SourceReader => ({
  list: () => Promise.resolve(Object.keys(files).map((name) => name.replace(/\.\w+$/u, ''))),
  open(name, table, options) {
    const file = Object.keys(files).find(
      (each) => each === table.file || each.replace(/\.\w+$/u, '') === name,
    );
    if (file === undefined) throw new SdkError('CONFIG_FILE_NOT_FOUND', { path: name });
    const content = files[file] as string | Uint8Array;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return readSourceRows(
      { path: file, content: bytes },
      { ...options, ...(table.each && { each: table.each }) },
    );
  },
});

/** Runs maps over tables: records and findings as short lines. */
export const run = async (
  files: Readonly<Record<string, string | Uint8Array>>,
  maps: readonly DataSetMap[],
  more: Partial<MappingFile> = {},
  options: Partial<MappingOptions> = {},
): Promise<{
  records: Record<string, string | number>[];
  findings: string[];
  reports: readonly FileReport[];
}> => {
  const mapping: MappingFile = { format: 'hulian-mapping-1', maps, ...more };
  const going = runMapping(mapping, { reader: tables(files), library: nationalLibrary(), ...options });
  const records: Record<string, string | number>[] = [];
  for await (const batch of going.batches) records.push(...batch.records.map(({ record }) => record));
  // What quality rules tell of half-filled records, as information, is not what these tests are about.
  const findings = going.reports.flatMap(({ findings: all }) =>
    all
      .filter(({ rule, severity }) => severity !== 'info' || !rule.startsWith('quality/'))
      .map(({ rule, message, location }) => `${rule}/${message} @ ${location.source} ${location.path ?? ''}`),
  );
  for (const report of going.reports)
    for (const finding of report.findings)
      if (formatFinding(finding, 'zh-CN') === `${finding.rule}/${finding.message}`)
        throw new Error('no text');
  return { records, findings, reports: going.reports };
};

/** A workbook with one sheet of texts. */
export const sheetOf = (rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = (row: readonly string[], number: number): string =>
    row
      .map((text, index) => {
        const place = `${String.fromCharCode(65 + index)}${number}`;
        return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      })
      .join('');
  const data = rows.map((row, index) => `<row r="${index + 1}">${cells(row, index + 1)}</row>`).join('');
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Sheet1" r:id="rId0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId0" Target="worksheets/sheet0.xml"/></Relationships>',
    'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${data}</sheetData></worksheet>`,
  };
  const encoder = new TextEncoder();
  return writeZip(new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)])));
};
