/** Two platforms above each other, certificates and revocation lists instead of bare keys, bodies encrypted: all from the command line. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli, startCli } from '../_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-tiers-')));
const institution = '12990000TEST000001';
const env = { HULIAN_LANG: 'en' };
const children: ReturnType<typeof startCli>[] = [];

async function run(line: string, exitCode = 0): Promise<string> {
  const ended = await runCli(line.split(' ').slice(1), { cwd: folder, env });
  expect(`${ended.exitCode} ${line}\n${ended.stderr}`).toMatch(new RegExp(`^${exitCode} `));
  return ended.stdout + ended.stderr;
}

async function start(line: string): Promise<string> {
  const child = startCli(`sandbox start --port 0 --format json ${line}`.split(' '), { cwd: folder, env });
  children.push(child);
  const text = await new Promise<string>((done, failed) => {
    child.stdout.once('data', (piece: Buffer) => done(piece.toString()));
    child.once('close', (code) => failed(new Error(`ended with ${code}`)));
  });
  return (JSON.parse(text) as { url: string }).url;
}

beforeAll(async () => {
  await ensureBuilt();
  for (const name of ['hospital', 'county', 'city']) {
    await run(`hulian keys generate --out ${name}.pem --plain`);
    await run(`hulian keys request --key ${name}.pem --subject CN=${name} --self-signed --out ${name}.crt`);
  }
}, 300_000);
afterAll(async () => {
  for (const child of children) {
    if (child.exitCode !== null) continue;
    child.kill('SIGTERM');
    await new Promise((done) => child.once('close', done));
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('a record that a certified sender encrypts to the county is counted once by the city', async () => {
  const city = await start('--id city --key city.pem --lower county=county.pem.pub --institution ' + `${institution}=hospital.pem.pub`);
  const county = await start(
    `--id county --key county.pem --institution ${institution}=hospital.crt --ca hospital.crt --record county.ndjson --upper ${city} --upper-trust city.pem.pub`,
  );
  const body = {
    localId: 'P-1',
    name: '测试甲',
    genderCode: '1',
    birthDate: '1980-01-01',
    identityTypeCode: '99',
    identityNumber: 'T1',
  };
  writeFileSync(join(folder, 'day.ndjson'), JSON.stringify({ operation: 'registerResident', key: 'tiers-0001', body }));
  const key = `--institution ${institution} --key hospital.pem`;
  await run(`hulian package make day.ndjson --to ${institution} --recipient-key hospital.pem.pub --output day.hlpkg ${key}`);
  await run(`hulian package open day.hlpkg --from ${institution} --sender-key hospital.pem.pub --outbox outbox.db ${key}`);
  const certified = `--url ${county} --trust county.crt --ca county.crt ${key}`;
  expect(await run(`hulian outbox run --outbox outbox.db --encrypt ${certified} --format json`)).toContain('"accepted": 1');
  const recorded = readFileSync(join(folder, 'county.ndjson'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as { url: string; headers: Record<string, string> });
  expect(recorded.find(({ url }) => url.endsWith('/residents'))?.headers['content-type']).toBe('application/jose');

  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const above = `hulian reconcile --date ${today} --outbox outbox.db --url ${city} --trust city.pem.pub ${key}`;
  await expect.poll(async () => (await runCli(above.split(' ').slice(1), { cwd: folder, env })).stdout, { timeout: 30_000, interval: 200 }).toContain('They match.');
  const line = (await run(`hulian sandbox tail --url ${city} --count 1 --format ndjson`)).split('\n')[0] ?? '';
  expect(line).toContain('registerResident');

  // Another authority does not vouch for the platform; a list without an authority is wrong use.
  expect(await run(`hulian reconcile --date ${today} --outbox outbox.db --url ${county} --trust county.crt --ca hospital.crt ${key}`, 3)).toContain('AUTH_ANSWER_UNTRUSTED');
  await run(`hulian reconcile --date ${today} --outbox outbox.db --url ${county} --trust county.crt --crl hospital.crt ${key}`, 2);
  await run('hulian sandbox start --upper http://127.0.0.1:1', 2);
}, 120_000);
