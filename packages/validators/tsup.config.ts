import { defineConfig } from 'tsup';
import { libraryBuild } from '../../tsup.shared.js';

export default defineConfig(
  libraryBuild({
    index: 'src/index.ts',
    'reporters/index': 'src/reporters/index.ts',
    'maturity/index': 'src/maturity/index.ts',
    xml: 'src/xml.ts',
  }),
);
