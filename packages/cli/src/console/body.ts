/** Bodies of requests, within bounds. */
import type { Context } from 'hono';
import { parseObject } from '../input/parse-object.js';
import { ProblemError } from './problem.js';

/** Largest file that is taken. */
export const fileLimit = 50 * 1024 * 1024;
const jsonLimit = 1024 * 1024;

/** The body as bytes; it is given up as soon as it is too long. */
export async function readBytes(context: Context, limit = fileLimit): Promise<Uint8Array> {
  const stated = Number(context.req.header('content-length') ?? 0);
  if (stated > limit) throw tooLarge();
  const body: ReadableStream<Uint8Array> | null = context.req.raw.body;
  const reader = body?.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) return Buffer.concat(pieces, length);
    length += piece.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    pieces.push(piece.value);
  }
}

/** The body as a JSON object. */
export async function readObject(context: Context): Promise<Readonly<Record<string, unknown>>> {
  const value = parseObject(await readBytes(context, jsonLimit));
  if (value === undefined) throw malformed();
  return value;
}

export const malformed = (): ProblemError => new ProblemError(400, 'malformed', 'malformed');

function tooLarge(): ProblemError {
  return new ProblemError(413, 'too-large', 'tooLarge');
}

/** A file as a download; names may be Chinese. */
export function download(
  context: Context,
  content: Uint8Array | string,
  name: string,
  type: string,
): Response {
  return context.body(typeof content === 'string' ? content : Uint8Array.from(content), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
