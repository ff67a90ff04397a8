/** The program `hulian`: the only place that ends the process. */
import { processIo } from './io.js';
import { run } from './run.js';

// A reader that closes the pipe early (`hulian … | head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

process.exitCode = await run(process.argv.slice(2), processIo());
