/** A thread that takes signatures of a sandbox off its hands, as many as it can take. */
import { workerData } from 'node:worker_threads';
import { sm2 } from '@hulian/crypto';
import { jobState, SharedJobs } from './signature-jobs.js';
import type { SignatureThreadData } from './signature-thread.js';

const { privateKey: given, memory } = workerData as SignatureThreadData;
const privateKey = Uint8Array.from(given);
const jobs = new SharedJobs(memory);
const keys = new Map<string, ReturnType<typeof sm2.prepareKey>>();

function keyOf(bytes: Uint8Array) {
  const name = Buffer.from(bytes).toString('latin1');
  let key = keys.get(name);
  if (!key) keys.set(name, (key = sm2.prepareKey(bytes)));
  return key;
}

function settle(number: number): void {
  const { text, signature, key } = jobs.read(number);
  if (signature) jobs.settle(number, sm2.verify(signature, text, keyOf(key)) ? jobState.good : jobState.bad);
  else jobs.settle(number, jobState.good, sm2.sign(text, privateKey));
}

jobs.begin();
for (;;) {
  for (let number = jobs.take(); number !== undefined; number = jobs.take()) {
    try {
      settle(number);
    } catch {
      // Whoever asked does it itself and hears why.
      jobs.settle(number, jobState.failed);
    }
  }
  jobs.sleep();
}
