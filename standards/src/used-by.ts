// Back references: where a record is used. Read from disk on the first question only.
import { readDataFile } from './data-folder.js';
import { referencesFile } from './layout.js';
import type { Usage } from './types.js';

/** Content of generated/references.json: target id, using record (`kind id`), places in it. */
export type ReferenceData = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

let data: ReferenceData | undefined;

/** Using records of a target as (kind, id, places), in the order of the build. */
export function readUsages(target: string): Pick<Usage, 'kind' | 'id' | 'places'>[] {
  data ??= JSON.parse(readDataFile(referencesFile).toString('utf8')) as ReferenceData;
  const found = Object.hasOwn(data, target) ? data[target] : undefined;
  return Object.entries(found ?? {}).map(([owner, places]) => {
    const blank = owner.indexOf(' ');
    return { kind: owner.slice(0, blank) as Usage['kind'], id: owner.slice(blank + 1), places };
  });
}
