// Work that grows with the input and no faster, counted in characters looked at, not in time.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '../engine/limits.js';
import { TableParser, type TableFault } from './table-parser.js';
import { readXml } from './xml.js';

afterEach(() => vi.restoreAllMocks());

/** Characters that searches for a text look at. */
function countSearched(work: () => void): number {
  let searched = 0;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the text as `this`
  const { indexOf } = String.prototype;
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, what, from = 0) {
    const found = indexOf.call(this, what, from);
    searched += (found < 0 ? this.length : found) - from;
    return found;
  });
  work();
  vi.restoreAllMocks();
  return searched;
}

/** Reads a table in pieces as a file comes. */
function readTable(text: string, maxLength = defaultLimits.maxRecordLength) {
  const rows: (readonly string[])[] = [];
  const faults: TableFault[] = [];
  const parser = new TableParser({
    delimiter: ',',
    maxLength,
    onRow: ({ cells }) => rows.push(cells),
    onFault: (fault) => faults.push(fault),
  });
  const searched = countSearched(() => {
    for (let at = 0; at < text.length; at += 1000) parser.take(text.slice(at, at + 1000));
    parser.end();
  });
  return { rows, faults, perCharacter: searched / text.length };
}

describe('a table', () => {
  it.each<[string, string, number]>([
    ['a cell of many pieces', `a,"${'x'.repeat(500_000)}",b\n`, 1],
    ['one with doubled quotation marks', `a,"${'x""'.repeat(150_000)}",b\n`, 1],
    ['one with line breaks', `a,"${'x\n'.repeat(250_000)}",b\n`, 1],
    ['a line without quotation marks', `${'x,'.repeat(250_000)}\n`, 1],
    ['many cells behind a quoted one', `"a"${',x'.repeat(250_000)}\n`, 1],
    ['many short rows', '"a",b,c,d,e,f\n'.repeat(30_000), 30_000],
  ])('%s is read a few times, not once for each piece', (_, text, rows) => {
    const read = readTable(`${text}1,2,3\n`);
    expect(read.rows).toHaveLength(rows + 1);
    expect(read.rows.at(-1)).toEqual(['1', '2', '3']);
    expect(read.faults).toEqual([]);
    expect(read.perCharacter).toBeLessThan(12);
  });

  it.each(['', '"'])('leaves out a row over the limit, told once, with %j before it', (before) => {
    const { rows, faults } = readTable(`1,2\n${before}${'x'.repeat(9000)}\n3,4\n`, 5000);
    expect(faults).toEqual([{ message: 'too-long', line: 2 }]);
    expect(rows).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

describe('a text of XML', () => {
  it.each(['&lt;p ', '&#20013;&#x56fd; '])('of many %s is decoded in parts', (unit) => {
    const lengths: number[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with the text as `this`
    const { replace } = String.prototype as { replace(what: unknown, by: unknown): string };
    vi.spyOn(String.prototype, 'replace').mockImplementation(function (
      this: string,
      what: unknown,
      by: unknown,
    ) {
      if (typeof by === 'function') lengths.push(this.length);
      return replace.call(this, what, by);
    });
    const read = readXml(`<a>${unit.repeat(100_000)}</a>`);
    vi.restoreAllMocks();
    expect(read.ok).toBe(true);
    expect(Math.max(...lengths)).toBeLessThan(70_000);
    expect(lengths.length).toBeGreaterThan(5);
  });
});
