import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlatRecordReader } from './flat-record.js';
import { readJsonText } from './json-records.js';
import { NdjsonReader } from './ndjson-records.js';
import type { RecordPlace } from './record-place.js';
import { defaultLimits } from '../engine/limits.js';

/** What a reader hands on and reports, and how many records it read without JSON.parse. */
function readLines(chunks: readonly string[], isQuick: boolean): { said: readonly string[]; quick: number } {
  const said: string[] = [];
  let quick = 0;
  const note = (record: unknown, place: RecordPlace): void => {
    const keys = typeof record === 'object' && record !== null ? Object.keys(record) : [];
    const places = keys.map((key) => [place.locate(key), place.edit?.(key, undefined, 'x')]);
    said.push(JSON.stringify([record, keys, place.location(), places]));
  };
  const context = {
    limits: { ...defaultLimits, maxRecordLength: 2000 },
    collector: { report: (...report: unknown[]) => void said.push(JSON.stringify(report)) },
  };
  const run = { nameDataSet: note, take: note };
  const taker = {
    takeFields(keys: readonly string[], values: readonly unknown[], place: RecordPlace): void {
      quick += 1;
      note(
        JSON.parse(
          `{${keys.map((key, at) => `${JSON.stringify(key)}:${JSON.stringify(values[at])}`).join()}}`,
        ),
        place,
      );
    },
  };
  const reader = new NdjsonReader(
    'f',
    context,
    (line, position) => readJsonText(line, position, context, run),
    isQuick ? taker : undefined,
  );
  for (const chunk of chunks) if (!reader.stopped) reader.take(Buffer.from(chunk));
  reader.end();
  return { said, quick };
}

const names = ['姓名', 'b', '12', '__proto__', 'HDSD00.04.001', 'records', 'a"b', ''];
const value = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('"张三"', '"1"', '"20260115"', '""', '"一二三四五六七八九十一二三四五"'),
  },
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
  fc.constantFrom(
    'null',
    'true',
    'false',
    '"\\n"',
    '"\\u5f20\\""',
    '[1]',
    '[]',
    '{"a":"b"}',
    '12345678901234567890',
  ),
  fc.constantFrom('01', '1.', 'nul', 'NaN', '"\t"', '"\\x"', '"a', '1 2', '', '-', '"\\'),
);
const gap = fc.constantFrom('', '', '', '', ' ', '  ', '\t');
const pair = fc.tuple(gap, gap, value, gap).map(
  ([first, second, text, third]) =>
    (name: string) =>
      `${first}${JSON.stringify(name)}${second}:${third}${text}`,
);
const record = fc
  .tuple(fc.subarray(names, { minLength: 1 }), fc.array(pair, { minLength: 8, maxLength: 8 }), fc.boolean())
  .map(([chosen, pairs, twice]) =>
    [...chosen, ...(twice ? chosen.slice(0, 1) : [])].map((name, at) => pairs[at % 8]?.(name)).join(','),
  );
const line = fc.oneof(
  { weight: 9, arbitrary: record.map((text) => `{${text}}`) },
  fc.constantFrom(
    '',
    ' ',
    '{}',
    '[]',
    '123',
    '{"b":"1"}{"b":"2"}',
    '{"b":"1"',
    '{"b":"1"},',
    '[{"b":"1"}]',
    '}',
    '{',
  ),
);
const file = fc.tuple(
  fc.array(line, { maxLength: 30 }),
  fc.constantFrom('\n', '\r\n'),
  fc.boolean(),
  fc.array(fc.nat(400), { maxLength: 5 }),
);

describe('quick reading of NDJSON', () => {
  it(
    'hands on the same records, places and edits as JSON.parse, and reports the same, wherever chunks end',
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(file, ([lines, end, isOpen, cuts]) => {
          const text = lines.join(end) + (isOpen ? '' : end);
          const bounds = [
            0,
            ...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b),
            text.length,
          ];
          const chunks = bounds.slice(1).map((bound, index) => text.slice(bounds[index], bound));
          expect(readLines(chunks, true).said).toEqual(readLines(chunks, false).said);
        }),
        { numRuns: 1500 },
      );
    },
  );

  it.each([
    ['usual lines', '{"a":"张三","b":"1"}\n'.repeat(4), 3],
    ['blanks as other languages print them', '{"a": "张三", "b": 1.5}\n'.repeat(4), 3],
    ['fields left out', `${'{"a":"1","b":"2","c":null}\n'}${'{"a":"1","c":true}\n'.repeat(3)}`, 3],
    ['escapes', '{"a":"\\n","b":"\\u5f20"}\n'.repeat(4), 3],
    ['line ends of Windows', '{"a":"1"}\r\n'.repeat(4), 3],
    ['names in another order every time', '{"a":"1","b":"2"}\n{"b":"1","a":"2"}\n'.repeat(2), 1],
    ['a name twice', `{"a":"1","b":"2"}\n${'{"a":"1","a":"2"}\n'.repeat(3)}`, 0],
    ['other records from some line on', `${'{"a":"1"}\n'.repeat(4)}${'{"b":"1"}\n'.repeat(20)}`, 3 + 4],
    ['names that change for good', `${'{"a":"1","b":"2"}\n'.repeat(4)}${'{"c":"1"}\n'.repeat(20)}`, 3 + 4],
  ])('reads %s quickly', (_, text, quick) => {
    expect(readLines([text], true).quick).toBe(quick);
  });

  it('gives texts that repeat as one string each, also when many others come between', () => {
    const flat = new FlatRecordReader();
    flat.learn({ a: '' });
    const read = (value: string): unknown => {
      const text = `{"a":"${value}"}`;
      const bytes = Buffer.from(`${text}\0\0\0\0`);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
      expect(flat.read({ bytes, view }, 0)).toBe(bytes.length - 4);
      return flat.values[0];
    };
    for (let number = 0; number < 3000; number += 1)
      expect(read(`值${number % 700}`)).toBe(`值${number % 700}`);
  });
});
