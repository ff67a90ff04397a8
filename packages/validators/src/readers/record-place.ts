import type { Fix, Location } from '../finding.js';

/** Takes records one after the other; readers hand them over. */
export interface RecordTaker {
  /** The data set named by the input as a whole. */
  nameDataSet(name: unknown, place: RecordPlace): void;
  take(record: unknown, place: RecordPlace): void;
}

/** Takes records given by their names, all different, and their values; both are looked at during the call only. */
export interface FieldTaker {
  takeFields(
    keys: readonly string[],
    values: readonly unknown[],
    place: RecordPlace,
    memory?: FieldMemory,
  ): void;
}

/** The memory of a reader that meets the same names and texts again and again. */
export interface FieldMemory {
  /** What the taker wished to remember of the text under the name, by the place of the key in the record. */
  readonly memos: readonly unknown[];
  /** Remembers something of the text at that place of the record at hand, for as long as the reader remembers the text. */
  remember(at: number, memo: object): void;
}

/** Where a record stands in its input; places of fields are worked out on demand. */
export interface RecordPlace {
  /** The record as a whole. */
  location(): Location;
  /** A field by its key, or an item of a repeated field. */
  locate(key: string, item?: number): Location;
  /** The edit that gives a field another value, where the input is text. */
  edit?(key: string, item: number | undefined, value: string): Fix['edit'];
}
