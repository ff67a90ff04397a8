/** A thread that makes and checks the signatures of a sandbox, so that its own thread may serve the next request meanwhile. */
import { parentPort, workerData } from 'node:worker_threads';
import { hexToBytes, sm2, utf8ToBytes } from '@hulian/crypto';
import type { SignatureJobs, SignatureResults } from './signature-thread.js';

const privateKey = Uint8Array.from(workerData as Uint8Array);
const keys = new Map<string, ReturnType<typeof sm2.prepareKey>>();

/** Results so far are handed over after so many jobs: the other thread goes on with them while this one works. */
const share = 4;

function keyOf(hex: string) {
  let key = keys.get(hex);
  if (!key) keys.set(hex, (key = sm2.prepareKey(hexToBytes(hex))));
  return key;
}

const bytesOf = (latin1: string) => new Uint8Array(Buffer.from(latin1, 'latin1'));
const sign = (text: string) => Buffer.from(sm2.sign(utf8ToBytes(text), privateKey)).toString('latin1');

parentPort?.on('message', (jobs: SignatureJobs) => {
  for (let at = 0; at < jobs.length; at += 3 * share) {
    const results: (string | boolean)[] = [];
    for (let job = at; job < Math.min(at + 3 * share, jobs.length); job += 3) {
      const [text = '', signature = '', key = ''] = jobs.slice(job, job + 3);
      results.push(
        signature === '' ? sign(text) : sm2.verify(bytesOf(signature), utf8ToBytes(text), keyOf(key)),
      );
    }
    parentPort?.postMessage(results satisfies SignatureResults);
  }
});
