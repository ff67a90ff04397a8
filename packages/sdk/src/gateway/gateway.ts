import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Signer } from '@hulian/crypto';
import { openLibrary } from '@hulian/standards';
import { createValidator, type Validator } from '@hulian/validators';
import type { Platform } from '../client/create-platform.js';
import { describeError, isSdkError, SdkError } from '../errors/sdk-error.js';
import type { Language } from '../messages/index.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Outbox, OutboxOptions } from '../outbox/outbox.js';
import { wait } from '../transport/wait.js';
import { InputFolder } from './folder.js';
import { answerHttp, type HttpContext } from './http.js';
import { newCounters, writeMetrics } from './metrics.js';
import { resolvingCaller } from './resident.js';

/** What a gateway is set up with. */
export interface GatewayOptions {
  /** The watched folder; the queue is kept in `.hulian` below it. */
  readonly folder: string;
  readonly platform: Platform;
  /** Signs the contents of documents. */
  readonly signer: Signer;
  /** Register patients of documents whom the platform does not know; default false. */
  readonly register?: boolean;
  readonly validator?: Validator;
  readonly language?: Language;
  /** Milliseconds between looks into the folder; default 1 000. An input is taken when two looks saw the same. */
  readonly interval?: number;
  /** Largest input in bytes; default 10 MiB. */
  readonly maxBytes?: number;
  readonly outbox?: OutboxOptions;
  /** Told once of what is not taken: folders, links, back-ups, drafts, locks and hidden files. */
  readonly onIgnored?: (name: string) => void;
}

/** A running front-end machine (前置机). */
export interface Gateway {
  /** The HTTP side as a function; host it on loopback. */
  fetch(request: Request): Promise<Response>;
  readonly outbox: Outbox;
  /** Stops taking and sending, waits for what is under way, closes the queue. */
  close(): Promise<void>;
}

interface Trouble {
  readonly code: string;
  readonly text: string;
}

/** A file that could not be put in its place is called by its place. */
const storageError = (
  { code, path = '', dest = path }: NodeJS.ErrnoException & { readonly dest?: string },
  folder: string,
) =>
  new SdkError(code === 'ENOSPC' ? 'CONFIG_STORAGE_FULL' : 'CONFIG_STORAGE_FAILED', { path: dest || folder });

/** Pause before the queue is tried again after keys or trust did not fit. */
const afterStop = 30_000;

/**
 * Watches a folder and answers HTTP: validates, signs, queues, sends, and writes receipts. Whatever was taken survives the end of the
 * process at any moment: inputs stay in the folder until their note is written, HTTP answers come after the queue is on the disk.
 * @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_STORAGE_FAILED
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { folder, platform, language = 'zh-CN', maxBytes = 10 * 1024 * 1024 } = options;
  mkdirSync(join(folder, '.hulian'), { recursive: true, mode: 0o700 });
  const counters = newCounters();
  const startedAt = Date.now();
  const stop = new AbortController();
  const listeners = new Map<string, (() => void)[]>();
  /** What a person has to mend: of the sending, of the folder. */
  const troubles: { send?: Trouble | undefined; folder?: Trouble | undefined } = {};
  /** The last attempt that did not get through, while none has since. */
  let postponed: { readonly code: string | undefined; readonly at: string } | undefined;
  const trouble = () => troubles.send ?? troubles.folder;
  const onResult: NonNullable<OutboxOptions['onResult']> = (result) => {
    if (result.state === 'accepted' || result.state === 'refused') {
      counters.results[result.state] += 1;
      input.settled(result.key);
      for (const listener of listeners.get(result.key) ?? []) listener();
      postponed = undefined;
    } else {
      counters.results.postponed += 1;
      postponed = { code: result.code, at: new Date().toISOString() };
    }
    options.outbox?.onResult?.(result);
  };
  const outbox = await openOutbox(
    join(folder, '.hulian', 'outbox.db'),
    resolvingCaller(platform, options.register === true),
    { afterRefusal: 'continue', ...options.outbox, onResult },
  );
  let { validator } = options;
  const accept = {
    institution: platform.institution,
    signer: options.signer,
    // Made when the first document or record comes.
    get validator() {
      return (validator ??= createValidator({ library: openLibrary() }));
    },
  };
  const input = new InputFolder(folder, outbox, accept, {
    language,
    maxBytes,
    onInput: (what) => (counters.inputs.folder[what] += 1),
    onIgnored: options.onIgnored,
  });
  const report = (error: unknown) => {
    if (!isSdkError(error)) throw error;
    troubles.send = { code: error.code, text: describeError(error, language) };
  };

  async function send(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await outbox.run({ until: 'stopped', signal: stop.signal });
      } catch (error) {
        report(error);
        await wait(afterStop, stop.signal).catch(() => undefined);
        troubles.send = undefined;
      }
    }
  }

  async function watch(): Promise<void> {
    while (!stop.signal.aborted) {
      try {
        await input.scan(stop.signal);
        troubles.folder = undefined;
      } catch (error) {
        const failure = isSdkError(error) ? error : storageError(error as NodeJS.ErrnoException, folder);
        troubles.folder = { code: failure.code, text: describeError(failure, language) };
      }
      await wait(options.interval ?? 1000, stop.signal).catch(() => undefined);
    }
  }

  const context: HttpContext = {
    outbox,
    platform,
    accept,
    language,
    maxBytes,
    onInput: (what) => {
      if (what === 'query') counters.queries += 1;
      else counters.inputs.http[what] += 1;
    },
    health: () => ({
      ok: trouble() === undefined,
      ...(trouble() && { trouble: trouble() }),
      ...(outbox.salvaged && { salvaged: outbox.salvaged.records }),
      records: outbox.counts(),
      ...(postponed && { postponed }),
      ...(input.ignored.size > 0 && { ignored: [...input.ignored].slice(0, 20) }),
      startedAt: new Date(startedAt).toISOString(),
    }),
    metrics: () => writeMetrics(counters, outbox.counts(), trouble() === undefined, startedAt),
    settled: async (key, milliseconds) => {
      const state = outbox.find(key)?.state;
      if (state === 'accepted' || state === 'refused') return;
      const done = new AbortController();
      const listener = () => done.abort();
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
      await wait(milliseconds, AbortSignal.any([done.signal, stop.signal])).catch(() => undefined);
      const rest = (listeners.get(key) ?? []).filter((each) => each !== listener);
      if (rest.length > 0) listeners.set(key, rest);
      else listeners.delete(key);
    },
  };
  const work = Promise.all([send(), watch()]);
  return {
    fetch: (request) => answerHttp(request, context),
    outbox,
    async close() {
      stop.abort();
      await work;
      outbox.close();
    },
  };
}
