import { once } from 'node:events';
import fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { search } from './search.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hulian-search-'));
  for (const name of ['a', 'a/b', '.git', 'node_modules']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'x.xml'), '<a/>');
  }
});
afterEach(() => rm(folder, { recursive: true }));

it('finds files below a folder, none of hidden folders and installed packages', async () => {
  const found = await search('**', folder);
  expect([...found.files].sort()).toEqual(['a/b/x.xml', 'a/x.xml']);
  expect(found.unreadable).toEqual([]);
});

it('names links that lead nowhere, but no locks of editors', async () => {
  await symlink('nowhere', join(folder, 'a', 'lost.xml'));
  await symlink('nowhere', join(folder, '.#lock.xml'));
  const found = await search('**', folder);
  expect([...found.files].sort()).toEqual(['a/b/x.xml', 'a/lost.xml', 'a/x.xml']);
});

it('finds a file once, also where links lead to it again or round in a circle', async () => {
  await symlink('..', join(folder, 'a', 'up'));
  await symlink(join('b', 'x.xml'), join(folder, 'a', 'same-file.xml'));
  const found = await search('**', folder);
  expect([...found.files].sort()).toEqual(['a/b/x.xml', 'a/x.xml']);
});

it('names folders that cannot be listed', async () => {
  // The administrator of a machine may list every folder, so the refusal is played.
  const list = fs.readdir.bind(fs) as (
    path: string,
    how: object,
    done: (...answer: unknown[]) => void,
  ) => void;
  const refuse = vi.spyOn(fs, 'readdir').mockImplementation(((
    path: string,
    how: object,
    done: (...answer: unknown[]) => void,
  ) => {
    if (/[\\/]b[\\/]?$/u.test(path)) done(Object.assign(new Error(), { code: 'EACCES' }));
    else list(path, how, done);
  }) as never);
  const found = await search('**', folder);
  refuse.mockRestore();
  expect(found).toEqual({ files: ['a/x.xml'], unreadable: ['a/b'], special: [] });
});

it('names sockets, which are no files', async () => {
  const server = createServer().listen(join(folder, 'a', 's.xml'));
  await once(server, 'listening');
  const found = await search('**', folder);
  server.close();
  expect([...found.files].sort()).toEqual(['a/b/x.xml', 'a/x.xml']);
  expect(found.special).toEqual(['a/s.xml']);
});
