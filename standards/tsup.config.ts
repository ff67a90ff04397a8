import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { libraryBuild } from '../tsup.shared.js';
import { writeCompiledForms } from './scripts/compiled-forms.js';

// The loader finds the data one folder above its own (src/data-folder.ts), so every built file stays at the top of dist/.
export default defineConfig({
  ...libraryBuild({ index: 'src/index.ts', export: 'src/export/index.ts' }),
  onSuccess: () => writeCompiledForms(fileURLToPath(new URL('dist/pack-forms.cjs', import.meta.url))),
});
