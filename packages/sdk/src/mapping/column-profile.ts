// What the first rows of a table show about its columns: enough to propose, never kept.
import { checkResidentIdentityNumber } from '@hulian/validators';
import type { SourceRows } from '@hulian/validators/readers';
import { cellText } from './cell-text.js';
import { commonDateFormats, dateReader } from './date-format.js';

/** One column of a table. */
export interface ColumnProfile {
  /** As a map names it: `XM`, or `BR.XM` of a joined table. */
  readonly name: string;
  /** Different values of the first rows, at most 200. */
  readonly values: ReadonlySet<string>;
  /** Rows with a value. */
  readonly filled: number;
  /** True when no value came twice. */
  readonly unique: boolean;
}

const maxRows = 1000;
const maxValues = 200;

/** Profiles of all columns from the first rows. */
export const profileColumns = async (rows: SourceRows, prefix = ''): Promise<readonly ColumnProfile[]> => {
  const columns = rows.columns.map((name) => ({
    name: prefix === '' ? name : `${prefix}.${name}`,
    values: new Set<string>(),
    filled: 0,
    unique: true,
  }));
  let count = 0;
  for await (const batch of rows.batches) {
    for (const row of batch) {
      if (count >= maxRows) break;
      count += 1;
      columns.forEach((column, index) => {
        const text = cellText(row.cells[index]);
        if (text === '') return;
        column.filled += 1;
        if (column.values.has(text)) column.unique = false;
        else if (column.values.size < maxValues) column.values.add(text);
      });
    }
    if (count >= maxRows) break;
  }
  return columns;
};

const share = (values: ReadonlySet<string>, fits: (value: string) => boolean): number => {
  let count = 0;
  for (const value of values) if (fits(value)) count += 1;
  return values.size === 0 ? 0 : count / values.size;
};

/** Real tables hold a few wrong values: they are for the run to report, not against what the column is. */
const nearlyAll = 0.9;

/** Fewest formats that read nearly every value; undefined when more are no dates of a common form. */
export const dateFormatsOf = ({ values }: ColumnProfile): readonly string[] | undefined => {
  if (values.size === 0) return undefined;
  const readers = commonDateFormats.map((format) => ({ format, read: dateReader(format) }));
  const found = new Set<string>();
  const read = share(values, (value) => {
    const fitting = readers.find((reader) => reader.read(value) !== undefined);
    if (fitting !== undefined) found.add(fitting.format);
    return fitting !== undefined;
  });
  return read >= nearlyAll ? [...found] : undefined;
};

const isNumber = (text: string): boolean => /^[+-]?\d+(?:\.\d+)?$/u.test(text);

/** True when all values are numbers: one 阴性 among them says that the column holds more than amounts. */
export const isNumeric = ({ values }: ColumnProfile): boolean => share(values, isNumber) === 1;

/** True when nearly all values are numbers that the unit follows: `45岁`. */
export const isNumericWithUnit = ({ values }: ColumnProfile, unit: string): boolean =>
  share(
    values,
    (value) => value.endsWith(unit) && isNumber(value.slice(0, value.length - unit.length).trim()),
  ) >= nearlyAll;

/** True when most values are resident identity numbers with a right check character. */
export const holdsIdentityNumbers = ({ values }: ColumnProfile): boolean =>
  values.size > 0 && share(values, (value) => checkResidentIdentityNumber(value) === undefined) >= 0.8;
