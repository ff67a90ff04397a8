import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { buildDocs } from './build-docs.js';
import { collectRecords, standardsFolder } from './collect.js';

it('docs/standards is what the data says (npm run data:docs -w @hulian/standards)', () => {
  for (const [name, text] of buildDocs(collectRecords(), standardsFolder)) {
    expect(readFileSync(join(standardsFolder, '..', 'docs', 'standards', name), 'utf8') === text, name).toBe(
      true,
    );
  }
});
