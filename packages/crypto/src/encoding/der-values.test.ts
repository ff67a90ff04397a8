import { describe, expect, it } from 'vitest';
import { utf8ToBytes } from '../bytes.js';
import { Tag } from './der.js';
import { readText, readTime } from './der-values.js';

const time = (tag: number, text: string) => readTime(tag, utf8ToBytes(text))?.toISOString();

describe('times', () => {
  it.each([
    [Tag.utcTime, '491231235959Z', '2049-12-31T23:59:59.000Z'],
    [Tag.utcTime, '500101000000Z', '1950-01-01T00:00:00.000Z'],
    [Tag.generalizedTime, '20240229120000Z', '2024-02-29T12:00:00.000Z'],
    [Tag.generalizedTime, '20260203040506.25Z', '2026-02-03T04:05:06.250Z'],
    [Tag.generalizedTime, '20260203040506.000001Z', '2026-02-03T04:05:06.000Z'],
  ])('%i %s', (tag, text, moment) => {
    expect(time(tag, text)).toBe(moment);
  });

  it.each([
    [Tag.utcTime, '00260203040506Z'],
    [Tag.utcTime, '260203040506Z0'],
    [Tag.utcTime, '20260203040506Z'],
    [Tag.generalizedTime, '020260203040506Z'],
    [Tag.generalizedTime, '20260203040506Z0'],
    [Tag.generalizedTime, '260203040506Z'],
    [Tag.generalizedTime, '20260203040506.Z'],
    [Tag.generalizedTime, '20260203040506.20Z'],
    [Tag.generalizedTime, '20260203040506.x5Z'],
    [Tag.generalizedTime, `20260203040506Z${' '.repeat(40)}`],
    [Tag.generalizedTime, '20260003040506Z'],
    [Tag.generalizedTime, '20261303040506Z'],
    [Tag.generalizedTime, '20260200040506Z'],
    [Tag.generalizedTime, '20260230040506Z'],
    [Tag.generalizedTime, '20260203240506Z'],
    [Tag.generalizedTime, '20260203046006Z'],
    [Tag.generalizedTime, '20260203040560Z'],
  ])('%i %s is none', (tag, text) => {
    expect(time(tag, text)).toBeUndefined();
  });
});

it('texts keep a byte order mark, and T61String is UTF-8 where it can be', () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
  expect(readText(Tag.utf8String, marked)).toBe('\ufeffa');
  expect(readText(Tag.t61String, marked)).toBe('\ufeffa');
  expect(readText(Tag.t61String, Uint8Array.of(0xe9))).toBe('é');
  expect(readText(Tag.visibleString, Uint8Array.of(0x61))).toBe('a');
  expect(readText(Tag.universalString, Uint8Array.of(0, 0x10, 0xff, 0xff))).toBe('\u{10ffff}');
  expect(readText(Tag.universalString, Uint8Array.of(0, 0x11, 0, 0))).toBe('\ufffd');
  expect(readText(Tag.octetString, Uint8Array.of(0x61))).toBeUndefined();
});
