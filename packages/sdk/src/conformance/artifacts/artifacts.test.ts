import { loadScheme } from '@hulian/standards';
import { readInventory, scoreMaturity } from '@hulian/validators/maturity';
import { describe, expect, test } from 'vitest';
import { makeDocuments, makeRecords } from '../../samples/index.js';
import { judgeArtifacts, maskArtifactRun, readPackagedName, type ArtifactRun } from './index.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (path: string, text: string) => ({ path, content: bytes(text) });
const dataSet = 'HDSD00.02-patient-information';
const record = JSON.stringify({ dataSet, ...[...makeRecords(dataSet, 1, {})][0] });
const prescriptions = [...makeDocuments('C0004', 2, {})];
const document = (number: number) => prescriptions[number] ?? '';
const query = (key: string) =>
  `<QUMT_IN020030UV01 xmlns="urn:hl7-org:v3"><controlActProcess><queryByParameter><queryByParameterPayload><actId><value><item root="2.16.156.10011.1.24" extension="${key}"/></value></actId></queryByParameterPayload></queryByParameter></controlActProcess></QUMT_IN020030UV01>`;
const judge = (...files: ReturnType<typeof file>[]) => judgeArtifacts(files, { asOf: '2026-11-22' });
const typeOf = (run: ArtifactRun, id: string) => run.types.find((type) => type.id === id);

