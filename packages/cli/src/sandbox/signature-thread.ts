/** Signatures of a sandbox on two threads: they are a third of the work for a request. */
import { Worker } from 'node:worker_threads';
import { sm2, utf8ToBytes } from '@hulian/crypto';
import type { SignatureWork, VerificationKey } from '@hulian/sdk/sandbox';
import { fits, jobState, places, SharedJobs, type SignatureJob } from './signature-jobs.js';

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

interface Helper {
  readonly worker: Worker;
  readonly jobs: SharedJobs;
}

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
export function openSignatureThread(privateKey: Uint8Array, entry = program) {
  const pointOf = new WeakMap<VerificationKey, Uint8Array>();
  let asked: Asked[] = [];
  let helper: Helper | undefined;
  let started = 0;

  function giveUp(worker: Worker): void {
    if (helper?.worker === worker) helper = undefined;
    void worker.terminate();
  }

  function start(): Helper {
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
    const shared: Asked[] = [];
    const left: Asked[] = [];
    for (const job of asked) (shared.length < places && fits(job) ? shared : left).push(job);
    asked = [];
    if (shared.length > 1 && helper === undefined && started < attempts) helper = start();
    if (shared.length > 1 && helper?.jobs.hasBegun) left.push(...workTogether(helper, shared));
    else left.push(...shared);
    for (const job of left) settleHere(job);
  }

  /** @returns the jobs that are left */
  function workTogether({ worker, jobs }: Helper, all: readonly Asked[]): Asked[] {
    const first = jobs.share(all);
    const mine = new Set<number>();
    for (let number = jobs.take(); number !== undefined; number = jobs.take()) {
      // Numbers begin again below zero after 2^31.
      const n = (number - first) | 0;
      mine.add(n);
      settleHere(all[n] as Asked);
    }
    let wait = patience;
    return all.filter((job, n) => {
      if (mine.has(n)) return false;
      const state = jobs.wait(first + n, wait);
      if (state === jobState.open) {
        // What it may write later is written to memory that nobody reads any more.
        giveUp(worker);
        wait = 0;
      }
      if (state !== jobState.good && state !== jobState.bad) return true;
      job.resolve((job.check ? state === jobState.good : jobs.signature(first + n)) as never);
      return false;
    });
  }

  const ask = <Result>(job: SignatureJob & Pick<Asked, 'here'>) =>
    new Promise<Result>((resolve, reject) => {
      if (asked.length === 0) setImmediate(work);
      asked.push({ ...job, resolve, reject });
    });

  return {
    verify(signature: Uint8Array, text: string, key: VerificationKey) {
      let point = pointOf.get(key);
      if (!point) pointOf.set(key, (point = key.publicKey));
      const here = () => sm2.verify(signature, utf8ToBytes(text), key);
      return ask<boolean>({ text, check: { signature, key: point }, here });
    },
    sign: (text: string) => ask<Uint8Array>({ text, here: () => sm2.sign(utf8ToBytes(text), privateKey) }),
  } satisfies SignatureWork;
}

function settleHere({ here, resolve, reject }: Asked): void {
  try {
    resolve(here() as never);
  } catch (error) {
    reject(error);
  }
}
