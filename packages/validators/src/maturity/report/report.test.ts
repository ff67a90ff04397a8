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
    for (const language of ['zh-CN', 'en'] as const) {
      expect(renderMaturityMarkdown(one, empty, language)).toContain(one.disclaimer);
      expect(renderMaturityHtml(one, { asOf, answers: {} }, empty, language)).toContain('</html>');
    }
  });
});
