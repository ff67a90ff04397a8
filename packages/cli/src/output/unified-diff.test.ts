import { expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.js';

const lines = Array.from({ length: 20 }, (_, index) => `l${index + 1}`);
const changed = (...at: readonly number[]) =>
  lines.map((line, index) => (at.includes(index + 1) ? `${line}!` : line)).join('\n');
const text = lines.join('\n');

it('says nothing of equal texts', () => {
  expect(unifiedDiff('a', text, text, true)).toBe('');
});

it('shows a change with three lines around it', () => {
  expect(unifiedDiff('a', text, changed(10), true)).toBe(
    '--- a/a\n+++ b/a\n@@ -7,7 +7,7 @@\n l7\n l8\n l9\n-l10\n+l10!\n l11\n l12\n l13\n',
  );
});

it('leaves the lines between two near changes as they are', () => {
  expect(unifiedDiff('a', text, changed(8, 10, 11), true)).toBe(
    '--- a/a\n+++ b/a\n@@ -5,10 +5,10 @@\n l5\n l6\n l7\n-l8\n+l8!\n l9\n-l10\n-l11\n+l10!\n+l11!\n l12\n l13\n l14\n',
  );
});

it('joins near changes, parts far ones, and knows both ends of the text', () => {
  expect(unifiedDiff('a', text, changed(1, 5, 20), false)).toBe(
    '--- a/a\n+++ b/a\n@@ -1,8 +1,8 @@\n@@ -17,4 +17,4 @@\n',
  );
});

it('is one hunk where lines were joined', () => {
  expect(unifiedDiff('a', 'a\nb\nc\nd\n', 'a\nbc\nd\n', true)).toBe(
    '--- a/a\n+++ b/a\n@@ -1,4 +1,3 @@\n a\n-b\n-c\n+bc\n d\n',
  );
});

it('says where no line break ends the last line, so that the diff can be applied', () => {
  const end = '\\ No newline at end of file';
  expect(unifiedDiff('a', 'x', 'y', true)).toBe(
    `--- a/a\n+++ b/a\n@@ -1,1 +1,1 @@\n-x\n${end}\n+y\n${end}\n`,
  );
  expect(unifiedDiff('a', 'x\ny', 'z\ny', true)).toBe(
    `--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n-x\n+z\n y\n${end}\n`,
  );
});
