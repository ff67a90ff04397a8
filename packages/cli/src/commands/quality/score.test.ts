import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../run.js';

let cwd: string;
beforeAll(() => (cwd = mkdtempSync(join(tmpdir(), 'hulian-score-'))));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

function score(files: readonly string[], ...options: readonly string[]) {
  return scoreAsTold(...files, '--as', '西药处方', ...options);
}

async function scoreAsTold(...given: readonly string[]) {
  const said: string[] = [];
  const sink = { write: (text: string) => said.push(text) } as unknown as NodeJS.WritableStream;
  const code = await run(['quality', 'score', ...given, '--format', 'json', '--output', 'score.json'], {
    stdin: new PassThrough(),
    stdout: sink,
    stderr: sink,
    env: {},
    cwd,
    platform: 'linux',
    stdoutIsTerminal: false,
    stderrIsTerminal: false,
    stdinIsTerminal: false,
    columns: 100,
  });
  expect(said.join('')).not.toContain('HULIAN_DEBUG');
  return { code, said: said.join(''), score: code === 2 ? undefined : readScore() };
}

function readScore(): Record<string, unknown> {
  return JSON.parse(readFileSync(join(cwd, 'score.json'), 'utf8')) as Record<string, unknown>;
}

/** The same files with both engines: nothing but the engine's name may differ. */
async function scoreBoth(texts: readonly (string | Uint8Array)[], ...options: readonly string[]) {
  const files = texts.map((text, index) => {
    writeFileSync(join(cwd, `in${index}.csv`), text);
    return `in${index}.csv`;
  });
  const rows = await score(files, ...options, '--engine', 'row');
  const duckdb = await score(files, ...options, '--engine', 'duckdb');
  return { rows: rows.score, duckdb: duckdb.score, said: duckdb.said };
}

/** A rule that looks at records of other data sets is named as not run. */
const byDuckdb = (rows: object | undefined) => ({ ...rows, engine: 'duckdb', notRun: ['REF-005'] });

const header = '处方编号,患者姓名,性别代码,处方开立日期,药物使用总剂量';
const right = ['1001,张三,1,20260105,9.00', '1002,李四,2,20260106,2.5'];

describe('quality score --engine duckdb', { timeout: 60_000 }, () => {
  it.each<[string, (string | Uint8Array)[]]>([
    ['plain rows', [[header, ...right].join('\n')]],
    ['CRLF and a byte order mark', [`\uFEFF${[header, ...right].join('\r\n')}\r\n`]],
    ['blank lines', [[header, '', right[0], '', '', right[1], ''].join('\n')]],
    ['rows of empty cells', [[header, ',,,,', right[0], ',,,,'].join('\n')]],
    [
      'quoted cells with delimiters, quotes and line breaks',
      [
        [header, '1001,"张,三",1,20260105,9', '1002,"李""四",2,"",2', '1003,"王\n五",1,20260107,1'].join(
          '\n',
        ),
      ],
    ],
    [
      'cells that keep zeros as Excel does',
      [[header, '"=""1001""",张三,"=""1""",20260105,9', '1002,"=""""",2,20260106,1'].join('\n')],
    ],
    ['tabs', [[header, ...right].join('\n').replaceAll(',', '\t')]],
    [
      'two columns of one field and an unknown one',
      [`处方编号,患者姓名,备注,姓名,DE02.01.039.00\n1001,,x,张三,李四\n1002,李四,y,,\n`],
    ],
    [
      'faulty values',
      [
        [
          header,
          '1001 ,NULL,7,20260230,"1,234.50"',
          '１００２, 李四,男,2026-01-05,+5',
          '1002,李四,01,20260105080000,1e5',
        ].join('\n'),
      ],
    ],
    [
      'a record sent twice, in one file and in another',
      [[header, right[0], right[0], right[1]].join('\n'), [header, right[1]].join('\n')],
    ],
    ['files with other columns', [[header, ...right].join('\n'), '患者姓名,处方编号\n王五,1003\n']],
  ])('%s: the same score as with rows', async (_name, texts) => {
    const { rows, duckdb, said } = await scoreBoth(texts);
    expect(said).not.toContain('逐条引擎');
    expect(duckdb).toEqual(byDuckdb(rows));
  });

  it('counts receipts', async () => {
    const text = [
      '处方编号,处方开立日期,到达',
      '1001,20260105,20260105120000',
      '1002,20260105,20260109',
      '1003,20260106,x',
    ].join('\n');
    const { rows, duckdb } = await scoreBoth([text], '--received', '到达');
    expect(duckdb).toEqual(byDuckdb(rows));
    expect(JSON.stringify(rows)).toMatch(/"MET-TIME","value":50/u);
  });

  it.each<[string, string | Uint8Array]>([
    ['too few cells', [header, '1001,张三'].join('\n')],
    ['too many cells', [header, `${right[0]},x`].join('\n')],
    ['a wrong quotation mark', [header, '1001,"张"三,1,20260105,9'].join('\n')],
    [
      'GBK',
      new Uint8Array([
        ...new TextEncoder().encode(`${header}\n1001,`),
        0xd5,
        0xc5,
        0xc8,
        0xfd,
        0x2c,
        0x31,
        0x2c,
        0x2c,
        0x0a,
      ]),
    ],
    ['a row of sums below the records', [header, ...right, '合计,,,,11.5'].join('\n')],
    ['a row of blanks', [header, right[0], ' ,　,,,', right[1]].join('\n')],
    ['a title above the names', `处方一览\n2026 年 1 月\n${[header, ...right].join('\n')}`],
    [
      'names in two lines',
      `处方编号,患者,,处方,\n,患者姓名,性别代码,处方开立日期,药物使用总剂量\n${right[0]}`,
    ],
    ['a line drawn below the names', `${header}\n------,-----,-,---,---\n${right[0]}`],
    ['lines that end in CR alone', [header, ...right].join('\r')],
    ['a second file behind the first', `${header}\n${right[0]}\n\uFEFF${header}\n${right[1]}\n`],
    ['a repeated column name', `${header},处方编号\n${right[0]},1001\n`],
  ])('%s: the row engine counts, and this is said', async (_name, text) => {
    const { rows, duckdb, said } = await scoreBoth([text]);
    expect(said).toContain('in0.csv');
    expect(duckdb).toEqual(rows);
  });

  it('reads Parquet with types as the standards write them', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const path = join(cwd, 'typed.parquet').replaceAll('\\', '/');
    await connection.run(
      `COPY (SELECT 1001 AS "处方编号", '张三' AS "患者姓名", DATE '2026-01-05' AS "处方开立日期", 9.5 AS "药物使用总剂量") TO '${path}' (FORMAT parquet)`,
    );
    const { score: found } = await score(['typed.parquet'], '--engine', 'duckdb');
    const { rows } = await scoreBoth([
      '处方编号,患者姓名,处方开立日期,药物使用总剂量\n1001,张三,20260105,9.5\n',
    ]);
    expect(found).toEqual(byDuckdb(rows));
    writeFileSync(join(cwd, 'typed2.parquet'), readFileSync(path));
    const both = await score(['typed.parquet', 'typed2.parquet'], '--engine', 'duckdb');
    expect((both.score as { total: { records: number } }).total.records).toBe(2);
    // A page that cannot be read: the head of the file is right.
    const bytes = readFileSync(path);
    writeFileSync(join(cwd, 'damaged.parquet'), bytes.fill(0xff, 4, 120));
    expect(await score(['damaged.parquet'], '--engine', 'duckdb')).toMatchObject({
      code: 2,
      said: expect.stringContaining('damaged.parquet') as string,
    });
    writeFileSync(join(cwd, 'broken.csv'), `${header}\n1001\n`);
    const mixed = await score(['typed.parquet', 'broken.csv'], '--engine', 'duckdb');
    expect([mixed.code, mixed.said.includes('broken.csv')]).toEqual([2, true]);
  });
});

