/**
 * SM2, SM3 and SM4 against their peers in one run: `npx tsx --conditions=@hulian/source benchmarks/crypto.bench.ts [rounds]`.
 * Every round gives the contenders of a case short turns, each time in another order, and counts processor time, so that load on the
 * machine and what one leaves to be collected hit all alike. Printed are medians of the rounds, and the median of the per-round ratios against the targets. Peers: sm-crypto 0.5.8, sm-crypto-v2 1.15.1, node:crypto,
 * `openssl speed sm2`. For the start-up row build the package first (`npm run build -w @hulian/crypto`).
 */
import { spawnSync } from 'node:child_process';
import nodeCrypto from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bytesToHex, cryptoInfo, sm2, sm3, sm4 } from '@hulian/crypto';

interface Peers {
  readonly sm2: {
    doSignature(message: Uint8Array, key: string, options: object): string;
    doVerifySignature(message: Uint8Array, signature: string, key: unknown, options: object): boolean;
    doEncrypt(message: Uint8Array, key: string, mode: number, options?: object): string;
    doDecrypt(ciphertext: string, key: string, mode: number, options: object): unknown;
    generateKeyPairHex(): unknown;
    precomputePublicKey(key: string): unknown;
  };
  readonly sm3: (message: Uint8Array) => unknown;
  readonly sm4: {
    encrypt(message: Uint8Array, key: string, options: object): unknown;
    decrypt(data: unknown, key: string, options: object): unknown;
  };
}
type Work = () => unknown;
interface Case {
  readonly name: string;
  readonly unit: 'op/s' | 'MiB/s';
  /** Bytes of one operation, for MiB/s. */
  readonly bytes?: number;
  readonly run: Readonly<Record<string, Work | (() => number)>>;
  /** Least ratio of ours to each peer. */
  readonly targets: Readonly<Record<string, number>>;
}

const require = createRequire(new URL('../packages/crypto/package.json', import.meta.url));
const old = require('sm-crypto') as Peers;
const second = require('sm-crypto-v2') as Peers;

const rounds = Number(process.argv[2] ?? 9);
const turns = 6;
const turnTime = 15_000;
const pair = sm2.generateKeyPair();
const [d, p] = [bytesToHex(pair.privateKey), bytesToHex(pair.publicKey)];
const message = new Uint8Array(nodeCrypto.randomBytes(1024));
const signature = sm2.sign(message, pair.privateKey);
const signatureHex = bytesToHex(signature);
const prepared = sm2.prepareKey(pair.publicKey);
const secondPrepared = second.sm2.precomputePublicKey(p);
const ciphertext = sm2.encrypt(message, pair.publicKey);
const ciphertextHex = bytesToHex(ciphertext).slice(2);
const key = new Uint8Array(nodeCrypto.randomBytes(16));
const keyHex = bytesToHex(key);
const iv = new Uint8Array(nodeCrypto.randomBytes(16));
const nonce = iv.slice(0, 12);
const mebibyte = new Uint8Array(nodeCrypto.randomBytes(1 << 20));
const mebibyteCbc = sm4.encrypt(mebibyte, { key, mode: 'cbc', iv });
const options = { hash: true, publicKey: p };

// The cold case must not meet a table: a fresh key for every verification, as many as the cache watches and more.
const strangers = Array.from({ length: 400 }, () => {
  const stranger = sm2.generateKeyPair();
  return { key: stranger.publicKey, signature: sm2.sign(message, stranger.privateKey) };
});
let next = 0;
const coldVerify = () => {
  const stranger = strangers[next++ % strangers.length]!;
  return sm2.verify(stranger.signature, message, stranger.key);
};
const openssl = opensslSpeed();

