// data:build: computes generated/ from the authored data. Writes a file only when its content changed.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  checksumsFile,
  generatedFolder,
  indexFile,
  operationsFile,
  referencesFile,
  searchFile,
} from '../src/layout.js';
import { buildChecksums } from './build-checksums.js';
import { buildReferences } from './build-references.js';
import { buildSearch } from './build-search.js';
import { inputStamp, isUpToDate, writeStamp } from './build-stamp.js';
import { buildIndex } from './build-index.js';
import { buildOperations } from './build-operations.js';
import { collectFile, collectRecords, standardsFolder } from './collect.js';

function writeChanged(path: string, text: string): void {
  const full = join(standardsFolder, path);
  let old: string | undefined;
  try {
    old = readFileSync(full, 'utf8');
  } catch {
    mkdirSync(dirname(full), { recursive: true });
  }
  if (old === text) return;
  // Several runs may build at once: readers see the old file or the new one, never half of it.
  const fresh = `${full}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, full);
}

const stamp = inputStamp(standardsFolder);
const stampFile = join(standardsFolder, generatedFolder, 'stamp.txt');
const outputs = [operationsFile, indexFile, searchFile, referencesFile, checksumsFile].map((path) =>
  join(standardsFolder, path),
);

if (!isUpToDate(stampFile, stamp, outputs)) {
  writeChanged(operationsFile, buildOperations(standardsFolder));
  const records = [...collectRecords(), ...collectFile(standardsFolder, operationsFile, 'operation')];
  const index = buildIndex(records, standardsFolder);
  writeChanged(indexFile, JSON.stringify(index));
  writeChanged(searchFile, JSON.stringify(buildSearch(index, records, standardsFolder)));
  writeChanged(referencesFile, JSON.stringify(buildReferences(records)));
  writeChanged(checksumsFile, JSON.stringify(buildChecksums(standardsFolder)));
  writeStamp(stampFile, stamp);
}
