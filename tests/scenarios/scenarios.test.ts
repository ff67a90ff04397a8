/**
 * Every folder `<command>/<case>` with a command.txt is run as a user would, and the transcript compared with expected.txt.
 * `UPDATE_SCENARIOS=1` writes expected.txt anew: read the difference before committing it.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, stackTrace } from './_cli.js';
import { transcribe } from './_transcript.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const update = process.env['UPDATE_SCENARIOS'] === '1';

const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((command) => readdirSync(join(here, command.name)).map((name) => `${command.name}/${name}`))
  .filter((name) => existsSync(join(here, name, 'command.txt')))
  .sort();

beforeAll(ensureBuilt, 300_000);

describe('scenarios', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(20));

  it.concurrent.each(cases)('%s', async (name) => {
    const source = join(here, name);
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-scenario-')));
    try {
      cpSync(source, folder, { recursive: true, filter: (path) => !['command.txt', 'expected.txt'].includes(basename(path)) });
      const transcript = await transcribe(readFileSync(join(source, 'command.txt'), 'utf8'), folder);
      expect(transcript).not.toMatch(stackTrace);
      expect(transcript).not.toContain('[exit 70]');
      const expected = join(source, 'expected.txt');
      if (update) writeFileSync(expected, transcript);
      expect(transcript).toBe(readFileSync(expected, 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 240_000);
});
