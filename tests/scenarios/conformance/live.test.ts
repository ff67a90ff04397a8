/** The page that shows a run while it goes on, asked for as a browser asks. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli, startCli } from '../_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-live-'));

beforeAll(async () => {
  await ensureBuilt();
  await runCli(['samples', 'make', 'C0004', '--output', 'one'], { cwd: folder });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Everything the page hears until the run ends. */
async function eventsOf(args: readonly string[]): Promise<{ text: string; exitCode: number | null }> {
  const child = startCli(args, { cwd: folder });
  child.stdout.resume();
  let said = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const address = new Promise<string>((found, failed) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString();
      const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (url !== undefined) found(url);
    });
    child.on('close', () => failed(new Error(said)));
  });
  const text = await (await fetch(`${await address}/live/events`)).text();
  return { text, exitCode: await ended };
}

it('shows a folder: files done, those that did not pass, and the end', async () => {
  const source = join(folder, 'one', 'C0004-0001.xml');
  mkdirSync(join(folder, 'many'));
  for (let number = 0; number < 600; number += 1)
    copyFileSync(source, join(folder, 'many', `EMR-SD-04-${number}.xml`));
  const wrong = readFileSync(source, 'utf8').replace(/<effectiveTime value="[^"]*"/, '<effectiveTime value="x"');
  writeFileSync(join(folder, 'many', 'EMR-SD-04-wrong.xml'), wrong);
  const { text, exitCode } = await eventsOf(['conformance', 'artifacts', 'many', '--live', '0', '--format', 'json']);
  expect(exitCode).toBe(1);
  const rows = text.match(/^event: row\ndata: .*$/gm) ?? [];
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('EMR-SD-04-wrong.xml');
  expect(text).toMatch(/"done":\d+,"total":601,"text":"\d+ \/ 601/);
  expect(text).toMatch(/"ended":true,"result":"fail"\}\n\n$/);
}, 120_000);

it('shows a run against a platform', async () => {
  const { text, exitCode } = await eventsOf(['conformance', 'run', 'security', '--target', 'sandbox', '--live', '0']);
  expect(exitCode).toBe(0);
  expect(text).toContain('"id":"security/requests/signed","result":"pass"');
  expect(text).toMatch(/"ended":true,"result":"pass"\}\n\n$/);
}, 120_000);
