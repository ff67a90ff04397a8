import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Io } from '../io.js';
import { promptSecret } from './prompt.js';

function terminal() {
  const shown: string[] = [];
  const stdin = new PassThrough();
  const io = { stdin, stderr: { write: (text: string) => shown.push(text) } } as unknown as Io;
  return { io, stdin, shown };
}

describe('promptSecret', () => {
  it('gives what was typed and never shows it', async () => {
    const { io, stdin, shown } = terminal();
    const answer = promptSecret(io, 'Password: ');
    stdin.write('secret\r');
    expect(await answer).toBe('secret');
    expect(shown.join('')).toBe('Password: \n');
  });

  it('is cancelled by Ctrl+C', async () => {
    const { io, stdin } = terminal();
    const answer = promptSecret(io, 'Password: ');
    stdin.write('\u0003');
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
