import { defineConfig } from 'vitest/config';

// Tests run on sources: the `@hulian/source` condition resolves our packages to src/index.ts, so no build can be stale.
const conditions = ['@hulian/source'];
const setupFiles = ['./scripts/vitest-egress.ts'];
const shared = {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};

export default defineConfig({
  ...shared,
  test: {
    globalSetup: ['./scripts/vitest-setup.mjs'],
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          setupFiles,
          include: ['packages/*/src/**/*.test.ts', 'standards/src/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'data',
          setupFiles,
          include: [
            'standards/scripts/**/*.test.ts',
            'tests/parity/**/*.test.ts',
            'tests/engines/**/*.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'scenario',
          setupFiles,
          include: ['tests/scenarios/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'consumer',
          include: ['tests/consumers/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
