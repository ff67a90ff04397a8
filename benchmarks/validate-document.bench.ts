/**
 * A shared document of about 40 kB under all rules, against a bare saxes parse of the same text, in one run:
 * `npx tsx --conditions=@hulian/source benchmarks/validate-document.bench.ts`.
 * Budget: at least 0.5 times the speed of bare saxes; ten times the size at most twelve times the time.
 * Rounds are interleaved so that load hits both alike; the smaller times count, since load only ever adds.
 */
import { readFileSync } from 'node:fs';
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { SaxesParser } from 'saxes';

const fixture = readFileSync(new URL('../tests/fixtures/documents/C0004/right.xml', import.meta.url), 'utf8');
const entry = /<entry>\s*<substanceAdministration[^]*?<\/entry>/.exec(fixture)?.[0] ?? '';

/** The right prescription with its medication repeated until it has about that size. */
const grow = (bytes: number): string => {
  const times = Math.max(1, Math.round((bytes - Buffer.byteLength(fixture)) / Buffer.byteLength(entry)) + 1);
  return fixture.replace(entry, () => Array.from({ length: times }, () => entry).join('\n'));
};

const parse = (text: string): number => {
  let elements = 0;
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    elements += 1;
  });
  parser.on('closetag', () => undefined);
  parser.on('text', () => undefined);
  parser.write(text).close();
  return elements;
};

const validator = createValidator({ library: nationalLibrary() });
const validate = async (content: Uint8Array): Promise<void> => {
  const { findings } = await validator.validate({ path: 'right.xml', content });
  if (findings.length > 0) throw new Error(`the fixture has findings: ${findings[0]?.rule ?? ''}`);
};

const time = async (run: () => unknown): Promise<number> => {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** The tenth part of the rounds that ran best. */
const low = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 10)] as number;

const text = grow(40_000);
const bytes = new TextEncoder().encode(text);
const [bare, full]: [number[], number[]] = [[], []];
for (let round = 0; round < 400; round += 1) {
  const times = [await time(() => parse(text)), await time(() => validate(bytes))] as const;
  if (round < 100) continue;
  bare.push(times[0]);
  full.push(times[1]);
}
console.log(`${bytes.length} bytes, ${parse(text)} elements`);
console.log(
  `bare saxes ${low(bare).toFixed(3)} ms, all rules ${low(full).toFixed(3)} ms, speed ratio ${(low(bare) / low(full)).toFixed(2)} (budget 0.5)`,
);

const sizes = [1e6, 1e7].map((size) => new TextEncoder().encode(grow(size)));
const growth: number[] = [];
for (const each of sizes) {
  const runs = [];
  for (let round = 0; round < 3; round += 1) runs.push(await time(() => validate(each)));
  growth.push(Math.min(...runs));
}
console.log(
  `1 MB ${growth[0]?.toFixed(0)} ms, 10 MB ${growth[1]?.toFixed(0)} ms, ratio ${((growth[1] ?? 0) / (growth[0] ?? 1)).toFixed(1)} (budget 12)`,
);
