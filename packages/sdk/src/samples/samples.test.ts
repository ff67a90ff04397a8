import { nationalLibrary } from '@hulian/standards';
import { createValidator, type FileReport } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { makeDocuments, makeRecords } from './index.js';

const library = nationalLibrary();
const validator = createValidator();
const encode = (text: string) => new TextEncoder().encode(text);
/** Errors and warnings as `severity rule/message path`; information is allowed: a synthetic identity number is one. */
const faults = ({ findings }: FileReport) =>
  findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ severity, rule, message, location }) => `${severity} ${rule}/${message} ${location.path ?? ''}`);

const dataSets = library.list('data-set').filter(({ id }) => (library.dataSet(id)?.fields.length ?? 0) > 0);
const documents = library
  .list('document')
  .filter(({ id }) => library.document(id)?.sections.some(({ entries }) => entries.some(({ path }) => path)));

describe('makeRecords', () => {
  it.each(dataSets.map(({ id }) => id))('%s: the validators find nothing', async (id) => {
    const content = encode(JSON.stringify([...makeRecords(id, 5)]));
    expect(faults(await validator.validate({ path: 'samples.json', content, as: id }))).toEqual([]);
  });

  it('gives the same records for the same seed and others for another', () => {
    const [first] = makeRecords('西药处方', 1, { seed: 'a' });
    expect([...makeRecords('西药处方', 1, { seed: 'a' })]).toEqual([first]);
    expect([...makeRecords('西药处方', 1, { seed: 'b' })]).not.toEqual([first]);
  });

  it('refuses an unknown data set', () => {
    expect(() => [...makeRecords('无此数据集', 1)]).toThrow(RangeError);
  });
});

describe('makeDocuments', () => {
  it.each(documents.map(({ id }) => id))('%s: the validators find nothing', async (id) => {
    for (const xml of makeDocuments(id, 2)) {
      expect(faults(await validator.validate({ path: 'sample.xml', content: encode(xml) }))).toEqual([]);
    }
  });

  it('makes nothing up where no source shows the sections', () => {
    expect(() => [...makeDocuments('HSDA00.01', 1)]).toThrow('no source shows the sections');
  });
});
