// data:fix: writes the canonical form of every authored file. CI only compares (scripts/lint/canonical.ts).
// Arguments limit it to files whose path below standards/ starts with one of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { canonicalText } from './canonical-text.js';
import { authoredFiles } from './authored-files.js';
import { standardsFolder } from './collect.js';

const wanted = process.argv.slice(2);
const paths = authoredFiles(standardsFolder).filter(
  (path) => wanted.length === 0 || wanted.some((prefix) => path.startsWith(prefix)),
);
for (const path of paths) {
  const full = join(standardsFolder, path);
  const old = readFileSync(full, 'utf8');
  const fixed = canonicalText(path, old);
  if (fixed !== old) {
    writeFileSync(full, fixed);
    console.log(`fixed ${path}`);
  }
}
