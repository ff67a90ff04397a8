// What was saved is read back whole or not at all: no member that is missing or of another kind reaches a report.
import { nationalLibrary } from '@hulian/standards';
import { conformanceSuites, type ArtifactRun, type ConformanceRun } from '@hulian/sdk/conformance';
import { makeScore, renderScore } from '@hulian/validators/quality';
import { describe, expect, it } from 'vitest';
import { parseRun } from './run.js';
import { parseEarlierScore, parseScore } from './score.js';

const manifest = {
  tool: { name: 'hulian', version: '0.0.0' },
  profile: 'national',
  editions: [],
  packs: [],
  codeTables: [],
  options: {},
};
const tally = {
  ...{
    records: 2,
    errorRecords: 1,
    duplicates: 0,
    codedValues: 1,
    codedRight: 1,
    codedRecords: 1,
    codedRightRecords: 1,
  },
  ...{
    requiredFilled: 3,
    required: 4,
    completeRecords: 1,
    checksRun: 1,
    checksPassed: 1,
    timeOrdered: 0,
    timeAsked: 0,
  },
  ...{ received: 0, receivedInTime: 0 },
};
const rule = {
  dataSet: 'HDSD00.04',
  rule: 'data-element/required',
  severity: 'error',
  field: 'HDSD00.04.001',
  count: 1,
} as const;
const score = makeScore({
  engine: 'row',
  library: nationalLibrary(),
  manifest,
  counts: {
    groups: [{ dataSet: 'HDSD00.04', institution: '-', month: '-', tally }],
    rules: [rule],
    outcomes: [],
    notRun: [],
  },
});

const title = { 'zh-CN': '登记', en: 'register' };
const run: ConformanceRun = {
  suite: 'unified',
  target: 'http://127.0.0.1:1',
  seed: 'one',
  startedAt: '2026-01-01T00:00:00.000Z',
  result: 'fail',
  groups: [{ id: 'residents', title, result: 'fail' }],
  summary: { pass: 0, fail: 1, error: 0, skip: 0, omit: 0 },
  reached: true,
  tests: [
    {
      id: 'unified/residents/register',
      group: 'residents',
      title,
      optional: false,
      result: 'fail',
      cause: { kind: 'status', expected: '201', actual: '500' },
      requirements: ['operation:registerResident'],
      milliseconds: 3,
      evidence: [{ request: 'POST /residents', status: 500, milliseconds: 3 }],
    },
  ],
};
const none = { full: 0, partial: 1, none: 0, 'not-checked': 0, absent: 0 };
const folder: ArtifactRun = {
  kind: 'artifacts',
  manifest,
  scheme: 'hospital-2020',
  asOf: '20260101',
  result: 'fail',
  level: null,
  summary: {
    files: 1,
    pass: 0,
    fail: 1,
    notChecked: 0,
    types: { 'data-set': none, document: none, service: none },
  },
  types: [
    {
      kind: 'document',
      id: 'C0004',
      name: '西药处方',
      indicator: '2.1.4',
      level: '一级',
      points: 0.5,
      status: 'partial',
      files: 1,
      passed: 0,
      fields: { total: 1, seen: 0, missing: ['HDSD00.04.001'] },
      causes: [
        {
          count: 1,
          files: 1,
          example: { rule: 'document/root', message: 'name', params: {}, severity: 'error' },
        },
      ],
    },
  ],
  levels: [
    {
      level: '4A',
      name: '四级甲等',
      dataSets: { required: 1, full: 0 },
      documents: { required: 1, full: 0 },
      services: { required: 1, full: 0 },
      reached: false,
    },
  ],
  fixFirst: ['C0004'],
  patients: [{ patient: 1, documents: 1, types: ['C0004'] }],
  packaging: [{ path: 'a.xml', problem: 'code-unknown' }],
  files: [{ path: 'a.xml', sm3: '00', verdict: 'fail', types: ['C0004'], errors: 1, warnings: 0 }],
  answers: { '2.1.4': { value: 'none' } },
};

const write = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
type Container = Record<string, unknown>;
const places = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, held]) => [[key], ...places(held).map((rest) => [key, ...rest])])
    : [];
/** The same with another value at a place. */
const put = (value: object, place: readonly string[], held: unknown): object => {
  const copy = structuredClone(value);
  const last = place.at(-1) ?? '';
  const owner = place.slice(0, -1).reduce<Container>((at, key) => at[key] as Container, copy as Container);
  owner[last] = held;
  return copy;
};

describe.each([
  ['a score', score, parseScore],
  ['a run of a suite', run, parseRun],
  ['a run over a folder', folder, parseRun],
] as const)('%s', (_, saved, parse) => {
  it('comes back', () => {
    expect(parse(write(saved))).toEqual(JSON.parse(JSON.stringify(saved)));
  });

  it('is refused with a member of another kind', () => {
    // What a finding or an option says is data of any kind; a title may be a text, and no level is null.
    const judged = places(JSON.parse(JSON.stringify(saved))).filter(
      (place) => !/options|params|title|level$|value$/.test(place.join('/')),
    );
    expect(judged.length).toBeGreaterThan(30);
    for (const place of judged) {
      const held = place.reduce<unknown>((at, key) => (at as Container)[key], saved);
      for (const other of [null, typeof held === 'object' ? 'text' : []])
        if (other !== held)
          expect(
            parse(write(put(saved, place, other))),
            `${place.join('/')} ${String(other)}`,
          ).toBeUndefined();
    }
  });

  it('is refused cut off', () => {
    expect(parse(write(saved).slice(0, -2))).toBeUndefined();
  });
});

it('a score that was accepted shows no gaps', () => {
  for (const place of places(JSON.parse(JSON.stringify(score)))) {
    const accepted = parseScore(write(put(score, place, undefined)));
    if (accepted)
      expect(renderScore(accepted, 'markdown', 'zh-CN'), place.join('/')).not.toMatch(/undefined|NaN/);
  }
});

it('a run of the form that is promised needs no more', () => {
  const { suite, target, summary, tests } = run;
  const promised = tests.map(({ id, title, result, requirements, evidence }) => ({
    id,
    title,
    result,
    requirements,
    evidence,
  }));
  expect(parseRun(write({ suite, target, summary, tests: promised }))).toMatchObject({
    result: 'fail',
    groups: [],
    tests: [{ group: 'residents' }],
  });
});

it('a title in one language is completed from the suite', () => {
  const known = conformanceSuites['unified']?.groups[0];
  const group = { id: known?.id ?? '', title: 'only one', result: 'fail' };
  expect(parseRun(write({ ...run, groups: [group] }))).toMatchObject({ groups: [{ title: known?.title }] });
});

it('an earlier score needs what is compared alone, in its form', () => {
  const head = { kind: 'hulian-quality-score', version: 1 };
  expect(parseEarlierScore(write({ ...head, metrics: [{ code: 'MET-UNIQ', value: 0 }] }))).toBeDefined();
  expect(parseEarlierScore(write({ ...head, metrics: [{ code: 'MET-UNIQ', value: [] }] }))).toBeUndefined();
  expect(parseEarlierScore(write({ ...head, metrics: [{ value: 0 }] }))).toBeUndefined();
});
