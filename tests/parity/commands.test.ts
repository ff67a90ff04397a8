/** Every command has a page in both languages that says what its help says, and a scenario that runs it. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandReference } from '@hulian/cli';
import { folders, referencePages } from '../../scripts/cli-reference.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scenarios = join(root, 'tests', 'scenarios');

const commands = await commandReference('zh-CN');
const english = await commandReference('en');
const pages = await referencePages();

/** Command lines of all scenarios; those in TypeScript are found by their arguments. */
function scenarioLines(): string {
  return readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('command.txt') || path.endsWith('.test.ts'))
    .map((path) =>
      readFileSync(join(scenarios, path), 'utf8')
        .replace(/'([\w-]+)', '([\w-]+)'/g, 'hulian $1 $2')
        .replace(/\bjson\(['`]/g, 'hulian '),
    )
    .join('\n');
}

describe('commands', () => {
  const lines = scenarioLines();

  it.each(commands.map(({ path }) => path))('%s is run by a scenario', (path) => {
    expect(lines).toMatch(new RegExp(`\\bhulian (help )?${path}\\b`));
  });

  it('have options and arguments with a sentence in both languages', () => {
    expect(english.map(({ path }) => path)).toEqual(commands.map(({ path }) => path));
    for (const [index, command] of commands.entries()) {
      const other = english[index];
      const terms = [...command.arguments, ...command.options];
      const otherTerms = [...(other?.arguments ?? []), ...(other?.options ?? [])];
      expect(otherTerms.map(({ term }) => term)).toEqual(terms.map(({ term }) => term));
      for (const { term, description } of [...terms, ...otherTerms])
        expect(description, `${command.path} ${term}`).not.toBe('');
      expect(other?.summary).not.toBe(command.summary);
    }
  });

  it('have no Chinese in their English texts except names of data', () => {
    // Names in the data (data sets, areas, tiers) are Chinese in any language; everything else must be English.
    const named = /西药处方|门急诊病历|收缩压|广东省|三级/g;
    for (const { path, summary, arguments: args, options } of english) {
      for (const text of [
        summary,
        ...args.map((each) => each.description),
        ...options.map((each) => each.description),
      ]) {
        expect(text.replace(named, ''), path).not.toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });
});

describe('reference pages', () => {
  it.each([...pages.keys()])('%s is up to date (scripts/cli-reference.ts writes it)', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(pages.get(path));
  });

  it('has no page of a command that is gone', () => {
    for (const folder of Object.values(folders)) {
      const there = readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
      expect(there.filter((path) => !pages.has(path))).toEqual([]);
    }
  });
});
