/** Worker threads that judge files for `hulian validate --jobs N`. */
import { Worker } from 'node:worker_threads';
import type { Judged, JudgedFile, JudgeSetup } from './file-judge.js';

/** Beside the bundle in the package; beside this file when run from sources. */
const entry = import.meta.url.endsWith('.ts')
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./validation-worker.js', import.meta.url);

interface Waiting {
  readonly file: JudgedFile;
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: Error) => void;
}

/** Judges files in several threads; whoever asks first is served first. */
export class JudgeWorkers {
  readonly #workers: Worker[];
  readonly #idle: Worker[];
  readonly #queue: Waiting[] = [];
  readonly #running = new Map<Worker, Waiting>();
  #failure: Error | undefined;

  constructor(count: number, setup: JudgeSetup) {
    this.#workers = Array.from({ length: count }, () => this.#start(setup));
    this.#idle = [...this.#workers];
  }

  judge(file: JudgedFile): Promise<Judged> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ file, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #start(setup: JudgeSetup): Worker {
    const worker = new Worker(entry, { workerData: setup });
    worker.on('message', (judged: Judged) => {
      this.#running.get(worker)?.resolve(judged);
      this.#running.delete(worker);
      this.#idle.push(worker);
      this.#next();
    });
    // A thread that dies (out of memory, a fault of ours) ends the run: its file has no verdict.
    worker.on('error', (error: Error) => {
      this.#failure = error;
      for (const waiting of [...this.#running.values(), ...this.#queue.splice(0)]) waiting.reject(error);
      this.#running.clear();
    });
    return worker;
  }

  #next(): void {
    if (this.#failure !== undefined) {
      for (const waiting of this.#queue.splice(0)) waiting.reject(this.#failure);
      return;
    }
    while (this.#queue.length > 0 && this.#idle.length > 0) {
      const worker = this.#idle.pop() as Worker;
      const waiting = this.#queue.shift() as Waiting;
      this.#running.set(worker, waiting);
      worker.postMessage(waiting.file);
    }
  }
}
