import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detach } from './detach.js';

describe('detach', () => {
  it('gives the same data in objects of its own', () => {
    const data = {
      text: 'a text of more than thirteen characters 一段文字',
      short: 'short',
      list: ['x', { y: 'another text of more than thirteen' }, null, 7],
      flag: false,
      nothing: null,
    };
    const copied = detach(data);
    expect(copied).toStrictEqual(data);
    expect(copied).not.toBe(data);
    expect(copied.list).not.toBe(data.list);
    expect(copied.list[1]).not.toBe(data.list[1]);
  });

  it('leaves out what JSON would leave out', () => {
    expect(Object.keys(detach({ a: undefined, b: 1 }))).toEqual(['b']);
  });

  it('copies a member that is named like the prototype', () => {
    const plain: unknown = JSON.parse('{"__proto__":{"a":1},"b":2}');
    expect(JSON.stringify(detach(plain))).toBe('{"__proto__":{"a":1},"b":2}');
  });

  it('equals a way through JSON for every value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        expect(detach(plain)).toStrictEqual(plain);
      }),
    );
  });
});
