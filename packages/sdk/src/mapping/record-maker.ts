// Makes the records of a map, row by row, and counts what they hold.
import type { Location } from '@hulian/validators';
import type { CompiledField } from './compile-field.js';
import type { DataSetMap } from './mapping-file.js';
import type { PreparedMap } from './prepare-map.js';

type MutableRecord = Record<string, string | number>;

/**
 * Copies of model objects, one model for each set of members: an object that gets more than a dozen members one after the
 * other turns into a dictionary, which is slow to write and to read.
 */
class RecordModels {
  readonly #models = new Map<string, MutableRecord>();
  readonly #present: Uint8Array;
  #model: MutableRecord = {};

  constructor(private readonly fields: readonly CompiledField[]) {
    this.#present = new Uint8Array(fields.length);
  }

  /** An object with a member for each value that is there, in the order of the fields. */
  record(values: readonly (string | number | undefined)[]): MutableRecord {
    const { fields } = this;
    const present = this.#present;
    let changed = false;
    for (let index = 0; index < fields.length; index += 1) {
      const has = values[index] === undefined ? 0 : 1;
      if (present[index] === has) continue;
      present[index] = has;
      changed = true;
    }
    if (changed) this.#model = this.#modelOf(fields.filter((_, index) => present[index] === 1));
    const record = { ...this.#model };
    for (let index = 0; index < fields.length; index += 1) {
      const value = values[index];
      if (value !== undefined) record[(fields[index] as CompiledField).id] = value;
    }
    return record;
  }

  #modelOf(fields: readonly CompiledField[]): MutableRecord {
    const key = fields.map(({ id }) => id).join(' ');
    let model = this.#models.get(key);
    if (model === undefined) {
      model = JSON.parse(`{${fields.map(({ id }) => `${JSON.stringify(id)}:""`).join()}}`) as MutableRecord;
      if (this.#models.size < 1000) this.#models.set(key, model);
    }
    return model;
  }
}

/** Makes records and counts what they hold. */
export class RecordMaker {
  readonly #filled: Uint32Array;
  readonly #models: RecordModels;
  readonly #values: (string | number | undefined)[];
  /** Columns of JSON that no record has had so far. */
  readonly #unseen: Set<number>;
  made = 0;
  /** True when the record made last has no value. */
  lastIsEmpty = true;

  constructor(private readonly prepared: PreparedMap) {
    const { fields, rows } = prepared;
    this.#filled = new Uint32Array(fields.length);
    this.#models = new RecordModels(fields);
    this.#values = fields.map(() => undefined);
    const own = fields.flatMap(({ column }) => (column?.table === -1 ? [column.index] : []));
    this.#unseen = new Set(rows.open ? own : []);
  }

  /** The record of the row at hand; undefined where the map leaves the row out. */
  make(): MutableRecord | undefined {
    const { fields, scope, where } = this.prepared;
    if (this.#unseen.size > 0)
      for (const index of this.#unseen) if (scope.row.cells[index] !== undefined) this.#unseen.delete(index);
    if (where !== undefined && !where(scope)) return undefined;
    const values = this.#values;
    const filled = this.#filled;
    this.lastIsEmpty = true;
    for (let index = 0; index < fields.length; index += 1) {
      const value = (fields[index] as CompiledField).evaluate(scope);
      values[index] = value === '' ? undefined : value;
      if (value === undefined || value === '') continue;
      this.lastIsEmpty = false;
      filled[index] = (filled[index] as number) + 1;
    }
    this.made += 1;
    return this.#models.record(values);
  }

  filled(): Record<string, number> {
    return Object.fromEntries(this.prepared.fields.map(({ id }, index) => [id, this.#filled[index] ?? 0]));
  }

  /** In JSON a member may come late: one that never came is reported at the end. */
  reportUnseen(
    map: DataSetMap,
    report: (fault: {
      message: string;
      params: Record<string, string | string[]>;
      location: Location;
    }) => void,
  ): void {
    this.prepared.fields.forEach(({ id, column }) => {
      if (column?.table !== -1 || !this.#unseen.has(column.index)) return;
      const field = this.prepared.dataSet.fields.find((each) => each.id === id);
      report({
        message: 'missing',
        params: { field: id, name: field?.name ?? id, column: column.name, nearest: [] },
        location: { source: map.from, path: `column ${column.name}` },
      });
    });
  }
}
