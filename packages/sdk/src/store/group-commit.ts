import type { Store } from './database.js';

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Runs work in a transaction that all work of one turn of the event loop shares. */
export interface GroupCommit {
  <Result>(work: () => Result): Promise<Result>;
  /** Commits at once what waits. */
  flush(): void;
}

/**
 * Puts all writes asked for in one turn of the event loop into one durable transaction. Each caller hears of success only after the
 * commit; when the commit fails nothing of the group is kept and every caller hears why.
 */
export function groupCommit(store: Store): GroupCommit {
  let waiting: Waiting[] = [];
  const flush = () => {
    const group = waiting;
    if (group.length === 0) return;
    waiting = [];
    try {
      const values = store.transaction(() => group.map(({ work }) => work()));
      group.forEach(({ resolve }, i) => resolve(values[i] as never));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  };
  const commit = <Result>(work: () => Result) =>
    new Promise<Result>((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ work, resolve, reject });
    });
  return Object.assign(commit, { flush });
}