const cases: Case[] = [
  {
    name: 'SM2 sign',
    unit: 'op/s',
    run: {
      ours: () => sm2.sign(message, pair.privateKey),
      'sm-crypto': () => old.sm2.doSignature(message, d, options),
      'sm-crypto-v2': () => second.sm2.doSignature(message, d, options),
      ...openssl('sign'),
    },
    targets: { 'sm-crypto': 200, openssl: 3.5 },
  },
  {
    name: 'SM2 verify, cold key',
    unit: 'op/s',
    run: {
      ours: coldVerify,
      'sm-crypto': () => old.sm2.doVerifySignature(message, signatureHex, p, { hash: true }),
      'sm-crypto-v2': () => second.sm2.doVerifySignature(message, signatureHex, p, { hash: true }),
      ...openssl('verify'),
    },
    targets: { 'sm-crypto': 150, openssl: 1.8 },
  },
  {
    name: 'SM2 verify, prepared key',
    unit: 'op/s',
    run: {
      ours: () => sm2.verify(signature, message, prepared),
      'sm-crypto': () => old.sm2.doVerifySignature(message, signatureHex, p, { hash: true }),
      'sm-crypto-v2': () =>
        second.sm2.doVerifySignature(message, signatureHex, secondPrepared, { hash: true }),
      ...openssl('verify'),
    },
    targets: { 'sm-crypto': 500, openssl: 4.5 },
  },
  {
    name: 'SM2 key pair',
    unit: 'op/s',
    run: {
      ours: () => sm2.generateKeyPair(),
      'sm-crypto': () => old.sm2.generateKeyPairHex(),
      'sm-crypto-v2': () => second.sm2.generateKeyPairHex(),
    },
    targets: { 'sm-crypto': 200 },
  },
  {
    name: 'SM2 encrypt 1 KiB',
    unit: 'op/s',
    run: {
      ours: () => sm2.encrypt(message, pair.publicKey),
      'sm-crypto': () => old.sm2.doEncrypt(message, p, 1),
      'sm-crypto-v2': () => second.sm2.doEncrypt(message, p, 1),
    },
    targets: { 'sm-crypto': 60 },
  },
  {
    name: 'SM2 decrypt 1 KiB',
    unit: 'op/s',
    run: {
      ours: () => sm2.decrypt(ciphertext, pair.privateKey),
      'sm-crypto': () => old.sm2.doDecrypt(ciphertextHex, d, 1, { output: 'array' }),
      'sm-crypto-v2': () => second.sm2.doDecrypt(ciphertextHex, d, 1, { output: 'array' }),
    },
    targets: { 'sm-crypto': 60 },
  },
  ...[32, 200, 1024, 4096, 65536, 1 << 20].map((size): Case => {
    const input = mebibyte.subarray(0, size);
    return {
      name: `SM3 ${size} bytes`,
      unit: 'MiB/s',
      bytes: size,
      run: {
        ours: () => sm3(input),
        'sm-crypto-v2': () => second.sm3(input),
        node: () => nodeCrypto.createHash('sm3').update(input).digest(),
      },
      targets: size < 256 ? { node: 1 } : size >= 4096 ? { node: 0.95 } : {},
    };
  }),
  {
    name: 'SM4-CTR 1 MiB',
    unit: 'MiB/s',
    bytes: 1 << 20,
    run: {
      ours: () => sm4.encrypt(mebibyte, { key, mode: 'ctr', iv }),
      node: () => nodeCipher('sm4-ctr', mebibyte),
    },
    targets: { node: 1.5 },
  },
  {
    name: 'SM4-CBC decrypt 1 MiB',
    unit: 'MiB/s',
    bytes: 1 << 20,
    run: {
      ours: () => sm4.decrypt(mebibyteCbc, { key, mode: 'cbc', iv }),
      node: () => nodeDecipher('sm4-cbc', mebibyteCbc),
    },
    targets: { node: 1 },
  },
  {
    name: 'SM4-CBC encrypt 1 MiB',
    unit: 'MiB/s',
    bytes: 1 << 20,
    run: {
      ours: () => sm4.encrypt(mebibyte, { key, mode: 'cbc', iv }),
      node: () => nodeCipher('sm4-cbc', mebibyte),
    },
    targets: {},
  },
  {
    name: 'SM4-GCM 1 MiB',
    unit: 'MiB/s',
    bytes: 1 << 20,
    run: {
      ours: () => sm4.encrypt(mebibyte, { key, mode: 'gcm', iv: nonce }),
      'sm-crypto-v2': () =>
        second.sm4.encrypt(mebibyte, keyHex, {
          mode: 'gcm',
          iv: bytesToHex(nonce),
          padding: 'none',
          output: 'array',
          outputTag: true,
        }),
    },
    targets: { 'sm-crypto-v2': 4 },
  },
];

console.log(`node ${process.version}, ${JSON.stringify(cryptoInfo())}, ${rounds} rounds, medians`);
console.log(
  '| case | contender | median | ours is x times as fast: median [range] | target | |\n| --- | --- | --- | --- | --- | --- |',
);
let missed = 0;
for (const test of cases) missed += report(test);
missed += reportStart();
console.log(missed === 0 ? 'every target reached' : `${missed} targets missed`);

