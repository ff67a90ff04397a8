import { defineConfig } from 'tsup';
import { libraryBuild, shrinkChunk } from '../../tsup.shared.js';
import { withCompiledBodies } from './scripts/compiled-bodies.js';

export default defineConfig({
  ...libraryBuild({
    index: 'src/index.ts',
    sandbox: 'src/sandbox/index.ts',
    documents: 'src/documents/index.ts',
    messages: 'src/interactions/index.ts',
    mapping: 'src/mapping/index.ts',
    gateway: 'src/gateway/index.ts',
    fhir: 'src/fhir/index.ts',
    samples: 'src/samples/index.ts',
    conformance: 'src/conformance/index.ts',
    assessments: 'src/assessments/index.ts',
  }),
  esbuildPlugins: [withCompiledBodies],
  // Ajv wrote it small; the bundler has set its blanks again.
  onSuccess: () => shrinkChunk('sandbox/body-compiler.ts'),
});
