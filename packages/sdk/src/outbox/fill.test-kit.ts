/** A process that fills an outbox until it fails, and tells how many records were acknowledged and what the failure was. */
import { writeSync } from 'node:fs';
import { isSdkError } from '../errors/sdk-error.js';
import { openOutbox } from './open-outbox.js';

const path = process.argv[2] ?? '';
let acknowledged = 0;
let code = 'none';
try {
  const outbox = await openOutbox(path, { call: () => Promise.reject(new Error('not called')) });
  for (; acknowledged < 2000; acknowledged += 1)
    await outbox.put({
      operation: 'registerResident',
      key: `fill-${String(acknowledged).padStart(6, '0')}`,
      body: { note: 'x'.repeat(5000) },
    });
} catch (error) {
  code = isSdkError(error) ? error.code : String(error);
}
writeSync(1, JSON.stringify({ acknowledged, code }));
// No orderly end: what was acknowledged must be there without one.
process.kill(process.pid, 'SIGKILL');
