// The guide of the first upload is followed literally from the checkout; the consumer tests follow both languages from packed packages.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from './_cli.js';
import { canFollow, firstUploadPages, followFirstUpload, textOfPage } from './_first-upload-guide.js';

beforeAll(() => ensureBuilt(), 300_000);

describe('guide of the first upload', () => {
  it('leads from nothing to a document that is stored, read back and verified', { timeout: 180_000, skip: !canFollow }, async () => {
    // Inside the checkout, so that the packages are found as a user's program finds them.
    const folder = mkdtempSync(join(root, 'node_modules', '.first-upload-guide-'));
    try {
      const npx = join(folder, 'npx');
      writeFileSync(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'packages/cli/bin/hulian.js')}" "$@"\n`);
      chmodSync(npx, 0o755);
      await followFirstUpload(firstUploadPages.zh, folder, `${folder}${delimiter}${process.env['PATH']}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('says the same in both languages', () => {
  const headings = (page: string) => textOfPage(page).match(/^## \d/gm);
  expect(headings(firstUploadPages.en)).toEqual(headings(firstUploadPages.zh));
});