function report({ name, unit, bytes = 1, run, targets }: Case): number {
  const rates = new Map<string, number[]>(Object.keys(run).map((contender) => [contender, []]));
  const contenders = Object.entries(run).filter(([contender]) => contender !== 'openssl');
  for (const [, work] of contenders) turn(work, turnTime * turns);
  for (let round = 0; round < rounds; round++) {
    const sums = new Map(contenders.map(([contender]) => [contender, { count: 0, time: 0 }]));
    for (let slice = 0; slice < turns; slice++) {
      const shift = (round + slice) % contenders.length;
      for (const [contender, work] of [...contenders.slice(shift), ...contenders.slice(0, shift)]) {
        const { count, time } = turn(work, turnTime);
        const sum = sums.get(contender)!;
        sum.count += count;
        sum.time += time;
      }
    }
    for (const [contender, { count, time }] of sums) rates.get(contender)!.push((count * 1e6) / time);
    if (run['openssl']) rates.get('openssl')!.push((run['openssl'] as () => number)());
  }
  const ours = rates.get('ours')!;
  let bad = 0;
  for (const [contender, values] of rates) {
    const shown =
      unit === 'op/s' ? median(values).toFixed(0) : ((median(values) * bytes) / 2 ** 20).toFixed(1);
    const ratios = values.map((value, i) => ours[i]! / value);
    const target = targets[contender];
    const reached = target === undefined || median(ratios) >= target;
    if (!reached) bad++;
    const ratio =
      contender === 'ours'
        ? ''
        : `${median(ratios).toFixed(2)} [${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}]`;
    console.log(
      `| ${name} | ${contender} | ${shown} ${unit} | ${ratio} | ${target ?? ''} | ${target === undefined ? '' : reached ? 'reached' : 'MISSED'} |`,
    );
  }
  return bad;
}

/** Import and first verification in a new process against the start of that process, in processor time. */
function reportStart(): number {
  const entry = new URL('../packages/crypto/dist/index.js', import.meta.url);
  if (!existsSync(entry)) {
    console.log('| import + first verify | | not run: build the package first | | <= 0.5 | |');
    return 0;
  }
  const hex = (bytes: Uint8Array) => `Uint8Array.from(Buffer.from('${bytesToHex(bytes)}', 'hex'))`;
  const script = `const bare = process.cpuUsage(); const { sm2 } = await import('${entry.href}');
    if (!sm2.verify(${hex(signature)}, ${hex(message)}, ${hex(pair.publicKey)})) throw new Error('refused');
    const used = process.cpuUsage(bare);
    console.log((used.user + used.system) / 1000, (bare.user + bare.system) / 1000);`;
  const ratios: number[] = [];
  const times: number[] = [];
  for (let round = 0; round < rounds * 3; round++) {
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    const [own, bare] = stdout.split(' ').map(Number);
    if (own === undefined || bare === undefined) throw new Error(stderr);
    times.push(own);
    ratios.push(own / bare);
  }
  const reached = median(ratios) <= 0.5;
  const range = `${Math.min(...ratios).toFixed(2)}..${Math.max(...ratios).toFixed(2)}`;
  console.log(
    `| import + first verify | start of node | ${median(times).toFixed(1)} ms | takes ${median(ratios).toFixed(2)} of it [${range}] | <= 0.5 | ${reached ? 'reached' : 'MISSED'} |`,
  );
  return reached ? 0 : 1;
}

/** Runs for at least so many microseconds of processor time (`openssl speed` counts that too). */
function turn(work: Work, least: number): { count: number; time: number } {
  let count = 0;
  let time = 0;
  const start = process.cpuUsage();
  while (time < least) {
    const batch = Math.max(1, Math.floor(count / 4));
    for (let i = 0; i < batch; i++) work();
    count += batch;
    const used = process.cpuUsage(start);
    time = used.user + used.system;
  }
  return { count, time };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function nodeCipher(name: string, data: Uint8Array): Buffer {
  const cipher = nodeCrypto.createCipheriv(name, key, iv);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function nodeDecipher(name: string, data: Uint8Array): Buffer {
  const cipher = nodeCrypto.createDecipheriv(name, key, iv);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

/** `openssl speed sm2` as a contender, or nothing when the command is absent (said once). */
function opensslSpeed(): (what: 'sign' | 'verify') => Record<string, () => number> {
  const version = spawnSync('openssl', ['version'], { encoding: 'utf8' });
  console.log(version.status === 0 ? version.stdout.trim() : 'openssl: absent, its rows are not run');
  if (version.status !== 0) return () => ({});
  return (what) => ({
    openssl: () => {
      const { stdout } = spawnSync('openssl', ['speed', '-seconds', '1', 'sm2'], { encoding: 'utf8' });
      const [sign, verify] = (/CurveSM2\).*?([\d.]+)\s+([\d.]+)\s*$/m.exec(stdout) ?? [])
        .slice(1)
        .map(Number);
      return (what === 'sign' ? sign : verify) ?? Number.NaN;
    },
  });
}
