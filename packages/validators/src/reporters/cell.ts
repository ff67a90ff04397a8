/** The cell of a table that the path of a finding names. */
export interface CellPlace {
  readonly sheet: string | undefined;
  readonly row: string;
  readonly column: string | undefined;
}

/** Reads the path of a table finding, `sheet 一月, row 17, column 姓名`; undefined for a path of another kind. */
export function readCell(path: string | undefined): CellPlace | undefined {
  const match = /^(?:sheet (.+), )?row (\d+)(?:, column (.+))?$/su.exec(path ?? '');
  return match === null ? undefined : { sheet: match[1], row: match[2] ?? '', column: match[3] };
}
