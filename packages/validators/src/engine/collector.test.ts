import { describe, expect, it } from 'vitest';
import { FindingCollector } from './collector.js';
import { digestText } from './digest.js';
import { computeFingerprint, generalizePath } from './fingerprint.js';
import { defaultLimits } from './limits.js';
import type { RuleDescription, RuleReport, Ruleset } from './rule.js';
import { compareSeverity, lowerConfidence, resolveSeverity } from './rule.js';
import { fieldParams } from './field-rule.js';
import { tooManyFindings } from './too-many-findings.js';

const rule: RuleDescription = {
  id: 'area/name',
  basis: 'standard',
  references: [{ standard: 'WS 1' }],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['wrong'],
};
const at = (path?: string): RuleReport => ({
  message: 'wrong',
  location: { source: 's', ...(path !== undefined && { path }) },
});
const collect = (maxFindings = 10, ruleset: Ruleset = {}) =>
  new FindingCollector({ source: 's', ruleset, maxFindings });

describe('severity', () => {
  it('comes from the message in the ruleset, the report, the rule in the ruleset, the rule, in this order', () => {
    const report: RuleReport = { ...at(), severity: 'info' };
    expect(resolveSeverity(rule, at(), {})).toBe('error');
    expect(resolveSeverity(rule, at(), { 'area/name': 'warning' })).toBe('warning');
    expect(resolveSeverity(rule, report, { 'area/name': 'warning' })).toBe('info');
    expect(resolveSeverity(rule, report, { 'area/name': 'warning', 'area/name/wrong': 'error' })).toBe(
      'error',
    );
    expect(resolveSeverity(rule, report, { 'area/name/wrong': 'off' })).toBe('off');
    expect(resolveSeverity(rule, report, { 'area/name': 'off', 'area/name/wrong': 'error' })).toBe('off');
  });

  it('is what the user changed it to, for every message of the rule or for one', () => {
    const report: RuleReport = { ...at(), severity: 'info' };
    const profile: Ruleset = { 'area/name': 'error', 'area/name/wrong': 'error' };
    expect(resolveSeverity(rule, report, profile, { 'area/name': 'warning' })).toBe('warning');
    expect(
      resolveSeverity(rule, report, profile, { 'area/name': 'warning', 'area/name/wrong': 'info' }),
    ).toBe('info');
    expect(resolveSeverity(rule, at(), profile, { 'area/name': 'off' })).toBe('off');
    expect(resolveSeverity(rule, at(), { 'area/name': 'off' }, { 'area/name': 'info' })).toBe('info');
    expect(resolveSeverity(rule, { ...report, confidence: 'low' }, {}, { 'area/name': 'error' })).toBe(
      'info',
    );
  });

  it('is bounded by confidence, and never raised by it', () => {
    const severities = (['high', 'medium', 'low'] as const).flatMap((confidence) =>
      (['error', 'warning', 'info'] as const).map((severity) =>
        resolveSeverity(rule, { ...at(), severity, confidence }, {}),
      ),
    );
    expect(severities).toEqual([
      'error',
      'warning',
      'info',
      'warning',
      'warning',
      'info',
      'info',
      'info',
      'info',
    ]);
    expect(resolveSeverity(rule, { ...at(), confidence: 'low' }, { 'area/name/wrong': 'off' })).toBe('off');
  });

  it('is ordered, and so is confidence', () => {
    expect(compareSeverity('error', 'warning')).toBeGreaterThan(0);
    expect(compareSeverity('info', 'warning')).toBeLessThan(0);
    expect(compareSeverity('info', 'info')).toBe(0);
    expect([
      lowerConfidence('high', 'low'),
      lowerConfidence('low', 'medium'),
      lowerConfidence('high', 'high'),
      lowerConfidence('medium', 'high'),
    ]).toEqual(['low', 'low', 'high', 'medium']);
    expect(resolveSeverity(rule, { ...at(), confidence: 'medium' }, {}, { 'area/name/wrong': 'off' })).toBe(
      'off',
    );
  });
});

