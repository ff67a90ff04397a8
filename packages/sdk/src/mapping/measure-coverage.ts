import type { DataSet } from '@hulian/standards';
import type { MapCounts } from './run-mapping.js';

/** What share of a data set a source delivers. */
export interface DataSetCoverage {
  readonly dataSet: Pick<DataSet, 'id' | 'name'>;
  readonly records: number;
  readonly fields: number;
  /** Fields that a map fills. */
  readonly mapped: number;
  /** Fields that had a value in at least one record. */
  readonly delivered: number;
  /** `delivered` of `fields`, 0 to 1. */
  readonly share: number;
  /** Every field: records with a value, 0 where it is mapped and stays empty, undefined where it is not mapped. */
  readonly filled: readonly {
    readonly id: string;
    readonly name: string;
    readonly records: number | undefined;
  }[];
}

/** Adds up the counts of a run by data set; several maps may fill one. */
export const measureCoverage = (counts: readonly MapCounts[]): readonly DataSetCoverage[] => {
  const byId = new Map<string, MapCounts[]>();
  for (const count of counts) byId.set(count.dataSet.id, [...(byId.get(count.dataSet.id) ?? []), count]);
  return [...byId.values()].map((group) => {
    const { dataSet } = group[0] as MapCounts;
    const filled = dataSet.fields.map(({ id, name }) => {
      const found = group.flatMap((count) =>
        Object.hasOwn(count.filled, id) ? [count.filled[id] ?? 0] : [],
      );
      return { id, name, records: found.length === 0 ? undefined : found.reduce((sum, one) => sum + one, 0) };
    });
    const delivered = filled.filter(({ records }) => records !== undefined && records > 0).length;
    return {
      dataSet: { id: dataSet.id, name: dataSet.name },
      records: group.reduce((sum, { records }) => sum + records, 0),
      fields: filled.length,
      mapped: filled.filter(({ records }) => records !== undefined).length,
      delivered,
      share: filled.length === 0 ? 0 : delivered / filled.length,
      filled,
    };
  });
};
