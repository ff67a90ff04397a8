import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Context } from '../context.js';

/** Lines written one piece after the other: to a file that appears when all of it is there, or to standard output. */
export interface LineFile {
  /** Waits while the other side is slow. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens `--output`, or standard output. */
export async function openLineFile(context: Context, output: string | undefined): Promise<LineFile> {
  const { stdout } = context.io;
  if (output === undefined || output === '-')
    return {
      async write(text) {
        // Not `once` of node:events, which rejects when the reader has gone: the run goes on for its verdict.
        if (!stdout.write(text)) await new Promise<void>((drained) => stdout.once('drain', drained));
      },
      close: () => Promise.resolve(),
    };
  const target = resolve(context.io.cwd, output);
  const temporary = `${target}.part`;
  const stream = createWriteStream(temporary);
  await once(stream, 'open');
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      stream.end();
      await once(stream, 'close');
      await rename(temporary, target).catch(async (error: unknown) => {
        await rm(temporary, { force: true });
        throw error;
      });
      context.note(context.messages.program.written(target));
    },
  };
}
