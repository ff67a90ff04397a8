import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Ajv2020 } from 'ajv/dist/2020.js';
import sqlite from 'node-sqlite3-wasm';
import ts from 'typescript';
import { describe, expect, it, vi } from 'vitest';

import { nationalLibrary } from '../library.js';
import type { DataElement, DataSet, ValueDomain } from '../types.js';
import {
  exportFormats,
  exportRecord,
  sqlDialectNames,
  toCsv,
  toJsonSchema,
  toSql,
  toTypeScript,
} from './index.js';
import { fieldsOf } from './model.js';

// Whole libraries on a busy machine take longer than the five seconds of a unit test.
vi.setConfig({ testTimeout: 60_000 });

const library = nationalLibrary();
const dataSets = library.list('data-set').map(({ id }) => library.dataSet(id) as DataSet);
const domains = library.list('value-domain').map(({ id }) => library.valueDomain(id) as ValueDomain);
const elements = library.list('data-element').map(({ id }) => library.dataElement(id) as DataElement);
const hasJavac = spawnSync('javac', ['-version']).status === 0;
const prescription = library.dataSet('西药处方') as DataSet;

describe('json-schema', () => {
  const ajv = new Ajv2020({ strict: true });

  it('every data set and domain, and an element of every type and format, compiles in strict mode', () => {
    const kinds = new Map(elements.map((element) => [`${element.dataType} ${element.format}`, element]));
    for (const record of [...dataSets, ...domains, ...kinds.values()])
      expect(() => ajv.compile(toJsonSchema(record, library)), record.id).not.toThrow();
  });

  it('accepts what fits and refuses what does not', () => {
    const validate = ajv.getSchema('urn:hulian:data-set:HDSD00.04-western-medicine-prescription')!;
    const idOf = (element: string) => prescription.fields.find((field) => field.element === element)!.id;
    const [sex, day, name] = [idOf('DE02.01.040.00'), idOf('DE08.50.033.00'), idOf('DE02.01.039.00')];
    expect(validate({ [sex]: '1', [day]: '20261121', [name]: '测试' })).toBe(true);
    for (const wrong of [
      { [sex]: '7' },
      { [sex]: 1 },
      { [day]: '20261399' },
      { [day]: '2026-11-21' },
      { [name]: '名'.repeat(51) },
      { other: 'x' },
    ])
      expect(validate(wrong)).toBe(false);
  });

  it.each([
    ['N6,2', ['120.50', '3.5', '99999', '-1'], ['120.505', '1234.50', 'x', '1.']],
    ['N..3', ['1', '120'], ['1200', '1.5']],
  ])('number format %s counts the point', (format, right, wrong) => {
    const element = { ...elements.find(({ dataType }) => dataType === 'N')!, id: `X${format}`, format };
    const schema = toJsonSchema(
      {
        ...prescription,
        id: `x-${format}`,
        fields: [{ id: 'f', name: element.name, dataType: 'N', format, confidence: 'high' }],
      },
      library,
    );
    const validate = ajv.compile(schema);
    for (const text of right) expect(validate({ f: text }), text).toBe(true);
    for (const text of wrong) expect(validate({ f: text }), text).toBe(false);
  });

  it('does not enforce doubtful, incomplete and external tables', () => {
    const field = (id: string) => fieldsOf(library.dataElement(id)!, library)[0]!;
    expect(field('DE02.01.040.00').codes).toEqual(['0', '1', '2', '9']);
    expect(field('DE05.01.024.00').codes).toBeUndefined();
    expect(field('DE02.01.052.00').codes).toBeUndefined();
  });
});

