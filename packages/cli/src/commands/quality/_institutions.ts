/** A register of institutions as a table: code, name, level, county. */
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
} as const;

/** @throws CliError (exit 2) when it is no table, or has no column with codes */
export async function readInstitutions(context: Context, path: string): Promise<InstitutionRegister> {
  const { columns, rows } = await readLocalTable(context, path);
  const at = (names: readonly string[]) => columns.findIndex((column) => names.includes(column));
  const [code, name, level, area] = Object.values(columnNames).map(at) as [number, number, number, number];
  if (code === -1) throw usageError(context.messages.quality.noInstitutionCodes(path, columnNames.code));
  const cell = (row: readonly string[], index: number) => row[index] || undefined;
  return createInstitutionRegister(
    rows.flatMap((row) => {
      const id = cell(row, code);
      if (id === undefined) return [];
      const [named, rank, place] = [cell(row, name), cell(row, level), cell(row, area)];
      return {
        code: id,
        ...(named && { name: named }),
        ...(rank && { level: rank }),
        ...(place && { area: place }),
      };
    }),
  );
}
