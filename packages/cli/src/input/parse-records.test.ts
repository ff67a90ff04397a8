import { describe, expect, it } from 'vitest';
import { parseRecords } from './parse-records.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('records of a file', () => {
  it.each([
    ['one object', '{"a":"1"}', [{ a: '1' }]],
    ['an array', '[{"a":"1"},{"a":"2"}]', [{ a: '1' }, { a: '2' }]],
    ['lines', '{"a":"1"}\r\n\n{"a":"2"}\n', [{ a: '1' }, { a: '2' }]],
    ['shared members', '{"dataSet":"d","records":[{"a":"1"}]}', [{ dataSet: 'd', a: '1' }]],
    ['a byte order mark', '\uFEFF{"a":"1"}', [{ a: '1' }]],
    ['nothing', '[]', []],
  ])('are read from %s', (_, text, expected) => {
    expect(parseRecords(bytes(text))).toEqual(expected);
  });

  it('keep the digits of numbers as text, at every depth, and leave out null', () => {
    const text = '{"a":1.50,"b":12345678901234567890,"c":null,"d":{"value":0.5},"e":[{"f":1}],"g":true}';
    expect(parseRecords(bytes(text))).toEqual([
      { a: '1.50', b: '12345678901234567890', d: { value: '0.5' }, e: [{ f: '1' }], g: true },
    ]);
  });

  it('are read from GB 18030', () => {
    const gbk = Uint8Array.of(0x7b, 0x22, 0xd0, 0xd5, 0x22, 0x3a, 0x22, 0xbc, 0xd7, 0x22, 0x7d);
    expect(parseRecords(gbk)).toEqual([{ 姓: '甲' }]);
  });

  it.each(['', '{"a":"1"', '{"a":"1"}\n{"a":', '["a"]', '3', 'a,b\n1,2', '{"records":[1]}'])(
    'are not made of %j',
    (text) => {
      expect(parseRecords(bytes(text))).toSatisfy((one) => one === undefined || text === '');
    },
  );
});
