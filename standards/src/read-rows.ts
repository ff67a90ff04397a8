// Small tables of the library: tab-separated, the first line names the columns, every cell is text.
import { readDataFile } from './data-folder.js';

/**
 * Rows of a table as objects by column name, in the order of the file; a cell that is not there is empty.
 * @param path relative to the data folder
 */
export function readRows(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readDataFile(path).toString('utf8').split('\n').filter(Boolean);
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}
