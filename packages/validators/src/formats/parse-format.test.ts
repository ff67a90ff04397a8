import { nationalLibrary } from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLength } from './measure-length.js';
import { parseFormat, printFormat } from './parse-format.js';

describe('parseFormat', () => {
  it.each([
    ['AN..50', { kind: 'text', characters: 'AN', minLength: 1, maxLength: 50 }],
    ['A20', { kind: 'text', characters: 'A', minLength: 20, maxLength: 20 }],
    ['N1..3', { kind: 'text', characters: 'N', minLength: 1, maxLength: 3 }],
    ['N4..5,1', { kind: 'decimal', minLength: 4, maxLength: 5, decimals: 1 }],
    ['N..8,2', { kind: 'decimal', minLength: 1, maxLength: 8, decimals: 2 }],
    ['AN..40X3', { kind: 'text', characters: 'AN', minLength: 1, maxLength: 40, lines: 3 }],
    ['T/F', { kind: 'logical' }],
    ['D8', { kind: 'date' }],
    ['T6', { kind: 'time' }],
    ['DT15', { kind: 'date-time' }],
  ])('%s', (text, format) => {
    expect(parseFormat(text)).toEqual(format);
  });

  it.each([
    '',
    'an..50',
    'AN',
    'AN..',
    'AN5..',
    'AN9..3',
    'AN0',
    'A..8,2',
    'D9',
    'DT14',
    'T/T',
    'N8,',
    ' AN1',
    'AN..50 ',
    'toString',
  ])('refuses %j', (text) => {
    expect(parseFormat(text)).toBeUndefined();
  });

  it('reads every format of the data elements and data sets', () => {
    const library = nationalLibrary();
    const formats = new Set<string>();
    for (const { id } of library.list('data-element')) formats.add(library.dataElement(id)?.format ?? '');
    for (const { id } of library.list('data-set'))
      for (const field of library.dataSet(id)?.fields ?? []) formats.add(field.format ?? '');
    formats.delete('');
    expect(formats.size).toBeGreaterThan(70);
    expect([...formats].filter((format) => parseFormat(format) === undefined)).toEqual([]);
  });

  it('never throws, and what it prints it reads back', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseFormat(text)));
    const length = fc
      .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 999 }))
      .map(([least, more]) => ({ minLength: least, maxLength: least + more }));
    const textFormat = fc
      .tuple(fc.constantFrom('A' as const, 'N' as const, 'AN' as const), length)
      .map(([characters, bounds]) => ({ kind: 'text' as const, characters, ...bounds }));
    const decimalFormat = fc
      .tuple(length, fc.integer({ min: 0, max: 9 }))
      .map(([bounds, decimals]) => ({ kind: 'decimal' as const, ...bounds, decimals }));
    fc.assert(
      fc.property(fc.oneof(textFormat, decimalFormat), (format) => {
        expect(parseFormat(printFormat(format))).toEqual(format);
      }),
    );
    for (const text of ['T/F', 'D8', 'T6', 'DT15']) expect(printFormat(parseFormat(text)!)).toBe(text);
  });
});

describe('measureLength', () => {
  it('counts code points, as spreading does', () => {
    expect(measureLength('𠮷野家')).toBe(3);
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        (text) => measureLength(text) === [...text].length,
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xd700, max: 0xe100 }), { maxLength: 8 }), (units) => {
        const text = String.fromCharCode(...units);
        return measureLength(text) === [...text].length;
      }),
    );
  });
});

describe('printing', () => {
  it.each([
    'AN..50',
    'AN3..50',
    'A10',
    'N..3',
    'N4',
    'N..6,2',
    'N3..6,12',
    'AN..100X15',
    'D8',
    'T6',
    'DT15',
    'T/F',
  ])('%s is printed as it was read', (text) => {
    const format = parseFormat(text);
    expect(format && printFormat(format)).toBe(text);
  });
});

describe('length', () => {
  it.each([
    ['', 0],
    ['a', 1],
    ['\ud800', 1],
    ['\ud800\udc00', 1],
    ['\udbff\udfff', 1],
    ['\ud800a', 2],
    ['\udc00\udc00', 2],
    ['\ud800\ud800\udc00', 2],
    ['\ud7ff\udc00', 2],
    ['\ud800\udbff', 2],
    ['\ud800\ue000', 2],
    ['a\ud842\udfb7', 2],
  ])('%j is %i', (text, expected) => {
    expect(measureLength(text)).toBe(expected);
  });
});
