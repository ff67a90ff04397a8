/** Memory that a sandbox shares with its signature thread: jobs, who has taken which, and what came out. */

/** Jobs that may lie there at once. */
const places = 64;
/** For the text of one job; a longer one is not shared. */
const textBytes = 4096;
const keyBytes = 65;
const signatureBytes = 64;
const placeBytes = textBytes + keyBytes + signatureBytes + 3;

/** Words about all jobs: whether the thread has begun, and the numbers of the next job to take and of the first that is not there yet. */
const [begun, next, end] = [0, 1, 2];
/** Words about one job. */
const [stateWord, lengthWord] = [0, 1];
const words = 4 + 2 * places;

/** What became of a job. */
export const jobState = { open: 0, good: 1, bad: 2, failed: 3 } as const;
type JobState = (typeof jobState)[keyof typeof jobState];

/** What is asked for: to sign the text, or to check a signature of it by a public key of 65 bytes. */
export interface SignatureJob {
  readonly text: string;
  readonly check?: { readonly signature: Uint8Array; readonly key: Uint8Array };
}

/** Whether a job can be shared: a character takes three bytes at most. */
export const fits = ({ text }: SignatureJob): boolean => text.length * 3 <= textBytes;

/** Jobs are numbered without end; a job lies in the place of its number. Each is taken once, by whichever thread comes first. */
export class SharedJobs {
  private readonly words: Int32Array;
  private readonly bytes: Buffer;

  constructor(readonly memory = new SharedArrayBuffer(4 * words + places * placeBytes)) {
    this.words = new Int32Array(memory, 0, words);
    this.bytes = Buffer.from(memory, 4 * words);
  }

  /** The thread says that it is there. */
  begin(): void {
    Atomics.store(this.words, begun, 1);
  }

  get hasBegun(): boolean {
    return Atomics.load(this.words, begun) === 1;
  }

  /** Puts jobs there and wakes the thread; all former ones must be settled. The first of them are shared, as many as there is room for. @returns their places */
  share(jobs: readonly SignatureJob[]): number[] {
    const first = Atomics.load(this.words, end);
    const shared = jobs.slice(0, places).map((job, n) => this.write(job, (first + n) & (places - 1)));
    Atomics.store(this.words, end, first + shared.length);
    Atomics.notify(this.words, end, 1);
    return shared;
  }

  private write({ text, check }: SignatureJob, place: number): number {
    const at = place * placeBytes;
    this.words[this.word(place, lengthWord)] = this.bytes.write(text, at) * (check ? 1 : -1);
    if (check) {
      this.bytes.set(check.signature, at + textBytes);
      this.bytes.set(check.key, at + textBytes + signatureBytes);
    }
    Atomics.store(this.words, this.word(place, stateWord), jobState.open);
    return place;
  }

  /** Takes the next job. @returns its place; undefined when there is none */
  take(): number | undefined {
    for (;;) {
      const number = Atomics.load(this.words, next);
      if (number === Atomics.load(this.words, end)) return undefined;
      if (Atomics.compareExchange(this.words, next, number, number + 1) === number)
        return number & (places - 1);
    }
  }

  /** Sleeps until there are jobs. */
  sleep(): void {
    const seen = Atomics.load(this.words, end);
    if (Atomics.load(this.words, next) === seen) Atomics.wait(this.words, end, seen);
  }

  /** A job as the thread reads it: copies, which do not change under its hands. */
  read(place: number): { readonly text: Uint8Array; readonly signature?: Uint8Array; readonly key: Uint8Array } {
    const at = place * placeBytes;
    const length = this.words[this.word(place, lengthWord)] ?? 0;
    const copy = (from: number, size: number) => new Uint8Array(this.bytes.subarray(from, from + size));
    return {
      text: copy(at, Math.abs(length)),
      ...(length > 0 && { signature: copy(at + textBytes, signatureBytes) }),
      key: copy(at + textBytes + signatureBytes, keyBytes),
    };
  }

  settle(place: number, state: JobState, signature?: Uint8Array): void {
    if (signature) this.bytes.set(signature, place * placeBytes + textBytes);
    const word = this.word(place, stateWord);
    Atomics.store(this.words, word, state);
    Atomics.notify(this.words, word);
  }

  /** Waits for a job that the other thread took. @returns `open` when that took longer than `patience` milliseconds */
  wait(place: number, patience: number): JobState {
    const word = this.word(place, stateWord);
    Atomics.wait(this.words, word, jobState.open, patience);
    return Atomics.load(this.words, word) as JobState;
  }

  /** The signature that was made. */
  signature(place: number): Uint8Array {
    const at = place * placeBytes + textBytes;
    return new Uint8Array(this.bytes.subarray(at, at + signatureBytes));
  }

  private word(place: number, word: number): number {
    return 4 + 2 * place + word;
  }
}
