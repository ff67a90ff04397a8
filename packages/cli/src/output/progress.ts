import type { Io } from '../io.js';
import type { Messages } from '../messages/index.js';

/** A line on standard error that is rewritten in place, on terminals only. */
export interface Progress {
  /** `done` and `total` in units of the caller; `total` 0 when not known. */
  update(label: string, done: number, total: number): void;
  /** Wipes the line. */
  end(): void;
}

/** Units a second, and the seconds left where the total is known and something was done. */
export function paceOf(
  done: number,
  total: number,
  milliseconds: number,
): { readonly rate: number; readonly left: number | undefined } {
  const rate = milliseconds > 0 ? (1000 * done) / milliseconds : 0;
  return { rate, left: total > 0 && rate > 0 ? Math.ceil((total - done) / rate) : undefined };
}

const interval = 100;

const silent: Progress = { update: () => undefined, end: () => undefined };

/** Progress with rate and time left. Silent where standard error is no terminal. */
export function createProgress(
  io: Io,
  messages: Messages,
  unit: 'files' | 'bytes' | 'items',
  now: () => number = Date.now,
): Progress {
  if (!io.stderrIsTerminal || io.env['CI']) return silent;
  const start = now();
  let drawn = 0;
  let shown = false;
  return {
    update(label, done, total) {
      const time = now();
      if (time - drawn < interval) return;
      drawn = time;
      shown = true;
      const { rate, left } = paceOf(done, total, time - start);
      io.stderr.write(`\r\u001b[2K${messages.progress[unit](label, done, total, rate, left)}`);
    },
    end() {
      if (shown) io.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
