/** The started sandbox makes and checks signatures on a thread of its own: each must come back to the request it belongs to. */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys, memorySigner } from '@hulian/crypto';
import { createPlatform, explainRequest } from '@hulian/sdk';
import { ensureBuilt, runCli, startCli } from '../_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-thread-')));
const institution = '12990000TEST000001';
let child: ReturnType<typeof startCli> | undefined;

beforeAll(() => ensureBuilt(), 300_000);
afterAll(async () => {
  if (child?.exitCode === null) {
    child.kill('SIGTERM');
    await new Promise((done) => child?.once('close', done));
  }
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

it('many requests at once: every answer verifies for its own request, a wrong signature is refused, the program ends', async () => {
  await runCli(['keys', 'generate', '--out', 'hospital.pem', '--plain'], { cwd: folder });
  const { privateKey } = keys.readPrivateKey(readFileSync(join(folder, 'hospital.pem')));
  child = startCli(
    ['sandbox', 'start', '--port', '0', '--format', 'json', '--institution', `${institution}=hospital.pem.pub`],
    { cwd: folder },
  );
  const text = await new Promise<string>((done, failed) => {
    child?.stdout.once('data', (piece: Buffer) => done(piece.toString()));
    child?.once('close', (code) => failed(new Error(`ended with ${code}`)));
  });
  const { url, publicKey } = JSON.parse(text) as { url: string; publicKey: string };
  const signer = memorySigner(privateKey);
  const platform = createPlatform({ baseUrl: url, institution, signer, trust: { publicKeys: [publicKey] } });
  const numbers = Array.from({ length: 40 }, (_, n) => n);
  const received = await Promise.all(
    numbers.map((n) =>
      platform.residents.register({
        localId: `T-${n}`,
        name: `测试${n}`,
        genderCode: '1',
        birthDate: '1980-01-01',
        identityTypeCode: '99',
        identityNumber: `T${n}`,
      }),
    ),
  );
  // Again and again: the thread begins while the first of them are under way.
  for (let round = 0; round < 10; round += 1) {
    const read = await Promise.all(received.map(({ id }) => platform.residents.get(id)));
    expect(read.map(({ body }) => (body as { localId: string }).localId)).toEqual(numbers.map((n) => `T-${n}`));
  }

  const target = { method: 'GET', url: `${url}/residents/${received[0]?.id}`, headers: new Headers({ 'hulian-institution': institution }) };
  const { headers } = await explainRequest(target, signer, Date.now());
  const other = await explainRequest(target, signer, Date.now());
  const refused = await fetch(target.url, { headers: { ...headers, signature: other.headers['signature'] ?? '' } });
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([401, 'C001']);
  expect((await fetch(target.url, { headers })).status).toBe(200);

  child.kill('SIGINT');
  expect(await new Promise((done) => child?.once('close', done))).toBe(0);
}, 60_000);
