// Computes checksums of every shipped data file, and of every line of a table, so that an altered record can be named.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ChecksumData } from '../src/verify-data.js';
import { listFiles } from './collect.js';

/** Folders and files of the package that hold data. */
const shipped = [
  'data-elements', 'value-domains', 'data-sets', 'documents', 'services', 'quality', 'maturity', 'assessment', 'identifiers', 'schemas',
  'sensitivity', 'element-facts', 'openapi', 'fhir',
  'oids.tsv', 'moved.tsv', 'sources.tsv', 'gaps.tsv', 'labels.tsv', 'coverage.tsv', 'coverage-parts.tsv',
  'catalogue.json',
]; // prettier-ignore

function sm3(bytes: Uint8Array): string {
  return createHash('sm3').update(bytes).digest('hex');
}

/** SM3 of every shipped file below `root`. */
export function buildChecksums(root: string): ChecksumData {
  const paths = shipped.flatMap((place) => listFiles(root, place, ['.tsv', '.json', '.yaml', '.md'], []));
  const files: Record<string, string> = {};
  const lines: Record<string, string[]> = {};
  for (const path of paths) {
    const bytes = readFileSync(join(root, path));
    files[path] = sm3(bytes);
    if (path.endsWith('.tsv') && path.startsWith('data-elements/')) {
      lines[path] = bytes
        .toString('utf8')
        .split('\n')
        .map((line) => sm3(Buffer.from(line)).slice(0, 8));
    }
  }
  return { algorithm: 'SM3', files, lines };
}
