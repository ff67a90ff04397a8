import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import { openLineFile } from './line-file.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'hulian-lines-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (output: string) => {
  const io = { cwd: folder };
  const messages = { program: { written: () => '' } };
  return openLineFile({ io, messages, note: () => undefined } as unknown as Context, output);
};

it('a file appears when all of it is there', async () => {
  const file = await open('a.ndjson');
  await file.write('1\n');
  expect(readdirSync(folder)).toEqual(['a.ndjson.part']);
  await file.write('2\n');
  await file.close();
  expect(readdirSync(folder)).toEqual(['a.ndjson']);
  expect(readFileSync(join(folder, 'a.ndjson'), 'utf8')).toBe('1\n2\n');
});

describe.runIf(process.platform === 'linux')('devices and pipes', () => {
  it('are written to and stay what they are', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // Not waited for before the end: nobody writes to a pipe that was replaced.
    const read = readFile(pipe, 'utf8');
    const file = await open('pipe');
    await file.write('1\n');
    await file.close();
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(await read).toBe('1\n');
  });

  it('that are full are told, with their name', async () => {
    const file = await open('/dev/full');
    const work = async () => {
      for (let n = 0; n < 100; n += 1) await file.write('x'.repeat(10_000));
      await file.close();
    };
    await expect(work()).rejects.toMatchObject({ code: 'ENOSPC', path: '/dev/full' });
  });
});
