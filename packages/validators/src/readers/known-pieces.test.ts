import { expect, test } from 'vitest';
import { KnownPieces, type ReadPiece } from './known-pieces.js';
import { listUnits, makeRoom } from './text-units.js';

const text = '</a></b></c></d></e></f></g></h>';
const units = listUnits(text, makeRoom(64));
const pieceText = { units, bytes: new DataView(units.buffer, units.byteOffset, units.byteLength) };
/** Those that have the same place of two. */
const ends = Array.from({ length: 8 }, (_, index) => 4 * index).filter(
  (start) => new KnownPieces(2).slotOf(units, start, start + 4) === 0,
);

/** Meets an end tag in a reading, as the scanner does; true when it was known. */
const meet = (pieces: KnownPieces, start: number, reading: number): boolean => {
  const slot = pieces.slotOf(units, start, start + 4);
  if (pieces.findNear(slot, pieceText, start) !== undefined) return true;
  const piece: ReadPiece = { blanks: '', length: 4, tagLength: 4, tag: undefined, name: 'x' };
  pieces.keep(slot, pieceText, start, piece, reading);
  return false;
};

test('keeps two pieces of one place, and what is in use is not driven out', () => {
  const pieces = new KnownPieces(2);
  const [first = 0, second = 0, third = 0] = ends;
  expect([first, first, first].map((start) => meet(pieces, start, 1))).toEqual([false, false, true]);
  expect([second, second, second].map((start) => meet(pieces, start, 1))).toEqual([false, false, true]);
  expect([third, third, third].map((start) => meet(pieces, start, 1))).toEqual([false, false, false]);
  expect([first, second].map((start) => meet(pieces, start, 1))).toEqual([true, true]);
});

test('gives the place of a piece that was not met for long to another one', () => {
  const pieces = new KnownPieces(2);
  for (const start of ends.slice(0, 2)) for (let round = 0; round < 2; round += 1) meet(pieces, start, 1);
  const last = ends[2] ?? 0;
  expect([last, last, last].map((start) => meet(pieces, start, 1000))).toEqual([false, false, true]);
});
