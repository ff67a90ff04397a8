import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { nationalLibrary } from '../library.js';
import { openLibrary } from '../open-library.js';
import { diffPack } from './diff-pack.js';
import { readPackFiles, signedBytes } from './files.js';
import { parsePack, readPack } from './read-pack.js';
import { PackError } from './types.js';
import { readZip, writeZip } from './zip.js';

// Whole libraries on a busy machine take longer than the five seconds of a unit test.
vi.setConfig({ testTimeout: 60_000 });

const province = fileURLToPath(new URL('../../../examples/packs/synthetic-province', import.meta.url));
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function packFolder(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'pack-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const manifest = (extra: object = {}) =>
  JSON.stringify({ format: 1, id: 'test', version: '1.0.0', ...extra });

function refusal(act: () => unknown): PackError {
  try {
    act();
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a pack over the national library', () => {
  const library = openLibrary({ packs: [province], asOf: '2026-11-21' });

  it('narrows, widens and adds, and leaves the national library as it was', () => {
    expect(library.lookupCode('CV02.01.101', '05').answer).toBe('unknown');
    expect(library.lookupCode('GB/T2261.1', '9').answer).toBe('unknown');
    expect(library.lookupCode('2.16.156.10011.2.3.3.4', '9').answer).toBe('unknown');
    expect(library.lookupCode('CV07.10.005', '09')).toMatchObject({
      answer: 'known',
      value: { name: '城乡居民基本医疗保险' },
    });
    expect(library.dataSet('互联网诊疗记录（示例省）')?.fields).toHaveLength(5);
    expect(library.find('PROV.01-internet-hospital-visit')?.kind).toBe('data-set');
    expect(library.search('互联网诊疗')[0]?.id).toBe('PROV.01-internet-hospital-visit');
    expect(nationalLibrary().lookupCode('CV02.01.101', '05').answer).toBe('known');
  });

  it('says of each record from which pack it is', () => {
    expect(library.valueDomain('CV02.01.101')).toMatchObject({
      edition: 'synthetic-province@1.0.0',
      overrides: 'CV02.01.101',
    });
    expect(library.dataElement('DE02.01.039.00')?.edition).toBe('ws363.03-2011');
  });

  it('is silent before its first day', () => {
    const before = openLibrary({ packs: [province], asOf: '2025-12-31' });
    expect(before.lookupCode('CV02.01.101', '05').answer).toBe('known');
    expect(before.dataSet('互联网诊疗记录（示例省）')).toBeUndefined();
    expect(openLibrary({ packs: [province], asOf: '20260101' }).lookupCode('CV02.01.101', '05').answer).toBe(
      'unknown',
    );
    expect(() => openLibrary({ packs: [province], asOf: 'next week' })).toThrow(RangeError);
  });

  it('lists what it changes and whether that can break a sender', () => {
    const changes = diffPack(nationalLibrary(), readPack(province));
    expect(changes.map(({ id, change, breaking }) => [id, change, breaking])).toEqual([
      ['PROV.01-internet-hospital-visit', 'added', false],
      ['CV02.01.101', 'changed', true],
      ['CV07.10.005', 'changed', true],
      ['GB/T 2261.1-2003', 'changed', true],
    ]);
    expect(changes[2]?.changes.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'added values/09',
      'removed values/03',
    ]);
  });

  it('a later pack wins over an earlier one', () => {
    const later = packFolder({
      'pack.json': manifest({ id: 'city', extends: ['synthetic-province'] }),
      'value-domains/x.json': JSON.stringify({
        overrides: 'CV02.01.101',
        kind: 'value-domain',
        removeCodes: ['06'],
      }),
    });
    const both = openLibrary({ packs: [later, province], asOf: '2026-11-21' }); // given in the wrong order on purpose
    expect(both.lookupCode('CV02.01.101', '06').answer).toBe('unknown');
    expect(both.lookupCode('CV02.01.101', '05').answer).toBe('unknown');
    expect(both.lookupCode('CV02.01.101', '01').answer).toBe('known');
  });

  it('an archive is the same pack as its folder', () => {
    const files = readPackFiles(province);
    const archive = join(packFolder({}), 'p.hlpack');
    writeFileSync(archive, writeZip(files));
    const read = readPack(archive);
    expect(read.manifest.id).toBe('synthetic-province');
    expect(read.signedBytes).toEqual(signedBytes(files));
    expect(writeZip(files)).toEqual(writeZip(new Map([...files].reverse())));
  });
});

