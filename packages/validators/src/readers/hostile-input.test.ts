// What broken exports and hostile senders produce. Each gives a clear finding, in bounded time and memory.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listFindings, validateText } from '../testing/find.js';

const as = '示例子集';
const check = async (content: string | Uint8Array, options: Parameters<typeof validateText>[1] = {}) =>
  listFindings(await validateText(content, { as, ...options }));
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );
/** `张三` in GBK. */
const gbk = [0xd5, 0xc5, 0xc8, 0xfd];
/** `名称` in GBK. */
const gbkName = [0xc3, 0xfb, 0xb3, 0xc6];

describe('encodings', () => {
  it('reads UTF-8 with a byte order mark', async () => {
    expect(await check(bytes([0xef, 0xbb, 0xbf], '{"名称":"甲"}'))).toEqual([
      'info file/byte-order-mark/present 1',
    ]);
  });

  it('reads GBK, in every form, and says so once', async () => {
    expect(await check(bytes('{"', gbkName, '":"', gbk, '"}'))).toEqual(['warning file/encoding/gb18030 1']);
    expect(await check(bytes(gbkName, ',x\r\n', gbk, ',\r\n', gbk, ',\r\n'))).toEqual([
      'warning file/encoding/gb18030 1',
      'warning data-set/unknown-field/unknown row 2, column x 2:4',
    ]);
    expect(await check(bytes('{"TEST00.01.002":"1234"}\n{"', gbkName, '":"', gbk, '"}\n'))).toEqual([
      'warning file/encoding/gb18030 2',
    ]);
  });

  it('takes GBK for GBK when it begins after much ASCII, also across pieces', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      for (let index = 0; index < 300; index += 1) yield bytes('{"TEST00.01.002":"1234"}\n'.repeat(100));
      const tail = bytes('{"', gbkName, '":"', gbk, '"}\n');
      for (const byte of tail) yield Uint8Array.of(byte);
    }
    const { createValidator } = await import('../validator.js');
    const { smallLibrary } = await import('../testing/small-library.js');
    const report = await createValidator({ library: smallLibrary }).validate({
      path: 'in',
      content: pieces(),
      as,
    });
    expect(report.records).toBe(30_001);
    expect(listFindings(report)).toEqual(['warning file/encoding/gb18030 30001']);
  });

  it('reads UTF-16 by its mark', async () => {
    const little = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'{"名称":"甲"}'].flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]),
    ]);
    expect(await check(little)).toEqual(['warning file/encoding/utf16 1']);
  });

  it('names the place of bytes that are no character', async () => {
    const report = await validateText(
      bytes('{"名称":"甲"}\n{"名称":"', [0xff, 0xff], '"}\n{"名称":"乙"}\n'),
      { as },
    );
    expect(listFindings(report)).toEqual([
      'error file/invalid-bytes/invalid 2',
      'warning data-element/damaged-text/replacement /名称 2:7',
    ]);
    expect(report.findings[0]?.params).toEqual({ offset: 28, encoding: 'UTF-8' });
    expect(report.records).toBe(3);
  });

  it('names a character cut off at the end', async () => {
    expect((await check(bytes('名称\n张', [0xe4, 0xb8])))[0]).toBe('error file/invalid-bytes/invalid 2');
  });

  it('names UTF-16 without a byte order mark', async () => {
    const wide = Buffer.from('<?xml version="1.0"?><ClinicalDocument/>', 'utf16le');
    expect(await check(wide)).toEqual(['error file/not-text/utf16']);
    expect(await check(Buffer.from(wide).swap16())).toEqual(['error file/not-text/utf16']);
    expect(await check(bytes([0x3c, 0, 0xff]))).toEqual(['error file/not-text/binary 1']);
  });

  it('does not read on after a NUL or a foreign format', async () => {
    expect(await check(bytes('{"名称":"', [0], '"}'))).toEqual(['error file/not-text/binary 1']);
    expect(await check(bytes('PK\u0003\u0004', [0, 0]))).toEqual(['error file/not-text/format']);
    expect(await check(bytes([0x89], 'PNG'))).toEqual(['error file/not-text/format']);
  });

  it('never throws on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (content) => {
        for (const finding of (await validateText(content, { as })).findings)
          expect(finding.rule).not.toBe('file/internal-error');
      }),
    );
  });
});

