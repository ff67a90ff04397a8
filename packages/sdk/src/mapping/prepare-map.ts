// A map made ready to run: tables opened, columns found, fields compiled.
import type { DataSet, DataSetField, Library } from '@hulian/standards';
import { defaultLimits, type Limits } from '@hulian/validators';
import {
  mappingColumn,
  type RuleDescription,
  type RuleReport,
  type SourceRows,
} from '@hulian/validators/readers';
import { SdkError } from '../errors/sdk-error.js';
import { codesOf, type ReadyCodes } from './code-maps.js';
import { findColumn } from './column-names.js';
import { lookUpName, ownColumns, planLinks, splitColumn, type LinkPlan } from './column-use.js';
import { compileField, type CompiledField, type ReportFault } from './compile-field.js';
import { compileCondition, type Test } from './conditions.js';
import { findField } from './data-set-fields.js';
import { LookUpTable } from './look-up-table.js';
import type { DataSetMap, MappingFile } from './mapping-file.js';
import { RowScope, type ColumnRef, type Link } from './row-scope.js';
import type { SourceReader } from './source-reader.js';
import { unitConverter } from './units.js';

/** Takes faults: the session of a run, or the list of a check. */
export interface FaultSink {
  report(rule: RuleDescription, report: RuleReport): void;
}

/** What a map is made ready with. */
export interface PrepareOptions {
  readonly library: Library;
  readonly reader: SourceReader;
  readonly codes: ReadonlyMap<string, ReadyCodes>;
  readonly sink: FaultSink;
  readonly limits?: Partial<Limits>;
}

/** A map ready to run. */
export interface PreparedMap {
  readonly dataSet: DataSet;
  readonly rows: SourceRows;
  readonly fields: readonly CompiledField[];
  readonly scope: RowScope;
  readonly where: Test | undefined;
  /** Columns of the table. */
  readonly columns: readonly string[];
}

/**
 * Opens the tables of a map and finds its columns; columns that do not exist are reported and their fields left out.
 * @throws SdkError STANDARDS_UNKNOWN_ID, CONFIG_INVALID, CONFIG_FILE_NOT_FOUND
 */
export const prepareMap = async (
  mapping: MappingFile,
  map: DataSetMap,
  options: PrepareOptions,
): Promise<PreparedMap> => {
  const { library, reader, sink } = options;
  const dataSet = library.dataSet(map.to);
  if (dataSet === undefined) throw new SdkError('STANDARDS_UNKNOWN_ID', { id: map.to });
  const limits = { ...defaultLimits, ...options.limits };
  const context = { limits, collector: { report: sink.report.bind(sink) } };
  const plans = planLinks(map);
  const rows = await reader.open(map.from, mapping.tables?.[map.from] ?? {}, {
    ...context,
    wanted: ownColumns(map),
  });
  const linkNames = [...plans.keys()];
  const finder = new ColumnFinder(map, rows.columns, linkNames, plans, sink);
  const links: Link[] = [];
  for (const plan of plans.values()) {
    const table = await loadTable(mapping, plan, reader, context, finder, links.length);
    links.push({ table, key: plan.from.map((name) => finder.forKey(name)) });
  }
  const scope = new RowScope(links);
  const report = faultReporter(sink, scope);
  const fields: CompiledField[] = [];
  for (const [key, fieldMap] of Object.entries(map.fields)) {
    const field = findField(dataSet, key);
    if (fieldMap.unit !== undefined && unitConverter(fieldMap.unit) === undefined)
      throw new SdkError('CONFIG_INVALID', { option: `fields/${key}/unit`, expected: 'multiply' });
    const compiled = compileField({
      field,
      map: fieldMap,
      dataType: dataTypeOf(field, library),
      codes: codesOf(fieldMap, options.codes, field.name),
      resolve: (name) => finder.find(name, field),
      resolveLookUp: (lookup) =>
        finder.inLink(lookUpName(lookup), lookup.column, `${lookup.table}.${lookup.column}`),
      tableNames: (link) => [...plans.values()][link]?.table ?? '',
      report,
    });
    if (compiled !== undefined) fields.push(compiled);
  }
  const where =
    map.where === undefined
      ? undefined
      : compileCondition(map.where, (name) => finder.find(name, { id: 'where', name: 'where' }));
  return { dataSet, rows, fields, scope, where, columns: rows.columns };
};

