/**
 * `npm run fuzz -w @hulian/crypto -- [--minutes 5] [--seed 1] [--only name]`: changed input for every parser, guided by coverage.
 * An input that makes V8 run a block of our code that no input ran before joins the inputs that are changed further.
 * Must hold: the answer is a result or a CryptoError; it comes within two seconds of processor time; what is accepted is canonical
 * (the same bytes when written again), and for signed and encrypted input it is the good input itself. Prints a table; exit code 1 with findings.
 */
import { Session } from 'node:inspector';
import { parseArgs } from 'node:util';
import { bytesToHex, concatBytes } from '../src/bytes.js';
import { isCryptoError } from '../src/errors.js';
import { parsers, type Parser } from './parsers.js';

interface Tally {
  readonly corpus: Uint8Array[];
  readonly codes: Set<string>;
  runs: number;
  accepted: number;
  slowest: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
let state = Number(values.seed) >>> 0;
const slowLimit = 2000;
/** Coverage is asked for once in so many inputs: asking costs more than most parsers. */
const batch = 16;

/** Mulberry32: a run can be repeated with its seed as long as nothing depends on the clock. */
function below(count: number): number {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * count);
}

const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;

const bytesOfInterest = [
  0, 1, 2, 3, 4, 5, 6, 0x0a, 0x0d, 0x20, 0x22, 0x2e, 0x30, 0x31, 0x3d, 0x7f, 0x80, 0x81,
];
bytesOfInterest.push(0x82, 0x84, 0xa0, 0xa1, 0xbf, 0xc3, 0xef, 0xfe, 0xff);

function change(input: Uint8Array, others: readonly Uint8Array[]): Uint8Array {
  let bytes = input;
  for (let edits = 1 + below(4); edits > 0; edits--) {
    const at = below(bytes.length + 1);
    const head = bytes.subarray(0, at);
    const length = 1 + below(8);
    switch (below(9)) {
      case 0:
        bytes = concatBytes(head, Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8))), bytes.subarray(at + 1));
        break;
      case 1:
        bytes = concatBytes(head, Uint8Array.of(pick(bytesOfInterest)), bytes.subarray(at + 1));
        break;
      case 2:
        bytes = concatBytes(
          head,
          Uint8Array.of((bytes[at] ?? 0) + pick([1, -1, 2, -2])),
          bytes.subarray(at + 1),
        );
        break;
      case 3:
        bytes = concatBytes(head, Uint8Array.of(pick(bytesOfInterest)), bytes.subarray(at));
        break;
      case 4:
        bytes = concatBytes(head, bytes.subarray(at + length));
        break;
      case 5:
        bytes = concatBytes(head, bytes.subarray(at, at + length), bytes.subarray(at));
        break;
      case 6:
        bytes = head;
        break;
      case 7: {
        const other = pick(others);
        const from = below(other.length);
        bytes = concatBytes(head, other.subarray(from, from + 1 + below(64)), bytes.subarray(at));
        break;
      }
      default: {
        const other = pick(others);
        const from = below(other.length);
        const piece = other.subarray(from, from + 1 + below(64));
        bytes = concatBytes(head, piece, bytes.subarray(at + piece.length));
      }
    }
  }
  return bytes.slice(0, 65536);
}

const session = new Session();
session.connect();
const post = (method: string, parameters: object = {}): unknown => {
  let answer: unknown;
  session.post(method, parameters, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer;
};
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly ranges: readonly {
        readonly startOffset: number;
        readonly endOffset: number;
        readonly count: number;
      }[];
    }[];
  }[];
}
const covered = new Set<string>();

/** Whether a block of this package ran for the first time since the last question. */
function newlyCovered(): boolean {
  const before = covered.size;
  for (const { url, functions } of (post('Profiler.takePreciseCoverage') as Coverage).result)
    if (url.includes('/crypto/src/'))
      for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges)
          if (count > 0) covered.add(`${url}:${startOffset}-${endOffset}`);
  return covered.size > before;
}

const findings: string[] = [];

async function run(name: string, parser: Parser, bytes: Uint8Array, tally: Tally): Promise<void> {
  const finding = (what: string) => findings.push(`${name}: ${what}\n  ${bytesToHex(bytes)}`);
  const start = process.cpuUsage();
  try {
    await parser.parse(bytes);
    tally.accepted++;
    if (parser.strict && bytesToHex(bytes) !== bytesToHex(parser.good) && !isRawKey(bytes))
      finding('accepted, and is not the good input');
    if (parser.reencode && bytesToHex(parser.reencode(bytes)) !== bytesToHex(bytes))
      finding('accepted, and is not canonical');
  } catch (error) {
    if (!isCryptoError(error)) finding(`threw ${String(error)}`);
    else tally.codes.add(error.code);
  }
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  tally.slowest = Math.max(tally.slowest, time);
  if (time > slowLimit) finding(`took ${time.toFixed(0)} ms`);
  tally.runs++;
}

/** 32 and 33 bytes may be a raw key, whatever they begin with. */
const isRawKey = (bytes: Uint8Array): boolean => bytes.length === 32 || bytes.length === 33;

const chosen = Object.entries(parsers).filter(([name]) => values.only === undefined || name === values.only);
const seeds = Object.values(parsers).map(({ good }) => good);
const tallies = new Map<string, Tally>();
for (const [name, parser] of chosen) {
  const tally = { corpus: [parser.good], codes: new Set<string>(), runs: 0, accepted: 0, slowest: 0 };
  tallies.set(name, tally);
  await run(name, parser, parser.good, tally);
  if (tally.accepted !== 1) findings.push(`${name}: the good input is refused (${[...tally.codes].join()})`);
}
newlyCovered();

while (Date.now() < until && findings.length < 50) {
  for (const [name, parser] of chosen) {
    const tally = tallies.get(name)!;
    // Turns of equal time: slow parsers (password hashing) must not eat the time of the others.
    for (const stop = Date.now() + 50; Date.now() < stop;) {
      const inputs = Array.from({ length: batch }, () =>
        change(pick(tally.corpus), below(4) ? tally.corpus : seeds),
      );
      for (const bytes of inputs) await run(name, parser, bytes, tally);
      if (newlyCovered()) tally.corpus.push(...inputs);
    }
  }
}

console.log(
  '| parser | inputs | kept | accepted | codes of refusal | slowest ms |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [name, { runs, corpus, accepted, codes, slowest }] of tallies)
  console.log(
    `| ${name} | ${runs} | ${corpus.length} | ${accepted} | ${codes.size} | ${slowest.toFixed(0)} |`,
  );
const total = [...tallies.values()].reduce((sum, { runs }) => sum + runs, 0);
console.log(
  `${total} inputs, ${covered.size} blocks covered, seed ${values.seed}, ${findings.length} findings`,
);
for (const finding of findings) console.error(finding);
process.exit(findings.length === 0 ? 0 : 1);