describe('typescript', () => {
  it('compiles under strict for all data sets, domains and elements', () => {
    const folder = mkdtempSync(join(tmpdir(), 'types-'));
    try {
      const files = [...dataSets, ...domains, ...elements.slice(0, 200)].map((record, index) => {
        const file = join(folder, `record-${index}.ts`);
        writeFileSync(file, toTypeScript(record, library));
        return file;
      });
      const program = ts.createProgram(files, {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2022,
        types: [],
        noLib: false,
        skipLibCheck: true,
      });
      expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('sql', () => {
  it('runs on SQLite for every data set and domain, and the check constraints hold', () => {
    const database = new sqlite.Database(':memory:');
    database.exec('begin');
    for (const record of [
      ...dataSets,
      ...domains.filter(({ values }) => values.length > 0 && values.length < 1000),
    ]) {
      expect(() => database.exec(toSql(record, library, 'sqlite')), record.id).not.toThrow();
    }
    const sex = prescription.fields
      .find(({ element }) => element === 'DE02.01.040.00')!
      .id.toLowerCase()
      .replaceAll('.', '_');
    const insert = (key: string, code: string) =>
      database.run(
        `insert into western_medicine_prescription (record_id, ${sex}) values ('${key}', '${code}')`,
      );
    expect(() => insert('a', '1')).not.toThrow();
    expect(() => insert('b', '7')).toThrow(/CHECK/);
    expect(database.get('select name from cv02_01_101 where code = ?', ['01'])).toEqual({
      name: '居民身份证',
    });
    database.close();
  });

  it('runs on PostgreSQL (PGlite), with comments', async () => {
    const database = new PGlite();
    for (const record of [
      ...dataSets.slice(0, 5),
      prescription,
      library.valueDomain('CV04.50.015') as ValueDomain,
    ]) {
      await database.exec(
        `drop schema public cascade; create schema public; ${toSql(record, library, 'postgres')}`,
      );
    }
    await database.exec(
      `drop schema public cascade; create schema public; ${toSql(prescription, library, 'kingbase')}`,
    );
    const { rows } = await database.query(
      `select obj_description('western_medicine_prescription'::regclass) as text`,
    );
    expect(rows).toEqual([{ text: '西药处方' }]);
    await database.close();
  });

  it.each(sqlDialectNames)(
    '%s: one statement a line end, quotes doubled, names without quotes',
    (dialect) => {
      const odd = {
        ...prescription,
        name: "it's\na test",
        fields: [
          {
            id: 'HDSD00.04.001',
            name: "a'b",
            dataType: 'S1' as const,
            format: 'AN..5000',
            confidence: 'high' as const,
          },
        ],
      };
      const text = toSql(odd, library, dialect);
      expect(text).toMatch(/create table western_medicine_prescription \(/);
      expect(text).not.toContain("a'b");
      expect(text.split('\n')[0]).toMatch(/^-- it's a test/);
      expect(toSql(prescription, library, dialect)).toMatchSnapshot();
    },
  );
});

describe('csv, markdown, java', () => {
  it('csv reads back', () => {
    const rows = toCsv(library.valueDomain('CV08.50.002')!, library).trimEnd().split('\n');
    expect(rows[0]).toBe('code,name,parent');
    expect(rows).toHaveLength(76);
    expect(toCsv({ ...domains[0]!, values: [{ code: 'a,b', name: 'say "x"\ny' }] }, library)).toBe(
      'code,name,parent\n"a,b","say ""x""\ny",\n',
    );
  });

  it('markdown and java of typical records', () => {
    expect(exportRecord(library.valueDomain('GB/T 2261.1')!, 'markdown', library)).toMatchSnapshot();
    expect(exportRecord(library.valueDomain('GB/T 2261.1')!, 'java', library)).toMatchSnapshot();
    expect(
      exportRecord({ ...prescription, fields: prescription.fields.slice(0, 3) } as DataSet, 'java', library),
    ).toMatchSnapshot();
  });

  // 6 s of javac for all of them: data sets and a part of the domains by default.
  it.skipIf(!hasJavac)('java of data sets and domains compiles (skipped without a JDK)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hulian-java-'));
    try {
      const chosen = [
        ...dataSets,
        ...domains.filter((_, row) => row % 8 === 0 || process.env['HULIAN_DEEP'] === '1'),
      ];
      const files = chosen.flatMap((record, row) => {
        const text = exportRecord(record, 'java', library);
        if (text === undefined) return []; // too big for one Java type
        const name = /public (?:record|enum) (\w+)/.exec(text)?.[1] ?? '';
        const file = join(folder, `p${row}`, `${name}.java`);
        mkdirSync(dirname(file));
        writeFileSync(file, `package p${row};\n${text}`);
        return [file];
      });
      expect(files.length).toBeGreaterThan(190);
      writeFileSync(join(folder, 'files'), files.join('\n'));
      const options = ['-Xlint:all', '-Werror', '-encoding', 'UTF-8', '-d', join(folder, 'out')];
      const done = spawnSync('javac', [...options, `@${join(folder, 'files')}`], { encoding: 'utf8' });
      expect(done.stderr + done.stdout).toBe('');
      expect(done.status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('java constants are unique and comments cannot be left', () => {
    for (const domain of domains) {
      const names = [...(exportRecord(domain, 'java', library) ?? '').matchAll(/^ {4}(C\w*)\("/gm)].map(
        ([, name]) => name,
      );
      expect(new Set(names).size, domain.id).toBe(domain.values.length > 1000 ? 0 : domain.values.length);
    }
    const evil = { ...prescription, name: '*/ class X {} \\u002a/', fields: [] };
    expect(exportRecord(evil, 'java', library)).not.toMatch(/\*\/ class|\\u/);
  });

  it('says undefined where a kind has no such form', () => {
    for (const format of exportFormats)
      expect(exportRecord(library.document('C0004')!, format, library)).toBeUndefined();
    expect(exportRecord(elements[0]!, 'sql', library)).toBeUndefined();
  });
});
