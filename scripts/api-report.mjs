// The public API of each entry point as one text file under packages/*/api and standards/api. `--update` writes it, otherwise it is compared.
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './_prepare.mjs';

const update = process.argv.includes('--update');
const folders = ['standards', 'packages/crypto', 'packages/validators', 'packages/sdk', 'packages/cli'];
let failed = false;

for (const folder of folders) {
  const projectFolder = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  for (const [entry, target] of Object.entries(manifest.exports ?? {})) {
    if (typeof target !== 'object' || !target.types) continue;
    const name =
      entry === '.' ? basename(folder) : `${basename(folder)}-${entry.slice(2).replaceAll('/', '-')}`;
    const reportFolder = join(projectFolder, 'api');
    mkdirSync(reportFolder, { recursive: true });
    const mainEntryPointFilePath = join(projectFolder, target.types);
    if (!existsSync(mainEntryPointFilePath)) {
      console.error(`✗ ${folder}: ${target.types} is not built`);
      failed = true;
      continue;
    }
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder,
        newlineKind: 'lf',
        mainEntryPointFilePath,
        compiler: {
          overrideTsconfig: {
            compilerOptions: {
              target: 'ES2022',
              lib: ['ES2023', 'DOM'],
              module: 'NodeNext',
              moduleResolution: 'NodeNext',
              types: ['node'],
              strict: true,
              skipLibCheck: true,
            },
            files: [mainEntryPointFilePath],
          },
        },
        apiReport: {
          enabled: true,
          reportFolder,
          reportTempFolder: join(root, 'node_modules', '.cache', 'api'),
          reportFileName: `${name}.api.md`,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        messages: {
          compilerMessageReporting: { default: { logLevel: 'none' } },
          extractorMessageReporting: { default: { logLevel: 'none' } },
          tsdocMessageReporting: { default: { logLevel: 'none' } },
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(projectFolder, 'package.json'),
    });
    const result = Extractor.invoke(config, {
      localBuild: update,
      showVerboseMessages: false,
      messageCallback: (message) => (message.handled = true),
    });
    if (!result.apiReportChanged) continue;
    if (update) {
      console.log(`  ${folder}/api/${name}.api.md written`);
      continue;
    }
    console.error(
      `✗ ${folder}: the public API ${entry} differs from api/${name}.api.md; run npm run build && npm run api -- --update and review the difference`,
    );
    failed = true;
  }
}
process.exitCode = failed ? 1 : 0;
