/** Runs a mapping: source rows become records of data sets, judged as they are made, findings at the source column. */
import { nationalLibrary, type DataSet, type Library } from '@hulian/standards';
import {
  createValidator,
  type FileReport,
  type Limits,
  type Location,
  type Manifest,
  type Ruleset,
} from '@hulian/validators';
import { mappingColumn, type RecordPlace } from '@hulian/validators/readers';
import { loadCodeMaps } from './code-maps.js';
import type { CompiledField } from './compile-field.js';
import type { MappingFile } from './mapping-file.js';
import { prepareMap } from './prepare-map.js';
import { RecordMaker } from './record-maker.js';
import type { RowScope } from './row-scope.js';
import type { SourceReader } from './source-reader.js';

/** How to run a mapping. */
export interface MappingOptions {
  /** Where the tables are. */
  readonly reader: SourceReader;
  /** Folder that files of code maps are named from; by default the current one. */
  readonly folder?: string;
  readonly library?: Library;
  readonly profile?: string;
  /** Changes to the profile's severities. */
  readonly ruleset?: Ruleset;
  /** Day (YYYYMMDD) that dates are compared with. */
  readonly asOf?: string;
  readonly limits?: Partial<Limits>;
  /** False: records are made and conversions reported, but the records are not judged. */
  readonly validate?: boolean;
  /** Only maps to these data sets, by id or name. */
  readonly only?: readonly string[];
}

/** A record with the place of its row. */
export interface MappedRecord {
  /** Values by field id. */
  readonly record: Readonly<Record<string, string | number>>;
  /** Where the row stands. */
  readonly source: Location;
}

/** Records of one data set from one batch of rows. */
export interface MappedBatch {
  readonly dataSet: DataSet;
  readonly records: readonly MappedRecord[];
}

/** How often each field of a map was filled. */
export interface MapCounts {
  readonly dataSet: DataSet;
  readonly from: string;
  readonly records: number;
  /** Records with a value, by id of the field. */
  readonly filled: Readonly<Record<string, number>>;
}

/** A run: take the batches, then the reports. */
export interface MappingRun {
  /** Records in the order of the maps and rows. Taken once. */
  readonly batches: AsyncIterable<MappedBatch>;
  /** Findings by map; complete once all batches were taken. */
  readonly reports: readonly FileReport[];
  readonly counts: readonly MapCounts[];
  readonly manifest: Manifest;
}

/** The place of the row at hand, with fields traced back to their columns. */
class TracedPlace implements RecordPlace {
  readonly #columns: ReadonlyMap<string, CompiledField>;

  constructor(
    private readonly scope: RowScope,
    fields: readonly CompiledField[],
  ) {
    this.#columns = new Map(fields.map((field) => [field.id, field]));
  }

  location(): Location {
    return this.scope.row.locate();
  }

  locate(key: string): Location {
    const column = this.#columns.get(key)?.column;
    return column === undefined ? this.location() : this.scope.locate(column);
  }
}

/**
 * Runs the maps of a mapping one after the other. Memory does not grow with the rows of a table, only with the tables
 * that are joined or looked up in.
 */
export const runMapping = (mapping: MappingFile, options: MappingOptions): MappingRun => {
  const { library = nationalLibrary(), profile, ruleset, asOf, limits, only } = options;
  const validator = createValidator({
    library,
    ...(profile !== undefined && { profile }),
    ...(ruleset && { ruleset }),
    ...(asOf !== undefined && { asOf }),
    ...(limits !== undefined && { limits }),
  });
  const reports: FileReport[] = [];
  const counts: MapCounts[] = [];
  const chosen = mapping.maps.filter(
    ({ to }) =>
      only === undefined || only.some((name) => library.dataSet(name)?.id === library.dataSet(to)?.id),
  );
  async function* run(): AsyncGenerator<MappedBatch> {
    const codes = await loadCodeMaps(mapping, options.folder ?? '.');
    for (const map of chosen) {
      const session = validator.openRecords({ path: map.from, as: map.to });
      const prepared = await prepareMap(mapping, map, {
        library,
        reader: options.reader,
        codes,
        sink: session,
        ...(limits !== undefined && { limits }),
      });
      const place = new TracedPlace(prepared.scope, prepared.fields);
      const maker = new RecordMaker(prepared);
      for await (const rows of prepared.rows.batches) {
        const records: MappedRecord[] = [];
        for (const row of rows) {
          prepared.scope.move(row);
          const record = maker.make();
          if (record === undefined) continue;
          const isEmpty = maker.lastIsEmpty;
          // A row whose faults leave nothing is reported by them, not a second time as an empty record.
          if (options.validate !== false && !(isEmpty && prepared.scope.faulty)) session.take(record, place);
          if (!isEmpty) records.push(new PlacedRecord(record, row));
        }
        if (records.length > 0) yield { dataSet: prepared.dataSet, records };
      }
      if (prepared.rows.open) maker.reportUnseen(map, (report) => session.report(mappingColumn, report));
      reports.push(session.finish(options.validate !== false));
      counts.push({ dataSet: prepared.dataSet, from: map.from, records: maker.made, filled: maker.filled() });
    }
  }
  return { batches: run(), reports, counts, manifest: validator.manifest() };
};

class PlacedRecord implements MappedRecord {
  constructor(
    readonly record: MappedRecord['record'],
    private readonly row: RowScope['row'],
  ) {}

  get source(): Location {
    return this.row.locate();
  }
}
