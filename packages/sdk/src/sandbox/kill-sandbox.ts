// The sandbox that the kill test starts and kills. Arguments come as JSON on standard input; the port goes out.
import type { AddressInfo } from 'node:net';
import { hexToBytes } from '@hulian/crypto';
import { serveSandbox } from '../outbox/kill-server.js';
import { createSandbox } from './create-sandbox.js';

/** What the script is told. */
export interface KillSandboxInput {
  readonly database: string;
  readonly institution: string;
  readonly publicKey: string;
}

// Nobody is left to judge when the test is gone.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
let text = '';
for await (const chunk of process.stdin) text += String(chunk);
const { database, institution, publicKey } = JSON.parse(text) as KillSandboxInput;
const institutions = [{ id: institution, keys: [{ publicKey: hexToBytes(publicKey) }] }];
const server = await serveSandbox(createSandbox({ database, institutions }));
process.stdout.write(String((server.address() as AddressInfo).port));
