/** The program `hulian`: the only place that ends the process. */
import { writeSync } from 'node:fs';
import { processIo } from './io.js';
import { run } from './run.js';

process.stdout.on('error', ({ code = 'EIO' }: NodeJS.ErrnoException) => {
  // A reader that closes the pipe early (`hulian … | head`) is no error of ours, but what it did not read may be what fails: the run
  // goes on, nobody waits for the reader any more, and the exit code is the verdict.
  if (code === 'EPIPE') return void process.stdout.emit('drain');
  writeSync(
    2,
    `错误：结果写不进标准输出（${code}），输出不完整。Standard output cannot be written: incomplete.\n`,
  );
  process.exit(3);
});

process.exitCode = await run(process.argv.slice(2), processIo());