describe('JSON', () => {
  it.each([
    ['{"名称":"甲"', 'truncated 1:10'],
    ['[{"名称":"甲"},', 'truncated 1:13'],
    ['{"名称":"甲', 'truncated 1:9'],
    ['{"名称":tr', 'truncated 1:9'],
    ['{"名称":"甲"\n"次数":1}', 'expected-comma 2:1'],
    ['{"名称":"甲",}', 'trailing-comma 1:10'],
    ['[{"名称":"甲"},]', 'trailing-comma 1:12'],
    ['{"编号":0123}', 'leading-zero 1:7'],
    ["{'名称':'甲'}", 'single-quotes 1:2'],
    ['{“名称”:"甲"}', 'single-quotes 1:2'],
    ['{名称:"甲"}', 'unquoted 1:2'],
    ['{"名称":NaN}', 'not-json-word 1:7'],
    ['{"名称":None}', 'not-json-word 1:7'],
    ['{"名称":"甲\n乙"}', 'control-character 1:9'],
    ['{"名称":"\\x"}', 'escape 1:8'],
    ['{"名称" "甲"}', 'expected-colon 1:7'],
    ['{"名称":}', 'expected-value 1:7'],
    ['{,}', 'expected-key 1:2'],
    ['{"名称":"甲" // 注\n}', 'comment 1:11'],
    ['{"名称":"甲"} x', 'after-end 1:12'],
    ['{"名称":-}', 'expected-value 1:7'],
  ])('%j: %s', async (text, expected) => {
    expect(await check(text)).toEqual([`error file/json-syntax/${expected}`]);
  });

  it('finds a key given twice, however it is written', async () => {
    const twice = 'error file/duplicate-key/twice';
    expect(await check('{"名称":"甲","名称":"乙"}')).toEqual([`${twice} 1:11`]);
    expect(await check('{"名称" : "甲", "名称" : "乙"}')).toEqual([`${twice} 1:14`]);
    expect(await check('{"名称":"甲\\\\","\\u540d称":"乙"}')).toEqual([`${twice} 1:13`]);
    expect(await check('{"名称":":","次数":1}')).toEqual([]);
  });

  it('agrees with JSON.parse on what is JSON', async () => {
    const { walkJson } = await import('./json-walk.js');
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.stringMatching(/^[[\]{}",:0-9.eE+\-truefalsn\\ ]{0,20}$/u),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '0'))
        .map(
          ([json, at, insert]) =>
            json.slice(0, at % (json.length + 1)) + insert + json.slice(at % (json.length + 1)),
        ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(walkJson(text, {}) === undefined).toBe(valid);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not brought down by depth', async () => {
    const deep = (depth: number) => `{"名称":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(await check(deep(50_000))).toEqual(['error file/nesting/too-deep 1:1']);
    expect(await check(`{"名称":${'['.repeat(50_000)}`)).toEqual([
      'error file/json-syntax/truncated 1:50007',
    ]);
  });

  it('takes __proto__ and constructor for what they are: unknown keys', async () => {
    expect(await check('{"__proto__":{"名称":"乙"},"constructor":"x","名称":"甲"}')).toEqual([
      'warning data-set/unknown-field/unknown /__proto__ 1:14',
      'warning data-set/unknown-field/unknown /constructor 1:39',
    ]);
    expect(await check('{"__proto__":"甲","__proto__":"乙","名称":"甲"}')).toContain(
      'error file/duplicate-key/twice 1:18',
    );
    expect(({} as Record<string, unknown>)['名称']).toBeUndefined();
  });

  it('takes a hundred thousand unknown keys in stride', async () => {
    const record = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, '1']));
    const findings = await check(JSON.stringify({ ...record, 名称: '甲' }));
    expect(findings).toHaveLength(51);
  });

  it('keeps to its limits', async () => {
    expect(await check(`{"名称":"${'甲'.repeat(100)}"}`, { limits: { maxBytes: 50 } })).toEqual([
      'error file/too-large/bytes',
    ]);
    expect(
      await check(`{"名称":"甲"}\n{"名称":"${'甲'.repeat(100)}`, { limits: { maxRecordLength: 50 } }),
    ).toEqual(['error file/too-large/record 2']);
  });
});

describe('NDJSON', () => {
  it('goes on after a broken line', async () => {
    const report = await validateText('{"名称":"甲"}\r\n{"名称":\r\n\r\n{"名称":"NULL"}\r\n', { as });
    expect(listFindings(report)).toEqual([
      'error file/json-syntax/truncated 2:7',
      'warning data-element/placeholder/word /名称 4:7',
    ]);
    expect(report.records).toBe(2);
  });

  it('is told by its second line or its name when the first is broken', async () => {
    expect(await check('{"名称":\n{"名称":"甲"}\n')).toEqual(['error file/json-syntax/truncated 1:7']);
    expect(await check('{"名称":"甲"', { path: 'a.jsonl' })).toEqual([
      'error file/json-syntax/truncated 1:10',
    ]);
  });
});

describe('tables', () => {
  it('reads cells with delimiters, quotation marks and line breaks, and tells line and column', async () => {
    expect(await check('名称,编号\r\n"甲,""乙""\n丙",12A4\r\n丁,1234\r\n')).toEqual([
      'error data-element/format-characters/digits row 2, column 编号 3:4',
    ]);
    expect(await check('名称\t编号\n甲\tNULL')).toEqual([
      'error data-element/placeholder/word row 2, column 编号 2:3',
    ]);
    expect(await check('名称;编号\n甲;1234')).toEqual([]);
  });

  it('gives up a broken row only', async () => {
    expect(await check('名称,编号\n"甲"乙,1234\n丙,X\n')).toEqual([
      'error file/csv-syntax/quote 2',
      'error data-element/format-characters/digits row 3, column 编号 3:3',
    ]);
    expect(await check('名称,编号\n"甲,1234\n丙,12A4\n')).toEqual([
      'error file/csv-syntax/unclosed-quote 2',
      'error data-element/format-characters/digits row 3, column 编号 3:3',
    ]);
  });

  it('compares rows with the header', async () => {
    expect(await check('名称,编号\n甲\n乙,1234,丙\n丁,1234,\n')).toEqual([
      'error file/csv-syntax/too-few row 2 2',
      'error file/csv-syntax/too-many row 3 3',
    ]);
    expect(await check('名称,,名称\n甲,1,乙\n')).toEqual([
      'warning file/csv-syntax/empty-header row 1 1:4',
      'error file/csv-syntax/repeated-header row 1 1:5',
    ]);
  });

  it('names a title above the header, and keeps what a row that is no header holds to itself', async () => {
    expect(await check('人员导出表\nMC,BH,RQ\n甲,1234,20260101\n')).toEqual([
      'error file/csv-syntax/title-line row 2 2',
    ]);
    const report = await validateText('演示甲,99991\n演示乙,99992\n', { as });
    expect(listFindings(report)).toEqual(['error data-set/unknown-field/none-known']);
    expect(JSON.stringify(report)).not.toContain('演示甲');
  });

  it('checks from the header on where titles stand above it', async () => {
    const titles = '人员导出表,,\n2026 年 1 月,,\n';
    expect(await check(`${titles}名称,编号,日期\n甲,x,20260101\n`)).toEqual([
      'error file/csv-syntax/header-below row 3 3',
      expect.stringMatching(/^error data-element\/.* row 4, column 编号/u) as string,
    ]);
    expect(await check(`${'人员,,\n'.repeat(11)}名称,编号,日期\n`)).toContain(
      'error data-set/unknown-field/none-known',
    );
  });

  it('tells where another file was put behind, and reads its own columns', async () => {
    expect(await check('名称,编号\n甲,1234\n\uFEFF编号,名称\n1235,乙\n1236,丙\n\u001A')).toEqual([
      'error file/csv-syntax/header-again row 3 3',
      'warning file/csv-syntax/end-mark row 6 6',
    ]);
    // A value that is also the name of its column is no header.
    expect(await check('名称,编号\n名称,1234\n')).toEqual([]);
  });

  it('skips the line that names the delimiter', async () => {
    expect(await check('sep=;\n名称;编号\n甲;1234\n')).toEqual([]);
  });

  it('skips empty lines and reads the last line without a break', async () => {
    const report = await validateText('名称,编号\n\n甲,1234\n\n乙,1234', { as });
    expect([report.records, ...listFindings(report)]).toEqual([2]);
  });

  it('splits anywhere without changing a thing', async () => {
    const { TableParser } = await import('./table-parser.js');
    const cell = fc.stringMatching(/^[ab,"\r\n甲]{0,5}$/u);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 7 }), (rows, size) => {
        const text = rows
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const read: string[][] = [];
        const faults: unknown[] = [];
        const parser = new TableParser({
          delimiter: ',',
          maxLength: 10_000,
          onRow: ({ cells }) => read.push([...cells]),
          onFault: (fault) => faults.push(fault),
        });
        for (let at = 0; at < text.length; at += size) parser.take(text.slice(at, at + size));
        parser.end();
        expect(faults).toEqual([]);
        expect(read).toEqual(rows);
      }),
    );
  });

  it('takes a quotation mark that is never closed in bounded memory', async () => {
    const text = `名称,编号\n"甲,1234\n${'乙,1234\n'.repeat(1000)}`;
    const report = await validateText(text, { as, limits: { maxRecordLength: 100 } });
    expect(listFindings(report)).toEqual(['error file/csv-syntax/unclosed-quote 2']);
    expect(report.records).toBe(1000);
  });
});

describe('rows over the limit', () => {
  it('cost themselves only, whatever pieces they come in', async () => {
    async function* pieces(): AsyncGenerator<Uint8Array> {
      yield* ['名称,编号\n', '甲'.repeat(60_000), '甲,1\n乙,x\n'].map((piece) => bytes(piece));
    }
    const { createValidator } = await import('../validator.js');
    const { smallLibrary } = await import('../testing/small-library.js');
    const report = await createValidator({
      library: smallLibrary,
      limits: { maxRecordLength: 50 },
    }).validate({ path: 'in.csv', content: pieces(), as });
    expect(listFindings(report)).toEqual([
      'error file/too-large/row 2',
      'error data-element/format-characters/digits row 3, column 编号 3:3',
    ]);
  });
});

describe('too many findings', () => {
  it('counts a million in bounded memory', async () => {
    const { FindingCollector } = await import('../engine/collector.js');
    const { duplicateKey } = await import('../rules/file/duplicate-key.js');
    const collector = new FindingCollector({ source: 'in', ruleset: {}, maxFindings: 1000 });
    const report = { message: 'twice', params: { key: 'a' }, location: { source: 'in', path: '/0' } };
    for (let count = 0; count < 1_000_000; count += 1) collector.report(duplicateKey, report);
    const { findings, counts } = collector.finish();
    expect(counts).toEqual({ error: 1_000_000, warning: 0, info: 0 });
    expect(findings).toHaveLength(1001);
    expect(findings.at(-1)?.params).toMatchObject({ shown: 1000, total: 1_000_000 });
  });

  it('lists a thousand, counts all, and hides no rare one', async () => {
    const text = `${'{"编号":"12A4"}\n'.repeat(5000)}{"日期":"20260230"}\n`;
    const report = await validateText(text, { as });
    expect(report.findings).toHaveLength(1002);
    expect(report.counts).toEqual({ error: 5001, warning: 0, info: 0 });
    expect(listFindings(report).slice(-2)).toEqual([
      'error data-element/calendar/no-such-date /日期 5001:7',
      'info file/too-many-findings/capped',
    ]);
    expect(report.findings.at(-1)?.params).toEqual({
      shown: 1001,
      total: 5001,
      errors: 5001,
      warnings: 0,
      infos: 0,
    });
  });
});
