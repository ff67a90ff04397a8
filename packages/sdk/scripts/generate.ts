/** Writes packages/sdk/src/generated, and before it the part of standards/openapi that comes from the data elements. Run: npm run generate -w @hulian/sdk */
import { writeFileSync } from 'node:fs';
import { elementSchemas, elementSchemasFile } from './element-schemas.js';
import { generatedFiles } from './generated-files.js';

writeFileSync(elementSchemasFile, await elementSchemas());

for (const [name, text] of await generatedFiles())
  writeFileSync(new URL(`../src/generated/${name}`, import.meta.url), text);
