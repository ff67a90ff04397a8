// `npm run check`: format, lint, types, data, unit tests; the same order as CI, without build and without spawned programs.
import { install, requireNode, run } from './_prepare.mjs';
import { checks } from './_checks.mjs';

requireNode();
install();
const steps = [
  ...checks,
  {
    name: 'unit',
    program: 'npx',
    args: ['vitest', 'run', '--project', 'unit', '--project', 'data', '--reporter=dot'],
  },
];
for (const step of steps) {
  const code = run(step.program, step.args);
  console.log(`${code === 0 ? '✓' : '✗'} ${step.name}`);
  if (code !== 0) process.exitCode = 1;
}
