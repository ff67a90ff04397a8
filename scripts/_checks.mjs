// The checks of the repository in the order in which CI runs them. One list, so that `npm run check` and `npm test` agree.

/** Fast: what a contributor runs all day. */
export const checks = [
  { name: 'format', program: 'npx', args: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', program: 'npx', args: ['eslint', '.'] },
  { name: 'types', program: 'npx', args: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'types of the page', program: 'npx', args: ['tsc', '-p', 'packages/console/tsconfig.json'] },
  { name: 'data', program: 'npm', args: ['run', '--silent', 'data:check'] },
];

/** About packages as they are published; they need a build. */
export const packageChecks = [
  { name: 'unused code and dependencies', program: 'npx', args: ['knip', '--no-progress'] },
  { name: 'published packages', program: 'node', args: ['scripts/check-packages.mjs'] },
  { name: 'public API reports', program: 'node', args: ['scripts/api-report.mjs'] },
  { name: 'repository', program: 'node', args: ['scripts/check-repository.mjs'] },
];
