import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { FileReport, Report } from '../report.js';
import { foldReport } from '../verdict/fold-report.js';
import { measureWidth, wrapText } from './display-width.js';
import { renderReport, reportFormats } from './index.js';

const secret = '张三<b>|"=1+1';
const file: FileReport = {
  path: '数据/=处方 1.json',
  kind: 'data-set-records',
  subject: { id: 'HDSD00.04', name: '西药处方' },
  records: 2,
  verdict: 'fail',
  findings: [
    {
      rule: 'data-element/format-length',
      message: 'too-long',
      params: { field: 'HDSD00.04.021', name: '药物规格', format: 'A..20', limit: 20, length: 21 },
      severity: 'error',
      basis: 'standard',
      location: { source: '数据/=处方 1.json', path: '/0/药物规格', line: 3, column: 9 },
      references: [{ standard: 'WS 445.3-2014', element: 'DE08.50.043.00' }],
      fingerprint: 'a'.repeat(32),
      sample: secret,
    },
    {
      rule: 'file/byte-order-mark',
      message: 'present',
      params: {},
      severity: 'info',
      basis: 'practice',
      location: { source: '数据/=处方 1.json', line: 1 },
      references: [],
      fingerprint: 'b'.repeat(32),
      fix: { kind: 'safe', description: 'remove-byte-order-mark' },
    },
  ],
  notChecked: [{ rule: 'data-set/required-fields', reason: 'required-unknown' }],
};
const skipped: FileReport = {
  path: 'b.xml',
  kind: 'unknown',
  verdict: 'not-checked',
  findings: [],
  notChecked: [],
};
const passed: FileReport = { path: 'c.xml', kind: 'document', verdict: 'pass', findings: [], notChecked: [] };
const report: Report = foldReport([file, skipped, passed], {
  tool: { name: '@hulian/validators', version: '1.2.3' },
  profile: 'national',
  editions: ['ws445.03-2014'],
  packs: [],
  codeTables: [],
  options: {},
});

