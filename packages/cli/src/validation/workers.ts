/** The threads that judge files for `hulian validate --jobs N`: this one and N - 1 workers. */
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Judged, JudgedFile, JudgeSetup } from './file-judge.js';

/** Beside the bundle in the package; beside this file when run from sources. */
const entry = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./validation-worker.js', import.meta.url);

/** A worker is sent so many files or bytes at once, and as many ahead, so that it never waits for this thread. */
const [batchFiles, batchBytes, batchesAhead] = [32, 1 << 20, 1];
/** This thread judges so many files before it hears the workers. */
const filesBetween = 8;
/** So many files per thread are enough to keep all threads at work. */
const filesAhead = 4 * batchFiles;

interface Waiting {
  readonly file: JudgedFile;
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: unknown) => void;
}

/** Judges files in several threads; whoever asks first is served first. */
export class JudgeWorkers {
  readonly #workers: Worker[];
  /** Workers that may be sent a batch, each as often as it may have one. */
  readonly #free: Worker[];
  readonly #judgeHere: (file: JudgedFile) => Promise<Judged>;
  readonly #queue: Waiting[] = [];
  /** The batches that each worker has been sent, in this order. */
  readonly #running = new Map<Worker, Waiting[][]>();
  #busyHere = false;
  #failure: Error | undefined;

  constructor(count: number, setup: JudgeSetup, judgeHere: (file: JudgedFile) => Promise<Judged>) {
    this.#judgeHere = judgeHere;
    this.#workers = Array.from({ length: count - 1 }, () => this.#start(setup));
    this.#free = Array.from({ length: 1 + batchesAhead }, () => this.#workers).flat();
  }

  /** So many files should be asked for at the same time. */
  get width(): number {
    return filesAhead * (this.#workers.length + 1);
  }

  judge(file: JudgedFile): Promise<Judged> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ file, resolve, reject });
      if (this.#queue.length === 1) void setImmediate().then(() => this.#next());
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(setup: JudgeSetup): Worker {
    const worker = new Worker(entry, { workerData: setup });
    worker.on('message', (judged: readonly Judged[]) => {
      const waiting = this.#running.get(worker)?.shift() ?? [];
      this.#free.push(worker);
      this.#next();
      for (const [index, each] of judged.entries()) waiting[index]?.resolve(each);
    });
    // A thread that dies (out of memory, a fault of ours) ends the run: its files have no verdict.
    worker.on('error', (error: Error) => {
      this.#failure = error;
      for (const waiting of [...this.#running.values()].flat(2)) waiting.reject(error);
      this.#running.clear();
      this.#next();
    });
    return worker;
  }

  #next(): void {
    if (this.#failure !== undefined)
      for (const waiting of this.#queue.splice(0)) waiting.reject(this.#failure);
    while (this.#queue.length > 0 && this.#free.length > 0) {
      const worker = this.#free.shift() as Worker;
      const batch = this.#takeBatch();
      const batches = this.#running.get(worker);
      if (batches) batches.push(batch);
      else this.#running.set(worker, [batch]);
      worker.postMessage(batch.map(({ file }) => file));
    }
    if (!this.#busyHere) void this.#runHere();
  }

  /** Fewer files towards the end, so that the threads end together. */
  #takeBatch(): Waiting[] {
    const share = Math.ceil(this.#queue.length / (2 * (this.#workers.length + 1)));
    let bytes = 0;
    let count = 0;
    while (count < Math.min(share, batchFiles) && bytes < batchBytes)
      bytes += (this.#queue[count++] as Waiting).file.size;
    return this.#queue.splice(0, count);
  }

  /** One file after the other; the answers of the workers are heard now and then. */
  async #runHere(): Promise<void> {
    this.#busyHere = true;
    let judged = 0;
    for (let waiting = this.#queue.shift(); waiting; waiting = this.#queue.shift()) {
      await this.#judgeHere(waiting.file).then(waiting.resolve, waiting.reject);
      judged += 1;
      if (judged % filesBetween === 0) await setImmediate();
    }
    this.#busyHere = false;
  }
}
