// Rule = code + test + page + Chinese + English + ruleset entry. The samples of the pages are fed to the rules.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createValidator, explainRule, findMessage, nationalRuleset, ruleIds } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { smallLibrary } from '../../packages/validators/src/testing/small-library.js';

const pages = new URL('../../docs/rules/', import.meta.url);
const englishPages = new URL('../../docs/en/rules/', import.meta.url);
const sources = new URL('../../packages/validators/src/', import.meta.url);
const headings = ['规则', '依据', '反例', '正例', '配置', '何时可以关闭', '相关'];
const englishHeadings = [
  'Rule',
  'Basis',
  'Wrong',
  'Right',
  'Configuration',
  'When to switch it off',
  'Related',
];
/** Areas whose samples are records or files; samples of documents and messages are tested beside their rules. */
const sampled = new Set(['data-element', 'data-set', 'file', 'identifier', 'quality', 'value-domain']);

const pageOf = (id: string): string => {
  const url = new URL(`${id}.md`, pages);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
};

/** All files below the rules folder as `area/name`. */
const filesOf = (folder: URL, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length))
    : [];

describe.each(ruleIds.map((id) => [id]))('%s', (id) => {
  const rule = explainRule(id, 'zh-CN');

  it('has its texts in both languages, a severity in the ruleset, and code', () => {
    expect(nationalRuleset[id], 'ruleset entry').toBeDefined();
    if (rule?.basis === 'standard' && rule.messages.length > 0 && id.startsWith('data-element/'))
      expect(rule.references).not.toHaveLength(0);
    for (const language of ['zh-CN', 'en'] as const) {
      const explained = explainRule(id, language);
      expect(
        explained?.messages.every((message) => findMessage(`${id}/${message}`, language) !== undefined),
      ).toBe(true);
    }
    const code = id === 'file/too-many-findings' ? 'engine/too-many-findings.ts' : `rules/${id}.ts`;
    expect(existsSync(new URL(code, sources)), code).toBe(true);
  });

  it('has a page with the fixed headings', () => {
    const page = pageOf(id);
    expect(page.split('\n', 1)[0]).toMatch(new RegExp(`^# ${id}( \\S|$)`, 'u'));
    expect([...page.matchAll(/^## (.+)$/gmu)].map((match) => match[1])).toEqual(headings);
    for (const [, target = ''] of page.matchAll(/\]\(([^)]+\.md)\)/gu)) {
      expect(existsSync(new URL(target, new URL(`${id}.md`, pages))), target).toBe(true);
    }
  });
});

const fencesOf = (page: string): string[] => page.match(/^```[\s\S]*?^```$/gmu) ?? [];

it.each(ruleIds.map((id) => [id]))('%s has the same page in English', (id) => {
  const url = new URL(`${id}.md`, englishPages);
  expect(existsSync(url)).toBe(true);
  const page = readFileSync(url, 'utf8');
  expect([...page.matchAll(/^## (.+)$/gmu)].map((match) => match[1])).toEqual(englishHeadings);
  expect(fencesOf(page)).toEqual(fencesOf(pageOf(id)));
});

it('has no page, text or severity without a rule', () => {
  expect(
    filesOf(pages, '.md').filter((id) => id.includes('/') && !id.startsWith('en/') && !ruleIds.includes(id)),
  ).toEqual([]);
  expect(Object.keys(nationalRuleset).filter((id) => !ruleIds.includes(id))).toEqual([]);
});

interface Sample {
  readonly id: string;
  readonly form: string;
  readonly as: string | undefined;
  readonly expected: readonly string[];
  readonly content: string;
}

const fence = /^```(\w+) as=(\S+)(?: expect=(\S+))?\n([\s\S]*?)\n?```$/gmu;
const samples: Sample[] = ruleIds
  .filter((id) => sampled.has(id.split('/')[0] ?? ''))
  .flatMap((id) =>
    [...pageOf(id).matchAll(fence)].map(([, form = '', as, expect, content = '']) => ({
      id,
      form,
      as: as === '-' ? undefined : as,
      expected: expect?.split(',') ?? [],
      content,
    })),
  );

describe('samples of the pages', () => {
  const validators = {
    national: createValidator({ asOf: '20261121' }),
    small: createValidator({ asOf: '20261121', library: smallLibrary }),
  };

  it.each(samples.map((sample) => [sample.id, sample.expected.join(',') || 'right', sample] as const))(
    '%s: %s',
    async (_, __, { id, form, as, expected, content }) => {
      const bytes =
        form === 'hex'
          ? Uint8Array.from((content.match(/[0-9A-F]{2}/gu) ?? []).map((byte) => parseInt(byte, 16)))
          : new TextEncoder().encode(content);
      const validator = as === '示例子集' ? validators.small : validators.national;
      const report = await validator.validate({
        path: `sample.${form}`,
        content: bytes,
        ...(as !== undefined && { as }),
      });
      expect([
        ...new Set(
          report.findings.filter((finding) => finding.rule === id).map((finding) => finding.message),
        ),
      ]).toEqual(expected);
      if (expected.length === 0)
        expect(report.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    },
  );

  it('shows every message of the rules that a record can show', () => {
    const shown = new Set(
      samples.flatMap(({ id, expected }) => expected.map((message) => `${id}/${message}`)),
    );
    const unseen = ruleIds
      .filter((id) => sampled.has(id.split('/')[0] ?? ''))
      .flatMap((id) => (explainRule(id, 'zh-CN')?.messages ?? []).map((message) => `${id}/${message}`))
      .filter((message) => !shown.has(message));
    expect(unseen).toEqual([
      'file/internal-error/failed',
      'file/json-syntax/other',
      'file/too-large/bytes',
      'file/too-large/record',
      'file/too-large/row',
      'file/too-many-findings/capped',
      'file/unreadable/failed',
      'file/workbook/not-workbook',
      'file/workbook/formula-without-value',
      'file/workbook/merged-cells',
      'identifier/institution-code/credit-code-length',
    ]);
  });
});
