import type { Io } from '../io.js';
import type { Messages } from '../messages/index.js';

/** A line on standard error that is rewritten in place, on terminals only. */
export interface Progress {
  /** `done` and `total` in units of the caller; `total` 0 when not known. */
  update(label: string, done: number, total: number): void;
  /** Wipes the line. */
  end(): void;
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
      const seconds = (time - start) / 1000;
      const rate = seconds > 0 ? done / seconds : 0;
      const left = total > 0 && rate > 0 ? Math.ceil((total - done) / rate) : undefined;
      io.stderr.write(`\r\u001b[2K${messages.progress[unit](label, done, total, rate, left)}`);
    },
    end() {
      if (shown) io.stderr.write('\r\u001b[2K');
      shown = false;
    },
  };
}
