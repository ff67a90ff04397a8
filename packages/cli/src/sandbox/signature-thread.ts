/** Signatures of a sandbox on two threads: they are a third of the work for a request. */
import { Worker } from 'node:worker_threads';
import { sm2, utf8ToBytes } from '@hulian/crypto';
import type { SignatureWork, VerificationKey } from '@hulian/sdk/sandbox';
import { fits, jobState, SharedJobs, type SignatureJob } from './signature-jobs.js';

/** What the thread is given. */
export interface SignatureThreadData {
  readonly privateKey: Uint8Array;
  readonly memory: SharedArrayBuffer;
}

/** Beside the bundle in the package; beside this file when run from sources. */
const program = import.meta.url.endsWith('.ts')
  ? new URL('./signature-worker.ts', import.meta.url)
  : new URL('./signature-worker.js', import.meta.url);

/** Milliseconds after which a thread that has a job is given up: it died, or the machine has no time for it. */
const patience = 100;
/** A thread that was given up this often is not started again. */
const attempts = 3;

interface Asked extends SignatureJob {
  /** Does the job on this thread. */
  readonly here: () => boolean | Uint8Array;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What is asked for in one turn of the event loop is done at its end, by both threads: each takes the next job until there is none.
 * The thread begins when there is more than one job for the first time. Whatever becomes of it, no job is lost: this one does it then.
 * @param entry - the program of the thread
 */
export function openSignatureThread(privateKey: Uint8Array, entry = program): SignatureWork {
  const pointOf = new WeakMap<VerificationKey, Uint8Array>();
  let asked: Asked[] = [];
  let helper: { readonly worker: Worker; readonly jobs: SharedJobs } | undefined;
  let started = 0;

  function giveUp(worker: Worker): void {
    if (helper?.worker === worker) helper = undefined;
    void worker.terminate();
  }

  function start() {
    started += 1;
    const jobs = new SharedJobs();
    const workerData: SignatureThreadData = { privateKey, memory: jobs.memory };
    const worker = new Worker(entry, { workerData });
    worker.on('error', () => giveUp(worker)).on('exit', () => giveUp(worker));
    // It must not keep the program alive.
    worker.unref();
    return { worker, jobs };
  }

  function work(): void {
    const all = asked;
    asked = [];
    const shareable = all.filter(fits);
    if (shareable.length > 1 && helper === undefined && started < attempts) helper = start();
    const shared = shareable.length > 1 && helper?.jobs.hasBegun ? workWithHelper(helper, shareable) : undefined;
    for (const job of all) if (!shared?.has(job)) settleHere(job);
  }

  /** @returns the jobs that are settled */
  function workWithHelper({ worker, jobs }: NonNullable<typeof helper>, all: readonly Asked[]): Set<Asked> {
    const places = jobs.share(all);
    const jobAt = new Map(places.map((place, n) => [place, all[n] as Asked]));
    const settled = new Set<Asked>();
    for (let place = jobs.take(); place !== undefined; place = jobs.take()) {
      const job = jobAt.get(place) as Asked;
      settleHere(job);
      settled.add(job);
    }
    for (const [place, job] of jobAt) {
      if (settled.has(job)) continue;
      const state = jobs.wait(place, patience);
      if (state === jobState.open) {
        // What it may write later is written to memory that nobody reads any more.
        giveUp(worker);
        break;
      }
      if (state === jobState.failed) continue;
      job.resolve((job.check ? state === jobState.good : jobs.signature(place)) as never);
      settled.add(job);
    }
    return settled;
  }

  const ask = <Result>(job: SignatureJob & Pick<Asked, 'here'>) =>
    new Promise<Result>((resolve, reject) => {
      if (asked.length === 0) setImmediate(work);
      asked.push({ ...job, resolve, reject });
    });

  return {
    verify(signature, text, key) {
      let point = pointOf.get(key);
      if (!point) pointOf.set(key, (point = key.publicKey));
      const here = () => sm2.verify(signature, utf8ToBytes(text), key);
      return ask<boolean>({ text, check: { signature, key: point }, here });
    },
    sign: (text) => ask<Uint8Array>({ text, here: () => sm2.sign(utf8ToBytes(text), privateKey) }),
  };
}

function settleHere({ here, resolve, reject }: Asked): void {
  try {
    resolve(here() as never);
  } catch (error) {
    reject(error);
  }
}
