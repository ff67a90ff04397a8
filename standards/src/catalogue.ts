// catalogue.json: the standards and editions this library holds, with their status.
import { readDataFile } from './data-folder.js';
import type { Confidence } from './types.js';

/** One standard in one edition (标准与版本). */
export interface CatalogueEntry {
  /** Short form as records carry it in `edition`. */
  readonly edition: string;
  /** Number as printed, `无` for works without one. */
  readonly number: string;
  readonly name: string;
  readonly label: { readonly en: string };
  /** Our reading of public announcements; `confidence` says how sure it is. */
  readonly status: 'in-force' | 'replaced' | 'unknown';
  readonly replacedBy?: string;
  /** Day of publication (发布), of coming into force (实施) and of the end, `2012-02-01`; absent where no source at hand states it. */
  readonly published?: string;
  readonly effective?: string;
  readonly ended?: string;
  /** Where the days were read; present with any of them. */
  readonly datesSource?: string;
  readonly folder?: string;
  readonly confidence: Confidence;
  readonly note?: string;
}

let entries: ReadonlyMap<string, CatalogueEntry> | undefined;

/** All editions, sorted by their short form. */
export function catalogue(): readonly CatalogueEntry[] {
  return [...load().values()];
}

/** The entry of a short form such as `ws364-2011`; parts such as `ws363.03-2011` belong to one entry. */
export function catalogueEntry(edition: string): CatalogueEntry | undefined {
  return load().get(edition) ?? load().get(edition.replace(/\.\d{2}(?=-)/, ''));
}

function load(): ReadonlyMap<string, CatalogueEntry> {
  if (entries === undefined) {
    const { standards } = JSON.parse(readDataFile('catalogue.json').toString('utf8')) as {
      standards: CatalogueEntry[];
    };
    entries = new Map(standards.map((entry) => [entry.edition, entry]));
  }
  return entries;
}
