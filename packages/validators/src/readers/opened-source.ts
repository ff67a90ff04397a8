// Opens an input: reads its beginning, then hands the rest out as text or bytes, never more in memory than asked for.
import { Buffer, isUtf8 } from 'node:buffer';
import { NotTextError } from '../engine/artefact.js';
import type { ArtefactHead, ArtefactSource, ReadContext, Source } from '../engine/artefact.js';
import { tooLarge } from '../rules/file/too-large.js';
import { decodeUtf8 } from './decode-utf8.js';
import { IncrementalDecoder, concatBytes, findLastWhole, isPlainUtf8 } from './text-decoder.js';

const headBytes = 4096;
/** Blanks before the content do not hide it: pages of template engines begin with thousands. */
const blankBytes = 1024 * 1024;
/** A reader that streams gets text in pieces of at most this size: they stay in the cache of the processor. */
const pieceBytes = 64 * 1024;

/** An opened input; `empty` when there is not one byte. */
export interface OpenedSource extends ArtefactSource {
  readonly empty: boolean;
}

/**
 * Reads as far as needed to choose a handler.
 * @throws whatever the caller's stream throws
 */
export async function openSource(source: Source, context: ReadContext): Promise<OpenedSource> {
  const { content } = source;
  const iterator = (content instanceof Uint8Array ? slice(content) : content)[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let [length, blank] = [0, 0];
  while (length - blank < headBytes && length < blankBytes) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    if (blank === length) blank += countBlank(next.value, length);
    length += next.value.length;
  }
  const begin = first.length === 1 ? (first[0] as Uint8Array) : concatBytes(first);
  const head: ArtefactHead = {
    path: source.path,
    ...(source.as !== undefined && { as: source.as }),
    text: decodeHead(begin.subarray(0, blank + headBytes)),
    bytes: begin.subarray(0, headBytes),
  };

  async function* rawChunks(): AsyncGenerator<Uint8Array> {
    if (length > 0) yield begin;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }

  async function* decoded(): AsyncGenerator<string | Uint8Array> {
    const decoder = new IncrementalDecoder((rule, { line, ...report }) =>
      context.collector.report(rule, {
        ...report,
        location: { source: source.path, ...(line !== undefined && { line }) },
      }),
    );
    for await (const chunk of rawChunks()) {
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const part = decoder.read(chunk.subarray(at, at + pieceBytes), false);
        if (part.length > 0) yield part;
        if (decoder.stopped) throw new NotTextError();
      }
    }
    const rest = decoder.read(new Uint8Array(0), true);
    if (decoder.stopped) throw new NotTextError();
    if (rest.length > 0) yield rest;
  }

  async function* chunks(): AsyncGenerator<string> {
    for await (const part of decoded()) yield typeof part === 'string' ? part : decodeUtf8(part);
  }

  async function* utf8Chunks(): AsyncGenerator<Uint8Array> {
    for await (const part of decoded()) yield typeof part === 'string' ? Buffer.from(part) : part;
  }

  const overLimit = (): undefined => {
    context.collector.report(tooLarge, {
      message: 'bytes',
      params: { limit: context.limits.maxBytes },
      location: { source: source.path },
    });
    return undefined;
  };

  async function readBytes(): Promise<Uint8Array | undefined> {
    if (content instanceof Uint8Array)
      return content.length > context.limits.maxBytes ? overLimit() : content;
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of rawChunks()) {
      size += chunk.length;
      if (size > context.limits.maxBytes) return overLimit();
      parts.push(chunk);
    }
    return parts.length === 1 ? parts[0] : concatBytes(parts);
  }

  return {
    head,
    empty: length === 0,
    chunks,
    utf8Chunks,
    bytes: readBytes,
    async text() {
      const bytesRead = await readBytes();
      if (bytesRead === undefined) return undefined;
      const decoder = new IncrementalDecoder((rule, { line, ...report }) =>
        context.collector.report(rule, {
          ...report,
          location: { source: source.path, ...(line !== undefined && { line }) },
        }),
      );
      const text = decoder.decode(bytesRead, true);
      return decoder.stopped ? undefined : text;
    },
  };
}

/** How many bytes before the first that shows: blanks of UTF-8 and UTF-16, and the byte order mark of a file's beginning. */
function countBlank(bytes: Uint8Array, offset: number): number {
  const shown = bytes.findIndex(
    (byte, index) =>
      byte !== 0 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 13 &&
      byte !== 32 &&
      (byte < 0xbb || offset + index > 2),
  );
  return shown === -1 ? bytes.length : shown;
}

/** Decodes the head without reporting; the real decoder does that. */
function decodeHead(bytes: Uint8Array): string {
  const decoder = new IncrementalDecoder(() => undefined);
  const whole = isUtf8(bytes) ? bytes : bytes.subarray(0, findLastWhole(bytes));
  const text = isPlainUtf8(whole)
    ? decoder.decode(whole, true)
    : decoder.decode(bytes, false) + decoder.decode(new Uint8Array(0), true);
  return text.replace(/^[\uFEFF\s]+/u, '').slice(0, headBytes);
}

async function* slice(content: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += pieceBytes) yield content.subarray(at, at + pieceBytes);
}