describe('carried content', () => {
  const inside: RuleReport = {
    message: 'wrong',
    location: { source: 's', path: '/b', line: 3, column: 1 },
    fix: { kind: 'safe', description: 'd', edit: { start: 0, end: 1, text: 'x' } },
  };

  it('is told at its carrier, with the path inside of it and without edits', async () => {
    const collector = collect();
    const outcome = await collector.judgeCarried({ path: '/carrier', line: 7 }, async () => {
      collector.report(rule, inside);
      collector.report(rule, at());
      return 'done';
    });
    expect(outcome).toBe('done');
    const { findings } = collector.finish();
    expect(findings.map(({ location }) => location)).toEqual([
      { source: 's', path: '/carrier!/b', line: 7, column: 1 },
      { source: 's', path: '/carrier', line: 7 },
    ]);
    expect(findings.every((finding) => !('fix' in finding))).toBe(true);
  });

  it('ends with its judge, also with one that throws', async () => {
    const collector = collect();
    await expect(
      collector.judgeCarried({ path: '/carrier' }, () => Promise.reject(new Error('torn'))),
    ).rejects.toThrow('torn');
    expect(collector.locateInFile({ source: 's', path: '/b' })).toEqual({ source: 's', path: '/b' });
    collector.report(rule, inside);
    expect(collector.finish().findings[0]).toMatchObject({ location: inside.location, fix: inside.fix });
  });

  it('within carried content is named through both carriers', async () => {
    const collector = collect();
    await collector.judgeCarried({ path: '/outer' }, async () => {
      await collector.judgeCarried(collector.locateInFile({ source: 's', path: '/inner' }), async () =>
        collector.report(rule, inside),
      );
      collector.report(rule, at('/after'));
    });
    expect(collector.finish().findings.map(({ location }) => location.path)).toEqual([
      '/outer!/inner!/b',
      '/outer!/after',
    ]);
  });
});

describe('parameters of many findings', () => {
  const params = { field: 'f' };
  const passing = (path: string | undefined, value: string): RuleReport => ({
    ...at(path),
    params,
    passing: { value },
  });

  it('are joined with those of the one finding, which leave its fingerprint as it is', () => {
    const collector = collect();
    collector.report(rule, passing('/a[1]', 'x'));
    collector.report(rule, passing('/a[2]', 'y'));
    collector.report(rule, passing(undefined, 'z'));
    const [first, second, third] = collector.finish().findings;
    expect([first?.params, second?.params]).toEqual([
      { field: 'f', value: 'x' },
      { field: 'f', value: 'y' },
    ]);
    const fingerprint = computeFingerprint('area/name', 'wrong', { source: 's', path: '/a[9]' }, params);
    expect([first?.fingerprint, second?.fingerprint]).toEqual([fingerprint, fingerprint]);
    expect(third?.fingerprint).toBe(computeFingerprint('area/name', 'wrong', { source: 's' }, params));
  });

  it('may be none', () => {
    const collector = collect();
    collector.report(rule, { ...at('/a'), passing: { value: 'x' } });
    expect(collector.finish().findings[0]?.params).toEqual({ value: 'x' });
  });
});

describe('a finding', () => {
  it('holds what the rule and the report say, and nothing that neither says', () => {
    const collector = collect();
    collector.report(rule, at('/a'));
    collector.report(rule, {
      ...at('/b'),
      params: { length: 5 },
      references: [{ standard: 'WS 2' }],
      sample: '值',
      fix: { kind: 'safe', description: 'd' },
    });
    const [first, second] = collector.finish().findings;
    expect(first).toEqual({
      rule: 'area/name',
      message: 'wrong',
      params: {},
      severity: 'error',
      basis: 'standard',
      location: { source: 's', path: '/a' },
      references: [{ standard: 'WS 1' }],
      fingerprint: computeFingerprint('area/name', 'wrong', { source: 's', path: '/a' }, {}),
    });
    expect(second).toMatchObject({
      params: { length: 5 },
      references: [{ standard: 'WS 1' }, { standard: 'WS 2' }],
      sample: '值',
      fix: { kind: 'safe' },
    });
  });

  it('of a rule that is off is reported but is none', () => {
    const collector = collect(10, { 'area/name': 'off' });
    collector.report(rule, at());
    expect([collector.reported, collector.total]).toEqual([1, 0]);
    expect(collector.finish()).toEqual({
      findings: [],
      notChecked: [],
      counts: { error: 0, warning: 0, info: 0 },
    });
  });

  it('is seen by the observer, listed or not', () => {
    const seen: string[] = [];
    const collector = new FindingCollector({
      source: 's',
      ruleset: { 'area/name': 'warning' },
      maxFindings: 0,
      onFinding: ({ id }, { message }, severity) => seen.push(`${id} ${message} ${severity}`),
    });
    collector.report(rule, at());
    expect(seen).toEqual(['area/name wrong warning']);
  });
});

