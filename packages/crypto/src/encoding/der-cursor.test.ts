import { describe, expect, it } from 'vitest';
import { utf8ToBytes } from '../bytes.js';
import { isCryptoError } from '../errors.js';
import { Tag, context } from './der.js';
import { type DerCursor, openSequence } from './der-cursor.js';
import * as der from './der-writer.js';

/** What a failing step says: code, structure, member. */
const failure = (run: () => unknown): unknown => {
  try {
    return { accepted: run() };
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return { code: error.code, ...(error.params as unknown as object) };
  }
};
const wrong = (part: string) => ({ code: 'CRYPTO_STRUCTURE_INVALID', structure: 'X', part });
const over = (...members: Uint8Array[]): DerCursor => openSequence(der.sequence(...members), 'X');

describe('a cursor', () => {
  it('goes from member to member', () => {
    const cursor = over(der.integer(1), der.nothing(), der.integer(3));
    expect(cursor.tag).toBe(Tag.integer);
    expect(cursor.number('a')).toBe(1);
    expect(cursor.any('b').tag).toBe(Tag.nothing);
    expect(cursor.number('c')).toBe(3);
    expect(cursor.tag).toBeUndefined();
    expect(cursor.end()).toBeUndefined();
    expect(failure(() => cursor.any('d'))).toEqual(wrong('d'));
    expect(failure(() => cursor.next(Tag.integer, 'e'))).toEqual(wrong('e'));
  });

  it('takes what is optional only when it is there, and steps over it once', () => {
    const cursor = over(der.explicit(0, der.integer(7)), der.integer(1));
    expect(cursor.optional(context(1))).toBeUndefined();
    expect(cursor.optional(context(0))?.children).toHaveLength(1);
    expect(cursor.optional(context(0))).toBeUndefined();
    expect(cursor.number('one')).toBe(1);
    expect(cursor.optional(Tag.integer)).toBeUndefined();
  });

  it('enters members; the errors inside name the same structure', () => {
    const cursor = over(
      der.sequence(der.integer(5)),
      der.setOf(der.integer(6)),
      der.explicit(0, der.integer(7)),
    );
    expect(failure(() => cursor.enter('a', Tag.set))).toEqual(wrong('a'));
    const inner = cursor.enter('a');
    expect(inner.number('n')).toBe(5);
    expect(failure(() => inner.number('n'))).toEqual(wrong('n'));
    expect(cursor.enter('b', Tag.set).number('n')).toBe(6);
    expect(cursor.enterOptional(context(1))).toBeUndefined();
    const optional = cursor.enterOptional(context(0));
    expect(optional?.number('n')).toBe(7);
    expect(failure(() => optional?.any('more'))).toEqual(wrong('more'));
    cursor.end();
  });

  it('says when members are left, and gives them', () => {
    const cursor = over(der.integer(1), der.integer(2), der.integer(3));
    cursor.any('first');
    expect(failure(() => cursor.end())).toEqual(wrong('unexpected member'));
    expect(cursor.rest().map(({ content }) => content[0])).toEqual([2, 3]);
    expect(cursor.rest()).toEqual([]);
    expect(failure(() => cursor.end())).toEqual({ accepted: undefined });
  });
});

describe('values', () => {
  it('object identifiers', () => {
    expect(over(der.oid('1.2.156.10197.1.501')).oid('o')).toBe('1.2.156.10197.1.501');
    expect(failure(() => over(der.nothing()).oid('o'))).toEqual(wrong('o'));
  });

  it.each([
    ['0', [0], 0],
    ['127', [0x7f], 127],
    ['128', [0, 0x80], 128],
    ['six bytes', [0x7f, 0xff, 0xff, 0xff, 0xff, 0xff], 2 ** 47 - 1],
  ])('numbers: %s', (_, content, value) => {
    expect(over(der.tagged(Tag.integer, Uint8Array.from(content))).number('n')).toBe(value);
  });

  it.each([
    ['negative', [0x80]],
    ['negative in two bytes', [0xff, 0x7f]],
    ['seven bytes', [1, 0, 0, 0, 0, 0, 0]],
  ])('numbers refused: %s', (_, content) => {
    expect(failure(() => over(der.tagged(Tag.integer, Uint8Array.from(content))).number('n'))).toEqual(
      wrong('n'),
    );
  });

  it('octets and bits', () => {
    expect(over(der.octetString(Uint8Array.of(1, 2))).octets('o')).toEqual(Uint8Array.of(1, 2));
    expect(over(der.bitString(Uint8Array.of(1, 2))).bits('b')).toEqual(Uint8Array.of(1, 2));
    expect(failure(() => over(der.bitString(Uint8Array.of(1))).octets('o'))).toEqual(wrong('o'));
    expect(failure(() => over(der.tagged(Tag.bitString, Uint8Array.of(1, 0x80))).bits('b'))).toEqual(
      wrong('b'),
    );
  });

  it('times of both forms, nothing else', () => {
    const date = new Date('2026-02-03T04:05:06Z');
    expect(over(der.time(date)).time('t')).toEqual(date);
    expect(over(der.generalizedTime(date)).time('t')).toEqual(date);
    expect(failure(() => over(der.integer(1)).time('t'))).toEqual(wrong('t'));
    // the text of a time in a string type is no time
    expect(failure(() => over(der.printableString('20260203040506Z')).time('t'))).toEqual(wrong('t'));
  });

  it('texts, nothing else', () => {
    expect(over(der.utf8String('文')).text('s')).toBe('文');
    expect(over(der.tagged(Tag.ia5String, utf8ToBytes('a'))).text('s')).toBe('a');
    expect(failure(() => over(der.octetString(utf8ToBytes('a'))).text('s'))).toEqual(wrong('s'));
  });
});

it('opens only a SEQUENCE', () => {
  expect(failure(() => openSequence(der.setOf(), 'X'))).toEqual(wrong('SEQUENCE'));
});
