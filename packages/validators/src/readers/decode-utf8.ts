// Valid UTF-8 to text. V8 builds a string from UTF-8 character by character and slowly where it is not ASCII; a loop over
// the bytes and one copy take half the time.
import { Buffer, isAscii } from 'node:buffer';

/** Room for the code units of most inputs, used again and again: decoding is never interrupted. */
const room = new Uint16Array(1 << 17);

/** Decodes bytes that are known to be valid UTF-8 (`isUtf8`); a byte order mark is kept. */
export const decodeUtf8 = (bytes: Uint8Array): string => {
  const { buffer, byteOffset, length } = bytes;
  if (isAscii(bytes)) return Buffer.from(buffer, byteOffset, length).toString('latin1');
  const units = length <= room.length ? room : new Uint16Array(length);
  const view = new DataView(buffer, byteOffset, length);
  let size = 0;
  for (let at = 0; at < length;) {
    // Four bytes of ASCII at once: most of a document is markup.
    while (at + 4 <= length) {
      const four = view.getInt32(at, true);
      if ((four & 0x80808080) !== 0) break;
      units[size] = four & 0xff;
      units[size + 1] = (four >>> 8) & 0xff;
      units[size + 2] = (four >>> 16) & 0xff;
      units[size + 3] = four >>> 24;
      size += 4;
      at += 4;
    }
    if (at === length) break;
    const first = bytes[at] as number;
    if (first < 0x80) {
      units[size] = first;
      at += 1;
    } else if (first < 0xe0) {
      units[size] = ((first & 0x1f) << 6) | ((bytes[at + 1] as number) & 0x3f);
      at += 2;
    } else if (first < 0xf0) {
      units[size] =
        ((first & 0x0f) << 12) |
        (((bytes[at + 1] as number) & 0x3f) << 6) |
        ((bytes[at + 2] as number) & 0x3f);
      at += 3;
    } else {
      const point =
        ((first & 0x07) << 18) |
        (((bytes[at + 1] as number) & 0x3f) << 12) |
        (((bytes[at + 2] as number) & 0x3f) << 6) |
        ((bytes[at + 3] as number) & 0x3f);
      units[size] = 0xd800 + ((point - 0x10000) >> 10);
      size += 1;
      units[size] = 0xdc00 + ((point - 0x10000) & 0x3ff);
      at += 4;
    }
    size += 1;
  }
  return Buffer.from(units.buffer, 0, 2 * size).toString('utf16le');
};
