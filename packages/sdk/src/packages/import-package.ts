import { SdkError } from '../errors/sdk-error.js';
import type { Outbox } from '../outbox/outbox.js';
import type { PackageEntry } from './format.js';
import type { OpenedPackage } from './open-package.js';

const batchSize = 200;

/**
 * Puts the entries of a package into an outbox, a few hundred in one transaction with the place reached: an import that was broken off
 * goes on where it stopped, and nothing is put twice.
 * @returns how many entries were new
 * @throws SdkError VALIDATION_PACKAGE_REPLAYED when all of it was imported before
 */
export async function importPackage(
  opened: OpenedPackage,
  outbox: Outbox,
): Promise<{ readonly entries: number; readonly added: number; readonly resumedAt: number }> {
  const { id, digest, entries } = opened.header;
  // Two senders may use one identifier, and one sender may use it again: the place reached is that of this content.
  const content = `${id} ${digest}`;
  const resumedAt = outbox.importedOf(content);
  if (resumedAt !== undefined && resumedAt >= entries)
    throw new SdkError('VALIDATION_PACKAGE_REPLAYED', { id });
  let added = 0;
  let batch: PackageEntry[] = [];
  let place = resumedAt ?? 0;
  const write = async () => {
    added += await outbox.putImported(content, place, batch);
    place += batch.length;
    batch = [];
  };
  for (const entry of opened.entries(place)) {
    batch.push(entry);
    if (batch.length === batchSize) await write();
  }
  await write();
  return { entries, added, resumedAt: resumedAt ?? 0 };
}
