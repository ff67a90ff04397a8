// The sender that the kill harness starts and kills: puts what is missing, sends, again and again. Arguments come as JSON on standard input.
import { hexToBytes, memorySigner } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import { isSdkError } from '../errors/sdk-error.js';
import { openOutbox } from './open-outbox.js';

export interface SenderInput {
  readonly path: string;
  readonly baseUrl: string;
  readonly institution: string;
  /** Hexadecimal; a test key. */
  readonly privateKey: string;
  readonly platformKey: string;
  readonly records: number;
  readonly lanes: number;
  /** The last, undisturbed run: ends when the queue is empty. */
  readonly last: boolean;
}

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
const send = async () => {
  for (;;) {
    try {
      await outbox.run({ until: 'drained' });
      return;
    } catch (error) {
      if (!isSdkError(error)) throw error;
    }
  }
};
await Promise.all([put(), send()]);
await send();
if (input.last) process.stdout.write(JSON.stringify(outbox.counts()));
outbox.close();
