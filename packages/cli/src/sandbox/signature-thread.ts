/** Signatures of a sandbox on two threads: they are a third of the work for a request. */
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { sm2, utf8ToBytes } from '@hulian/crypto';
import type { SignatureWork, VerificationKey } from '@hulian/sdk/sandbox';
import { fits, jobState, placeOf, places, SharedJobs, type SignatureJob } from './signature-jobs.js';

/** What the thread is given. */
export interface SignatureThreadData {
  readonly privateKey: Uint8Array;
  readonly memory: SharedArrayBuffer;
}

/** Beside the bundle in the package; beside this file when run from sources. */
const program = import.meta.url.endsWith('.ts')
  ? new URL('./signature-worker.ts', import.meta.url)
  : new URL('./signature-worker.js', import.meta.url);

/** Milliseconds after which a thread that has not done a job is given up: it died, or the machine has no time for it. */
const patience = 200;
/** A thread that was given up this often is not started again. */
const attempts = 3;

/** Jobs of one turn of the event loop that this thread does alone: waking the other takes as long as a signature or two. */
export const alone = 4;

interface Asked extends SignatureJob {
  /** Does the job on this thread. */
  readonly here: () => boolean | Uint8Array;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread, and the jobs it was given that are not done, by number. Instead of waiting for the thread, this one does jobs that the
 * other has not begun: sleeping and being woken takes longer than a signature, and many requests are under way at once.
 */
class Helper {
  readonly jobs = new SharedJobs();
  private readonly worker: Worker;
  /** A ring by place: a Map with much coming and going leaves tables behind that keep jobs alive until the next full collection. */
  private readonly given = new Array<Asked | undefined>(places);
  /** Numbers of the oldest job under way and of the next one. */
  private first = 0;
  private next = 0;
  private timer: NodeJS.Timeout | undefined;
  /** Whether jobs came or were handed out since the last turn: there is more to do than signatures. */
  private busy = false;
  private comingBack = false;
  private listening = false;

  /** @param onEnd - hears that the thread will do nothing more */
  constructor(
    entry: URL,
    privateKey: Uint8Array,
    private readonly onEnd: () => void,
  ) {
    const workerData: SignatureThreadData = { privateKey, memory: this.jobs.memory };
    this.worker = new Worker(entry, { workerData });
    this.worker.on('error', () => this.giveUp()).on('exit', () => this.giveUp());
    // It must not keep the program alive; the timer does while there are jobs.
    this.worker.unref();
  }

  /** @returns false when it cannot take the job now */
  take(job: Asked): boolean {
    if (!this.jobs.hasBegun || this.inUse === places || !fits(job)) return false;
    this.next = this.jobs.share(job) + 1;
    this.given[placeOf(this.next - 1)] = job;
    this.timer ??= this.judgeLater();
    this.busy = true;
    this.comeBack();
    return true;
  }

  /** Places that not both threads have passed. */
  private get inUse(): number {
    return this.next - Math.min(this.first, this.jobs.progress);
  }

  /** Whether it has jobs that are not done. */
  get isBusy(): boolean {
    return this.first !== this.next;
  }

  private comeBack(): void {
    if (this.comingBack) return;
    this.comingBack = true;
    setImmediate(() => {
      this.comingBack = false;
      this.turn();
    });
  }

  /** Once in a turn of the event loop: hands out what is done; when that and new jobs were all there was to do, does a job or waits. */
  private turn(): void {
    const seen = this.jobs.progress;
    this.handOut();
    if (this.first === this.next) return;
    if (this.busy || this.help()) this.comeBack();
    else void this.listen(seen);
    this.busy = false;
  }

  /** Does the oldest job that the thread has not begun. @returns false when there is none */
  private help(): boolean {
    for (let number = this.first; number < this.next; number += 1) {
      if (this.given[placeOf(number)] === undefined || !this.jobs.claim(number)) continue;
      settleHere(this.taken(number));
      return true;
    }
    return false;
  }

