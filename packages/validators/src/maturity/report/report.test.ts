import { loadPolicyTargets, loadScheme, schemeIds } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { answersAt, asOf, inputAt, proof } from '../fixtures.js';
import { scoreMaturity } from '../score.js';
import type { MaturityInput } from '../types.js';
import { renderMaturityHtml } from './html.js';
import { renderMaturityMarkdown } from './markdown.js';
import { reportRows } from './table.js';

const scheme = loadScheme('hospital-2020');
const input: MaturityInput = {
  ...inputAt(scheme, '4B'),
  facts: { name: '测试<医院>', tier: '三级', area: '广东省' },
  answers: {
    ...answersAt(scheme, '4B'),
    '4.3.2.7': { value: true, evidence: [proof({ date: '2024-01-01', reference: '测评|报告' })] },
  },
};
const result = scoreMaturity(scheme, input, {
  assume: { '4.3.2.7': true },
  policyTargets: loadPolicyTargets(),
});

describe('maturity reports', () => {
  it('say both levels, the disclaimer, the gaps, the choices and the known defects', () => {
    const markdown = renderMaturityMarkdown(scheme, result);
    expect(markdown).toContain('自测等级：三级');
    // 70 less the 0.2 of the stale certificate is 69.8, below 70 by more than the tolerance.
    expect(markdown).toContain('按得分：三级');
    expect(markdown).toContain('自测等级（两者取低）：四级乙等');
    expect(markdown).toContain(scheme.disclaimer);
    expect(markdown).toContain(
      '| 4.3.2.7 | 平台完成等保三级定级备案与测评 | 四级乙等 | 证据过期：须为本年度或上一年度 | 0.2 | 文件 |',
    );
    for (const { text } of [...scheme.choices, ...scheme.defects]) expect(markdown).toContain(text);
    expect(markdown).toContain('假设：4.3.2.7=true');
    expect(markdown).toContain('gd-2019-interop-l3');
  });

  it('speak English with the same parts', () => {
    const headings = (language: 'zh-CN' | 'en'): number =>
      renderMaturityMarkdown(scheme, result, language)
        .split('\n')
        .filter((line) => line.startsWith('#')).length;
    expect(headings('en')).toBe(headings('zh-CN'));
    expect(renderMaturityMarkdown(scheme, result, 'en')).toContain('evidence is stale');
  });

  it('make a page without scripts or outside addresses, with all text escaped', () => {
    const html = renderMaturityHtml(scheme, input, result);
    expect(html).not.toMatch(/<script|https?:\/\//);
    expect(html).toContain('测试&lt;医院&gt;');
    expect(html).toContain('role="img"');
    expect(html.match(/<tr/g)?.length).toBeGreaterThan(scheme.indicators.length);
    expect(renderMaturityHtml(scheme, input, result)).toBe(html);
  });

  it('list every row in the order of the scheme with its evidence', () => {
    const rows = reportRows(scheme, input, result, 'zh-CN');
    expect(rows.map(({ id }) => id)).toEqual(scheme.indicators.map(({ id }) => id));
    const row = rows.find(({ id }) => id === '4.3.2.7');
    expect(row?.evidence).toEqual(['测评|报告（2024-01-01）']);
    expect(rows.find(({ id }) => id === '3.1.5.1')?.requirements[1]).toBe(
      '四级甲等：至少 6 项；含共享文档配置与管理、CDR展现与管理、数据脱敏配置管理',
    );
  });

  it.each(schemeIds)('%s renders in both languages from nothing', (id) => {
    const one = loadScheme(id);
    const empty = scoreMaturity(one, { asOf, answers: {} });
    for (const [language, disclaimer] of [
      ['zh-CN', one.disclaimer],
      ['en', 'A self-test is not the official result.'],
    ] as const) {
      const markdown = renderMaturityMarkdown(one, empty, language);
      expect(markdown).toContain(disclaimer);
      // People read two decimals; 10/54 stays in the result.
      expect(markdown).not.toMatch(/\| \d+\.\d{3,} \|/);
      expect(renderMaturityHtml(one, { asOf, answers: {} }, empty, language)).toContain('</html>');
    }
  });
});

describe('what a report shows beside the result', () => {
  const before = scoreMaturity(scheme, inputAt(scheme, '3'), { target: '4A' });
  const after = scoreMaturity(scheme, { ...inputAt(scheme, '4B'), asOf: '2026-11-22' }, { target: '4A' });
  const indicators = [
    {
      id: 'appointmentRate',
      name: '预约挂号率',
      numerator: 800,
      denominator: 1000,
      value: 0.8,
      targets: [{ id: 'qd-2016-coverage', status: 'met' as const }],
    },
    {
      id: 'emrCoverage',
      name: '电子病历覆盖率',
      numerator: 0,
      denominator: null,
      value: null,
      reason: 'figure-missing' as const,
      targets: [],
    },
  ];

  it('an earlier run: levels, points, sections and gaps that changed', () => {
    const text = renderMaturityMarkdown(scheme, after, 'zh-CN', { before });
    expect(text).toContain(`## 与上次比较（${before.asOf} 与 2026-11-22）`);
    expect(text).toContain('| 自测等级（两者取低） | 三级 | 四级乙等 |  |');
    expect(text).toContain('| 得分 | 60 | 70 | +10 |');
    expect(text).toMatch(/\| 已解决的差距 \|\s+\|\s+\| .*3\.2\.2\.1/u);
  });

  it('indicators of the plans with numerator and denominator, in both formats', () => {
    for (const text of [
      renderMaturityMarkdown(scheme, after, 'zh-CN', { indicators }),
      renderMaturityHtml(scheme, input, after, 'zh-CN', { indicators }),
    ]) {
      expect(text).toContain('80.0%');
      expect(text).toContain('qd-2016-coverage 已达到');
      expect(text).toContain('缺少给定的数');
    }
  });

  it('the evidence once each, with its hash and the rows that rest on it, and what was tried', () => {
    const page = renderMaturityHtml(scheme, input, result);
    const index = page.slice(page.indexOf('证据目录'));
    expect(index).toContain(proof().sm3);
    expect(index.match(/synthetic\/proof\.txt/g)).toHaveLength(1);
    expect(page).toContain('4.3.2.7=true');
  });

  it('results of different schemes are not compared', () => {
    const other = { ...before, scheme: 'region-2020' };
    expect(() => renderMaturityMarkdown(scheme, after, 'zh-CN', { before: other })).toThrow(
      /scheme-mismatch/,
    );
  });
});
