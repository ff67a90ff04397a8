/// <reference lib="es2024.sharedmemory" />
/** Memory that a sandbox shares with its signature thread: jobs, how far the thread has come, and what came out. */

/** Jobs that may lie there at once; a power of two. */
export const places = 64;
/** For the text of one job. */
const textBytes = 4096;
const keyBytes = 65;
const signatureBytes = 64;
const placeBytes = textBytes + keyBytes + signatureBytes + 3;

/** Words about all jobs: whether the thread has begun, and the numbers of the next job it takes and of the first that is not there yet. */
const [begun, next, end] = [0, 1, 2];
/** Behind them two words about each job, its state and the length of its text. */
const wordsOfAll = 4;
const words = wordsOfAll + 2 * places;
/** The place of a job. */
export const placeOf = (number: number) => number & (places - 1);
const stateWord = (number: number) => wordsOfAll + 2 * placeOf(number);
const lengthWord = (number: number) => stateWord(number) + 1;
const textAt = (number: number) => placeOf(number) * placeBytes;

/** What became of a job; taken: somebody is at it. */
export const jobState = { open: 0, taken: 1, good: 2, bad: 3, failed: 4 } as const;
type JobState = (typeof jobState)[keyof typeof jobState];

/** What is asked for: to sign the text, or to check a signature of it by a public key of 65 bytes. */
export interface SignatureJob {
  readonly text: string;
  readonly check?: { readonly signature: Uint8Array; readonly key: Uint8Array } | undefined;
}

/** Whether a job has room in its place: a character takes three bytes at most. */
export const fits = ({ text }: SignatureJob): boolean => text.length * 3 <= textBytes;

/** Jobs are numbered on and on; a job lies in the place of its number. The thread does them in their order, but for those that the sandbox claims. */
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

  /** Puts a job there and wakes the thread; what lay in its place must be settled and passed by the thread. @returns the number of the job */
  share(job: SignatureJob): number {
    const number = Atomics.load(this.words, end);
    this.write(number, job);
    Atomics.store(this.words, end, number + 1);
    Atomics.notify(this.words, end, 1);
    return number;
  }

  private write(number: number, { text, check }: SignatureJob): void {
    const at = textAt(number);
    // The length of a text that is to be signed is negative.
    this.words[lengthWord(number)] = this.bytes.write(text, at) * (check ? 1 : -1);
    if (check) {
      this.bytes.set(check.signature, at + textBytes);
      this.bytes.set(check.key, at + textBytes + signatureBytes);
    }
    Atomics.store(this.words, stateWord(number), jobState.open);
  }

  /** Makes a job the caller's own. @returns false when it is somebody's already */
  claim(number: number): boolean {
    const word = stateWord(number);
    return Atomics.compareExchange(this.words, word, jobState.open, jobState.taken) === jobState.open;
  }

  /** The thread's next job, which is its own then. @returns its number; undefined when there is none */
  take(): number | undefined {
    for (let number = this.progress; number !== Atomics.load(this.words, end); number += 1) {
      if (this.claim(number)) return number;
      Atomics.store(this.words, next, number + 1);
    }
    return undefined;
  }

  /** Sleeps until there are jobs. */
  sleep(): void {
    const seen = Atomics.load(this.words, end);
    if (Atomics.load(this.words, next) === seen) Atomics.wait(this.words, end, seen);
  }

  /** A job as the thread reads it: copies, which do not change under its hands. */
  read(number: number): {
    readonly text: Uint8Array;
    readonly signature?: Uint8Array;
    readonly key: Uint8Array;
  } {
    const at = textAt(number);
    const length = this.words[lengthWord(number)] ?? 0;
    return {
      text: this.copy(at, Math.abs(length)),
      ...(length > 0 && { signature: this.signature(number) }),
      key: this.copy(at + textBytes + signatureBytes, keyBytes),
    };
  }

  /** The thread has done the job it took. */
  settle(number: number, state: JobState, signature?: Uint8Array): void {
    if (signature) this.bytes.set(signature, textAt(number) + textBytes);
    Atomics.store(this.words, stateWord(number), state);
    Atomics.store(this.words, next, number + 1);
    Atomics.notify(this.words, next);
  }

  state(number: number): JobState {
    return Atomics.load(this.words, stateWord(number)) as JobState;
  }

  /** How far the thread has come. */
  get progress(): number {
    return Atomics.load(this.words, next);
  }

  /** Resolves when the thread has come further than `seen`, perhaps at once. */
  async furtherThan(seen: number): Promise<void> {
    await Atomics.waitAsync(this.words, next, seen).value;
  }

  /** The signature that is to be checked or was made. */
  signature(number: number): Uint8Array {
    return this.copy(textAt(number) + textBytes, signatureBytes);
  }

  private copy(from: number, size: number): Uint8Array {
    return new Uint8Array(this.bytes.subarray(from, from + size));
  }
}
