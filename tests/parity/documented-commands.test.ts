/** Every command line that a page or an example shows exists, with the options it shows. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandReference } from '@hulian/cli';
import { coverage } from '@hulian/standards';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Options by command path; the common ones go with every command. */
const known = new Map(
  (await commandReference('en')).map(({ path, options }) => [
    path,
    new Set(options.flatMap(({ term }) => term.match(/--[a-z][\w-]*/g) ?? [])),
  ]),
);
const groups = new Set([...known.keys()].map((path) => path.split(' ')[0] ?? ''));
const common = new Set(['--lang', '--config', '--help', '--version']);

/** What is wrong with a command line; blanks and options that stand for something (`[--yes]`, `…`) are allowed. */
function problems(line: string): string[] {
  const words = line
    .replace(/\s(?:[|>#;]|&&|2>|<(?!\S)).*$/u, '')
    .split(/\s+/u)
    .slice(1)
    .map((word) => word.replace(/^\[|\]$/gu, ''));
  const given = words.filter((word) => /^--[a-z]/u.test(word)).map((word) => word.replace(/=.*$/u, ''));
  const named = words.filter((word) => !word.startsWith('-'));
  const path = [named.slice(0, 2).join(' '), named[0] ?? ''].find((one) => known.has(one));
  if (path === undefined) {
    const isGroup = named[0] !== undefined && groups.has(named[0]) && !/^[a-z]+$/u.test(named[1] ?? '');
    if (isGroup || named[0] === 'help') return [];
    if (words[0]?.startsWith('-') && given.every((one) => common.has(one))) return [];
    // `keys generate|show`: one line that names several commands.
    const alternatives = (named[1] ?? '').split('|');
    if (alternatives.length > 1 && alternatives.every((one) => known.has(`${named[0] ?? ''} ${one}`)))
      return [];
    return [`no command: ${line}`];
  }
  return given
    .filter((one) => !common.has(one) && !known.get(path)?.has(one))
    .map((one) => `${one}: ${line}`);
}

/** Command lines in fenced blocks and code spans of Markdown, and in shell scripts. */
function commandLines(text: string, isScript: boolean): string[] {
  const joined = text.replace(/\\\r?\n\s*/gu, ' ');
  const blocks = isScript
    ? [joined]
    : [...joined.matchAll(/^```[^\n]*\n(.*?)^```/gmsu)].map(([, body]) => body ?? '');
  const inBlocks = blocks.flatMap((body) =>
    [...body.matchAll(/^\s*(?:\$ |npx )?(hulian .+)$/gmu)].map(([, line]) => line ?? ''),
  );
  const spans = isScript
    ? []
    : [...joined.replace(/^```.*?^```/gmsu, '').matchAll(/`(?:npx )?(hulian [^`\n]+)`/gu)].map(
        ([, line]) => line ?? '',
      );
  return [...inBlocks, ...spans];
}

const pages = ['README.md', 'README.en.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
  [
    'docs/guide',
    'docs/en/guide',
    'docs/rules',
    'docs/en/rules',
    'docs/standards',
    'examples',
    'packages',
    'standards',
  ].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /\.(?:md|sh)$/u.test(path) && !/node_modules|\/dist\/|CHANGELOG/u.test(path)),
  ),
);

describe('documented commands', () => {
  it('of pages and examples exist with their options', () => {
    let count = 0;
    const wrong = pages.flatMap((path) => {
      const lines = commandLines(readFileSync(join(root, path), 'utf8'), path.endsWith('.sh'));
      count += lines.length;
      return lines.flatMap(problems).map((problem) => `${path}: ${problem}`);
    });
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(200);
  });

  it('of what is said to work in the list of duties exist', () => {
    const rows = coverage().filter(({ state }) => state !== 'not yet');
    const wrong = rows.flatMap(({ id, check, evidence }) =>
      [...commandLines(check, false), ...evidence.split(' ; ').filter((part) => part.startsWith('hulian '))]
        .flatMap(problems)
        .map((problem) => `${id}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });

  it('a command or option that is not there is found', () => {
    expect(problems('hulian validate a.xml --as C0004')).toEqual([]);
    expect(problems('hulian keys generate|show')).toEqual([]);
    expect(problems('hulian validat a.xml')).toHaveLength(1);
    expect(problems('hulian keys generates')).toHaveLength(1);
    expect(problems('hulian validate a.xml --like C0004')).toHaveLength(1);
    expect(
      commandLines('see `hulian explain X` and\n```sh\n$ hulian validate a \\\n  --as b\n```\n', false),
    ).toEqual(['hulian validate a  --as b', 'hulian explain X']);
  });
});
