import { Buffer } from 'node:buffer';

/** Room for the units of a text of so many units, to be used again and again where reading is never interrupted. */
export const makeRoom = (units: number): Buffer => Buffer.alloc(2 * units + 4);

/** The code units of a text and two zeros, in the room where they fit. */
export const listUnits = (text: string, room: Buffer): Uint16Array => {
  const length = 2 * text.length + 4;
  const bytes = length <= room.length ? room : Buffer.alloc(length);
  bytes.fill(0, bytes.write(text, 'utf16le'), length);
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 2);
};
