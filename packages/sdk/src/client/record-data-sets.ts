/** The data sets that the records of one kind of object follow, as standards/openapi/record-data-sets.json has them. */
export interface RecordDataSets {
  /** Kind of object. */
  readonly resource: string;
  /** What says so. */
  readonly basis: string;
  /** Identifiers of data sets. */
  readonly dataSets: readonly string[];
}
