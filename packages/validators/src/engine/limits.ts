/** Bounds that keep a hostile or broken file from taking the process down. All have defaults and can be raised by the caller. */
export interface Limits {
  /** Largest input in bytes that is read as a whole: JSON, XML, XLSX. Streamed forms (NDJSON, CSV) have no bound. */
  readonly maxBytes: number;
  /** Longest line or CSV record in characters. */
  readonly maxRecordLength: number;
  /** Deepest nesting of JSON or XML. */
  readonly maxDepth: number;
  /** Most fields of one record or columns of one table. */
  readonly maxFields: number;
}

/** The limits used where the caller gives none. */
export const defaultLimits: Limits = {
  maxBytes: 256 * 1024 * 1024,
  maxRecordLength: 16 * 1024 * 1024,
  maxDepth: 200,
  maxFields: 10_000,
};
