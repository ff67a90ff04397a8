// The gateway that the kill test starts and kills. Arguments come as JSON on standard input.
import { hexToBytes, memorySigner } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import { openedMark } from '../outbox/kill-marks.js';
import { startGateway } from './gateway.js';

/** What the script is told. */
export interface KillGatewayInput {
  readonly folder: string;
  readonly baseUrl: string;
  readonly institution: string;
  readonly privateKey: string;
  readonly platformKey: string;
}

// Nobody is left to judge when the test is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const input = JSON.parse(text) as KillGatewayInput;
const signer = memorySigner(hexToBytes(input.privateKey));
await startGateway({
  folder: input.folder,
  signer,
  platform: createPlatform({
    baseUrl: input.baseUrl,
    institution: input.institution,
    signer,
    trust: { publicKeys: [input.platformKey] },
    timeout: 1500,
    retry: { attempts: 1 },
  }),
  interval: 10,
  outbox: { wait: 20, maxWait: 200 },
});
process.stdout.write(openedMark);
