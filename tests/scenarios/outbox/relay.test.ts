/** Records travel in a package to another machine, are queued there, sent, compared, and the platform's log is verified. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli, startCli } from '../_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-relay-')));
const institution = '12990000TEST000001';
const env = { HULIAN_LANG: 'en' };

/** Runs a command, expects its exit code, and answers what it printed. */
async function run(line: string, exitCode = 0): Promise<string> {
  const ended = await runCli(line.split(' ').slice(1), { cwd: folder, env });
  expect(`${ended.exitCode} ${line}\n${ended.stderr}`).toMatch(new RegExp(`^${exitCode} `));
  expect(ended.stdout + ended.stderr).not.toContain('测试甲');
  return ended.stdout + ended.stderr;
}

const resident = (n: number, gender: string) => ({
  localId: `P-${n}`,
  name: '测试甲',
  genderCode: gender,
  birthDate: '1980-01-01',
  identityTypeCode: '99',
  identityNumber: `T${n}`,
});

beforeAll(async () => {
  await ensureBuilt();
  writeFileSync(join(folder, 'password.txt'), 'test-password\n');
  const entry = (n: number, gender: string) =>
    JSON.stringify({ operation: 'registerResident', key: `relay-000${n}`, lane: `p${n}`, body: resident(n, gender) });
  writeFileSync(join(folder, 'records.ndjson'), `${entry(1, '1')}\n${entry(2, 'X')}\n`);
  await run('hulian keys generate --out hospital.pem --password-file password.txt');
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('package, queue, platform, reconciliation and audit log fit together', async () => {
  const key = `--institution ${institution} --key hospital.pem --password-file password.txt`;
  const open = `hulian package open day.hlpkg --from ${institution} --sender-key hospital.pem.pub ${key}`;
  await run(`hulian package make records.ndjson --to ${institution} --recipient-key hospital.pem.pub --output day.hlpkg ${key}`);
  expect(await run(open)).toContain('verified');
  expect(JSON.parse(await run(`${open} --outbox outbox.db --format json`))).toMatchObject({ entries: 2, added: 2, replayed: false });
  expect(await run(`${open} --outbox outbox.db --receipt day.jws`)).toContain('nothing was queued twice');
  expect(readFileSync(join(folder, 'day.jws'), 'utf8').split('.')).toHaveLength(3);
  const bytes = readFileSync(join(folder, 'day.hlpkg'));
  writeFileSync(join(folder, 'cut.hlpkg'), bytes.subarray(0, bytes.length - 4));
  await run(open.replace('day.hlpkg', 'cut.hlpkg'), 1);

  expect(JSON.parse(await run('hulian outbox list --format json'))).toMatchObject({ counts: { queued: 2 } });
  expect(await run('hulian outbox show relay-0001')).toContain('registerResident');
  await run('hulian outbox show relay-none', 1);
  await run('hulian outbox retry relay-0001', 1);

  const child = startCli(
    ['sandbox', 'start', '--port', '0', '--data', 'sandbox.db', '--institution', `${institution}=hospital.pem.pub`, '--trust-out', 'platform.pub', '--format', 'json'],
    { cwd: folder, env },
  );
  const ended = new Promise((done) => child.on('close', done));
  try {
    const { url } = JSON.parse(await new Promise<string>((done) => child.stdout.once('data', (piece: Buffer) => done(piece.toString())))) as { url: string };
    const reach = `--url ${url} --trust platform.pub ${key}`;
    // One record is accepted, the wrong one is refused: not all is well.
    expect(JSON.parse(await run(`hulian outbox run ${reach} --format json`, 3))).toMatchObject({ run: { accepted: 1, refused: 1 } });
    expect(await run('hulian outbox show relay-0002')).toContain('refused');
    expect(await run('hulian outbox list --state refused')).toContain('relay-0002');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    expect(await run(`hulian reconcile --date ${today} ${reach}`)).toContain('They match.');
    await run(`hulian outbox run --outbox none.db ${reach}`, 2);
    await run('hulian audit verify --data sandbox.db', 2);
    expect(await run('hulian outbox retry relay-0002')).toContain('queued again');
    // A platform that accepted something this queue never held.
    await run(`hulian package open day.hlpkg --from ${institution} --sender-key hospital.pem.pub ${key} --outbox other.db`);
    await run(`hulian outbox run --outbox other.db ${reach}`, 3);
    writeFileSync(join(folder, 'third.ndjson'), JSON.stringify({ operation: 'registerResident', key: 'relay-0003', body: resident(3, '2') }));
    await run(`hulian package make third.ndjson --to ${institution} --recipient-key hospital.pem.pub --output third.hlpkg ${key}`);
    await run(`${open.replace('day.hlpkg', 'third.hlpkg')} --outbox third.db`);
    await run(`hulian outbox run --outbox third.db ${reach}`);
    expect(await run(`hulian reconcile --date ${today} ${reach}`, 1)).toContain('relay-0003');
    child.kill('SIGTERM');
    await ended;
    await run(`hulian reconcile --date ${today} ${reach}`, 3);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }

  const log = JSON.parse(await run('hulian audit verify --data sandbox.db --format json')) as { intact: boolean; head: string };
  expect(log.intact).toBe(true);
  expect(await run(`hulian audit verify --data sandbox.db --head ${log.head}`)).toContain('intact');
  expect(await run('hulian sandbox inspect --data sandbox.db')).toContain('resident');
  await run('hulian sandbox reset --data sandbox.db');
  await run(`hulian audit verify --data sandbox.db --head ${log.head}`, 1);
}, 240_000);
