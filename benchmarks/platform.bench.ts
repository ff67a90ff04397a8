/**
 * The sandbox, stateful, with signatures verified and made, against a bare Hono answer, both over HTTP in processes of their own.
 * Run: npx tsx --conditions=@hulian/source benchmarks/platform.bench.ts
 * Budget: reads at least 0.3 times the bare answers; 99th percentile at half the top rate at most 8 medians; an SDK call without
 * signing at most 1.5 bare fetches of the same address.
 */
import { spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { bytesToHex, hexToBytes, memorySigner, sm2, type Signer } from '@hulian/crypto';
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
  await latency(agent, `${base}/residents/${id}`, signer, sandbox / 2);
  await calls(platform, `${base}/meta/time`);
  agent.destroy();
  child.disconnect();
}

/** One request at a time at a fixed rate below the top: what a caller waits for. */
async function latency(agent: Agent, url: string, signer: Signer, rate: number): Promise<void> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  const start = performance.now();
  const count = Math.min(1500, Math.round(rate * 5));
  for (let n = 0; n < count; n += 1) {
    const due = start + (n / rate) * 1000;
    const pause = due - performance.now();
    if (pause > 1) await new Promise((resolve) => setTimeout(resolve, pause));
    const target = { method: 'GET', url, headers: new Headers({ 'hulian-institution': institution }) };
    const { headers } = await explainRequest(target, signer, Date.now());
    const sent = performance.now();
    under.push(load(agent, url, [headers]).then(() => void times.push(performance.now() - sent)));
  }
  await Promise.all(under);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] as number;
  console.log(
    `at ${rate.toFixed(0)}/s: median ${at(0.5).toFixed(2)} ms   99% ${at(0.99).toFixed(2)} ms   ratio ${(at(0.99) / at(0.5)).toFixed(1)}`,
  );
}

/** The SDK against bare fetch, one after the other, on an operation that needs no signature; the SDK verifies the answer's. */
async function calls(platform: ReturnType<typeof createPlatform>, url: string): Promise<void> {
  const time = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    for (let n = 0; n < 200; n += 1) await work();
    return (performance.now() - start) / 200;
  };
  const ratios: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const bare = await time(async () => (await fetch(url)).json());
    const ours = await time(() => platform.meta.time());
    if (round > 0) ratios.push(ours / bare);
  }
  ratios.sort((a, b) => a - b);
  console.log(`SDK call without signing: ${(ratios[2] as number).toFixed(2)} bare fetches`);
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
