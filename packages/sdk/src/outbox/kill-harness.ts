/**
 * Kills the sender with SIGKILL at random moments while the platform drops, delays and duplicates, and then looks whether the platform
 * holds every record exactly once and in the order of its lane. Run: npm run kill-harness -w @hulian/sdk -- --kills 200 [--records 500] [--seed 1]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex, sm2 } from '@hulian/crypto';
import { createSandbox, type Sandbox } from '../sandbox/create-sandbox.js';
import type { Fault } from '../sandbox/faults.js';
import { bundleScript, cacheFolder } from './kill-stage.js';
import { serveSandbox } from './kill-server.js';
import { openedMark, type SenderInput } from './kill-marks.js';

/** What the harness saw. */
export interface KillReport {
  readonly kills: number;
  readonly runs: number;
  readonly records: number;
  readonly stored: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  /** Requests the platform answered from memory. */
  readonly repeated: number;
  /** What the outbox says at the end. */
  readonly queue: Readonly<Record<string, number>>;
  readonly auditIntact: boolean;
  readonly seconds: number;
}

const faults: readonly Fault[] = [
  { kind: 'drop-request', rate: 0.05 },
  { kind: 'drop-answer', rate: 0.08 },
  { kind: 'delay-answer', rate: 0.05, delay: 300 },
  { kind: 'delay', rate: 0.05, delay: 200 },
  { kind: 'duplicate', rate: 0.08 },
  { kind: 'status-500', rate: 0.03 },
  { kind: 'status-500-late', rate: 0.03 },
];

/** Numbers in [0, 1) from a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs the harness. `log` hears of progress. */
export async function runKillHarness(
  options: {
    readonly kills: number;
    /** So many to begin with, and as many again whenever all were sent before the last kill. */
    readonly records: number;
    readonly seed: number;
    readonly longest?: number;
  },
  log: (line: string) => void = () => undefined,
): Promise<KillReport> {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'hulian-kill-'));
  const { longest = 2500 } = options;
  const random = seeded(options.seed);
  const pair = sm2.generateKeyPair();
  const institution = '12990000TEST000001';
  const sandbox = createSandbox({
    institutions: [{ id: institution, keys: [{ publicKey: pair.publicKey }] }],
    faults,
    random,
  });
  const server = await serveSandbox(sandbox);
  const bundles = mkdtempSync(join(cacheFolder(), 'hulian-kill-'));
  const script = join(bundles, 'sender.mjs');
  await bundleScript(new URL('kill-sender.ts', import.meta.url), script);
  let input: SenderInput = {
    path: join(folder, 'outbox.db'),
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    institution,
    privateKey: bytesToHex(pair.privateKey),
    platformKey: bytesToHex(sandbox.publicKey),
    records: options.records,
    lanes: 16,
    last: false,
  };
  try {
    let kills = 0;
    let runs = 0;
    let queue: Record<string, number> = {};
    for (; kills < options.kills; runs += 1) {
      const { killed } = await runSender(script, input, {
        atStart: random() < 0.1,
        after: Math.floor(random() * longest),
      });
      if (!killed) input = { ...input, records: input.records + options.records };
      else if (++kills % 20 === 0)
        log(`${kills} kills, ${sandbox.counts()['resident'] ?? 0} of ${input.records} stored`);
    }
    sandbox.faults.clear();
    const { output } = await runSender(script, { ...input, last: true }, undefined);
    runs += 1;
    queue = JSON.parse(output.slice(openedMark.length)) as Record<string, number>;
    return {
      kills,
      runs,
      ...judge(sandbox, input.records, input.lanes),
      queue,
      auditIntact: sandbox.verifyAudit().intact,
      seconds: Math.round((Date.now() - started) / 1000),
    };
  } finally {
    server.closeAllConnections();
    server.close();
    sandbox.close();
    for (const path of [folder, bundles]) rmSync(path, { recursive: true, force: true });
  }
}

function judge(sandbox: Sandbox, records: number, lanes: number) {
  const ids = sandbox
    .query(`select json_extract(body, '$.localId') as id from objects order by seq`)
    .map(({ id }) => Number(String(id).slice(2)));
  const last = new Map<number, number>();
  let outOfOrder = 0;
  for (const id of ids) {
    if ((last.get(id % lanes) ?? -1) >= id) outOfOrder += 1;
    last.set(id % lanes, id);
  }
  const repeated = sandbox.auditEntries(0, 1_000_000).filter(({ outcome }) => outcome === 'repeated').length;
  return {
    records,
    stored: new Set(ids).size,
    doubled: ids.length - new Set(ids).size,
    outOfOrder,
    repeated,
  };
}

/** When to kill: so many milliseconds after the start of the process, or after it has opened its queue. */
interface KillMoment {
  readonly atStart: boolean;
  readonly after: number;
}

function runSender(
  script: string,
  input: SenderInput,
  kill: KillMoment | undefined,
): Promise<{ readonly killed: boolean; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
    let output = '';
    let errors = '';
    let timer: NodeJS.Timeout | undefined;
    const arm = () => {
      if (kill) timer ??= setTimeout(() => child.kill('SIGKILL'), kill.after);
    };
    if (kill?.atStart) arm();
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      arm();
    });
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(JSON.stringify(input));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      if (signal === 'SIGKILL') resolve({ killed: true, output });
      else if (code === 0) resolve({ killed: false, output });
      else reject(new Error(`the sender ended with ${code ?? signal}: ${errors}`));
    });
  });
}
