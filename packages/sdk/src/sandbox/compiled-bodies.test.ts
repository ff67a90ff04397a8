import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { compiledBodies } from '../../scripts/compiled-bodies.js';
import { operationTable } from '../generated/operations.js';
import { schemas } from '../generated/schemas.js';
import * as compiler from './body-compiler.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-bodies-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The module as the built package has it. */
async function built(): Promise<typeof compiler> {
  const outfile = join(folder, 'bodies.mjs');
  await build({
    stdin: { contents: await compiledBodies(), resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
  });
  return (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof compiler;
}

/** Bodies that are wrong in every member: missing, of another type, too long, of another form. */
function wrongBodies(schema: string): unknown[] {
  const { properties = {} } = (schemas[schema] ?? {}) as { properties?: Record<string, object> };
  const all = (value: unknown) => Object.fromEntries(Object.keys(properties).map((name) => [name, value]));
  return [
    {},
    [],
    null,
    all(''),
    all('x'.repeat(5000)),
    all(-1.5),
    all([{}]),
    all({}),
    { ...all('1'), unknown: 1 },
  ];
}

test(
  'the compiled schemas of the package find the same faults as the compiler',
  { timeout: 60_000 },
  async () => {
    const { compileBody } = await built();
    const names = [...new Set(operationTable.flatMap(({ body }) => body ?? []))];
    expect(names.length).toBeGreaterThan(50);
    for (const name of names) {
      const [ours, theirs] = [compileBody(name), compiler.compileBody(name)];
      for (const body of wrongBodies(name)) {
        expect(ours(body), name).toBe(theirs(body));
        const told = (errors: typeof ours.errors) =>
          errors?.map(({ keyword, instancePath, params, parentSchema }) => ({
            keyword,
            instancePath,
            params,
            parentSchema,
          }));
        expect(told(ours.errors), name).toEqual(told(theirs.errors));
      }
    }
  },
);