  private async listen(seen: number): Promise<void> {
    if (this.listening) return;
    this.listening = true;
    await this.jobs.furtherThan(seen);
    this.listening = false;
    this.turn();
  }

  private handOut(): void {
    for (; this.first < this.next; this.first += 1) {
      if (this.given[placeOf(this.first)] === undefined) continue;
      const state = this.jobs.state(this.first);
      if (state === jobState.open || state === jobState.taken) return;
      const job = this.taken(this.first);
      this.busy = true;
      if (state === jobState.failed) settleHere(job);
      else job.resolve((job.check ? state === jobState.good : this.jobs.signature(this.first)) as never);
    }
  }

  /** Takes a job out of the ring. */
  private taken(number: number): Asked {
    const job = this.given[placeOf(number)] as Asked;
    this.given[placeOf(number)] = undefined;
    return job;
  }

  /** Whether the thread has done the oldest job, a while from now. */
  private judgeLater(): NodeJS.Timeout {
    const { first } = this;
    return setTimeout(() => {
      this.handOut();
      this.timer = undefined;
      if (this.first === this.next) return;
      if (this.first === first) this.giveUp();
      else this.timer = this.judgeLater();
    }, patience);
  }

  /** Does here what is left. What the thread may write later is written to memory that nobody reads any more. */
  private giveUp(): void {
    clearTimeout(this.timer);
    this.handOut();
    this.onEnd();
    for (; this.first < this.next; this.first += 1)
      if (this.given[placeOf(this.first)] !== undefined) settleHere(this.taken(this.first));
    void this.worker.terminate();
  }
}

/**
 * The other thread begins when there is more to do in one turn of the event loop than this thread does alone, and helps from then on
 * whenever there is so much again, until all of it is done. Whatever becomes of it, no job is lost: this thread does what is left.
 * @param entry - the program of the thread
 */
export function openSignatureThread(privateKey: Uint8Array, entry = program) {
  const pointOf = new WeakMap<VerificationKey, Uint8Array>();
  let helper: Helper | undefined;
  let started = 0;
  /** What this thread does when the turn ends. */
  let mine: Asked[] = [];

  function start(): Helper {
    started += 1;
    // The collector shares young objects out among threads and waits for all of them: with the signature thread on the other processor
    // that takes longer than it does alone.
    setFlagsFromString('--no-parallel-scavenge');
    const made: Helper = new Helper(entry, privateKey, () => {
      if (helper === made) helper = undefined;
    });
    return made;
  }

  function put(job: Asked): void {
    if (helper?.isBusy && helper.take(job)) return;
    mine.push(job);
    if (mine.length === 1) setImmediate(work);
    if (mine.length <= alone) return;
    if (helper === undefined && started < attempts) helper = start();
    mine = mine.filter((one) => !helper?.take(one));
  }

  function work(): void {
    const jobs = mine;
    mine = [];
    jobs.forEach(settleHere);
  }

  // Without a spread, which would make hidden classes for each job.
  const ask = <Result>(text: string, here: Asked['here'], check?: SignatureJob['check']) =>
    new Promise<Result>((resolve, reject) => put({ text, check, here, resolve, reject }));

  return {
    verify(signature: Uint8Array, text: string, key: VerificationKey) {
      let point = pointOf.get(key);
      if (!point) pointOf.set(key, (point = key.publicKey));
      const here = () => sm2.verify(signature, utf8ToBytes(text), key);
      return ask<boolean>(text, here, { signature, key: point });
    },
    sign: (text: string) => ask<Uint8Array>(text, () => sm2.sign(utf8ToBytes(text), privateKey)),
  } satisfies SignatureWork;
}

function settleHere({ here, resolve, reject }: Asked): void {
  try {
    resolve(here() as never);
  } catch (error) {
    reject(error);
  }
}
