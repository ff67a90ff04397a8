// What codes of tables look like that are not shipped. Editions and local extensions differ, so that only the beginning and the
// signs are asked for: a letter and two digits for diseases (ICD-10), two digits for operations (ICD-9-CM-3).

/** What a code of a table that is not loaded looks like. */
export interface CodeShape {
  /** Root of the tables; further numbers part them by use. */
  readonly root: string;
  /** Understood by every dialect of SQL as well. */
  readonly pattern: string;
  /** A code as it is written. */
  readonly example: string;
}

const shapes: readonly CodeShape[] = [
  { root: '2.16.156.10011.2.3.3.11', pattern: '^[A-Z][0-9]{2}[0-9A-Za-z.+*/-]*$', example: 'I10.x00' },
  { root: '2.16.156.10011.2.3.3.12', pattern: '^[0-9]{2}[0-9A-Za-z.+*/-]*$', example: '38.93x001' },
];

/** The shape of the codes of a table, given by its object identifier; undefined where nothing is known. */
export const findCodeShape = (table: string): CodeShape | undefined =>
  shapes.find(({ root }) => table === root || table.startsWith(`${root}.`));

/** An example of what a code of the table looks like, when the text cannot be one. */
export const findShapeFault = (table: string, text: string): string | undefined => {
  const shape = findCodeShape(table);
  return shape === undefined || new RegExp(shape.pattern).test(text) ? undefined : shape.example;
};
