/** `/api/outbox` and `/api/quality`: what other parts of the tool have left where the command line says. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery, Quality } from '@hulian/console/contract';
import { isSdkError, openOutbox } from '@hulian/sdk';
import { offline } from '../commands/outbox/_open.js';
import type { Messages } from '../messages/index.js';
import type { ConsoleApp, ConsoleOptions } from './app.js';
import { ProblemError } from './problem.js';

const shownEntries = 200;
/** A gateway on this machine answers at once or is not there. */
const gatewayPatience = 2000;

export function addDeliveryRoutes(app: ConsoleApp, { outbox, gateway, quality }: ConsoleOptions): void {
  app.get('/api/outbox', async (context) => {
    const delivery: Delivery = {
      ...(outbox !== undefined && (await tryOutbox(outbox, context.get('messages')))),
      ...(gateway !== undefined && { gateway: await readGateway(gateway) }),
    };
    return context.json(delivery);
  });
  app.get('/api/quality', async (context) =>
    context.json({ reports: quality === undefined ? [] : await readReports(quality) } satisfies Quality),
  );
}

async function readOutbox(path: string): Promise<NonNullable<Delivery['outbox']>> {
  // Opening would make a file that is not there.
  await stat(path);
  const box = await openOutbox(path, offline);
  try {
    const entries = box.list({ limit: shownEntries });
    const times = entries.filter(({ doneAt }) => doneAt === undefined).map(({ putAt }) => putAt);
    return {
      counts: box.counts(),
      ...(times.length > 0 && { oldest: new Date(Math.min(...times)).toISOString() }),
      entries: entries.map(({ key, operation, state, attempts, code }) => ({
        key,
        operation,
        state,
        attempts,
        ...(code !== undefined && { error: code }),
      })),
    };
  } finally {
    box.close();
  }
}

/** A running gateway keeps its outbox to itself: that is said, and the gateway is shown all the same. */
async function tryOutbox(
  path: string,
  messages: Messages,
): Promise<Pick<Delivery, 'outbox' | 'outboxInUse'>> {
  try {
    return { outbox: await readOutbox(path) };
  } catch (error) {
    if (!isSdkError(error) || error.code !== 'CONFIG_FILE_LOCKED') throw asProblem(error);
    return { outboxInUse: messages.console.problems.outboxInUse };
  }
}

function asProblem(error: unknown): unknown {
  if (!isSdkError(error) && (error as NodeJS.ErrnoException).code !== 'ENOENT') return error;
  return new ProblemError(503, 'not-available', 'outboxNotReadable', { text: (error as Error).message });
}

async function readGateway(url: string): Promise<NonNullable<Delivery['gateway']>> {
  try {
    const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(gatewayPatience) });
    return { url, healthy: answer.ok, detail: await answer.json().catch(() => null) };
  } catch {
    return { url, healthy: false, detail: null };
  }
}

/** The newest reports of `hulian quality score --format json` in a folder; files of other kinds are passed over. */
async function readReports(folder: string): Promise<Quality['reports']> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(-50);
  const reports = await Promise.all(
    names.map(async (name) => {
      try {
        return { name, report: JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown };
      } catch {
        return { name, report: null };
      }
    }),
  );
  return reports.filter(({ report }) => report !== null);
}
