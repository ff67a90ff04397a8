import { defineConfig } from 'tsup';
import { libraryBuild } from '../../tsup.shared.js';

export default defineConfig({
  ...libraryBuild({ index: 'src/index.ts', main: 'src/main.ts' }),
  // The two that every start needs are built in: one file instead of a dozen to find and read.
  noExternal: ['commander', 'picocolors'],
  platform: 'node',
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);",
  },
});
