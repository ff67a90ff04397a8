import { describe, expect, it } from 'vitest';
import type { Finding, Location, Severity } from '../finding.js';
import { foldReport } from '../verdict/fold-report.js';
import { renderReport } from './index.js';
import { labelsOf } from './labels.js';
import { describePlaces } from './places.js';

const chinese = labelsOf('zh-CN');
const english = labelsOf('en');
const at = (path: string, line?: number, column?: number): Location => ({
  source: 'a',
  path,
  ...(line === undefined ? {} : { line }),
  ...(column === undefined ? {} : { column }),
});

describe('places of findings that say the same', () => {
  it('one place stays as it is', () => {
    expect(describePlaces([at('/a/id[2]/@root', 3, 7)], chinese)).toEqual(['第 3 行第 7 列 /a/id[2]/@root']);
  });

  it('rows of a column are joined, three in a row as a stretch', () => {
    const rows = [9, 2, 4, 5, 6, 7, 10].map((row) => at(`row ${row}, column 姓名`, row));
    expect(describePlaces(rows, chinese)).toEqual(['7 处：第 2、4～7、9、10 行“姓名”列']);
    expect(describePlaces(rows, english)).toEqual(['7 places: rows 2, 4–7, 9, 10, column 姓名']);
  });

  it('columns and sheets stand apart', () => {
    const places = [
      at('sheet 一月, row 2, column 姓名'),
      at('sheet 二月, row 2, column 姓名'),
      at('sheet 一月, row 3, column 姓名'),
      at('sheet 一月, row 3'),
    ];
    expect(describePlaces(places, chinese)).toEqual([
      '4 处：工作表“一月”第 2、3 行“姓名”列',
      '工作表“二月”第 2 行“姓名”列',
      '工作表“一月”第 3 行',
    ]);
  });

  it('lines of a field in records and of an element in documents', () => {
    expect(describePlaces([at('/0/性别代码', 2, 9), at('/1/性别代码', 5, 9)], chinese)).toEqual([
      '2 处：第 2、5 行 /性别代码',
    ]);
    expect(describePlaces([at('/a/id[1]/@root', 2, 9), at('/a/id[3]/@root', 4, 9)], english)).toEqual([
      '2 places: lines 2, 4 /a/id/@root',
    ]);
  });

  it('places of one line are told by their columns', () => {
    expect(describePlaces([at('/a/id[1]', 1, 9), at('/a/id[2]', 1, 40)], chinese)).toEqual([
      '2 处：第 1 行第 9 列 /a/id[1]',
      '第 1 行第 40 列 /a/id[2]',
    ]);
  });

  it('says where the others are when not all are written out', () => {
    const odd = Array.from({ length: 13 }, (_, index) => at(`row ${index * 2 + 2}, column 姓名`));
    expect(describePlaces(odd.slice(1), chinese)).toHaveLength(1);
    expect(describePlaces(odd, chinese).at(-1)).toBe('…… 其余位置见 json、csv 或 xlsx 格式的报告');
    const fields = Array.from({ length: 6 }, (_, index) => at(`row 2, column ${index}`));
    expect(describePlaces(fields.slice(1), english)).toHaveLength(5);
    expect(describePlaces(fields, english).at(-1)).toBe(
      '… the others are in a report of format json, csv or xlsx',
    );
  });
});

describe('reports for people', () => {
  const finding = (severity: Severity, row: number, name: string): Finding => ({
    rule: 'data-element/format-length',
    message: 'too-long',
    params: { field: 'F', name, format: 'A..2', limit: 2, length: 3 },
    severity,
    basis: 'standard',
    location: at(`row ${row}, column ${name}`, row),
    references: [],
    fingerprint: `${row}${name}`.padEnd(32, '0'),
    sample: `v${row}`,
  });
  const report = foldReport(
    [
      {
        path: 'a.csv',
        kind: 'data-set-records',
        verdict: 'fail',
        findings: [
          finding('warning', 2, '病区'),
          finding('error', 2, '姓名'),
          finding('error', 3, '姓名'),
          finding('warning', 3, '姓名'),
        ],
        notChecked: [],
      },
    ],
    {
      tool: { name: 'hulian', version: '0' },
      profile: 'national',
      editions: [],
      packs: [],
      codeTables: [],
      options: {},
    },
  );

  it('text: a sentence once, errors first, severities apart', () => {
    const lines = renderReport(report, 'text', { language: 'zh-CN', width: 200 }).split('\n').slice(1, 5);
    expect(lines).toEqual([
      '  错误    “姓名”（F）的格式是 A..2，最长 2 个字符，实为 3 个。 [data-element/format-length]',
      '          2 处：第 2、3 行“姓名”列',
      '  警告    第 2 行“病区”列  “病区”（F）的格式是 A..2，最长 2 个字符，实为 3 个。 [data-element/format-length]',
      '  警告    第 3 行“姓名”列  “姓名”（F）的格式是 A..2，最长 2 个字符，实为 3 个。 [data-element/format-length]',
    ]);
  });

  it.each(['text', 'markdown', 'html'] as const)('%s: with values each finding stands alone', (format) => {
    const shown = renderReport(report, format, { language: 'zh-CN', showValues: true });
    expect(shown).not.toContain('2 处');
    expect(shown.match(/v2|v3/gu)).toHaveLength(4);
    expect(renderReport(report, format, { language: 'zh-CN' })).toContain('2 处：第 2、3 行“姓名”列');
  });

  it('text: information of many files is said once; warnings and values stay with their files', () => {
    const files = ['a', 'b', 'c'].map((path) => ({
      path,
      kind: 'data-set-records' as const,
      verdict: 'pass' as const,
      findings: [finding('info', 2, '姓名'), finding('warning', 2, '病区')],
      notChecked: [],
    }));
    const whole = foldReport(files, report.manifest);
    const text = renderReport(whole, 'text', { language: 'zh-CN', width: 200 });
    expect(text.match(/“姓名”/gu)).toHaveLength(1);
    expect(text).toContain('  提示    全部 3 个文件：“姓名”（F）的格式是 A..2');
    expect(text.match(/“病区”（F）/gu)).toHaveLength(3);
    const two = renderReport(foldReport(files.slice(1), report.manifest), 'text', { language: 'zh-CN' });
    expect(two.match(/“姓名”（F）/gu)).toHaveLength(2);
    const shown = renderReport(whole, 'text', { language: 'zh-CN', showValues: true });
    expect(shown.match(/“姓名”（F）/gu)).toHaveLength(3);
  });

  it('csv keeps a row for each finding', () => {
    const rows = renderReport(report, 'csv', { language: 'zh-CN' }).trim().split('\n');
    expect(rows).toHaveLength(5);
  });

  it('the chart of the page counts findings, not sentences', () => {
    expect(renderReport(report, 'html', { language: 'zh-CN' })).toMatch(
      />data-element\/format-length<\/text><rect[^>]*\/><text[^>]*>4</u,
    );
  });
});
