// The sender that the kill harness starts and kills: puts what is missing, sends, again and again. Arguments come as JSON on standard input.
import { hexToBytes, memorySigner } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import { isSdkError } from '../errors/sdk-error.js';
import { openedMark, type SenderInput } from './kill-marks.js';
import { openOutbox } from './open-outbox.js';

// Nobody is left to judge when the harness is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const input = JSON.parse(text) as SenderInput;
const platform = createPlatform({
  baseUrl: input.baseUrl,
  institution: input.institution,
  signer: memorySigner(hexToBytes(input.privateKey)),
  trust: { publicKeys: [input.platformKey] },
  timeout: 1500,
  retry: { attempts: 1 },
});
const outbox = await openOutbox(input.path, platform, { wait: 20, maxWait: 200, concurrency: 8 });
process.stdout.write(openedMark);
const put = async () => {
  for (let n = 0; n < input.records; n += 10) {
    await Promise.all(
      Array.from({ length: Math.min(10, input.records - n) }, (_, i) => {
        const id = n + i;
        return outbox.put({
          operation: 'registerResident',
          key: `kill-${String(id).padStart(8, '0')}`,
          lane: `lane-${id % input.lanes}`,
          body: {
            localId: `K-${id}`,
            name: '测试甲',
            genderCode: '1',
            birthDate: '1990-01-01',
            identityTypeCode: '99',
            identityNumber: `K${id}`,
          },
        });
      }),
    );
  }
};
const send = async (until: 'drained' | 'stopped', signal: AbortSignal) => {
  for (;;) {
    try {
      await outbox.run({ until, signal });
      return;
    } catch (error) {
      if (!isSdkError(error)) throw error;
    }
  }
};
const allPut = new AbortController();
await Promise.all([put().finally(() => allPut.abort()), send('stopped', allPut.signal)]);
await send('drained', new AbortController().signal);
if (input.last) process.stdout.write(JSON.stringify(outbox.counts()));
outbox.close();
process.removeAllListeners('disconnect');
if (process.connected) process.disconnect();
