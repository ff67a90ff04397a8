import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createValidator, FactSheet } from './index.js';
import { readXml } from './readers/xml.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapAfterCollection = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const fixture = readFileSync(
  new URL('../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);

it('reports and facts of many documents do not keep the documents in memory', async () => {
  // A code without its table is named in the ledger, a wrong value in a finding: both are texts of the document.
  const wrong = fixture
    .replace('extension="0301"', 'extension="这不是一个科室编码呀呀呀呀呀"')
    .replace('</ClinicalDocument>', `<!-- ${'试'.repeat(500_000)} --></ClinicalDocument>`);
  const validator = createValidator();
  const kept: unknown[] = [];
  const judge = async (index: number): Promise<void> => {
    const facts = new FactSheet();
    const content = Buffer.from(wrong.replace('MZ2026030101', `MZ${index}`));
    kept.push(await validator.validate({ path: `${index}.xml`, content, facts }), facts);
  };
  await judge(0);
  const before = heapAfterCollection();
  for (let index = 1; index <= 30; index += 1) await judge(index);
  // Each document is a megabyte of memory.
  expect(heapAfterCollection() - before).toBeLessThan(8e6);
  expect(kept).toHaveLength(62);
});

it('start tags kept over documents do not keep the documents in memory', () => {
  const read = (index: number): void => {
    // A root too long to be kept, and a tag of this document alone that comes often enough to be.
    const root = `<a xmlns="urn:example:namespace:${index}" b="${'b'.repeat(300)}">`;
    const text = `${root}${`<e f="the value of document ${index}"/>`.repeat(3)}<!-- ${'试'.repeat(500_000)} --></a>`;
    expect(readXml(text)).toMatchObject({ ok: true });
  };
  read(0);
  const before = heapAfterCollection();
  for (let index = 1; index <= 30; index += 1) read(index);
  expect(heapAfterCollection() - before).toBeLessThan(8e6);
});
