import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Io } from '../io.js';

/** Asks for a secret on the terminal without showing what is typed. Ctrl+C rejects. */
export function promptSecret(io: Io, question: string): Promise<string> {
  const mute = new Writable({ write: (_chunk, _encoding, done) => done() });
  io.stderr.write(question);
  const reader = createInterface({ input: io.stdin, output: mute, terminal: true, historySize: 0 });
  return new Promise((answer, cancel) => {
    reader.question('', (text) => {
      reader.close();
      io.stderr.write('\n');
      answer(text);
    });
    reader.on('SIGINT', () => {
      reader.close();
      io.stderr.write('\n');
      cancel(Object.assign(new Error('cancelled'), { code: 'CANCELLED' }));
    });
  });
}
