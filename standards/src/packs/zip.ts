// A small strict reader and writer of zip archives (APPNOTE 6.3, stored and deflated entries), for packs only.
// Refused: encryption, split archives, zip64, absolute paths and `..`, entries beyond the size limit.
import { crc32 as zlibCrc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordSize = 22;

/**
 * Reads all files of an archive, or a single one of them.
 * @param limit greatest number of bytes of all files together, unpacked
 * @throws Error that says what is wrong
 */
export function readZip(archive: Uint8Array, limit: number, only?: string): Map<string, Uint8Array> {
  return readEntries(archive, limit, new Map(), only);
}

/**
 * Reads an archive that {@link writeZip} could have written: nothing before, between or after what it holds, and no
 * byte that a reader passes over. How well the contents are packed does not matter. Undefined for any other archive.
 * @throws Error as `readZip`
 */
export function readCanonicalZip(archive: Uint8Array, limit: number): Map<string, Uint8Array> | undefined {
  const packed = new Map<string, Uint8Array>();
  const files = readEntries(archive, limit, packed);
  return assemble(files, (path) => packed.get(path) ?? new Uint8Array()).equals(archive) ? files : undefined;
}

function readEntries(
  archive: Uint8Array,
  limit: number,
  raw: Map<string, Uint8Array>,
  only?: string,
): Map<string, Uint8Array> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== centralHeader)
      throw new Error('damaged directory of the archive');
    const [flags, method, crc] = [
      view.getUint16(at + 8, true),
      view.getUint16(at + 10, true),
      view.getUint32(at + 16, true),
    ];
    const [packed, size, nameSize] = [
      view.getUint32(at + 20, true),
      view.getUint32(at + 24, true),
      view.getUint16(at + 28, true),
    ];
    const [extra, comment, start] = [
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ];
    const path = new TextDecoder('utf-8', { fatal: true }).decode(
      archive.subarray(at + 46, at + 46 + nameSize),
    );
    at += 46 + nameSize + extra + comment;
    if (path.endsWith('/') || (only !== undefined && path !== only)) continue;
    if (flags & 1) throw new Error(`${path} is encrypted`);
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..') || path.includes(':'))
      throw new Error(`unsafe path ${path}`);
    if (files.has(path)) throw new Error(`${path} occurs twice`);
    total += size;
    if (total > limit) throw new Error(`unpacked size is above ${limit} bytes`);
    const bytes = unpack(archive, view, { path, method, packed, size, start });
    if (zlibCrc32(bytes) !== crc) throw new Error(`${path} is damaged (checksum)`);
    files.set(path, bytes);
    const body = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    raw.set(path, archive.subarray(body, body + packed));
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
}

function unpack(
  archive: Uint8Array,
  view: DataView,
  { path, method, packed, size, start }: Entry,
): Uint8Array {
  if (start + 30 > archive.length || view.getUint32(start, true) !== localHeader)
    throw new Error(`${path}: damaged entry`);
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const body = archive.subarray(from, from + packed);
  const bytes =
    method === 0
      ? body
      : method === 8
        ? inflateRawSync(body, { maxOutputLength: Math.max(1, size) })
        : undefined;
  if (bytes === undefined) throw new Error(`${path}: unknown compression ${method}`);
  if (bytes.length !== size) throw new Error(`${path}: wrong size`);
  return bytes;
}

function findEnd(view: DataView): number {
  for (
    let at = view.byteLength - endRecordSize;
    at >= 0 && at > view.byteLength - endRecordSize - 0x10000;
    at--
  ) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  throw new Error('not a zip archive');
}

/** Writes an archive: sorted paths, fixed time stamps, so that the same files give the same bytes. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return assemble(files, (_, bytes) => deflateRawSync(bytes, { level: 9 }));
}

function assemble(
  files: ReadonlyMap<string, Uint8Array>,
  pack: (path: string, bytes: Uint8Array) => Uint8Array,
): Buffer<ArrayBufferLike> {
  const locals: Uint8Array[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = Buffer.from(path);
    const packed = pack(path, bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0); // version needed
    shared.writeUInt16LE(0x0800, 2); // names are UTF-8
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(0x21, 8); // 1980-01-01
    shared.writeUInt32LE(zlibCrc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const signature = (value: number) => {
      const buffer = Buffer.alloc(4);
      buffer.writeUInt32LE(value);
      return buffer;
    };
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(signature(localHeader), shared, name, packed);
    centrals.push(signature(centralHeader), Buffer.from([20, 0]), shared, tail, name);
    offset += 4 + shared.length + name.length + packed.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(endRecordSize);
  end.writeUInt32LE(endRecord, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
