// `npm test`: everything. Installs, builds, checks and runs all tests; the last line is the count that CI reads.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode, root, run } from './_prepare.mjs';
import { checks, packageChecks } from './_checks.mjs';

requireNode();
install();
build({ force: true });

const failedSteps = [];
for (const step of [...checks, ...packageChecks]) {
  const started = Date.now();
  const code = run(step.program, step.args);
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failedSteps.push(step.name);
}

const output = join(root, '.test-results', 'vitest.json');
mkdirSync(join(root, '.test-results'), { recursive: true });
rmSync(output, { force: true });
const code = run('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${output}`,
]);

let passed = 0;
let failed = failedSteps.length;
let skipped = 0;
try {
  const result = JSON.parse(readFileSync(output, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests + (result.numTodoTests ?? 0);
  // A file that cannot even be loaded has no failed test of its own.
  failed += Math.max(
    result.numFailedTests,
    result.testResults.filter((file) => file.status === 'failed').length,
  );
} catch (error) {
  console.error(`没有得到测试结果 / no test result was written: ${error.message}`);
  failed += 1;
}
if (code !== 0 && failed === 0) failed = 1;
if (passed === 0 && failed === 0) failed = 1;
for (const name of failedSteps) console.log(`检查未通过 / check failed: ${name}`);
console.log(`tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