describe('the cap', () => {
  it('keeps the first three of every rule, message and place, and counts the rest', () => {
    const collector = collect(5);
    for (let record = 0; record < 100; record += 1) collector.report(rule, at(`/${record}/name`));
    for (let record = 0; record < 4; record += 1)
      collector.report({ ...rule, id: 'area/rare' }, { ...at(`/${record}/age`), severity: 'info' });
    const { findings, counts } = collector.finish();
    expect(findings.map((finding) => finding.rule)).toEqual([
      ...Array<string>(5).fill('area/name'),
      ...Array<string>(3).fill('area/rare'),
      'file/too-many-findings',
    ]);
    expect(counts).toEqual({ error: 100, warning: 0, info: 4 });
    expect(findings.at(-1)).toMatchObject({
      message: 'capped',
      severity: 'info',
      location: { source: 's' },
      params: { shown: 8, total: 104, errors: 100, warnings: 0, infos: 4 },
    });
    expect(tooManyFindings).toEqual({
      id: 'file/too-many-findings',
      basis: 'practice',
      references: [],
      appliesTo: ['data-set-records', 'document', 'message', 'fhir', 'request', 'signed', 'unknown'],
      defaultSeverity: 'info',
      messages: ['capped'],
    });
  });

  it('says nothing when all are listed', () => {
    const collector = collect(2);
    collector.report(rule, at('/a'));
    collector.report(rule, at('/b'));
    expect(collector.finish().findings).toHaveLength(2);
  });

  it('tells messages of one rule and places apart', () => {
    const collector = collect(0);
    for (let time = 0; time < 5; time += 1) {
      collector.report(rule, at('/a'));
      collector.report(rule, { ...at('/a'), message: 'other' });
      collector.report(rule, at('/b'));
    }
    expect(collector.finish().findings).toHaveLength(10);
  });

  it('remembers a thousand places, not more', () => {
    const collector = collect(0);
    for (let place = 0; place < 1005; place += 1) collector.report(rule, at(`/p${place}`));
    expect(collector.finish().findings).toHaveLength(1001);
  });
});

describe('the ledger', () => {
  it('lists a reason once per rule and parameters, with place and parameters where given', () => {
    const collector = collect();
    collector.notChecked('area/name', { reason: 'a' });
    collector.notChecked(rule, { reason: 'a' });
    collector.notChecked(rule, { reason: 'a', params: { n: 1 } });
    collector.notChecked(rule, { reason: 'b', location: { source: 's' } });
    expect(collector.finish().notChecked).toEqual([
      { rule: 'area/name', reason: 'a' },
      { rule: 'area/name', reason: 'a', params: { n: 1 } },
      { rule: 'area/name', reason: 'b', location: { source: 's' } },
    ]);
  });

  it('leaves out rules that are off, and is bounded', () => {
    const collector = collect(10, { 'area/name': 'off' });
    collector.notChecked(rule, { reason: 'a' });
    for (let line = 0; line < 1005; line += 1) collector.notChecked('area/other', { reason: `r${line}` });
    const { notChecked } = collector.finish();
    expect(notChecked).toHaveLength(1000);
    expect(notChecked.filter((line) => line.rule === 'area/name')).toEqual([]);
  });
});

describe('fingerprints', () => {
  it('do not depend on positions, on the source, on the order of parameters or on the number of another record', () => {
    expect(
      ['/3/name', '/records/12', 'a[3]/b[12]', 'row 17, column 姓名', 'row 17', '/a3/b'].map(generalizePath),
    ).toEqual(['/name', '/records', 'a/b', 'column 姓名', '', '/a3/b']);
    const of = (path: string, params: Record<string, string | number>, source = 's') =>
      computeFingerprint('r', 'm', { source, path }, params);
    const one = of('/1/a', { a: 1, b: 2 });
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(of('/2/a', { b: 2, a: 1, record: 9 }, 't')).toBe(one);
    expect(of('/2/b', { a: 1, b: 2 })).not.toBe(one);
    expect(of('/1/a', { a: 1, b: 3 })).not.toBe(one);
    expect(computeFingerprint('r', 'n', { source: 's', path: '/1/a' }, { a: 1, b: 2 })).not.toBe(one);
    expect(computeFingerprint('r', 'm', { source: 's' }, {})).toBe(
      digestText('["r","m","",[]]').slice(0, 32),
    );
  });

  it('are SM3', () => {
    expect(digestText('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});

it('limits and field parameters are what the pages say', () => {
  expect(defaultLimits).toEqual({
    maxBytes: 268_435_456,
    maxRecordLength: 16_777_216,
    maxDepth: 200,
    maxFields: 10_000,
  });
  const field = { id: 'F1', name: '姓名' };
  expect(fieldParams({ field } as Parameters<typeof fieldParams>[0])).toEqual({ field: 'F1', name: '姓名' });
});
