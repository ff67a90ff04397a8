/**
 * Building and extracting shared documents against a bare saxes parse of the same text, and patient stories by their number:
 * `npx tsx --conditions=@hulian/source benchmarks/documents.bench.ts`.
 * Budgets: build and extract at least 0.5 times the speed of saxes; four times the persons at most five times the time,
 * and no more memory. Rounds are interleaved; the smallest time of each counts, since load only ever adds. There are enough
 * rounds for the compiler of V8 to be done with all three also where other programs keep the processor busy.
 */
import { nationalLibrary } from '@hulian/standards';
import { buildDocument, extractDocument } from '@hulian/sdk/documents';
import { makeDocumentRecord, makeStories } from '@hulian/sdk/samples';
import { SaxesParser } from 'saxes';

const rounds = 40;
const templates = ['C0002', 'C0004', 'C0011', 'C0032', 'C0034', 'HSDB04.01'];
const library = nationalLibrary();
const records = templates.map((template) => makeDocumentRecord(template, 0));
const texts = records.map((record) => buildDocument(record, { library }).xml);

const parse = (text: string): void => {
  const parser = new SaxesParser();
  parser.on('opentag', () => undefined);
  parser.on('text', () => undefined);
  parser.write(text).close();
};

const works = {
  'saxes parse': () => texts.forEach(parse),
  build: () => records.forEach((record) => void buildDocument(record, { library })),
  extract: () => texts.forEach((text) => void extractDocument(text, { library })),
} as const;

const best = new Map<string, number>();
for (let round = 0; round < rounds; round += 1)
  for (const [name, work] of Object.entries(works)) {
    const start = process.cpuUsage();
    for (let time = 0; time < 5; time += 1) work();
    const { user, system } = process.cpuUsage(start);
    best.set(name, Math.min(best.get(name) ?? Infinity, (user + system) / 1000 / 5));
  }

const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const base = best.get('saxes parse') ?? 0;
const missed: string[] = [];
for (const [name, time] of best) {
  const ratio = base / time;
  console.log(
    `${name}: ${time.toFixed(2)} ms for ${(bytes / 1000).toFixed(0)} kB, ${ratio.toFixed(2)} × saxes`,
  );
  if (ratio < 0.5) missed.push(`${name} ${ratio.toFixed(2)} × saxes, budget 0.5`);
}

/** Time and largest heap of the stories of so many persons. */
const tell = (
  persons: number,
): { readonly time: number; readonly heap: number; readonly artefacts: number } => {
  const start = process.cpuUsage();
  let artefacts = 0;
  let heap = 0;
  for (const { content } of makeStories(persons, { library })) {
    if (content === '') throw new Error('an empty artefact');
    artefacts += 1;
    if (artefacts % 500 === 0) heap = Math.max(heap, process.memoryUsage().heapUsed);
  }
  const { user, system } = process.cpuUsage(start);
  return { time: (user + system) / 1000, heap: heap / 2 ** 20, artefacts };
};

tell(10);
const [few, many] = [tell(40), tell(160)];
const growth = many.time / few.time;
for (const [persons, { time, heap, artefacts }] of [
  [40, few],
  [160, many],
] as const)
  console.log(
    `stories of ${persons} persons: ${artefacts} artefacts, ${(time / persons).toFixed(0)} ms a person, largest heap ${heap.toFixed(0)} MB`,
  );
console.log(`four times the persons: ${growth.toFixed(2)} × the time`);
if (growth > 5) missed.push(`stories grow ${growth.toFixed(2)} × for 4 × the persons, budget 5`);
if (many.heap > few.heap * 1.5 + 50) missed.push('the heap grows with the persons');
for (const each of missed) console.error(each);
if (missed.length > 0) process.exitCode = 1;
