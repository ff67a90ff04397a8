// What codes of tables look like that are not shipped. Editions and local extensions differ, so that only the beginning and the
// signs are asked for: a letter and two digits for diseases (ICD-10), two digits for operations (ICD-9-CM-3).

interface CodeShape {
  /** Root of the tables; further numbers part them by use. */
  readonly root: string;
  readonly pattern: RegExp;
  /** A code as it is written. */
  readonly example: string;
}

const shapes: readonly CodeShape[] = [
  { root: '2.16.156.10011.2.3.3.11', pattern: /^[A-Z]\d{2}[\dA-Za-z.+*/-]*$/, example: 'I10.x00' },
  { root: '2.16.156.10011.2.3.3.12', pattern: /^\d{2}[\dA-Za-z.+*/-]*$/, example: '38.93x001' },
];

/** An example of what a code of the table looks like, when the text cannot be one; undefined where nothing is known. */
export const findShapeFault = (table: string, text: string): string | undefined => {
  const shape = shapes.find(({ root }) => table === root || table.startsWith(`${root}.`));
  return shape === undefined || shape.pattern.test(text) ? undefined : shape.example;
};
