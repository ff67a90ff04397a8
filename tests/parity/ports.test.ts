/** The table of ports in the guide of the front-end machine names every command that listens or connects, with its default port. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { commandReference } from '@hulian/cli';

const root = fileURLToPath(new URL('../..', import.meta.url));
const listening = /^--(?:port|listen|live) </u;
const connecting = /^--(?:url|target|upstream|upper|timestamp-url|gateway) <url>/u;

/** Rows of the table by command. */
function rowsOf(page: string): Map<string, readonly [listens: string, connects: string]> {
  const lines = readFileSync(`${root}/${page}`, 'utf8').split('\n');
  const rows = lines.slice(lines.findIndex((line) => /^## (?:端口|Ports)/u.test(line)));
  const cells = rows.filter((line) => line.startsWith('| `')).map((line) => line.split('|').slice(1, 4));
  return new Map(
    cells.flatMap(([commands = '', listens = '', connects = '']) =>
      [...commands.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => [name, [listens, connects]] as const),
    ),
  );
}

const commands = await commandReference('en');

test.each(['docs/guide/front-end-machine.md', 'docs/en/guide/front-end-machine.md'])('%s', (page) => {
  const rows = rowsOf(page);
  const names = new Set(commands.map(({ path }) => path));
  expect([...rows.keys()].filter((name) => !names.has(name))).toEqual([]);
  const wrong = commands.flatMap(({ path, options }) => {
    const [listens, connects] = rows.get(path) ?? ['', ''];
    return options.flatMap(({ term, description }) => {
      const option = term.split(' ')[0] ?? '';
      const port = /default: ([1-9]\d*)/u.exec(description)?.[1] ?? '';
      if (listening.test(term))
        return listens.includes(option) && listens.includes(port) ? [] : [`${path} ${option} ${port}`];
      return connecting.test(term) && !connects.includes(option) ? [`${path} ${option}`] : [];
    });
  });
  expect(wrong).toEqual([]);
});
