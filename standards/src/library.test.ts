import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { nationalLibrary } from './library.js';
import { readDataFile } from './data-folder.js';
import { verifyData } from './verify-data.js';

// Whole libraries on a busy machine take longer than the five seconds of a unit test.
vi.setConfig({ testTimeout: 60_000 });

const library = nationalLibrary();
const found = (text: string, limit = 5) => library.search(text, { limit }).map(({ id }) => id);

describe('national library', () => {
  it('holds what the reference facts hold', () => {
    expect(library.list('data-element')).toHaveLength(1693);
    expect(library.list('value-domain').length).toBeGreaterThanOrEqual(491);
    expect(library.list('document')).toHaveLength(73);
    expect(library.list('data-set').filter(({ edition }) => edition.startsWith('ws445'))).toHaveLength(58);
  });

  it('reads a data element with type, format and domain', () => {
    expect(library.dataElement('DE02.01.040.00')).toMatchObject({
      name: '性别代码',
      kind: 'data-element',
      edition: 'ws363.03-2011',
      valueDomain: 'GB/T 2261.1-2003',
    });
    expect(library.dataElement('DE02.01.039.00.178')?.name).toBe('姓名');
    expect(library.dataElement('DE99.99.999.99')).toBeUndefined();
  });

  it.each(['GB/T 2261.1-2003', 'GB/T2261.1', 'gbt2261.1-2003', '2.16.156.10011.2.3.3.4'])(
    'finds the domain of sex as %s',
    (text) => {
      expect(library.valueDomain(text)?.id).toBe('GB/T 2261.1-2003');
    },
  );

  it('follows moved ids', () => {
    expect(library.valueDomain('HP2012:ABO')?.id).toBe('HP2012-ABO');
    expect(library.find('OID:2.16.156.10011.2.3.2.3')?.id).toBe('DE05.10.041.00');
  });

  it('finds data sets and documents by id, name and template', () => {
    expect(library.dataSet('西药处方')?.id).toBe('HDSD00.04-western-medicine-prescription');
    expect(library.dataSet('HDSD00.04-western-medicine-prescription')?.fields.length).toBe(27);
    expect(library.document('2.16.156.10011.2.1.1.24')?.code).toBe('C0004');
    expect(library.document('门(急)诊病历')?.code).toBe('C0002');
    expect(library.document('2.16.156.10011.2.3.3.4')).toBeUndefined();
    expect(library.document('DE02.01.039.00')).toBeUndefined();
  });

  it('finds a data set by its number where it has one subset, and names the subsets where it has more', () => {
    expect(library.dataSet('HDSD00.01')?.id).toBe('HDSD00.01-referral-information');
    expect(library.dataSet('HDSD00.04')).toBeUndefined();
    expect(
      library
        .suggest('HDSD00.04', 'data-set')
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['中药处方', '西药处方']);
    expect(library.suggest('HDSD00.04')[0]?.id).toMatch(/^HDSD00\.04-/);
  });

  it('resolves OIDs to their owner', () => {
    expect(library.oid('2.16.156.10011.2.3.3.4')?.target).toBe('GB/T 2261.1-2003');
    expect(library.oid('2.16.156.10011.1.3')?.name).toBe('患者身份证件号码');
    expect(library.oid('1.2.3')).toBeUndefined();
  });

  it('has three answers to a code', () => {
    expect(library.lookupCode('GB/T 2261.1', '1')).toMatchObject({
      answer: 'known',
      value: { name: '男性' },
    });
    expect(library.lookupCode('CV02.01.101', '1')).toMatchObject({
      answer: 'unknown',
      nearest: [{ code: '01' }],
    });
    expect(library.lookupCode('ICD-10', 'J18.900').answer).toBe('not-loaded');
    expect(library.lookupCode('GB/T 6565-2009', '999').answer).toBe('not-loaded');
    expect(library.lookupCode('no such table', '1')).toEqual({ answer: 'not-loaded' });
  });

  it('finds a code by what sources call it, and says where that is from', () => {
    const word = library.lookupCode('GB/T 2261.1', '男');
    expect(word.answer === 'unknown' && word.nearest[0]).toMatchObject({ code: '1', name: '男性' });
    const answer = library.lookupCode('CV06.00.207', '2');
    expect(answer.answer === 'known' && answer.value.synonyms).toEqual([
      { name: '家庭访视', source: 'phf-2017', confidence: 'low' },
      { name: '上门随访', source: 'bsoft', confidence: 'medium' },
    ]);
    expect(library.search('上门随访')[0]).toMatchObject({ id: 'CV06.00.207', matched: '2 上门随访' });
  });

  it('every record can be read and is of the kind and id of its index line', () => {
    for (const { kind, id } of library.list()) {
      const record = kind === 'oid' ? library.oid(id) : library.record(kind, id);
      expect(record, `${kind} ${id}`).toMatchObject({ id, kind });
    }
  });

  it('lists the operations of the unified interface', () => {
    expect(library.find('registerResident')).toMatchObject({
      kind: 'operation',
      name: '注册居民',
      method: 'POST',
      path: '/residents',
      edition: 'hulian-2026',
    });
    expect(library.list('operation').length).toBeGreaterThan(100);
  });

  it('prototype names are not records', () => {
    expect(library.find('constructor')).toBeUndefined();
    expect(library.usedBy('constructor')).toEqual([]);
    expect(library.find('')).toBeUndefined();
  });
});

