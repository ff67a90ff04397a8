// The TypeScript of the signing guide runs as one program, in both languages; its tables name the same things.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const pages = { zh: 'docs/guide/signing.md', en: 'docs/en/guide/signing.md' };
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const blocks = (page: string, language: string) =>
  [...textOf(page).matchAll(new RegExp('```' + language + '\\n([^]*?)```', 'g'))].map(([, code]) => code ?? '');

describe.each(Object.entries(pages))('signing guide, %s', (_, page) => {
  it('has programs that run', () => {
    // Inside the checkout, so that the package is found as a user's program finds it.
    const folder = mkdtempSync(join(root, 'node_modules', '.signing-guide-'));
    try {
      const program = join(folder, 'guide.mts');
      writeFileSync(program, blocks(page, 'ts').join('\n'));
      execFileSync(process.execPath, ['--import', 'tsx', '--conditions=@hulian/source', program], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('says the same in both languages', () => {
  expect(textOf(pages.en).match(/^## \d/gm)).toEqual(textOf(pages.zh).match(/^## \d/gm));
  const rows = (page: string) => textOf(page).match(/^\| /gm)?.length;
  expect(rows(pages.en)).toBe(rows(pages.zh));
  const plain = (page: string, language: string) => blocks(page, language).join('').replace(/(?:\/\/| #).*|'[^']*'/g, '').replace(/\s+/g, ' ');
  for (const language of ['ts', 'java', 'sh']) expect(plain(pages.en, language)).toBe(plain(pages.zh, language));
});
