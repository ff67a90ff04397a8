// data:docs: writes docs/standards from the data.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildDocs } from './build-docs.js';
import { collectRecords, standardsFolder } from './collect.js';

const folder = join(standardsFolder, '..', 'docs', 'standards');
mkdirSync(folder, { recursive: true });
for (const [name, text] of buildDocs(collectRecords(), standardsFolder))
  writeFileSync(join(folder, name), text);
