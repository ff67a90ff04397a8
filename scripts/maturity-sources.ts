/**
 * Where the points of the hospital scheme come from: every importer is given all it can read, and what it answers is
 * counted. `npx tsx --conditions=@hulian/source scripts/maturity-sources.ts` writes the pages; a parity test compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadScheme, nationalLibrary } from '@hulian/standards';
import { answersFromRun, conformanceSuites } from '@hulian/sdk/conformance';
import {
  answersFromMeasurements,
  answersFromQuality,
  createInventory,
  metricsOf,
  pointsAt,
  readInventory,
  type Evidence,
  type Inventory,
} from '@hulian/validators/maturity';
import type { QualityScore } from '@hulian/validators/quality';

const scheme = loadScheme('hospital-2020');
const day = '2026-01-01';
const evidence: readonly Evidence[] = [{ reference: 'proof', date: day, sm3: '0'.repeat(64) }];
const [proof] = evidence as [Evidence];

/** Indicators that one kind of input answers, `measured` where a program finds the value. */
interface Source {
  readonly id: string;
  readonly way: 'measured' | 'read' | 'typed';
  readonly words: { readonly 'zh-CN': string; readonly en: string };
  readonly indicators: readonly string[];
}

/** Sources, the one that needs least typing first; an indicator counts for the first that answers it. */
export function maturitySources(): Source[] {
  const library = nationalLibrary();
  const artefacts = (['data-set', 'document'] as const).flatMap((kind) =>
    library
      .list(kind)
      .map(({ id }) => ({ kind, id, verdict: 'pass' as const, coverage: 1, evidence: proof })),
  );
  const tests = (conformanceSuites['hip-soap']?.groups ?? []).flatMap(({ id: group, tests: all }) =>
    all.map(({ id, title, requirements }) => ({
      ...{ id: `hip-soap/${id}`, group, title, requirements, optional: false },
      ...{ result: 'pass' as const, milliseconds: 0, evidence: [] },
    })),
  );
  const run = { suite: 'hip-soap', target: 'http://platform.invalid', startedAt: day, tests };
  const score = {
    manifest: { options: { asOf: '20260101' } },
    dataSets: [],
    metrics: [{ code: 'MET-DELAY', value: 1 }],
  } as unknown as QualityScore;
  const delay = answersFromQuality(scheme, score, proof).metrics;
  const empty = createInventory(scheme, {}, day);
  const answered = (part: Partial<Inventory>): string[] => {
    const { input } = readInventory(scheme, { scheme: scheme.id, asOf: day, ...part });
    return [...Object.keys(input.answers), ...decidedBy(Object.keys(input.facts?.metrics ?? {}))];
  };
  const filled = (questions: Inventory['answers'] = {}) =>
    Object.fromEntries(Object.entries(questions).map(([id, one]) => [id, { ...one, value: true, evidence }]));
  const present = (lists: Inventory['systemsInUse'] = {}) =>
    Object.fromEntries(
      Object.entries(lists).map(([category, entries]) => [
        category,
        entries.map(({ name }) => ({ name, evidence })),
      ]),
    );
  const { systemsInUse, systemsOnPlatform, infrastructure, certificates = [], figures = {} } = empty;
  return [
    {
      id: 'artefacts',
      way: 'measured',
      words: { 'zh-CN': '产物文件夹 `--artifacts`', en: 'artefact folders `--artifacts`' },
      indicators: Object.keys(answersFromMeasurements(scheme, artefacts).answers),
    },
    {
      id: 'results',
      way: 'measured',
      words: {
        'zh-CN': '符合性测试 hip-soap 的结果或证据包 `--results`',
        en: 'result or bundle of the suite hip-soap `--results`',
      },
      indicators: Object.keys(answersFromRun(scheme, run, proof).answers),
    },
    {
      id: 'quality',
      way: 'measured',
      words: { 'zh-CN': '质量评分 `--quality`', en: 'quality score `--quality`' },
      indicators: decidedBy(Object.keys(delay)),
    },
    {
      id: 'lists',
      way: 'read',
      words: { 'zh-CN': '清单：系统与外部机构', en: 'inventory: systems and organisations' },
      indicators: answered({
        systemsInUse: present(systemsInUse),
        systemsOnPlatform: present(systemsOnPlatform),
        externalOrganisations: (empty.externalOrganisations ?? []).map(({ name }) => ({ name, evidence })),
      }),
    },
    {
      id: 'infrastructure',
      way: 'read',
      words: { 'zh-CN': '清单：平台与设施', en: 'inventory: platform and infrastructure' },
      indicators: answered({ infrastructure: filled(infrastructure) }),
    },
    {
      id: 'figures',
      way: 'read',
      words: { 'zh-CN': '清单：恢复时间与应用比例', en: 'inventory: recovery times and usage shares' },
      indicators: answered({
        figures: Object.fromEntries(Object.keys(figures).map((id) => [id, { value: 1, evidence }])),
      }),
    },
    {
      id: 'certificates',
      way: 'read',
      words: { 'zh-CN': '清单：证书与报告', en: 'inventory: certificates and reports' },
      indicators: answered({ certificates: certificates.map((one) => ({ ...one, evidence })) }),
    },
    {
      id: 'questionnaire',
      way: 'typed',
      words: { 'zh-CN': '问卷', en: 'questionnaire' },
      indicators: Object.keys(empty.answers ?? {}),
    },
  ];
}

