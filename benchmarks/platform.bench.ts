/**
 * The sandbox, stateful, with signatures verified and made, against a bare Hono answer, both over HTTP in processes of their own.
 * Run: npx tsx --conditions=@hulian/source benchmarks/platform.bench.ts
 * Budget: reads at least 0.3 times the bare answers.
 */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { bytesToHex, hexToBytes, memorySigner, sm2 } from '@hulian/crypto';
import { createPlatform } from '@hulian/sdk';
import { createSandbox } from '@hulian/sdk/sandbox';
import { explainRequest } from '@hulian/sdk';

const institution = '12990000TEST000001';

if (process.argv[2] === 'serve') {
  const [{ Hono }, { serve }] = await Promise.all([import('hono'), import('@hono/node-server')]);
  const publicKey = hexToBytes(process.argv[3] ?? '');
  const sandbox = createSandbox({ institutions: [{ id: institution, keys: [{ publicKey }] }] });
  const bare = new Hono().get('/*', (context) => context.text('hello'));
  let waiting = 2;
  const ports: Record<string, number> = {};
  const started = (name: string) => (info: { readonly port: number }) => {
    ports[name] = info.port;
    waiting -= 1;
    if (waiting === 0) process.send?.({ ...ports, publicKey: bytesToHex(sandbox.publicKey) });
  };
  serve({ fetch: (incoming) => sandbox.fetch(incoming), port: 0, hostname: '127.0.0.1' }, started('sandbox'));
  serve({ fetch: bare.fetch, port: 0, hostname: '127.0.0.1' }, started('bare'));
  process.once('disconnect', () => process.exit());
} else {
  await measure();
}

async function measure(): Promise<void> {
  const pair = sm2.generateKeyPair();
  const signer = memorySigner(pair.privateKey);
  const child = spawn(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), 'serve', bytesToHex(pair.publicKey)],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ports = await new Promise<{ sandbox: number; bare: number; publicKey: string }>((resolve) =>
    child.once('message', (message) => resolve(message as never)),
  );
  const base = `http://127.0.0.1:${ports.sandbox}`;
  const platform = createPlatform({
    baseUrl: base,
    institution,
    signer,
    trust: { publicKeys: [ports.publicKey] },
  });
  const { id } = await platform.residents.register({
    localId: 'B',
    name: '测试甲',
    genderCode: '1',
    birthDate: '1990-01-01',
    identityTypeCode: '99',
    identityNumber: 'B1',
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const rounds: { readonly bare: number; readonly sandbox: number }[] = [];
  const count = 1500;
  for (let round = 0; round < 6; round += 1) {
    const url = `${base}/residents/${id}`;
    const signed = [];
    for (let n = 0; n < count; n += 1) {
      const { headers } = await explainRequest(
        { method: 'GET', url, headers: new Headers({ 'hulian-institution': institution }) },
        signer,
        Date.now(),
      );
      signed.push(headers);
    }
    const bare = await load(agent, `http://127.0.0.1:${ports.bare}/x`, signed);
    const sandbox = await load(agent, url, signed);
    if (round > 0) rounds.push({ bare, sandbox });
  }
  const median = (values: readonly number[]) =>
    [...values].sort((a, b) => a - b)[values.length >> 1] as number;
  const [bare, sandbox] = [
    median(rounds.map((round) => round.bare)),
    median(rounds.map((round) => round.sandbox)),
  ];
  console.log(
    `bare Hono ${bare.toFixed(0)}/s   sandbox (signed read) ${sandbox.toFixed(0)}/s   ratio ${(sandbox / bare).toFixed(2)}`,
  );
  agent.destroy();
  child.disconnect();
}

/** Sends one request for each set of headers, 16 at once, and gives requests a second. */
async function load(
  agent: Agent,
  url: string,
  signed: readonly Readonly<Record<string, string>>[],
): Promise<number> {
  let next = 0;
  const start = performance.now();
  const one = (headers: Readonly<Record<string, string>>) =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`status ${answer.statusCode}`));
        answer.resume().on('end', resolve);
      });
      sent.on('error', reject).end();
    });
  const worker = async () => {
    for (let headers = signed[next++]; headers; headers = signed[next++]) await one(headers);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  return (signed.length / (performance.now() - start)) * 1000;
}
