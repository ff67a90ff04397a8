/** The mapping file (映射文件): which column of a hospital's tables becomes which field of a data set. */

/** Where a table is: a file of the source folder, or a query of the database. */
export interface TableSource {
  /** File below the source folder; by default the table's name with any known ending. */
  readonly file?: string;
  /** Sheet of a workbook. */
  readonly sheet?: string;
  /** Path of an array in JSON records; each item is a row. */
  readonly each?: string;
  /** SQL that gives the rows; by default the whole table of that name. */
  readonly query?: string;
  readonly note?: string;
}

/** Source codes to standard codes: written here, or a CSV with the columns `code` and `target` as `hulian codes map` writes it. */
export interface CodeMap {
  readonly file?: string;
  readonly codes?: Readonly<Record<string, string>>;
  readonly note?: string;
}

/** A condition on the row. */
export type Condition =
  | { readonly column: string; readonly equals: string }
  | { readonly column: string; readonly in: readonly string[] }
  | { readonly column: string; readonly filled: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A row of another table: columns of that table and the columns of this row that they equal. */
export type KeyColumns = Readonly<Record<string, string>>;

/** Conversion of a number: by units, or by a factor. */
export type UnitConversion =
  | { readonly from: string; readonly to: string; readonly decimals?: number }
  | { readonly multiply: number; readonly add?: number; readonly decimals?: number };

/** How sure `mapping init` was; a person deletes it after having looked. */
export interface Proposal {
  readonly confidence: 'high' | 'medium' | 'low';
  readonly reason: string;
  /** Other columns that might be meant. */
  readonly others?: readonly string[];
}

/** How one field gets its value. Exactly one of column, constant, concatenate and lookup; the rest is applied in this order. */
export interface FieldMap {
  /** Column of the table, `TABLE.COLUMN` of a joined table, or path of a JSON member. */
  readonly column?: string;
  readonly constant?: string;
  /** Columns and `{ text }` pieces put together; empty columns are left out. */
  readonly concatenate?: readonly (string | { readonly text: string })[];
  readonly separator?: string;
  /** Column of one row of another table. */
  readonly lookup?: { readonly table: string; readonly key: KeyColumns; readonly column: string };
  /** The field stays empty where the condition does not hold. */
  readonly when?: Condition;
  /** One part of the value, counted from 1, from the end with negative numbers. */
  readonly split?: { readonly by: string; readonly part: number };
  /** Date format of the source, such as `yyyy-MM-dd HH:mm:ss`; several are tried in turn. */
  readonly date?: string | readonly string[];
  /** Code map by name, or written here. */
  readonly codes?: string | Readonly<Record<string, string>>;
  readonly unit?: UnitConversion;
  /** Value where the source has none, with the reason why that is true. */
  readonly default?: { readonly value: string; readonly reason: string };
  /** An empty value is a finding. */
  readonly required?: boolean;
  readonly proposal?: Proposal;
  readonly note?: string;
}

/** Records of one data set from the rows of one table. */
export interface DataSetMap {
  /** Data set by id or Chinese name. */
  readonly to: string;
  /** Table whose rows become records. */
  readonly from: string;
  /** Tables with one row for each row, by name. */
  readonly join?: Readonly<Record<string, KeyColumns>>;
  /** Only rows for which it holds. */
  readonly where?: Condition;
  /** By field id, data element id or Chinese name. */
  readonly fields: Readonly<Record<string, FieldMap>>;
  readonly note?: string;
}

/** A mapping file. */
export interface MappingFile {
  readonly $schema?: string;
  readonly format: 'hulian-mapping-1';
  readonly note?: string;
  readonly tables?: Readonly<Record<string, TableSource>>;
  readonly codeMaps?: Readonly<Record<string, CodeMap>>;
  readonly maps: readonly DataSetMap[];
}