describe('types', () => {
  test('the scheme asks for 58 data sets, 53 documents and 69 services; without files all are missing', async () => {
    const run = await judge();
    const count = (kind: string) => run.types.filter((type) => type.kind === kind).length;
    expect([count('data-set'), count('document'), count('service')]).toEqual([58, 53, 69]);
    expect(run.types.every(({ status }) => status === 'none')).toBe(true);
    expect([run.result, run.level, run.answers]).toEqual(['not-checked', null, {}]);
    expect(run.levels.map(({ documents }) => documents.required)).toEqual([0, 0, 49, 53, 53, 53, 53]);
  });

  test('a document that passes is full, a wrong one makes its type partial and names the cause', async () => {
    const good = file('p/EMR-SD-04-西药处方-某人-T01-001.xml', document(0));
    const bad = file(
      'p/EMR-SD-04-西药处方-某人-T01-002.xml',
      document(0).replace(/<effectiveTime value="[^"]*"/, '<effectiveTime value="20261399"'),
    );
    const full = await judge(good);
    expect(typeOf(full, 'C0004')).toMatchObject({ status: 'full', files: 1, passed: 1, causes: [] });
    const run = await judge(good, bad);
    expect(typeOf(run, 'C0004')).toMatchObject({ status: 'partial', files: 2, passed: 1 });
    expect(typeOf(run, 'C0004')?.causes[0]).toMatchObject({ files: 1, example: { severity: 'error' } });
    expect([run.result, run.fixFirst.includes('C0004')]).toEqual(['fail', true]);
  });

  test('a data set is full only when every field has a value in some record', async () => {
    const less = JSON.parse(record) as Record<string, unknown>;
    delete less[Object.keys(less).at(-1) ?? ''];
    const run = await judge(file('a.json', JSON.stringify(less)));
    expect(typeOf(run, dataSet)).toMatchObject({ status: 'partial', passed: 1 });
    expect(typeOf(run, dataSet)?.fields?.missing).toHaveLength(1);
    expect(run.answers['2.1.1.1']?.value).toBe('partial');
    const both = await judge(file('a.json', JSON.stringify(less)), file('b.json', record));
    expect(typeOf(both, dataSet)).toMatchObject({ status: 'full', records: 2 });
  });

  test('a query needs a found and a not-found case with different keys', async () => {
    const name = (end: string) => `EMR-PL-40-检查申请信息查询服务-${end}.xml`;
    const gapsOf = async (...files: ReturnType<typeof file>[]) =>
      typeOf(await judge(...files), 'CheckAppInfoQuery')?.gaps;
    expect(await gapsOf(file(name('T01'), query('1')))).toEqual(['not-found-case-missing']);
    expect(await gapsOf(file(name('T01'), query('1')), file(name('F01'), query('1')))).toEqual(['same-key']);
    expect(await gapsOf(file(name('T01'), query('1')), file(name('F01'), query('')))).toEqual(['key-empty']);
    expect(await gapsOf(file(name('T01'), query('1')), file(name('F01'), query('0')))).toEqual([]);
  });

  test('a business that is not carried out is not asked for', async () => {
    const run = await judgeArtifacts([], { asOf: '2026-11-22', absent: ['midwifery'] });
    expect(typeOf(run, 'C0014')?.status).toBe('absent');
    expect(run.levels[2]?.documents.required).toBe(46);
    await expect(judgeArtifacts([], { asOf: '2026-11-22', absent: ['x'] })).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
    await expect(judgeArtifacts([], { asOf: 'today' })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

describe('around the types', () => {
  test('patients are counted, and never named', async () => {
    const run = await judge(
      file('某甲/EMR-SD-04-西药处方-某甲-T01-001.xml', document(0)),
      file('某甲/EMR-SD-04-西药处方-某甲-T01-002.xml', document(1)),
    );
    expect(run.patients).toEqual([
      { patient: 1, documents: 1, types: ['C0004'] },
      { patient: 2, documents: 1, types: ['C0004'] },
    ]);
    expect(run.packaging.map(({ problem }) => problem)).toEqual(['patients-mixed-in-folder']);
    expect(JSON.stringify(run)).not.toMatch(/999999\d{11}/);
    expect(JSON.stringify(maskArtifactRun({ ...run, files: run.files }))).not.toContain('某甲-T01');
  });

  test('names and contents that do not fit are remarks, not verdicts', async () => {
    const run = await judge(
      file('EMR-SD-05-中药处方-某-T01-001.xml', document(0)),
      file('copy.xml', document(0)),
      file('other.json', '{"x":1}'),
    );
    expect(run.packaging).toEqual([
      { path: 'EMR-SD-05-中药处方-某-T01-001.xml', problem: 'name-other-type', expected: 'EMR-SD-04' },
      { path: 'copy.xml', problem: 'content-twice' },
      { path: 'copy.xml', problem: 'name-not-by-packaging', expected: 'EMR-SD-04' },
      { path: 'other.json', problem: 'type-unknown' },
    ]);
    expect(typeOf(run, 'C0004')?.status).toBe('full');
  });

  test('answers are what a maturity self-test reads; services are never answered from requests', async () => {
    const run = await judge(
      file('a.json', record),
      file('EMR-PL-40-T01.xml', query('1')),
      file('EMR-PL-40-F01.xml', query('0')),
    );
    const scheme = loadScheme('hospital-2020');
    const { input, faults } = readInventory(scheme, JSON.parse(JSON.stringify(run)));
    expect(faults).toEqual([]);
    expect(Object.keys(input.answers)).toEqual(['2.1.1.1']);
    const { points, problems } = scoreMaturity(scheme, input, {});
    expect([points, problems]).toEqual([0.185185, []]);
  });

  test('the same files give the same bytes', async () => {
    const files = [file('a.json', record), file('b.xml', document(0))];
    expect(JSON.stringify(await judge(...files))).toBe(JSON.stringify(await judge(...files)));
  });

  test.each([
    ['x/EMR-SD-04-西药处方-张三-T01-001.xml', { code: 'EMR-SD-04', kind: 'document', case: 'found' }],
    ['EMR-PL-22-门诊-F01.xml', { code: 'EMR-PL-22', kind: 'service', case: 'not-found' }],
    ['EMR-PL-221.xml', undefined],
    ['C0004.xml', undefined],
  ])('the name %s', (path, expected) => {
    expect(readPackagedName(path)).toEqual(expected);
  });
});
