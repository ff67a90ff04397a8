import type { DataCheck } from './context.js';

/** `ws363.03-2011` belongs to the catalogue line `ws363-2011`. */
export function familyOf(edition: string): string {
  return /^ws/.test(edition) ? edition.replace(/^(wst?\d+)\.\d{2}-/, '$1-') : edition;
}

interface Catalogue {
  readonly standards: readonly { readonly edition: string }[];
}

export const catalogued: DataCheck = {
  name: 'catalogued',
  description: 'Every edition of a record has a line in catalogue.json, and every line is used by a record.',
  check(context) {
    const catalogue = (JSON.parse(context.text('catalogue.json')) as Catalogue).standards.map(
      ({ edition }) => edition,
    );
    const used = new Map(context.records.map(({ record, path }) => [familyOf(record.edition), path]));
    return [
      ...[...used]
        .filter(([family]) => !catalogue.includes(family))
        .map(([family, path]) => ({ path, id: family, text: 'edition is not in catalogue.json' })),
      ...catalogue
        .filter((family) => !used.has(family))
        .map((id) => ({ path: 'catalogue.json', id, text: 'no record is of this edition' })),
    ];
  },
};
