/** Disks that take no more, and a second process: with real processes and, where it may be mounted, a real full disk. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client/caller.js';
import { bundleScript, cacheFolder } from './kill-stage.js';
import { openOutbox } from './open-outbox.js';

const deaf: Caller = { call: () => Promise.reject(new Error('not called')) };
const folder = mkdtempSync(join(tmpdir(), 'hulian-disk-'));
const bundles = mkdtempSync(join(cacheFolder(), 'hulian-disk-'));
const script = join(bundles, 'fill.mjs');
beforeAll(() => bundleScript(new URL('fill.test-kit.ts', import.meta.url), script), 60_000);
afterAll(() => {
  for (const path of [folder, bundles]) rmSync(path, { recursive: true, force: true });
});

/** @param limit - largest file in blocks, as the shell sets it */
function fill(path: string, limit?: number): { acknowledged: number; code: string } {
  const command = `${limit === undefined ? '' : `ulimit -f ${limit}; `}exec "$0" "$1" "$2"`;
  const { stdout } = spawnSync('sh', ['-c', command, process.execPath, script, path], { encoding: 'utf8' });
  return JSON.parse(stdout) as { acknowledged: number; code: string };
}

const posix = process.platform !== 'win32';

test.runIf(posix)(
  `a file that may not grow: what was acknowledged is there${posix ? '' : ': skipped, no ulimit here'}`,
  async () => {
    const path = join(folder, 'limited.db');
    const { acknowledged, code } = fill(path, 1500);
    expect(code).toBe('CONFIG_STORAGE_FAILED');
    expect(acknowledged).toBeGreaterThan(10);
    const outbox = await openOutbox(path, deaf);
    expect(outbox.counts().queued).toBe(acknowledged);
    expect(outbox.salvaged).toBeUndefined();
    outbox.close();
  },
  60_000,
);

const small = join(folder, 'small');
const mounted = mount();
test.runIf(mounted)(
  `a full disk is named, and nothing acknowledged is lost${mounted ? '' : ': skipped, no right to mount a disk here'}`,
  async () => {
    try {
      const path = join(small, 'outbox.db');
      const ballast = join(small, 'ballast');
      writeFileSync(ballast, Buffer.alloc(200_000));
      const { acknowledged, code } = fill(path);
      expect(code).toBe('CONFIG_STORAGE_FULL');
      expect(acknowledged).toBeGreaterThan(10);
      await expect(openOutbox(path, deaf)).rejects.toMatchObject({ code: 'CONFIG_STORAGE_FULL' });
      rmSync(ballast);
      const outbox = await openOutbox(path, deaf);
      expect(outbox.counts().queued).toBe(acknowledged);
      outbox.close();
    } finally {
      execFileSync('umount', [small]);
    }
  },
  60_000,
);

/** A disk of 600 kB, where this process may mount one. */
function mount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(small);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', small]).status === 0;
}

test('a second process is refused while the first holds the file', async () => {
  const path = join(folder, 'held.db');
  const outbox = await openOutbox(path, deaf);
  await outbox.put({ operation: 'registerResident', key: 'held-0001', body: {} });
  expect(fill(path)).toEqual({ acknowledged: 0, code: 'CONFIG_FILE_LOCKED' });
  expect(outbox.counts().queued).toBe(1);
  outbox.close();
}, 60_000);
