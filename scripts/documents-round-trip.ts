// Builds, extracts and builds again generated samples of every shared document and counts what does not come back.
// Usage: tsx --conditions=@hulian/source scripts/documents-round-trip.ts [count] [national|assessment]
import { nationalLibrary } from '@hulian/standards';
import { buildDocument, extractDocument } from '@hulian/sdk/documents';
import { makeDocumentRecord } from '@hulian/sdk/samples';

const count = Number(process.argv[2] ?? '1000');
const profile = process.argv[3] === 'assessment' ? 'assessment' : 'national';
const library = nationalLibrary();
const started = performance.now();
let documents = 0;
let faults = 0;
let templates = 0;
const withoutSections: string[] = [];
for (const { id } of library.list('document')) {
  if (!library.document(id)?.sections.some(({ entries }) => entries.some(({ path }) => path !== ''))) {
    withoutSections.push(id);
    continue;
  }
  templates += 1;
  let broken = 0;
  for (let index = 0; index < count; index += 1) {
    const first = buildDocument(makeDocumentRecord(id, index, { profile }), { profile });
    const { record, unplaced } = extractDocument(first.xml);
    const again = buildDocument(record, { profile });
    documents += 1;
    if (first.unplaced.length + unplaced.length > 0 || again.xml !== first.xml) broken += 1;
  }
  if (broken > 0) process.stdout.write(`${id}: ${String(broken)} of ${String(count)} differ\n`);
  faults += broken;
}
const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  `${profile}: ${String(templates)} templates, ${String(documents)} documents, ${String(faults)} differ, ` +
    `${seconds.toFixed(1)} s; no public sections: ${withoutSections.join(' ')}\n`,
);
process.exitCode = faults > 0 ? 1 : 0;
