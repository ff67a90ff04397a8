/**
 * The client: a shared document of about 40 kB from its text to the verified receipt of a sandbox in another process, against the sum of
 * its parts measured alone; and a call without a signature against a bare fetch of the same address.
 * Run: npx tsx --conditions=@hulian/source benchmarks/sdk.bench.ts
 * Budgets: end to end at most 1.3 sums of the parts; a call at most 1.5 bare fetches.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesToBase64, bytesToHex, hexToBytes, httpSignature, memorySigner, sm2, sm3 } from '@hulian/crypto';
import { createPlatform, explainRequest, type PlatformOptions } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';
import { createValidator } from '@hulian/validators';
import { median, verdict } from './load.js';

const institution = '12990000TEST000001';
const resident = {
  localId: 'B',
  name: '测试甲',
  genderCode: '1',
  birthDate: '1990-01-01',
  identityTypeCode: '99',
  identityNumber: 'B1',
};
const sandboxOf = (publicKey: Uint8Array, folder: string, name: string) =>
  createSandbox({
    institutions: [{ id: institution, keys: [{ publicKey }] }],
    database: join(folder, name),
  });

if (process.argv[2] === 'serve') await serveBoth(process.argv[3] ?? '', process.argv[4] ?? '');
else await measure();

/** The sandbox, and a server that only reads the body and answers as much as a receipt. */
async function serveBoth(publicKey: string, folder: string): Promise<void> {
  const [{ Hono }, { serve }] = await Promise.all([import('hono'), import('@hono/node-server')]);
  const sandbox = sandboxOf(hexToBytes(publicKey), folder, 'served.db');
  const bare = new Hono().post('/*', async ({ req, text }) =>
    text('x'.repeat((await req.arrayBuffer()).byteLength > 0 ? 600 : 0)),
  );
  const listen = (fetch: (request: Request) => Response | Promise<Response>) =>
    new Promise<number>((resolve) => {
      serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port));
    });
  process.send?.({
    sandbox: await listen((incoming) => sandbox.fetch(incoming)),
    bare: await listen((incoming) => bare.fetch(incoming)),
    publicKey: bytesToHex(sandbox.publicKey),
  });
  process.once('disconnect', () => process.exit());
}

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
  const pair = sm2.generateKeyPair();
  const signer = memorySigner(pair.privateKey);
  const child = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), 'serve', bytesToHex(pair.publicKey), folder],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const ports = await new Promise<{ sandbox: number; bare: number; publicKey: string }>((resolve) =>
    child.once('message', (message) => resolve(message as never)),
  );
  const base = `http://127.0.0.1:${ports.sandbox}`;
  const options: PlatformOptions = {
    baseUrl: base,
    institution,
    signer,
    trust: { publicKeys: [ports.publicKey] },
  };
  const platform = createPlatform(options);
  const local = sandboxOf(pair.publicKey, folder, 'local.db');
  try {
    await endToEnd();
    await calls();
  } finally {
    child.disconnect();
    local.close();
    rmSync(folder, { recursive: true, force: true });
  }

  async function endToEnd(): Promise<void> {
    const validator = createValidator();
    const content = documentOf(40_000);
    const keyId = bytesToHex(sm3(pair.publicKey).subarray(0, 16));
    const { id: residentId } = await platform.residents.register(resident);
    const near = createPlatform({
      ...options,
      trust: { publicKeys: [local.publicKey] },
      fetch: (request) => local.fetch(request),
    });
    await near.residents.register(resident);
    let count = 0;
    const submission = () => ({
      documentId: `BENCH-${(count += 1)}`,
      residentId,
      format: 'cda' as const,
      content,
      signature: { keyId, value: bytesToBase64(sm2.sign(Buffer.from(content), pair.privateKey)) },
    });
    const validate = async () => {
      const { verdict: found } = await validator.validate({
        path: 'document.xml',
        content: Buffer.from(content),
      });
      if (found === 'fail') throw new Error('the document of the benchmark is not right');
    };
    const whole: number[] = [];
    const parts: Record<'validate' | 'sign' | 'send' | 'platform' | 'verify', number[]> = {
      validate: [],
      sign: [],
      send: [],
      platform: [],
      verify: [],
    };
    for (let round = 0; round < 40; round += 1) {
      const times = { validate: 0, sign: 0, send: 0, platform: 0, verify: 0 };
      times.validate = await timed(validate);
      let signed!: { headers: Record<string, string>; body: Uint8Array };
      const url = `${base}/documents`;
      times.sign = await timed(async () => {
        const body = Buffer.from(JSON.stringify(submission()));
        const headers = new Headers({
          'hulian-institution': institution,
          'content-type': 'application/json',
          'idempotency-key': `bench-${count}-${round}`,
        });
        const request = { method: 'POST', url, headers, body };
        signed = { headers: (await explainRequest(request, signer, Date.now())).headers, body };
      });
      times.send = await timed(async () => {
        const init = { method: 'POST', headers: signed.headers, body: Buffer.from(signed.body) };
        await (await fetch(`http://127.0.0.1:${ports.bare}/documents`, init)).text();
      });
      const request = new Request(url, {
        method: 'POST',
        headers: signed.headers,
        body: Buffer.from(signed.body),
      });
      let answer!: Response;
      times.platform = await timed(async () => {
        answer = await local.fetch(request);
      });
      const text = Buffer.from(await answer.arrayBuffer());
      if (answer.status !== 201) throw new Error(text.toString());
      times.verify = await timed(async () => {
        httpSignature.verify(
          {
            status: answer.status,
            headers: answer.headers,
            body: text,
            request: { method: 'POST', url, headers: new Headers(signed.headers) },
          },
          local.publicKey,
        );
        await Promise.resolve(JSON.parse(text.toString()));
      });
      const all = await timed(async () => {
        await validate();
        await platform.documents.submit(submission());
      });
      if (round < 10) continue;
      whole.push(all);
      for (const name of Object.keys(parts) as (keyof typeof parts)[]) parts[name].push(times[name]);
    }
    const sum = Object.values(parts).reduce((total, values) => total + median(values), 0);
    const ratio = median(whole) / sum;
    const told = Object.entries(parts).map(([name, values]) => `${name} ${median(values).toFixed(2)}`);
    console.log(
      `document of ${Math.round(content.length / 1000)} kB end to end ${median(whole).toFixed(2)} ms   parts ${sum.toFixed(2)} ms (${told.join(', ')})   ratio ${ratio.toFixed(2)} (budget 1.3)  ${verdict(ratio <= 1.3)}`,
    );
  }

  /** One after the other, on an operation that needs no signature; the SDK verifies the answer's. */
  async function calls(): Promise<void> {
    const url = `${base}/meta/time`;
    const ratios: number[] = [];
    for (let round = 0; round < 11; round += 1) {
      const bare = await timed(() => repeat(200, async () => void (await (await fetch(url)).json())));
      const ours = await timed(() => repeat(200, async () => void (await platform.meta.time())));
      if (round > 1) ratios.push(ours / bare);
    }
    const ratio = median(ratios);
    console.log(
      `SDK call without signing: ${ratio.toFixed(2)} bare fetches (budget 1.5)  ${verdict(ratio <= 1.5)}`,
    );
  }
}

/** The right prescription of the fixtures with its medication repeated until it has about that size. */
function documentOf(bytes: number): string {
  const text = readFileSync(new URL('../tests/fixtures/documents/C0004/right.xml', import.meta.url), 'utf8');
  const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(text)?.[0] ?? '';
  const times = Math.round((bytes - Buffer.byteLength(text)) / Buffer.byteLength(entry)) + 1;
  return text.replace(entry, () => Array.from({ length: times }, () => entry).join('\n'));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function repeat(times: number, work: () => Promise<void>): Promise<void> {
  for (let n = 0; n < times; n += 1) await work();
}
