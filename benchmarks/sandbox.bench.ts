/**
 * `hulian sandbox start` as built, stateful, signatures verified and made, against a bare Hono answer and against the Prism mock of the
 * same OpenAPI file; every server is a process of its own.
 * Run after `npm run build`: npx tsx --conditions=@hulian/source benchmarks/sandbox.bench.ts
 * Budgets: signed reads at least 0.3 bare Hono answers and 4 times Prism's; at half the top rate the 99th percentile at most 8 medians (middle of five passes);
 * the first answer after the start at most 7 times a bare node's. Prism is run when it is installed in benchmarks/thirdparty.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keys, memorySigner, sm2, type Signer } from '@hulian/crypto';
import { createPlatform, explainRequest } from '@hulian/sdk';
import { load, median, percentile, processorTime, processorWait, verdict, type Prepared } from './load.js';
import { timesAtRate } from './paced-load.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const bin = join(here, '../packages/cli/bin/hulian.js');
const openapi = join(here, '../standards/openapi/openapi.yaml');
const prism = join(here, 'thirdparty/node_modules/@stoplight/prism-cli/dist/index.js');
const institution = '12990000TEST000001';
const bareNode = `require('node:http').createServer((_, r) => r.end('hello')).listen(+process.argv[1], '127.0.0.1')`;
const bareHono = `import { Hono } from 'hono'; import { serve } from '@hono/node-server';
serve({ fetch: new Hono().get('/*', (c) => c.text('hello')).fetch, port: +process.argv[1], hostname: '127.0.0.1' })`;

const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const started: ChildProcess[] = [];
try {
  await measure();
} finally {
  for (const child of started) child.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const pair = sm2.generateKeyPair();
  const signer = memorySigner(pair.privateKey);
  const keyFile = join(folder, 'key.pem');
  writeFileSync(keyFile, keys.writePublicKey(pair.publicKey));
  const trustFile = join(folder, 'trust.pem');
  const sandboxArguments = (port: number) => [
    bin,
    'sandbox',
    'start',
    '--port',
    String(port),
    '--institution',
    `${institution}=${keyFile}`,
    '--trust-out',
    trustFile,
  ];
  await firstAnswer(sandboxArguments);
  rmSync(trustFile, { force: true });

  const bare = await start((port) => ['--input-type=module', '-e', bareHono, String(port)], '/');
  const sandbox = await start(sandboxArguments, '/meta/health');
  while (!existsSync(trustFile)) await new Promise((resolve) => setTimeout(resolve, 10));
  const platform = createPlatform({
    baseUrl: sandbox.url,
    institution,
    signer,
    trust: { publicKeys: [keys.readPublicKey(readFileSync(trustFile))] },
  });
  const { id } = await platform.residents.register({
    localId: 'B',
    name: '测试甲',
    genderCode: '1',
    birthDate: '1990-01-01',
    identityTypeCode: '99',
    identityNumber: 'B1',
  });
  const target = `${sandbox.url}/residents/${id}`;
  const rounds: Record<'bare' | 'sandbox' | 'bareCost' | 'sandboxCost', number>[] = [];
  const count = 3000;
  for (let round = 0; round < 8; round += 1) {
    const signed = await Promise.all(Array.from({ length: count }, () => signedRead(target, signer)));
    const before = processorTime(bare.child.pid);
    const bareRate = await load(signed.map((one) => ({ ...one, url: `${bare.url}/x` })));
    const bareCost = (processorTime(bare.child.pid) - before) / count;
    const from = processorTime(sandbox.child.pid);
    const sandboxRate = await load(signed);
    const sandboxCost = (processorTime(sandbox.child.pid) - from) / count;
    if (round > 1) rounds.push({ bare: bareRate, sandbox: sandboxRate, bareCost, sandboxCost });
  }
  const of = (name: keyof (typeof rounds)[0]) => median(rounds.map((round) => round[name]));
  const ratio = median(rounds.map((round) => round.sandbox / round.bare));
  console.log(
    `signed reads: sandbox ${of('sandbox').toFixed(0)}/s   bare Hono ${of('bare').toFixed(0)}/s   ratio ${ratio.toFixed(2)} (budget 0.3)  ${verdict(ratio >= 0.3)}`,
  );
  console.log(
    `processor time of a request: sandbox ${(of('sandboxCost') * 1000).toFixed(0)} us   bare Hono ${(of('bareCost') * 1000).toFixed(0)} us`,
  );
  await againstPrism(target, signer);
  await latency(target, signer, of('sandbox') / 2, sandbox.child.pid);
}

async function signedRead(url: string, signer: Signer): Promise<Prepared> {
  const request = { method: 'GET', url, headers: new Headers({ 'hulian-institution': institution }) };
  return { url, headers: (await explainRequest(request, signer, Date.now())).headers };
}

/**
 * Requests at a fixed rate below the top: what a caller waits for, from when the request was due. Five passes, of which the middle one
 * counts. The first requests open the connections. Beside it how long the sandbox waited for a processor: on a busy machine the late
 * requests are late for that.
 */
