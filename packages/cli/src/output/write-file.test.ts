import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkWritable, writeFileAtomically } from './write-file.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writeFileAtomically', () => {
  it('writes, replaces, and leaves no temporary file', async () => {
    const path = join(folder, 'a.txt');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, 'two');
    expect(readFileSync(path, 'utf8')).toBe('two');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it.runIf(process.platform !== 'win32')('gives the mode asked for', async () => {
    const path = join(folder, 'key.pem');
    await writeFileAtomically(path, 'k', { mode: 0o600 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('refuses to overwrite where told so, and folders', async () => {
    const path = join(folder, 'kept.txt');
    writeFileSync(path, 'kept');
    await expect(writeFileAtomically(path, 'new', { overwrite: false })).rejects.toMatchObject({
      code: 'EEXIST',
      path,
    });
    expect(readFileSync(path, 'utf8')).toBe('kept');
    await expect(writeFileAtomically(folder, 'x')).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('names the folder that is missing', async () => {
    const missing = join(folder, 'none');
    await expect(writeFileAtomically(join(missing, 'a'), 'x')).rejects.toMatchObject({
      code: 'ENOENT_FOLDER',
      path: missing,
    });
  });
});

describe('checkWritable', () => {
  it('leaves nothing behind where a file can be written', async () => {
    const before = readdirSync(folder);
    await checkWritable(join(folder, 'unheard'));
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses a folder, and a file in a folder that is not there', async () => {
    await expect(checkWritable(folder)).rejects.toMatchObject({ code: 'EISDIR' });
    const missing = join(folder, 'missing');
    await expect(checkWritable(join(missing, 'a'))).rejects.toMatchObject({
      code: 'ENOENT_FOLDER',
      path: missing,
    });
  });
});
