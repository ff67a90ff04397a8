/** Opens the database file of a sandbox that is not running. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createSandbox } from '@hulian/sdk/sandbox';
import type { Sandbox } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';

/** Runs `work` on an existing file and closes it. @throws ENOENT when there is no such file */
export async function withDatabase(
  context: Context,
  path: string,
  work: (sandbox: Sandbox) => void,
): Promise<void> {
  const database = resolve(context.io.cwd, path);
  await stat(database);
  const sandbox = createSandbox({ database });
  try {
    work(sandbox);
  } finally {
    sandbox.close();
  }
}
