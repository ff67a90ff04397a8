import { execFileSync } from 'node:child_process';
import { cp, writeFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { defineConfig } from 'tsup';
import { libraryBuild } from '../../tsup.shared.js';
import { builtIn, makeBillOfMaterials } from '../../scripts/bill-of-materials.js';
import { joinStart } from './scripts/join-start.js';

/** commander loads node:child_process for subcommands that are programs of their own; we have none, and it costs a tenth of the start. */
const withoutChildProcess: Plugin = {
  name: 'commander-without-child-process',
  setup(build) {
    build.onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};' }));
  },
};

export default defineConfig({
  ...libraryBuild({
    index: 'src/index.ts',
    main: 'src/main.ts',
    'validation-worker': 'src/validation/worker.ts',
    'signature-worker': 'src/sandbox/signature-worker.ts',
  }),
  platform: 'node',
  removeNodeProtocol: false,
  external: [],
  // The two that every start needs are built in: one file instead of a dozen to find and read.
  noExternal: builtIn.program,
  esbuildPlugins: [withoutChildProcess],
  // `hulian console` serves the page from beside the program; it is made here, so that it can never be an old one.
  async onSuccess() {
    await joinStart('dist');
    execFileSync(process.execPath, ['../console/scripts/build.mjs'], { stdio: 'inherit' });
    await cp('../console/dist', 'dist/console', { recursive: true });
    const { sbom, licences } = makeBillOfMaterials('../..');
    await writeFile('dist/sbom.cdx.json', sbom);
    await writeFile('dist/third-party-licenses.txt', licences);
  },
  // For what commander loads; marked as pure, so that it falls away in every other file, where it costs each start.
  banner: {
    js: "import { createRequire as makeRequire } from 'node:module';\nconst require = /* @__PURE__ */ makeRequire(import.meta.url);",
  },
});
