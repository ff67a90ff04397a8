import tseslint from 'typescript-eslint';

// Direction of imports (docs/decisions/0002): standards, crypto <- validators <- sdk <- cli. Never back, never sideways.
const layers = {
  standards: { files: ['standards/src/**/*.ts'], forbidden: ['@hulian/*'] },
  crypto: { files: ['packages/crypto/src/**/*.ts'], forbidden: ['@hulian/*'] },
  validators: {
    files: ['packages/validators/src/**/*.ts'],
    forbidden: ['@hulian/sdk', '@hulian/sdk/*', '@hulian/cli', '@hulian/cli/*'],
  },
  sdk: { files: ['packages/sdk/src/**/*.ts'], forbidden: ['@hulian/cli', '@hulian/cli/*'] },
  // The page in the browser uses what is pure of the lower packages and asks the server for the rest.
  console: {
    files: ['packages/console/src/**/*.{ts,tsx}'],
    forbidden: ['@hulian/sdk', '@hulian/sdk/*', '@hulian/cli', '@hulian/cli/*'],
  },
};

const acrossByPath = {
  group: ['**/packages/*/src/**', '**/standards/src/**'],
  message: 'Import another package by its published name.',
};

const layerRules = Object.values(layers).map(({ files, forbidden }) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: forbidden, message: 'Imports go one way: standards, crypto <- validators <- sdk <- cli.' },
          acrossByPath,
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/generated/**',
      'coverage/**',
      'packages/crypto/assembly/**',
      'tests/consumers/project/**',
      'benchmarks/thirdparty/**',
      'demo-output/**',
      'tests/mutation/.stryker-tmp/**',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['standards/{src,scripts}/**/*.ts', 'packages/*/src/**/*.{ts,tsx}', 'tests/**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    rules: {
      'max-lines': ['error', { max: 400, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['standards/src/**/*.ts', 'packages/{crypto,validators,sdk}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Only packages/cli/src/main.ts ends the process.' },
      ],
    },
  },
  {
    files: ['packages/{crypto,validators}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-globals': ['error', 'fetch'] },
  },
  ...layerRules,
  {
    files: ['**/*.test.ts', '**/*.bench.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
