import type { Caller } from '../client/caller.js';
import { itemsOfPages } from '../client/pages.js';
import { PlatformError } from '../errors/platform-error.js';
import type { Outbox } from './outbox.js';

/** What differs between the own queue and the platform for one day. */
export interface Reconciliation {
  /** Day in Beijing, YYYY-MM-DD. */
  readonly date: string;
  readonly acceptedHere: number;
  readonly acceptedByPlatform: number;
  /** Keys this queue counts as accepted and the platform does not know. */
  readonly missingAtPlatform: readonly string[];
  /** Keys the platform accepted and this queue never held. */
  readonly unknownHere: readonly string[];
  /** Keys the platform accepted and this queue still counts as open or refused. */
  readonly openHere: readonly string[];
  readonly matches: boolean;
}

/**
 * Compares one day with the platform, key by key.
 * @throws PlatformError when the platform cannot be asked
 */
export async function reconcile(outbox: Outbox, platform: Caller, date: string): Promise<Reconciliation> {
  const from = Date.parse(`${date}T00:00:00+08:00`);
  const here = new Set(outbox.acceptedKeys(from, from + 86_400_000));
  const there = await keysOf(platform, date);
  const missingAtPlatform: string[] = [];
  for (const key of here) {
    // The platform's day may begin a moment later or earlier than ours: ask before anything is called missing.
    if (!there.has(key) && !(await isKnown(platform, key))) missingAtPlatform.push(key);
  }
  const unknownHere: string[] = [];
  const openHere: string[] = [];
  for (const key of there) {
    const state = outbox.find(key)?.state;
    if (state === undefined) unknownHere.push(key);
    else if (state !== 'accepted') openHere.push(key);
  }
  const matches = missingAtPlatform.length + unknownHere.length + openHere.length === 0;
  return {
    date,
    acceptedHere: here.size,
    acceptedByPlatform: there.size,
    missingAtPlatform,
    unknownHere,
    openHere,
    matches,
  };
}

async function keysOf(platform: Caller, date: string): Promise<Set<string>> {
  const keys = new Set<string>();
  const pages = itemsOfPages(
    platform,
    { id: 'listDailyKeys', member: 'body' },
    { body: { date, limit: 10_000 } },
  );
  for await (const key of pages) keys.add(String(key));
  return keys;
}

async function isKnown(platform: Caller, key: string): Promise<boolean> {
  try {
    return (
      (await platform.call('getRequestOutcome', { path: { key }, body: undefined })).data.outcome ===
      'accepted'
    );
  } catch (error) {
    if (error instanceof PlatformError && error.platformCode === 'C030') return false;
    throw error;
  }
}
