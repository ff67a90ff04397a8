// data:build: computes generated/ from the authored data. Writes a file only when its content changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { checksumsFile, indexFile, referencesFile, searchFile } from '../src/layout.js';
import { buildChecksums } from './build-checksums.js';
import { buildReferences } from './build-references.js';
import { buildSearch } from './build-search.js';
import { buildIndex } from './build-index.js';
import { collectRecords, standardsFolder } from './collect.js';

function writeChanged(path: string, text: string): void {
  const full = join(standardsFolder, path);
  let old: string | undefined;
  try {
    old = readFileSync(full, 'utf8');
  } catch {
    mkdirSync(dirname(full), { recursive: true });
  }
  if (old !== text) writeFileSync(full, text);
}

const records = collectRecords();
const index = buildIndex(records, standardsFolder);
writeChanged(indexFile, JSON.stringify(index));
writeChanged(searchFile, JSON.stringify(buildSearch(index, records, standardsFolder)));
writeChanged(referencesFile, JSON.stringify(buildReferences(records)));
writeChanged(checksumsFile, JSON.stringify(buildChecksums(standardsFolder)));
