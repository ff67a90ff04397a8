/** The front-end machine as processes of their own: sandbox, gateway, tail, trigger, and a signed request explained. */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli, startCli } from '../_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-front-end-')));
const institution = '12990000TEST000001';
const env = { HULIAN_LANG: 'en' };
const children: ReturnType<typeof startCli>[] = [];

async function run(line: string, exitCode = 0): Promise<string> {
  const ended = await runCli(line.split(' ').slice(1), { cwd: folder, env });
  expect(`${ended.exitCode} ${line}\n${ended.stderr}`).toMatch(new RegExp(`^${exitCode} `));
  return ended.stdout;
}

/** Starts a command that stays, and gives the first line it says. */
function stay(line: string): Promise<{ readonly url: string }> {
  const child = startCli(line.split(' ').slice(1), { cwd: folder, env });
  children.push(child);
  return new Promise((resolve, reject) => {
    let errors = '';
    child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
    child.stdout.once('data', (text: Buffer) => resolve(JSON.parse(text.toString()) as { url: string }));
    child.on('close', (code) => reject(new Error(`${line} ended with ${code}\n${errors}`)));
  });
}

beforeAll(async () => {
  await ensureBuilt();
  await run('hulian keys generate --out key.pem --plain');
}, 300_000);
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((done) => child.on('close', done));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('takes files and HTTP, and everything can be watched', { timeout: 240_000 }, async () => {
  const sandbox = await stay(
    `hulian sandbox start --port 0 --institution ${institution}=key.pem.pub --trust-out platform.pub --seed-residents 2 --record record.ndjson --format json`,
  );
  const gateway = await stay(
    `hulian gateway inbox --port 0 --interval 100 --url ${sandbox.url} --institution ${institution} --key key.pem --trust platform.pub --format json`,
  );
  const body = { localId: 'P-1', name: '测试甲', genderCode: '1', birthDate: '1980-01-01', identityTypeCode: '99', identityNumber: 'T1' };
  writeFileSync(join(folder, 'inbox', 'one.json'), JSON.stringify({ operation: 'registerResident', body }));
  await expect.poll(() => existsSync(join(folder, 'inbox', 'one.json.receipt.json')), { timeout: 60_000 }).toBe(true);
  const receipt = readFileSync(join(folder, 'inbox', 'one.json.receipt.json'), 'utf8');
  expect(JSON.parse(receipt)).toMatchObject({ state: 'accepted', operation: 'registerResident' });
  expect(receipt).not.toContain('测试甲');
  const answer = await fetch(`${gateway.url}/health`);
  expect(await answer.json()).toMatchObject({ status: 'ok', records: { accepted: 1 } });

  // The seeds were registered by the interface, so they are in the log as well.
  const lines = (await run(`hulian sandbox tail --url ${sandbox.url} --after 0 --count 3`)).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[2]).toContain(institution);
  expect(await run(`hulian sandbox trigger fault status-500 --times 1 --url ${sandbox.url}`)).toContain('status-500');
  expect((await fetch(`${sandbox.url}/meta/health`)).status).toBe(500);
  expect((await fetch(`${sandbox.url}/meta/health`)).status).toBe(200);
  await run(`hulian sandbox trigger reset --url ${sandbox.url}`);
  expect(await (await fetch(`${sandbox.url}/sandbox/state`)).json()).toMatchObject({ counts: {} });
  expect(readFileSync(join(folder, 'record.ndjson'), 'utf8')).toContain('"status":201');
});

it('explains a signed request: the text, its digest and the headers that result', { timeout: 60_000 }, async () => {
  writeFileSync(join(folder, 'body.json'), '{}');
  const line = `hulian sign request http://127.0.0.1:8846/residents --method POST --key key.pem --institution ${institution} --header content-type:application/json --body body.json`;
  const text = await run(`${line} --explain`);
  expect(text).toContain('"@method": POST\n"@target-uri": http://127.0.0.1:8846/residents\n"content-digest": sm3=:');
  expect(text).toMatch(/\nsignature: sig1=:[A-Za-z0-9+/=]+:\n/);
  const json = JSON.parse(await run(`${line} --format json`)) as { headers: Record<string, string> };
  expect(json.headers).toMatchObject({ 'hulian-institution': institution, 'content-type': 'application/json' });
});
