import { dataPlaces } from '../src/layout.js';
import { listFiles } from './collect.js';

/** Every authored data file below standards/: tables and JSON, records and what is shared between records. */
export function authoredFiles(root: string): string[] {
  const places = [
    ...dataPlaces.map(({ path }) => path),
    'documents/common',
    'assessment',
    'moved.tsv',
    'catalogue.json',
    'sources.tsv',
    'gaps.tsv',
  ];
  return places.flatMap((place) => listFiles(root, place, ['.tsv', '.json']));
}