describe('search', () => {
  it('by name, part of a name, pinyin initials, English word, id, OID and meaning of a code', () => {
    expect(found('收缩压')[0]).toBe('DE04.10.174.00');
    expect(found('ssy')[0]).toBe('DE04.10.174.00');
    expect(found('systolic')).toContain('DE04.10.174.00');
    expect(found('DE04.10.174.00')[0]).toBe('DE04.10.174.00');
    expect(found('2.16.156.10011.2.3.3.4')[0]).toBe('GB/T 2261.1-2003');
    expect(library.search('居民户口簿')[0]).toMatchObject({
      id: 'CV02.01.101',
      match: 'meaning',
      matched: '02 居民户口簿',
    });
    expect(found('HDSD00.04')[0]).toMatch(/^HDSD00\.04-/);
  });

  it('forgives typing faults and finds nothing for nonsense', () => {
    expect(found('收宿压')).toContain('DE04.10.174.00');
    expect(found('DE04.10.17400')).toContain('DE04.10.174.00');
    expect(found('zzzzqqqqxxxx')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });

  it('never throws, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: 'binary' }),
          fc.constantFrom('(', '[', '\\\\', '__proto__', '%', '（'),
        ),
        (text) => {
          library.search(text, { limit: 3 });
          library.find(text);
          library.lookupCode(text, text);
          library.lookupCode('CV02.01.101', text);
          library.suggest(text);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('suggests the nearest three', () => {
    expect(library.suggest('DE02.01.039.01').map(({ id }) => id)[0]).toBe('DE02.01.039.00');
    expect(library.suggest('西药处万', 'data-set')[0]?.name).toBe('西药处方');
  });
});

describe('back references', () => {
  it('say which data sets, documents and services use an element', () => {
    const users = library.usedBy('DE02.01.039.00');
    expect(users.filter(({ kind }) => kind === 'data-set').length).toBeGreaterThan(50);
    expect(users.find(({ id }) => id === 'HDSD00.04-western-medicine-prescription')?.places).toContain(
      'HDSD00.04.003',
    );
    expect(users.some(({ kind }) => kind === 'document')).toBe(true);
    expect(library.usedBy('CV02.01.101').some(({ id }) => id === 'DE02.01.031.00')).toBe(true);
  });

  it('names the FHIR profiles and maps among the users, after all others', () => {
    const fhir = (id: string) => library.usedBy(id).filter(({ kind }) => kind === 'fhir');
    expect(fhir('DE02.01.040.00')).toEqual([
      { id: 'patient', kind: 'fhir', name: '患者', edition: 'fhir-r4', places: ['Patient.gender'] },
    ]);
    expect(fhir('GB/T 2261.1-2003').map(({ id }) => id)).toEqual(['patient']);
    expect(fhir('2.16.156.10011.1.3')[0]?.places).toEqual(['Patient.identifier.system']);
    expect(fhir('HDSD00.04-western-medicine-prescription')[0]).toMatchObject({
      name: '西药处方',
      places: ['MedicationRequest'],
    });
    // A rule for all of DE04 belongs to the general profile; the vital signs are named one by one.
    expect(fhir('DE04.10.082.00').length).toBeGreaterThan(0);
    expect(fhir('DE04.50.102.00').map(({ id }) => id)).toEqual(['observation']);
    expect(fhir('DE02.01.031.00')).toEqual([]);
    expect(library.usedBy('DE02.01.039.00').at(-1)?.kind).toBe('fhir');
  });
});

describe('verifyData', () => {
  const hash = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest('hex');

  it('finds the shipped data as published', () => {
    const { checked, altered } = verifyData(hash);
    expect(altered).toEqual([]);
    expect(checked).toBeGreaterThan(600);
  });

  it('names the altered record and the missing file', () => {
    const read = (path: string) => {
      if (path === 'moved.tsv') throw new Error('gone');
      const bytes = readDataFile(path);
      return path.endsWith('ws363.03-2011.tsv')
        ? Buffer.from(bytes.toString('utf8').replace('A..50', 'A..51'))
        : bytes;
    };
    expect(verifyData(hash, read).altered).toEqual([
      { path: 'data-elements/ws363.03-2011.tsv', problem: 'altered', records: ['DE02.01.039.00'] },
      { path: 'moved.tsv', problem: 'missing', records: [] },
    ]);
  });
});
