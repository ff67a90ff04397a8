import { createReadStream, readFileSync } from 'node:fs';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import type { InputFile } from './files.js';

const pieceSize = 1 << 20;

/**
 * The bytes of an input in pieces, so that a file of any size takes little memory.
 * @param onBytes told the size of each piece, for progress
 */
export function readInput(
  context: Context,
  file: InputFile,
  onBytes: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  if (file.absolute === undefined && context.io.stdinIsTerminal)
    throw usageError(context.messages.errors.stdinTerminal);
  const pieces = file.absolute === undefined ? context.io.stdin : readPieces(file.absolute, file.size);
  return count(pieces as AsyncIterable<Uint8Array | string>, onBytes);
}

/** The bytes of a file in pieces; a small one is read at once, which is over before a stream has begun. */
export async function* readPieces(path: string, size: number): AsyncIterable<Uint8Array> {
  if (size > 0 && size <= pieceSize) yield readFileSync(path);
  else yield* createReadStream(path, { highWaterMark: pieceSize }) as AsyncIterable<Uint8Array>;
}

async function* count(
  stream: AsyncIterable<Uint8Array | string>,
  onBytes: (bytes: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const piece of stream) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    onBytes(bytes.length);
    yield bytes;
  }
}

/** A whole small input: a key, a signature, a document to sign. */
export async function readWhole(context: Context, file: InputFile): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of readInput(context, file, () => undefined)) pieces.push(piece);
  return Buffer.concat(pieces);
}
