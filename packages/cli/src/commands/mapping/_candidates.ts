// Which data sets the tables of a source look like: for somebody who does not know yet what `--to` should say.
import type { Library } from '@hulian/standards';
import { proposeMapping, type SourceReader } from '@hulian/sdk/mapping';

/** A data set and how many of its fields the table seems to have. */
export interface Candidate {
  readonly name: string;
  readonly proposed: number;
  readonly fields: number;
}

const shown = 3;
/** A name or a date alone is found in any table. */
const least = 3;

/** The best data sets of each table, by what is proposed with more than low confidence. */
export async function rankDataSets(
  reader: SourceReader,
  library: Library,
  table: string | undefined,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const to = library.list('data-set').map(({ id }) => id);
  const { maps } = await proposeMapping({ reader, to, library, ...(table !== undefined && { table }) });
  const byTable = new Map<string, Candidate[]>();
  for (const map of maps) {
    const dataSet = library.dataSet(map.to);
    const proposed = Object.values(map.fields).filter(
      ({ proposal }) => proposal?.confidence !== 'low',
    ).length;
    if (dataSet === undefined || proposed < least) continue;
    const candidates = byTable.get(map.from) ?? [];
    candidates.push({ name: dataSet.name, proposed, fields: dataSet.fields.length });
    byTable.set(map.from, candidates);
  }
  // Of two data sets that fit equally, the smaller one leaves less empty.
  const better = (one: Candidate, other: Candidate): number =>
    other.proposed - one.proposed || one.fields - other.fields;
  return new Map([...byTable].map(([name, all]) => [name, all.sort(better).slice(0, shown)]));
}
