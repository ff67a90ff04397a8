/** What the kill harness tells its sender. */
export interface SenderInput {
  readonly path: string;
  readonly baseUrl: string;
  readonly institution: string;
  /** Hexadecimal; a test key. */
  readonly privateKey: string;
  readonly platformKey: string;
  readonly records: number;
  readonly lanes: number;
  /** The last, undisturbed run: ends when the queue is empty. */
  readonly last: boolean;
}

/** The sender writes this when it has opened its queue. */
export const openedMark = 'opened\n';
