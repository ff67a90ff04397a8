/** Signatures of a sandbox on a thread of their own: they are a third of the work for a request. */
import { Worker } from 'node:worker_threads';
import type { SignatureWork, VerificationKey } from '@hulian/sdk/sandbox';

/** Beside the bundle in the package; beside this file when run from sources. */
const entry = import.meta.url.endsWith('.ts')
  ? new URL('./signature-worker.ts', import.meta.url)
  : new URL('./signature-worker.js', import.meta.url);

/** For each job its text, the signature to check in Latin-1 and the key in hexadecimal; the last two are empty when it is to be signed. */
export type SignatureJobs = readonly string[];
/** In the order of the jobs: the signature made, in Latin-1, or whether the given one is good. */
export type SignatureResults = readonly (string | boolean)[];

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** The thread begins with the first signature; what is asked for in one turn of the event loop goes to it in one message. */
export function openSignatureThread(privateKey: Uint8Array): SignatureWork {
  let worker: Worker | undefined;
  let jobs: string[] = [];
  let waiting: Waiting[] = [];
  const hexOf = new WeakMap<VerificationKey, string>();
  const start = () => {
    const started = new Worker(entry, { workerData: privateKey });
    started.on('message', (results: SignatureResults) => {
      const done = waiting.splice(0, results.length);
      for (const [n, { resolve }] of done.entries()) resolve(results[n] as never);
    });
    // The next signature starts another thread.
    started.on('error', (error: Error) => {
      for (const { reject } of waiting) reject(error);
      [worker, jobs, waiting] = [undefined, [], []];
    });
    // It must not keep the program alive; listening to it would.
    started.unref();
    return started;
  };
  const send = () => {
    if (jobs.length > 0) (worker ??= start()).postMessage(jobs);
    jobs = [];
  };
  const ask = <Result>(text: string, signature: string, key: string) =>
    new Promise<Result>((resolve, reject) => {
      if (jobs.length === 0) setImmediate(send);
      jobs.push(text, signature, key);
      waiting.push({ resolve, reject });
    });
  return {
    verify(signature, text, key) {
      let hex = hexOf.get(key);
      if (hex === undefined) hexOf.set(key, (hex = Buffer.from(key.publicKey).toString('hex')));
      return ask<boolean>(text, Buffer.from(signature).toString('latin1'), hex);
    },
    async sign(text) {
      return new Uint8Array(Buffer.from(await ask<string>(text, '', ''), 'latin1'));
    },
  };
}