/** The data type of a field: its own, else that of its data element. */
export const dataTypeOf = (field: DataSetField, library: Library): string | undefined =>
  field.dataType ?? (field.element === undefined ? undefined : library.dataElement(field.element)?.dataType);

const faultReporter =
  (sink: FaultSink, scope: RowScope): ReportFault =>
  (rule, message, params, at, sample) => {
    scope.faulty = true;
    sink.report(rule, {
      message,
      params,
      location: at === undefined ? scope.row.locate() : scope.locate(at),
      ...(sample !== undefined && { sample }),
    });
  };

async function loadTable(
  mapping: MappingFile,
  plan: LinkPlan,
  reader: SourceReader,
  context: Pick<Parameters<SourceReader['open']>[2], 'limits' | 'collector'>,
  finder: ColumnFinder,
  link: number,
): Promise<LookUpTable> {
  const columns = [...plan.columns];
  const rows = await reader.open(plan.table, mapping.tables?.[plan.table] ?? {}, {
    ...context,
    wanted: [...plan.keys, ...columns],
  });
  const table = new LookUpTable(plan.table, columns);
  const keys = plan.keys.map((name) => finder.inTable(rows.columns, plan.table, name));
  const kept = columns.map((name) => finder.inTable(rows.columns, plan.table, name));
  finder.absent(link, new Set(columns.filter((_, index) => kept[index] === undefined)));
  if (keys.some((key) => key === undefined)) return table;
  await table.load(
    rows,
    keys.map((key) => key ?? -1),
    kept.map((column) => column ?? -1),
  );
  return table;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Finds columns by the names a map uses. Each that is not there is reported once. */
class ColumnFinder {
  readonly #reported = new Set<string>();
  readonly #absent = new Map<number, ReadonlySet<string>>();

  constructor(
    readonly map: DataSetMap,
    readonly columns: readonly string[],
    readonly linkNames: readonly string[],
    readonly plans: ReadonlyMap<string, LinkPlan>,
    readonly sink: FaultSink,
  ) {}

  find(name: string, field: Named): ColumnRef | undefined {
    const { table, column } = splitColumn(name, this.map.join);
    if (table !== undefined) return this.inLink(table, column, name);
    const index = this.#index(this.columns, column, this.map.from, name, field);
    return index === undefined ? undefined : { table: -1, index, name };
  }

  inLink(link: string, column: string, name: string): ColumnRef | undefined {
    const table = this.linkNames.indexOf(link);
    if (this.#absent.get(table)?.has(column) === true) return undefined;
    return { table, index: [...(this.plans.get(link)?.columns ?? [])].indexOf(column), name };
  }

  /** A column of the row that is part of a key; one that does not exist never finds anything. */
  forKey(name: string): ColumnRef {
    return this.find(name, { id: 'key', name }) ?? { table: -1, index: -1, name };
  }

  inTable(columns: readonly string[], table: string, column: string): number | undefined {
    return this.#index(columns, column, table, `${table}.${column}`, { id: 'key', name: table });
  }

  absent(link: number, columns: ReadonlySet<string>): void {
    this.#absent.set(link, columns);
  }

  #index(
    columns: readonly string[],
    column: string,
    source: string,
    shown: string,
    { id, name }: Named,
  ): number | undefined {
    const meaning = findColumn(columns, column);
    if (meaning.kind === 'column') return meaning.index;
    if (!this.#reported.has(shown)) {
      this.#reported.add(shown);
      const params = { field: id, name, column: shown };
      this.sink.report(mappingColumn, {
        message: meaning.kind,
        params:
          meaning.kind === 'missing'
            ? { ...params, nearest: [...meaning.nearest] }
            : { ...params, candidates: [...meaning.candidates] },
        location: { source, path: `column ${column}` },
      });
    }
    return undefined;
  }
}
