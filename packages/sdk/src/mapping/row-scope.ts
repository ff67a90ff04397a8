// What an expression of a mapping sees: the row at hand and the rows of other tables that belong to it.
import type { Location } from '@hulian/validators';
import type { SourceRow } from '@hulian/validators/readers';
import { cellText } from './cell-text.js';
import { joinKey, type LookUp, type LookUpTable } from './look-up-table.js';

/** A column of the row (`table` −1) or of a linked table. */
export interface ColumnRef {
  readonly table: number;
  readonly index: number;
  /** As the mapping writes it. */
  readonly name: string;
}

/** A table linked to each row by a key. */
export interface Link {
  readonly table: LookUpTable;
  readonly key: readonly ColumnRef[];
}

const empty: readonly unknown[] = [];

/** The row at hand. Linked rows are looked up once a row, when first asked for. */
export class RowScope {
  row!: SourceRow;
  /** True when a value of the row could not be made; that is reported where it happens. */
  faulty = false;
  readonly #found: (LookUp | undefined)[];

  constructor(readonly links: readonly Link[]) {
    this.#found = links.map(() => undefined);
  }

  /** Goes to the next row. */
  move(row: SourceRow): void {
    this.row = row;
    this.faulty = false;
    this.#found.fill(undefined);
  }

  /** The row of a link; an empty key finds nothing. */
  linked(table: number): LookUp | 'no-key' {
    const link = this.links[table];
    if (link === undefined) return 'none';
    const known = this.#found[table];
    if (known !== undefined) return known;
    const parts = link.key.map((ref) => this.text(ref));
    if (parts.every((part) => part === '')) return 'no-key';
    const found = link.table.find(joinKey(parts));
    this.#found[table] = found;
    return found;
  }

  cell({ table, index }: ColumnRef): unknown {
    if (table < 0) return this.row.cells[index];
    const found = this.linked(table);
    return typeof found === 'string' ? undefined : (found.cells ?? empty)[index];
  }

  text(ref: ColumnRef): string {
    return cellText(this.cell(ref));
  }

  /** Where the value of a column stands. */
  locate({ table, index }: ColumnRef): Location {
    if (table < 0) return this.row.locate(index);
    const found = this.linked(table);
    const link = this.links[table];
    if (typeof found !== 'string' && link !== undefined) return link.table.locate(found, index);
    const [key] = link?.key ?? [];
    return key === undefined ? this.row.locate() : this.locate(key);
  }
}