async function latency(url: string, signer: Signer, rate: number, pid: number | undefined): Promise<void> {
  const opening = 200;
  const passes: { readonly middle: number; readonly late: number; readonly waited: number }[] = [];
  for (let pass = 0; pass < 5; pass += 1) {
    const count = opening + Math.min(4000, Math.round(rate * 4));
    const signed = await Promise.all(Array.from({ length: count }, () => signedRead(url, signer)));
    const before = processorWait(pid);
    const times = [...(await timesAtRate(signed, rate, opening))];
    const waited = processorWait(pid) - before;
    passes.push({ middle: median(times), late: percentile(times, 0.99), waited });
  }
  const ratio = median(passes.map(({ middle, late }) => late / middle));
  const told = passes
    .map(({ middle, late, waited }) => `${middle.toFixed(2)}/${late.toFixed(1)}/${waited.toFixed(0)}`)
    .join(' ');
  console.log(
    `at ${rate.toFixed(0)}/s: median, 99% and wait for a processor in ms ${told}   ratio ${ratio.toFixed(1)} (budget 8)  ${verdict(ratio <= 8)}`,
  );
}

/** The same reads, without state and signatures on the side of Prism. */
async function againstPrism(target: string, signer: Signer): Promise<void> {
  if (!existsSync(prism)) {
    console.log('Prism is not installed (npm install in benchmarks/thirdparty): not measured');
    return;
  }
  const other = await start(
    (port) => [prism, 'mock', '--port', String(port), '--host', '127.0.0.1', openapi],
    '/meta/health',
    60_000,
  );
  const path = new URL(target).pathname;
  const ratios: number[] = [];
  const rates: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const signed = await Promise.all(Array.from({ length: 400 }, () => signedRead(target, signer)));
    const theirs = await load(signed.map((one) => ({ ...one, url: other.url + path })));
    const ours = await load(signed);
    if (round > 0) {
      rates.push(theirs);
      ratios.push(ours / theirs);
    }
  }
  console.log(
    `Prism ${median(rates).toFixed(0)}/s   sandbox is ${median(ratios).toFixed(1)} times as fast (budget 4)  ${verdict(median(ratios) >= 4)}`,
  );
}

/** From the start of the process to its first answer, interleaved. */
async function firstAnswer(sandboxArguments: (port: number) => string[]): Promise<void> {
  const times = { bare: [] as number[], sandbox: [] as number[] };
  for (let round = 0; round < 8; round += 1) {
    for (const [name, command] of [
      ['bare', (port: number) => ['-e', bareNode, String(port)]],
      ['sandbox', sandboxArguments],
    ] as const) {
      const from = performance.now();
      const { child } = await start(command, '/meta/health');
      if (round > 0) times[name].push(performance.now() - from);
      child.kill();
      await new Promise((resolve) => child.once('exit', resolve));
    }
  }
  const ratio = median(times.sandbox) / median(times.bare);
  console.log(
    `first answer: sandbox ${median(times.sandbox).toFixed(0)} ms   bare node ${median(times.bare).toFixed(0)} ms   ratio ${ratio.toFixed(1)} (budget 7)  ${verdict(ratio <= 7)}`,
  );
}

/** Starts a server on a free port and waits until it answers. */
async function start(command: (port: number) => readonly string[], path: string, patience = 20_000) {
  const port = await freePort();
  const child = spawn(process.execPath, command(port), { stdio: 'ignore', cwd: here });
  started.push(child);
  const url = `http://127.0.0.1:${port}`;
  const end = performance.now() + patience;
  while (!(await answers(url + path))) {
    if (child.exitCode !== null || performance.now() > end)
      throw new Error(`no answer from ${command(port).join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { child, url };
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, (answer) => answer.resume().on('end', () => resolve(true))).on('error', () => resolve(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
