import { expect, it } from 'vitest';
import { createPositions } from './text-position.js';

it('columns are the same in whatever order they are asked for', () => {
  const text = `ab\n${'x𠀀'.repeat(20)}\nend`;
  const offsets = [...text].length;
  const fresh = (offset: number) => createPositions(text)(offset);
  const position = createPositions(text);
  for (const offset of [5, 9, 9, 40, 7, 0, 3, 2, 63, 62, offsets, text.length])
    expect(position(offset)).toEqual(fresh(offset));
});

it('many places of one long line are found in bounded time', () => {
  const position = createPositions('x'.repeat(2_000_000));
  const start = performance.now();
  for (let offset = 0; offset < 2_000_000; offset += 100) position(offset);
  expect(performance.now() - start).toBeLessThan(2000);
});
