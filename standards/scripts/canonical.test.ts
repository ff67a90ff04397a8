import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalJson } from './canonical.js';
import { canonicalText } from './canonical-text.js';

describe('canonical form', () => {
  it('keeps any JSON what it is, and is stable', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalText('x.json', text)).toBe(text);
      }),
    );
  });

  it('writes one record a line', () => {
    expect(
      canonicalJson({ id: 'a', tags: ['x', 'y'], values: [{ code: '01', of: { a: 1 } }], empty: [] }),
    ).toBe(
      '{\n  "id": "a",\n  "tags": ["x", "y"],\n  "values": [\n    {"code": "01", "of": {"a": 1}}\n  ],\n  "empty": []\n}\n',
    );
  });

  it('sorts tables, drops CR, BOM and blank lines, and compares OIDs by number', () => {
    expect(canonicalText('x.tsv', '\uFEFFid\tname\r\n1.10\tb\r\n\r\n1.9\ta')).toBe(
      'id\tname\n1.9\ta\n1.10\tb\n',
    );
    expect(canonicalText('x.tsv', 'id\n01\n1E1\n')).toBe('id\n01\n1E1\n');
  });
});
