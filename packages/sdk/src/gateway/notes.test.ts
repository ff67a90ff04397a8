import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleScript, cacheFolder } from '../outbox/kill-stage.js';

test.skipIf(process.platform === 'win32')(
  'a note of which the disk takes only the beginning is no note',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hulian-notes-'));
    const bundles = mkdtempSync(join(cacheFolder(), 'hulian-notes-'));
    try {
      const script = join(bundles, 'write.mjs');
      await bundleScript(new URL('write-note.test-kit.ts', import.meta.url), script);
      const path = join(folder, 'a.receipt.json');
      const write = (limit: string) =>
        spawnSync('sh', ['-c', `ulimit -f ${limit}; exec "$0" "$1" "$2"`, process.execPath, script, path], {
          encoding: 'utf8',
        }).stdout;
      // One block of 512 bytes: the system takes as much and says so, which is no error.
      expect(write('1')).toBe('EFBIG');
      expect(existsSync(path)).toBe(false);
      expect(write('unlimited')).toBe('written');
      expect(existsSync(path)).toBe(true);
    } finally {
      for (const each of [folder, bundles]) rmSync(each, { recursive: true, force: true });
    }
  },
  60_000,
);