describe('refused packs', () => {
  const open = (...packs: string[]) => refusal(() => openLibrary({ packs, asOf: '2026-11-21' }));

  it.each<[string, Record<string, string | Uint8Array>, string, { file?: string; line?: number }]>([
    ['no manifest', {}, 'PACK_MANIFEST_MISSING', { file: 'pack.json' }],
    ['newer format', { 'pack.json': manifest({ format: 2 }) }, 'PACK_FORMAT_NEWER', { file: 'pack.json' }],
    [
      'bad id',
      { 'pack.json': manifest({ id: 'Not An Id' }) },
      'PACK_FILE_INVALID',
      { file: 'pack.json', line: 1 },
    ],
    [
      'bad date',
      { 'pack.json': manifest({ effectiveFrom: '2026-13-40' }) },
      'PACK_FILE_INVALID',
      { file: 'pack.json' },
    ],
    [
      'broken JSON',
      { 'pack.json': manifest(), 'value-domains/a.json': '{\n  "id": "X",\n  oops\n}' },
      'PACK_FILE_INVALID',
      { file: 'value-domains/a.json', line: 3 },
    ],
    [
      'not UTF-8',
      { 'pack.json': manifest(), 'value-domains/a.json': Buffer.from([0x7b, 0xd0, 0xd5]) },
      'PACK_FILE_INVALID',
      { file: 'value-domains/a.json' },
    ],
    [
      'broken table',
      { 'pack.json': manifest(), 'data-elements/a.tsv': 'id\tname\nDE1\ta\nDE2\tb\tc\n' },
      'PACK_FILE_INVALID',
      { file: 'data-elements/a.tsv', line: 3 },
    ],
    [
      'rows missing',
      { 'pack.json': manifest(), 'value-domains/a.json': JSON.stringify({ id: 'X', rows: 'x.tsv' }) },
      'PACK_FILE_INVALID',
      { file: 'value-domains/a.json' },
    ],
    [
      'bad row',
      {
        'pack.json': manifest(),
        'value-domains/a.json': JSON.stringify({ id: 'X', rows: 'x.tsv' }),
        'value-domains/x.tsv': 'code\tname\nA\ta\nB\n',
      },
      'PACK_FILE_INVALID',
      { file: 'value-domains/x.tsv', line: 3 },
    ],
    [
      'unnamed override',
      { 'pack.json': manifest(), 'value-domains/a.json': JSON.stringify({ id: 'CV02.01.101', values: [] }) },
      'PACK_OVERRIDE_UNNAMED',
      { file: 'value-domains/a.json', line: 1 },
    ],
    [
      'override of nothing',
      { 'pack.json': manifest(), 'value-domains/a.json': JSON.stringify({ overrides: 'CV99.99.999' }) },
      'PACK_OVERRIDE_UNKNOWN',
      { file: 'value-domains/a.json', line: 1 },
    ],
    ['extends nothing', { 'pack.json': manifest({ extends: ['nobody'] }) }, 'PACK_EXTENDS_MISSING', {}],
  ])('%s', (_, files, code, place) => {
    const error = open(packFolder(files));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(place);
  });

  it('a circle of extends, naming the circle', () => {
    const [a, b] = [
      packFolder({ 'pack.json': manifest({ id: 'a', extends: ['b'] }) }),
      packFolder({ 'pack.json': manifest({ id: 'b', extends: ['a'] }) }),
    ];
    expect(open(a, b)).toMatchObject({
      code: 'PACK_EXTENDS_CIRCULAR',
      details: { reason: 'extends itself: a → b → a' },
    });
  });

  it('a missing path, a file that is no archive, the same pack twice', () => {
    const plain = join(packFolder({ 'x.hlpack': 'hello' }), 'x.hlpack');
    expect(open(join(plain, '..', 'none')).code).toBe('PACK_NOT_FOUND');
    expect(open(plain).code).toBe('PACK_ZIP_INVALID');
    expect(open(province, province).code).toBe('PACK_DUPLICATE');
  });

  it('an unsigned pack where a signature is demanded, and one nobody can verify', () => {
    const signed = packFolder({ 'pack.json': manifest(), 'pack.sig': 'x' });
    const demand = (pack: string, verify?: () => void) =>
      refusal(() => openLibrary({ packs: [pack], requireSignature: true, ...(verify && { verify }) })).code;
    expect(demand(province)).toBe('PACK_UNSIGNED');
    expect(demand(signed)).toBe('PACK_UNSIGNED');
    expect(() =>
      openLibrary({ packs: [signed], requireSignature: true, verify: () => undefined }),
    ).not.toThrow();
    expect(() => openLibrary({ packs: [signed], verify: () => { throw new Error('wrong signature'); } })).toThrow('wrong signature'); // prettier-ignore
  });
});