/** Indicators that figures alone decide. */
function decidedBy(metrics: readonly string[]): string[] {
  return scheme.indicators
    .filter((row) => metricsOf(row).length > 0 && metricsOf(row).every((id) => metrics.includes(id)))
    .map(({ id }) => id);
}

/** Points at a level by source; `lost` holds what no source answers. */
export function pointsBySource(level: string): {
  readonly points: ReadonlyMap<string, number>;
  readonly lost: readonly string[];
} {
  const open = new Map(pointsAt(scheme, level));
  const points = new Map<string, number>();
  for (const { id, indicators } of maturitySources()) {
    let sum = 0;
    for (const indicator of indicators) {
      sum += open.get(indicator) ?? 0;
      open.delete(indicator);
    }
    points.set(id, Math.round(sum * 100) / 100);
  }
  return { points, lost: [...open.keys()] };
}

const pages = { 'zh-CN': 'docs/reference/maturity-sources.md', en: 'docs/en/reference/maturity-sources.md' };
const levels = ['3', '4B', '4A', '5B'];

/** The pages by path. */
export function sourcePages(): ReadonlyMap<string, string> {
  const sources = maturitySources();
  const columns = levels.map((level) => pointsBySource(level).points);
  const share = (way: Source['way']) =>
    columns.map((points) =>
      sources.filter((one) => one.way === way).reduce((sum, { id }) => sum + (points.get(id) ?? 0), 0),
    );
  const row = (name: string, values: readonly number[]) =>
    `| ${name} | ${values.map((value) => Math.round(value * 100) / 100).join(' | ')} |`;
  const names = levels.map((id) => scheme.levels.find((level) => level.id === id)?.name ?? id);
  return new Map(
    (['zh-CN', 'en'] as const).map((language) => {
      const zh = language === 'zh-CN';
      const ways = zh
        ? { measured: '测得', read: '由清单读得', typed: '问卷回答' }
        : { measured: 'measured', read: 'read from the inventory', typed: 'typed into the questionnaire' };
      const lines = [
        zh ? '# 自测的分从哪里来' : '# Where the points of a self-test come from',
        '',
        zh
          ? '本页由 scripts/maturity-sources.ts 生成，请勿手改。每种输入都给足所有能读的内容，数它实际回答了哪些指标；一个指标只算给最先答出它的一种。'
          : 'Made by scripts/maturity-sources.ts; do not edit. Every importer is given all that it can read, and the indicators it answers are counted; an indicator counts for the first source that answers it.',
        '',
        `${zh ? '方案' : 'Scheme'}: ${scheme.name}`,
        '',
        `| ${zh ? '来源' : 'Source'} | ${names.join(' | ')} |`,
        `| --- |${' ---: |'.repeat(levels.length)}`,
        ...sources.map(({ id, words }) =>
          row(
            words[language],
            columns.map((points) => points.get(id) ?? 0),
          ),
        ),
        ...(['measured', 'read', 'typed'] as const).map((way) => row(`**${ways[way]}**`, share(way))),
        '',
      ];
      return [pages[language], lines.join('\n')] as const;
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  for (const [path, text] of sourcePages()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
