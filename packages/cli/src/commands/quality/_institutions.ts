/** Tables about institutions: the register (code, name, level, county), and the days on which they had nothing to report. */
import { createInstitutionRegister, type InstitutionRegister } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readLocalTable } from '../../input/local-table.js';

/** Names of the columns; the first of each is the English one. */
const columnNames = {
  code: ['code', '机构代码', '医疗机构组织机构代码', '组织机构代码'],
  name: ['name', '机构名称', '医疗机构名称'],
  level: ['level', '级别', '机构级别'],
  area: ['area', '区市', '县区'],
  date: ['date', '日期', '报告日期'],
} as const;

/** @throws CliError (exit 2) when it is no table, or has no column with codes */
export async function readInstitutions(context: Context, path: string): Promise<InstitutionRegister> {
  const { columns, rows } = await readLocalTable(context, path);
  const [code, name, level, area] = (['code', 'name', 'level', 'area'] as const).map((one) =>
    place(columns, one),
  ) as [number, number, number, number];
  if (code === -1) throw usageError(context.messages.quality.noInstitutionCodes(path, columnNames.code));
  return createInstitutionRegister(
    rows.flatMap((row) => {
      const id = cell(row, code);
      if (id === undefined) return [];
      const [named, rank, county] = [cell(row, name), cell(row, level), cell(row, area)];
      return {
        code: id,
        ...(named && { name: named }),
        ...(rank && { level: rank }),
        ...(county && { area: county }),
      };
    }),
  );
}

/** @throws CliError (exit 2) when it is no table, or lacks codes or dates */
export async function readZeroReports(
  context: Context,
  path: string,
): Promise<{ readonly institution: string; readonly date: string }[]> {
  const { columns, rows } = await readLocalTable(context, path);
  const [code, date] = [place(columns, 'code'), place(columns, 'date')];
  if (code === -1) throw usageError(context.messages.quality.noInstitutionCodes(path, columnNames.code));
  if (date === -1) throw usageError(context.messages.quality.noDates(path, columnNames.date));
  return rows.flatMap((row) => {
    const [institution, day] = [cell(row, code), cell(row, date)];
    return institution === undefined || day === undefined ? [] : [{ institution, date: day }];
  });
}

const place = (columns: readonly string[], name: keyof typeof columnNames) =>
  columns.findIndex((column) => (columnNames[name] as readonly string[]).includes(column));
const cell = (row: readonly string[], index: number) => row[index] || undefined;
