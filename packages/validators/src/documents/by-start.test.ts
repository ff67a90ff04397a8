import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByStart } from './by-start.js';

it('finds what a table finds, in whatever order values come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 60 }), (starts) => {
      const byStart = new ByStart<{ element: { start: number } }>();
      const table = new Map<number, object>();
      for (const start of starts) {
        expect(byStart.find(start)).toBe(table.get(start));
        if (table.has(start)) continue;
        const value = { element: { start } };
        byStart.add(value);
        table.set(start, value);
      }
    }),
  );
});
