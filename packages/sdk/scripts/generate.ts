/** Writes packages/sdk/src/generated. Run: npm run generate -w @hulian/sdk */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.js';

for (const [name, text] of await generatedFiles())
  writeFileSync(new URL(`../src/generated/${name}`, import.meta.url), text);
