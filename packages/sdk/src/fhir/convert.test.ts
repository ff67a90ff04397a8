// Every data subset with a map: a made record becomes a Bundle that R4 accepts, and comes back whole.
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { parseExact, stringifyExact } from '@hulian/validators/fhir';
import { describe, expect, it } from 'vitest';
import { makeRecord, sampleContext } from '../samples/records.js';
import type { DocumentRecord } from '../documents/index.js';
import { makeDocumentRecord } from '../samples/documents.js';
import { documentFromFhir, documentToFhir, mappedDataSets, recordFromFhir, recordToFhir } from './index.js';

const library = nationalLibrary();
const validator = createValidator();

describe('records of data sets with a map', () => {
  it('are at least 25', () => {
    expect(mappedDataSets().length).toBeGreaterThanOrEqual(25);
  });

  it.each(mappedDataSets().map((id) => [id]))('%s there and back', async (id) => {
    const dataSet = library.dataSet(id);
    if (dataSet === undefined) throw new Error(id);
    for (const seed of [1, 2, 3]) {
      const record = makeRecord(dataSet, sampleContext(seed, id));
      const { bundle, notHeld, native } = recordToFhir(id, record);
      expect(notHeld).toEqual([]);
      const text = stringifyExact(bundle);
      const report = await validator.validate({ path: 'a.json', content: new TextEncoder().encode(text) });
      expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const back = recordFromFhir(parseExact(text) as Record<string, unknown>);
      expect(back.record).toEqual(record);
      expect(back.notHeld).toEqual([]);
      expect(native.length).toBeGreaterThan(0);
    }
  });
});

describe('what cannot be held', () => {
  const prescription = 'HDSD00.04-western-medicine-prescription';
  it('is named on the way to FHIR', () => {
    const { notHeld } = recordToFhir(prescription, {
      没有这个字段: '1',
      患者姓名: '\u0007',
      'HDSD00.04.002': ' ',
    });
    expect(notHeld).toEqual([
      { field: '没有这个字段', reason: 'unknown-field' },
      { field: 'HDSD00.04.014', reason: 'not-text' },
      { field: 'HDSD00.04.002', reason: 'not-text' },
    ]);
  });

  it('is named on the way back', () => {
    const { bundle } = recordToFhir(prescription, { 患者姓名: '测试甲', 性别代码: '9' });
    const [entry] = bundle['entry'] as { resource: Record<string, unknown> }[];
    if (entry === undefined) throw new Error('no entry');
    entry.resource['photo'] = [{ url: 'http://example.org/a' }];
    const back = recordFromFhir(bundle);
    expect(back.record).toEqual({ 'HDSD00.04.014': '测试甲', 'HDSD00.04.020': '9' });
    expect(back.notHeld).toEqual(['Patient.photo.0.url']);
  });

  it('keeps values that do not have the form of their element in the form', () => {
    const record = { 'HDSD00.04.006': '2026年1月', 'HDSD00.04.020': '7', 'HDSD00.04.024': '05' };
    const { bundle, form } = recordToFhir(prescription, record);
    expect(form).toEqual(Object.keys(record));
    expect(recordFromFhir(bundle).record).toEqual(record);
  });

  it('takes a Bundle of others without our tags', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: { resourceType: 'Patient', name: [{ text: '测试甲' }], gender: 'female' } }],
    };
    const { record } = recordFromFhir(bundle, { dataSet: prescription });
    expect(record).toEqual({ 'HDSD00.04.014': '测试甲', 'HDSD00.04.020': '2' });
  });
});

const documents = Array.from({ length: 53 }, (_, index) => `C${String(index + 1).padStart(4, '0')}`);

describe('shared documents', () => {
  it.each(documents.map((id) => [id]))('%s there and back', async (id) => {
    const record = makeDocumentRecord(id, 1);
    const { bundle, notHeld } = documentToFhir(record);
    expect(notHeld).toEqual([]);
    const text = stringifyExact(bundle);
    const report = await validator.validate({ path: 'a.json', content: new TextEncoder().encode(text) });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const back = documentFromFhir(parseExact(text) as Record<string, unknown>);
    expect({ ...back, sections: withoutEmpty(back.sections) }).toEqual({
      ...record,
      sections: withoutEmpty(record.sections),
    });
    const types = new Set(
      (bundle['entry'] as { resource: { resourceType: string } }[]).map(
        ({ resource }) => resource.resourceType,
      ),
    );
    expect(types.size).toBeGreaterThan(3);
  });
});

/** A section without groups says nothing, so it need not come back. */
const withoutEmpty = (sections: DocumentRecord['sections']) =>
  Object.fromEntries(Object.entries(sections ?? {}).filter(([, groups]) => groups.length > 0));