describe('every format', () => {
  it.each(
    reportFormats.flatMap((format) =>
      (['zh-CN', 'en'] as const).map((language) => [format, language] as const),
    ),
  )('%s %s keeps values to itself unless asked', (format, language) => {
    const text = renderReport(report, format, { language });
    expect(text).not.toContain('张三');
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toMatch(/undefined|\[object/u);
    if (format !== 'sarif')
      expect(renderReport(report, format, { language, showValues: true })).toContain('张三');
    expect(renderReport(report, format, { language })).toBe(text);
  });
});

describe('text', () => {
  it('wraps to the width, in both languages', () => {
    expect(renderReport(report, 'text', { language: 'zh-CN', width: 60 })).toMatchInlineSnapshot(`
      "不通过  数据/=处方 1.json  数据集记录 · 西药处方 (HDSD00.04) · 2 条记录
        错误    第 3 行第 9 列 /0/药物规格  “药物规格”
                （HDSD00.04.021）的格式是 A..20，最长 20 个字符，
                实为 21 个。 [data-element/format-length]
        提示    第 1 行  文件以 UTF-8 字节顺序标记（BOM）开头，部
                分系统会因此解析失败。建议保存为无 BOM 的 UTF-8。
                [file/byte-order-mark]
        未校验项 现有来源没有给出各数据元是否必填，未校验缺项。
                [data-set/required-fields]

      未校验  b.xml  未识别
      通过  c.xml  共享文档

      共 3 个文件：通过 1，不通过 1，未校验 1；错误 1，警告 0，提示 1
      "
    `);
    expect(renderReport(report, 'text', { language: 'en', width: 60 })).toMatchInlineSnapshot(`
      "fail  数据/=处方 1.json  data set records · 西药处方 (HDSD00.04) · 2 records
        error   line 3, column 9 /0/药物规格  "药物规格"
                (HDSD00.04.021) has format A..20: at most 20
                characters, found 21. [data-element/format-length]
        info    line 1  The file starts with a UTF-8 byte order
                mark, which some systems cannot parse. Save it as
                UTF-8 without BOM. [file/byte-order-mark]
        unchecked No source says which data elements are required;
                missing ones were not checked.
                [data-set/required-fields]

      not checked  b.xml  not recognised
      pass  c.xml  shared document

      3 file(s): 1 pass, 1 fail, 1 not checked; 1 error(s), 0 warning(s), 1 info(s)
      "
    `);
  });

  it('says once what many files leave unchecked, and takes one line for a file with nothing to say', () => {
    const [required] = file.notChecked;
    if (required === undefined) throw new Error('the report has no ledger');
    const times = { ...required, reason: 'no-as-of-dates', params: { count: 2 } };
    const files = ['1', '2', '3', '4'].map((name) => ({
      ...passed,
      path: `${name}.json`,
      notChecked: name === '4' ? [required] : [required, times],
    }));
    const only = { ...passed, path: '5.json', notChecked: [{ ...times, params: { count: 9 } }] };
    expect(
      renderReport(foldReport([...files, only], report.manifest), 'text', { language: 'en', width: 90 }),
    ).toBe(
      `pass  1.json  shared document
pass  2.json  shared document
pass  3.json  shared document
pass  4.json  shared document

pass  5.json  shared document
  unchecked No day was given (--as-of): 9 check(s) that dates are not after it were not
          made. [data-set/required-fields]

  unchecked 4 files: No source says which data elements are required; missing ones were not
          checked. [data-set/required-fields]
  unchecked 3 files: No day was given (--as-of): 2 check(s) that dates are not after it were
          not made. [data-set/required-fields]

5 file(s): 5 pass, 0 fail, 0 not checked; 0 error(s), 0 warning(s), 0 info(s)
`,
    );
  });

  it.each(['html', 'markdown'] as const)('%s begins with the files that fail', (format) => {
    const text = renderReport(foldReport([passed, skipped, file], report.manifest), format, {
      language: 'en',
    });
    const places = ['处方 1.json', 'b.xml', 'c.xml'].map((name) => text.indexOf(name));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('colours only when told', () => {
    expect(renderReport(report, 'text', { language: 'en' })).not.toContain('\u001B');
    expect(renderReport(report, 'text', { language: 'en', color: true })).toContain(
      '\u001B[31merror\u001B[39m',
    );
  });

  it('counts two columns for Chinese and breaks nothing inside words', () => {
    expect(measureWidth('aé中，e\u0301𠮷')).toBe(9);
    expect(wrapText('中文文字，HDSD00.04.012 的值', 10)).toEqual(['中文文字，', 'HDSD00.04.', '012 的值']);
    for (const line of wrapText('“患者姓名”（HDSD00.04.014）的值前后有空白字符。请去除。'.repeat(3), 24))
      expect(measureWidth(line)).toBeLessThanOrEqual(26);
  });
});

describe('json', () => {
  it('has the keys of the contract in their order', () => {
    const value = JSON.parse(renderReport(report, 'json', { language: 'zh-CN' })) as {
      files: Record<string, unknown>[];
      summary: unknown;
    };
    expect(Object.keys(value)).toEqual(['manifest', 'summary', 'files']);
    expect(value.summary).toEqual({
      files: 3,
      pass: 1,
      fail: 1,
      notChecked: 1,
      errors: 1,
      warnings: 0,
      infos: 1,
    });
    expect(Object.keys(value.files[0]!)).toEqual([
      'path',
      'kind',
      'subject',
      'records',
      'verdict',
      'findings',
      'notChecked',
    ]);
    expect((value.files[0]!['findings'] as unknown[])[0]).toEqual({
      rule: 'data-element/format-length',
      message: 'too-long',
      severity: 'error',
      basis: 'standard',
      text: '“药物规格”（HDSD00.04.021）的格式是 A..20，最长 20 个字符，实为 21 个。',
      location: { path: '/0/药物规格', line: 3, column: 9 },
      references: [{ standard: 'WS 445.3-2014', element: 'DE08.50.043.00' }],
      params: { field: 'HDSD00.04.021', name: '药物规格', format: 'A..20', limit: 20, length: 21 },
      fingerprint: 'a'.repeat(32),
    });
  });

  it('is one line per file as ndjson', () => {
    const lines = renderReport(report, 'ndjson', { language: 'en' }).trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object)[0])).toEqual([
      'path',
      'path',
      'path',
      'manifest',
    ]);
  });
});

