// Rows from JSON and NDJSON: each record is a row, its members are columns, members of objects in it `outer.inner`.
import { Buffer } from 'node:buffer';
import type { ArtefactSource } from '../engine/artefact.js';
import type { Location } from '../finding.js';
import { tooLarge } from '../rules/file/too-large.js';
import { recordShape } from '../rules/data-set/record-shape.js';
import { decodeUtf8 } from './decode-utf8.js';
import { readJsonText } from './json-records.js';
import { NdjsonReader } from './ndjson-records.js';
import type { RecordPlace, RecordTaker } from './record-place.js';
import type { SourceRow, SourceRowsOptions } from './source-rows.js';
import { hasFirstLine, looksLikeNdjson } from './ndjson-form.js';

type Members = Readonly<Record<string, unknown>>;

/** Columns found in the first records; more than this is no table. */
const maxColumns = 5000;
/** Deepest object whose members are columns. */
const maxSteps = 8;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of a record by its path; a member whose own name has points is found too. */
const readPath = (record: Members, path: string): unknown => {
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const step of path.split('.')) {
    if (!isMembers(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
};

function listPaths(record: Members, before: string, found: Set<string>, steps: number): void {
  for (const [name, value] of Object.entries(record)) {
    if (found.size >= maxColumns) return;
    const path = before === '' ? name : `${before}.${name}`;
    if (isMembers(value) && steps < maxSteps) listPaths(value, path, found, steps + 1);
    else found.add(path);
  }
}

class JsonRow implements SourceRow {
  readonly cells: readonly unknown[];

  constructor(
    record: Members,
    readonly number: number,
    private readonly place: RecordPlace,
    private readonly columns: readonly string[],
    private readonly item: { readonly path: string; readonly index: number } | undefined,
  ) {
    this.cells = columns.map((column) => readPath(record, column));
  }

  locate(column?: number): Location {
    const name = column === undefined ? undefined : this.columns[column];
    const { item } = this;
    if (name === undefined && item === undefined) return this.place.location();
    const inItem = item !== undefined && (name === undefined || name.startsWith(`${item.path}.`));
    const steps = inItem
      ? [...item.path.split('.'), String(item.index), ...(name ?? '').slice(item.path.length + 1).split('.')]
      : (name ?? '').split('.');
    const [first = '', ...deeper] = steps.filter((step) => step !== '');
    const location = this.place.locate(first);
    return deeper.length === 0 ? location : { ...location, path: [location.path ?? '', ...deeper].join('/') };
  }
}

/** Reads JSON or NDJSON. */
export class JsonRows implements RecordTaker {
  readonly #opened: ArtefactSource;
  readonly #options: SourceRowsOptions;
  #pending: { readonly record: Members; readonly place: RecordPlace }[] = [];
  #columns: readonly string[] | undefined;
  #count = 0;

  constructor(opened: ArtefactSource, options: SourceRowsOptions) {
    this.#opened = opened;
    this.#options = options;
  }

  nameDataSet(): void {
    // The mapping says what the records become, not the file.
  }

  take(record: unknown, place: RecordPlace): void {
    if (isMembers(record)) this.#pending.push({ record, place });
    else this.#options.collector.report(recordShape, { message: 'not-object', location: place.location() });
  }

  async *steps(): AsyncGenerator<readonly string[] | readonly SourceRow[]> {
    const { path } = this.#opened.head;
    let text = '';
    let lines: NdjsonReader | undefined;
    for await (const chunk of this.#opened.utf8Chunks()) {
      if (lines === undefined) {
        text += decodeUtf8(chunk);
        if (hasFirstLine(text) && looksLikeNdjson(text, path)) {
          lines = new NdjsonReader(path, this.#options, (line, position) =>
            readJsonText(line, position, this.#options, this),
          );
          lines.take(Buffer.from(text));
          text = '';
        } else if (text.length > this.#options.limits.maxBytes) {
          const params = { limit: this.#options.limits.maxBytes };
          this.#options.collector.report(tooLarge, { message: 'bytes', params, location: { source: path } });
          return;
        }
      } else lines.take(chunk);
      if (lines?.stopped === true) break;
      yield* this.#flush();
    }
    if (lines !== undefined) lines.end();
    else if (text.trim() !== '')
      readJsonText(text, { source: path, firstLine: 1, base: 0 }, this.#options, this);
    yield* this.#flush();
  }

  *#flush(): Generator<readonly string[] | readonly SourceRow[]> {
    if (this.#pending.length === 0) return;
    const records = this.#pending;
    this.#pending = [];
    if (this.#columns === undefined) {
      this.#columns = this.#listColumns(records.map(({ record }) => record));
      yield this.#columns;
    }
    yield records.flatMap(({ record, place }) => this.#rowsOf(record, place));
  }

  #listColumns(records: readonly Members[]): readonly string[] {
    const found = new Set<string>();
    for (const record of records) {
      listPaths(record, '', found, 0);
      for (const item of this.#itemsOf(record) ?? [])
        if (isMembers(item)) listPaths(item, this.#options.each ?? '', found, 0);
    }
    for (const wanted of this.#options.wanted ?? []) found.add(wanted);
    return [...found];
  }

  #itemsOf(record: Members): readonly unknown[] | undefined {
    const { each } = this.#options;
    const items = each === undefined ? undefined : readPath(record, each);
    return Array.isArray(items) ? items : undefined;
  }

  #rowsOf(record: Members, place: RecordPlace): SourceRow[] {
    const columns = this.#columns ?? [];
    this.#count += 1;
    const number = this.#count;
    const { each } = this.#options;
    if (each === undefined) return [new JsonRow(record, number, place, columns, undefined)];
    return (this.#itemsOf(record) ?? []).map(
      (value, index) =>
        new JsonRow(replaceAt(record, each.split('.'), value), number, place, columns, { path: each, index }),
    );
  }
}

/** The record with the array replaced by one of its items. */
function replaceAt(record: Members, [step = '', ...deeper]: readonly string[], value: unknown): Members {
  const inner = record[step];
  return {
    ...record,
    [step]: deeper.length === 0 || !isMembers(inner) ? value : replaceAt(inner, deeper, value),
  };
}
