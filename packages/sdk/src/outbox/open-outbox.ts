import { closeSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import type { Caller } from '../client/caller.js';
import { isSdkError, SdkError } from '../errors/sdk-error.js';
import type { Store } from '../store/database.js';
import type { Outbox, OutboxOptions, Salvage } from './outbox.js';

/**
 * Opens or makes an outbox file. One process only; the mark of a process that died is recognised. A damaged file is kept aside, its
 * readable records are moved to a new one, and `salvaged` says so: every one of them is asked about before it is sent.
 * @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_STORAGE_FAILED
 */
export async function openOutbox(
  path: string,
  platform: Caller,
  options: OutboxOptions = {},
): Promise<Outbox> {
  const [{ openStore }, { Outbox }, { outboxApplicationId, outboxSchema }] = await Promise.all([
    import('../store/database.js'),
    import('./outbox.js'),
    import('./schema.js'),
  ]);
  const open = () =>
    openStore({ path, schema: outboxSchema, applicationId: outboxApplicationId, kind: 'outbox' });
  try {
    return new Outbox(open(), platform, options, undefined);
  } catch (error) {
    if (!isSdkError(error) || error.code !== 'CONFIG_FILE_CORRUPT') throw error;
    // A text or a picture was named by mistake: it is left where it is.
    if (!isDatabase(path))
      throw new SdkError('CONFIG_FILE_FOREIGN', { path, expected: 'outbox' }, { cause: error });
    const kept = `${path}.damaged-${Date.now()}`;
    renameSync(path, kept);
    for (const suffix of ['-wal', '-journal']) renameIfThere(`${path}${suffix}`, `${kept}${suffix}`);
    const store = open();
    return new Outbox(store, platform, options, { kept, records: await salvage(kept, store) });
  }
}

function isDatabase(path: string): boolean {
  const start = Buffer.alloc(15);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1') === 'SQLite format 3';
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Copies every row that can still be read, one by one. What was not done is asked about before it is sent. */
async function salvage(damaged: string, store: Store): Promise<Salvage['records']> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const columns =
    'seq, key, operation, lane, input, state, ready, attempts, next_at, put_at, done_at, status, code, trace, answer';
  const marks = columns.replace(/\w+/g, '?');
  let count = 0;
  let source: InstanceType<typeof sqlite.Database> | undefined;
  try {
    source = new sqlite.Database(damaged);
    source.exec('pragma locking_mode = exclusive');
    const last =
      readOr(() => Number(source?.get('select max(seq) as n from records')?.['n'] ?? 0), 0) || 1_000_000;
    store.transaction(() => {
      for (let from = 0; from < last;) from = copyFrom(from, last);
      store.run(
        `update records set state = 'unknown', ready = 0 where state in ('new', 'queued', 'sending')`,
      );
      store.run(
        `update records set ready = 1 where state = 'unknown' and seq in (select min(seq) from records where state in ('unknown', 'held') group by lane)`,
      );
    });
  } catch (error) {
    if (isSdkError(error)) throw error;
  } finally {
    readOr(() => source?.close(), undefined);
    rmSync(`${damaged}.lock`, { recursive: true, force: true });
  }
  return count;

  /** Copies rows after `from` until one cannot be read; answers where to go on. */
  function copyFrom(from: number, last: number): number {
    let at = from;
    try {
      const statement = source?.prepare(
        `select ${columns} from records where seq > ? and seq <= ? order by seq`,
      );
      for (const row of statement?.iterate([from, last]) ?? []) {
        at = Number(row['seq']);
        if (
          store.run(
            `insert or ignore into records (${columns}) values (${marks})`,
            Object.values(row) as string[],
          ).changes > 0
        )
          count += 1;
      }
      return last;
    } catch (error) {
      if (isSdkError(error)) throw error;
      return at === from ? from + 1 : at;
    }
  }
}

function readOr<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
