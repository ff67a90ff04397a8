import type { Location } from '../finding.js';

/** Where a record stands in its input; places of fields are worked out on demand. */
export interface RecordPlace {
  /** The record as a whole. */
  location(): Location;
  /** A field by its key, or an item of a repeated field. */
  locate(key: string, item?: number): Location;
}