describe('junit and html', () => {
  it('is well-formed XML with a case per file', () => {
    const names: string[] = [];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => names.push(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(renderReport(report, 'junit', { language: 'zh-CN', showValues: true })).close();
    expect(names).toEqual([
      'testsuites',
      'testsuite',
      'testcase',
      'failure',
      'system-out',
      'testcase',
      'skipped',
      'testcase',
    ]);
  });

  it('counts skipped cases in the suite alone, as the schema of Jenkins asks', () => {
    const junit = renderReport(report, 'junit', { language: 'en' });
    expect(junit).toMatch(/<testsuites name="[^"]+" tests="3" failures="1" errors="0">/u);
    expect(junit).toMatch(/<testsuite name="[^"]+" tests="3" failures="1" errors="0" skipped="1">/u);
  });

  it('fails a file for what no baseline accepts', () => {
    const findings = report.files.flatMap((file) => file.findings);
    const junit = (accepted: typeof findings) =>
      renderReport(report, 'junit', { language: 'en', accepted: new Set(accepted) });
    expect(junit([])).toContain('failures="1"');
    expect(junit(findings)).toContain('failures="0"');
    expect(junit(findings)).not.toContain('<failure');
    expect(junit(findings)).toContain('(in the baseline)');
  });

  it('lets no value become markup', () => {
    const html = renderReport(report, 'html', { language: 'zh-CN', showValues: true });
    expect(html).toContain('张三&lt;b&gt;|&quot;=1+1');
    expect(html).not.toContain('<b>|');
    expect(html).not.toMatch(/(?:src|href)=/u);
  });
});

describe('sarif, markdown, csv', () => {
  it('gives addresses, levels and fingerprints', () => {
    const { runs } = JSON.parse(renderReport(report, 'sarif', { language: 'en' })) as {
      runs: { results: Record<string, unknown>[]; tool: { driver: { rules: unknown[] } } }[];
    };
    const [run] = runs;
    expect(run!.tool.driver.rules).toHaveLength(2);
    expect(run!.results[0]).toMatchObject({
      ruleId: 'data-element/format-length',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E6%95%B0%E6%8D%AE/%3D%E5%A4%84%E6%96%B9%201.json' },
            region: { startLine: 3, startColumn: 9 },
          },
        },
      ],
      partialFingerprints: { 'hulian/v1': 'a'.repeat(32) },
    });
  });

  it('says of each result whether a baseline accepts it', () => {
    const [first] = report.files.flatMap((file) => file.findings);
    const accepted = new Set(first === undefined ? [] : [first]);
    const { runs } = JSON.parse(renderReport(report, 'sarif', { language: 'en', accepted })) as {
      runs: { results: { baselineState: string; suppressions: unknown[] }[] }[];
    };
    expect(runs[0]?.results.slice(0, 2)).toMatchObject([
      { baselineState: 'unchanged', suppressions: [{ kind: 'external' }] },
      { baselineState: 'new', suppressions: [] },
    ]);
  });

  it('keeps tables whole', () => {
    const markdown = renderReport(report, 'markdown', { language: 'zh-CN', showValues: true });
    expect(markdown).toContain('张三\\<b\\>\\|"=1+1 |');
    const csv = renderReport(report, 'csv', { language: 'zh-CN', showValues: true });
    expect(csv.startsWith('\uFEFF文件,级别,规则,位置,说明,依据,值,指纹\r\n')).toBe(true);
    expect(csv).toContain('"张三<b>|""=1+1"');
    expect(
      renderReport({ ...report, files: [{ ...file, path: '=cmd' }] }, 'csv', { language: 'en' }),
    ).toContain("'=cmd");
  });
});