describe('quality score', { timeout: 60_000 }, () => {
  it('signs a report that verify accepts until a byte changes', async () => {
    const io = (said: string[]) => {
      const sink = { write: (text: string) => said.push(text) } as unknown as NodeJS.WritableStream;
      const terminals = { stdoutIsTerminal: false, stderrIsTerminal: false, stdinIsTerminal: false };
      return {
        stdin: new PassThrough(),
        stdout: sink,
        stderr: sink,
        env: {},
        cwd,
        platform: 'linux' as const,
        ...terminals,
        columns: 100,
      };
    };
    const call = async (...argv: string[]): Promise<string> => {
      const said: string[] = [];
      return `${await run(argv, io(said))} ${said.join('')}`;
    };
    expect(await call('keys', 'generate', '--plain', '--out', 'score-key.pem')).toMatch(/^0/u);
    writeFileSync(join(cwd, 'signed.csv'), [header, ...right].join('\n'));
    const options = ['--as', '西药处方', '--format', 'json', '--output', 'signed.json'];
    expect(await call('quality', 'score', 'signed.csv', ...options, '--sign', 'score-key.pem')).toMatch(
      /^0/u,
    );
    const verify = ['verify', 'signed.json', '--public-key', 'score-key.pem.pub'];
    expect(await call(...verify)).toMatch(/^0/u);
    const text = readFileSync(join(cwd, 'signed.json'), 'utf8');
    writeFileSync(join(cwd, 'signed.json'), text.replace('"records": 2', '"records": 3'));
    expect(await call(...verify)).toMatch(/^1/u);
  });
});

describe('a report about no record', () => {
  it.each([
    ['records that name no data set', 'nowhere.ndjson', '{"x":1}\n'],
    ['records of a data set that does not exist', 'nope.ndjson', '{"dataSet":"NOPE","record":{}}\n'],
    ['a file that is no table of records', 'document.xml', '<a/>'],
    ['a file that ends before its first record', 'cut.json', '[{"dataSet":'],
  ])('is no pass and names the file: %s', async (_, name, text) => {
    writeFileSync(join(cwd, name), text);
    const { code, score: report } = await scoreAsTold(name);
    expect(code).toBe(1);
    expect(JSON.stringify(report?.['unreadable'])).toContain(name);
  });

  it('names a file of which it counted a part', async () => {
    writeFileSync(
      join(cwd, 'mixed.ndjson'),
      '{"dataSet":"NOPE","record":{}}\n{"dataSet":"西药处方","record":{"DE02.01.039.00":"测试甲"}}\n',
    );
    const { code, score: report } = await scoreAsTold('mixed.ndjson');
    expect(code).toBe(0);
    expect(report?.['total']).toMatchObject({ records: 1 });
    expect(report?.['unreadable']).toEqual(['mixed.ndjson']);
  });
});
