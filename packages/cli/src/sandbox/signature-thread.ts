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
 * What is asked for in one turn of the event loop is done when the turn ends. From the second job on the other thread takes what it can
 * meanwhile, then both take the next job until there is none. It begins when there are two jobs for the first time. Whatever becomes of it,
 * no job is lost: this thread does what is left.
 * @param entry - the program of the thread
 */
export function openSignatureThread(privateKey: Uint8Array, entry = program) {
  const pointOf = new WeakMap<VerificationKey, Uint8Array>();
  /** What was asked for in this turn, and what of it the other thread may take, by number. */
  let asked: Asked[] = [];
  let turn: { readonly helper: Helper; readonly shared: Map<number, Asked> } | undefined;
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

  function put(job: Asked): void {
    asked.push(job);
    if (asked.length === 1) setImmediate(work);
    else if (asked.length > 2) share(job);
    else {
      if (helper === undefined && started < attempts) helper = start();
      if (helper?.jobs.hasBegun) turn = { helper, shared: new Map() };
      asked.forEach(share);
    }
  }

  function share(job: Asked): void {
    if (turn && turn.shared.size < places && fits(job)) turn.shared.set(turn.helper.jobs.share(job), job);
  }

  function work(): void {
    const left = new Set(asked);
    if (turn) workTogether(turn, left);
    [asked, turn] = [[], undefined];
    left.forEach(settleHere);
  }

  /** Settles jobs and takes them out of what is left. */
  function workTogether(
    { helper: { worker, jobs }, shared }: NonNullable<typeof turn>,
    left: Set<Asked>,
  ): void {
    for (let number = jobs.take(); number !== undefined; number = jobs.take()) {
      const job = shared.get(number) as Asked;
      settleHere(job);
      left.delete(job);
    }
    let wait = patience;
    for (const [number, job] of shared) {
      if (!left.has(job)) continue;
      const state = jobs.wait(number, wait);
      if (state === jobState.good || state === jobState.bad) {
        job.resolve((job.check ? state === jobState.good : jobs.signature(number)) as never);
        left.delete(job);
      } else if (state === jobState.open) {
        // What it may write later is written to memory that nobody reads any more.
        giveUp(worker);
        wait = 0;
      }
    }
  }

  const ask = <Result>(job: SignatureJob & Pick<Asked, 'here'>) =>
    new Promise<Result>((resolve, reject) => put({ ...job, resolve, reject }));

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
