import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { resolve } from 'node:path';
import type { Context } from '../context.js';
import { lookAt } from './write-file.js';

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
  // Devices and pipes are written to as they are; a folder refuses by itself.
  const path = ['folder', 'device'].includes(await lookAt(target)) ? target : `${target}.part`;
  const stream = createWriteStream(path);
  await once(stream, 'open');
  // Heard at the next write or at the end; without a listener it would end the process.
  stream.on('error', (error) => Object.assign(error, { path: target }));
  return {
    async write(text) {
      if (stream.errored) throw stream.errored;
      if (!stream.write(text)) await once(stream, 'drain');
    },
    async close() {
      try {
        await finished(stream.end());
        if (path !== target) await rename(path, target);
      } catch (error) {
        if (path !== target) await rm(path, { force: true });
        throw Object.assign(error as Error, { path: target });
      }
      context.note(context.messages.program.written(target));
    },
  };
}
