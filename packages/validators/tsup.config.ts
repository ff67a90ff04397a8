import { cp } from 'node:fs/promises';
import { defineConfig } from 'tsup';
import { libraryBuild } from '../../tsup.shared.js';

export default defineConfig({
  ...libraryBuild({
    index: 'src/index.ts',
    'reporters/index': 'src/reporters/index.ts',
    'maturity/index': 'src/maturity/index.ts',
    xml: 'src/xml.ts',
  }),
  // `hulian explain` reads the pages of the rules without the documentation site.
  async onSuccess() {
    await cp('../../docs/rules', 'dist/rule-pages', { recursive: true });
    await cp('../../docs/en/rules', 'dist/rule-pages/en', { recursive: true });
  },
});