describe('big tables', () => {
  const rows = Array.from(
    { length: 30_000 },
    (_, index) => `T${String(index).padStart(5, '0')}\t名称${index}`,
  );
  const pack = parsePack(
    new Map(
      Object.entries({
        'pack.json': manifest(),
        'value-domains/icd.json': JSON.stringify({
          id: 'ICD-10',
          overrides: 'ICD-10',
          name: '国际疾病分类代码',
          standard: 'x',
          complete: true,
          source: 'made up',
          confidence: 'high',
          edition: 'test',
          rows: 'icd.tsv',
        }),
        'value-domains/icd.tsv': `code\tname\n${[...rows].reverse().join('\n')}\n`,
      }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    ),
    'memory',
  );
  const library = openLibrary({ packs: [pack] });

  it('answer known, unknown with near codes', () => {
    expect(library.lookupCode('ICD-10', 'T12345')).toMatchObject({
      answer: 'known',
      value: { code: 'T12345', name: '名称12345' },
    });
    expect(library.lookupCode('ICD-10', 'T123456')).toMatchObject({
      answer: 'unknown',
      nearest: [{ code: 'T12345' }],
    });
    expect(library.lookupCode('ICD-10', 'A')).toMatchObject({ answer: 'unknown', nearest: [] });
    expect(library.valueDomain('ICD-10')?.values).toHaveLength(30_000);
  });
});

describe('zip', () => {
  it('reads back what it wrote, for any content', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array()), (content) => {
        const files = new Map(Object.entries(content));
        const read = readZip(writeZip(files), 1e9);
        expect([...read.keys()].sort()).toEqual([...files.keys()].sort());
        for (const [path, bytes] of files) expect(Buffer.from(read.get(path)!)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('never does anything but throw on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readZip(bytes, 1000)).toThrow();
      }),
    );
  });

  it('refuses paths that lead outside, altered content and bombs', () => {
    const bytes = new TextEncoder().encode('x'.repeat(5000));
    expect(() => readZip(writeZip(new Map([['../evil', bytes]])), 1e6)).toThrow('unsafe path');
    expect(() => readZip(writeZip(new Map([['a', bytes]])), 100)).toThrow('unpacked size');
    const archive = writeZip(new Map([['a', bytes]]));
    archive[40] = (archive[40] ?? 0) ^ 1;
    expect(() => readZip(archive, 1e6)).toThrow();
  });
});
