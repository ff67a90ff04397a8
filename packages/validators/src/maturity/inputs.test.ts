import { loadScheme } from '@hulian/standards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { answersAt, asOf, proof, proved } from './fixtures.js';
import { carryInventory } from './inventory-carry.js';
import { createInventory } from './inventory-template.js';
import { readInventory } from './inventory.js';
import { answersFromMeasurements, type Measurement } from './measurements.js';
import { mergeAnswers } from './merge.js';
import { scoreMaturity } from './score.js';

const scheme = loadScheme('hospital-2020');
const measured = (
  kind: Measurement['kind'],
  id: string,
  verdict: Measurement['verdict'],
  coverage?: number,
): Measurement => ({
  kind,
  id,
  verdict,
  evidence: proof(),
  ...(coverage === undefined ? {} : { coverage }),
});

describe('answers from measurements', () => {
  it('are full only when every sample passed, and for data sets only with complete coverage', () => {
    const { answers, unused } = answersFromMeasurements(scheme, [
      measured('document', 'C0001', 'pass'),
      measured('document', 'C0001', 'pass'),
      measured('document', 'C0002', 'pass'),
      measured('document', 'C0002', 'fail'),
      measured('document', 'C0003', 'not-checked'),
      measured('data-set', 'HDSD00.02-patient-information', 'pass', 1),
      measured('data-set', 'HDSD00.02-basic-health-information', 'pass', 0.9),
      measured('data-set', 'HDSD00.02-health-event-summary', 'pass'),
      measured('service', 'DocumentRegister', 'pass'),
      measured('service', 'Unheard', 'pass'),
    ]);
    expect(Object.fromEntries(Object.entries(answers).map(([id, { value }]) => [id, value]))).toEqual({
      '2.2.1.1': 'full',
      '2.2.2.1': 'partial',
      '2.1.1.1': 'full',
      '2.1.1.2': 'partial',
      '3.2.1.1': 'full',
    });
    expect(unused).toEqual([
      { kind: 'document', id: 'C0003', reason: 'not-checked' },
      { kind: 'data-set', id: 'HDSD00.02-health-event-summary', reason: 'coverage-not-measured' },
      { kind: 'service', id: 'Unheard', reason: 'not-in-scheme' },
    ]);
    // 13/49 for the document, 10/54 for the subset, 3.5 for the service.
    expect(scoreMaturity(scheme, { asOf, answers }).points).toBe(3.950491);
  });
});

describe('merging sources', () => {
  it('keeps proofs of both and lets scoring see a contradiction', () => {
    const merged = mergeAnswers({ '2.1.1.1': proved('full') }, { '2.1.1.1': proved('partial') });
    const result = scoreMaturity(scheme, { asOf, answers: merged });
    expect([result.points, result.notProven[0]?.reason]).toEqual([0, 'evidence-conflict']);
  });
});

describe('inventory', () => {
  const system = (name: string): { name: string; evidence: ReturnType<typeof proof>[] } => ({
    name,
    evidence: [proof()],
  });

  it('counts systems and organisations by the official lists; own names count once as 其它', () => {
    const content = {
      ...createInventory(scheme, { name: '测试医院', tier: '三级', area: '广东省' }, asOf),
      systemsInUse: { operations: [system('财务管理系统'), system('自家系统甲'), system('自家系统乙')] },
      externalOrganisations: [system('银行'), system('公安')],
    };
    const { input, faults, unproved } = readInventory(scheme, content);
    expect([faults, unproved]).toEqual([[], []]);
    // 运营系统 two of three (财务、其它) is below 3; two organisations give 1 point.
    expect(scoreMaturity(scheme, input).points).toBe(1);
  });

  it('leaves out what has no proof and says so', () => {
    const { input, unproved } = readInventory(scheme, {
      scheme: scheme.id,
      asOf,
      externalOrganisations: [{ name: '银行' }, system('公安'), system('保险')],
    });
    expect(unproved).toEqual(['5.2.2.5 银行']);
    expect(scoreMaturity(scheme, input).points).toBe(1);
  });

  it('takes certificates as answers, with the freshness the scheme asks for', () => {
    const certificates = [{ indicator: '4.3.2.7', evidence: [proof({ date: '2023-05-01' })] }];
    const result = scoreMaturity(
      scheme,
      readInventory(scheme, { scheme: scheme.id, asOf, certificates }).input,
    );
    expect(result.notProven.map(({ indicator, reason }) => [indicator, reason])).toEqual([
      ['4.3.2.7', 'evidence-stale'],
    ]);
  });

  it('a fresh one asks for every row that nothing measures, once, and scores nothing', () => {
    const empty = createInventory(scheme, { tier: '三级' }, asOf);
    const asked = [
      ...Object.keys(empty.answers ?? {}),
      ...Object.keys(empty.infrastructure ?? {}),
      ...(empty.certificates ?? []).map(({ indicator }) => indicator),
    ];
    // 274 scored and 8 recorded rows; 180 are measured, 7 counted from lists, 3 decided by figures.
    expect([asked.length, new Set(asked).size]).toEqual([274 + 8 - 180 - 7 - 3, asked.length]);
    expect(empty.certificates?.map(({ indicator }) => indicator)).toEqual([
      '4.3.2.3',
      '4.3.2.6',
      '4.3.2.7',
      '4.3.2.8',
      '4.3.4.2',
      '4.3.5.2',
    ]);
    expect(empty.systemsOnPlatform?.['clinical']?.[0]).toEqual({
      name: '门急诊挂号系统',
      present: null,
      evidence: [],
    });
    const { input, faults, unproved } = readInventory(scheme, empty);
    expect([faults, unproved, input.answers]).toEqual([[], [], {}]);
    expect(scoreMaturity(scheme, input).problems).toEqual([]);
  });

  it('businesses, figures, infrastructure and certificates decide their indicators', () => {
    const { input } = readInventory(scheme, {
      scheme: scheme.id,
      asOf,
      businesses: {
        midwifery: { carriedOut: false, evidence: [proof()] },
        'tcm-front-page': { carriedOut: true },
      },
      figures: {
        rtoHours: { value: 4, evidence: [proof()] },
        rpoHours: { value: 6, evidence: [proof()] },
        transferDelayDays: { value: 0.5, evidence: [proof()] },
      },
      infrastructure: { '3.1.2.1': { value: 'bus', evidence: [proof()] } },
      certificates: [{ indicator: '4.3.2.7', evidence: [proof()] }],
    });
    expect(input.facts?.absentBusinesses?.map(({ business }) => business)).toEqual(['midwifery']);
    const result = scoreMaturity(scheme, input);
    // 4.1.2.3 0.3, 3.1.3.2 0.5, 3.1.2.1 2.5, 4.3.2.7 0.2, the midwifery rows as not carried out.
    const forgiven = scheme.indicators
      .filter(({ business }) => business === 'midwifery')
      .map(({ dataSet }) => (dataSet === undefined ? 13 / 49 : 10 / 54));
    expect(result.points).toBeCloseTo(3.5 + forgiven.reduce((sum, one) => sum + one, 0), 6);
  });

  it('names the place of every malformed part and still reads the rest', () => {
    const { input, faults } = readInventory(scheme, {
      scheme: scheme.id,
      asOf,
      systemsInUse: { clinical: 'many' },
      externalOrganisations: [system('银行'), system('公安'), 7],
      certificates: {},
      answers: { '4.3.1.1': { value: true, evidence: [proof()] } },
    });
    expect(faults).toEqual([
      { path: '/systemsInUse/clinical', expected: 'array' },
      { path: '/externalOrganisations/2', expected: 'object' },
      { path: '/certificates', expected: 'array' },
    ]);
    expect(scoreMaturity(scheme, input).points).toBe(1.2);
    expect(readInventory(scheme, 'x').faults).toEqual([{ path: '', expected: 'object' }]);
  });

  it('an answers file is an inventory too', () => {
    const { input } = readInventory(scheme, { scheme: scheme.id, asOf, answers: answersAt(scheme, '4A') });
    expect(scoreMaturity(scheme, input).level.reached).toBe('4A');
  });
});

describe('carrying an earlier inventory over', () => {
  const filled = {
    ...createInventory(scheme, { name: '测试医院', tier: '三级' }, '2025-01-01'),
    businesses: { midwifery: { carriedOut: false, evidence: [proof()] }, gone: { carriedOut: false } },
    figures: { rtoHours: { value: 4, evidence: [proof()] } },
    systemsInUse: { operations: [{ name: '财务管理系统', evidence: [proof()] }, { name: '自家系统' }] },
    infrastructure: { '3.1.2.1': { value: 'bus', evidence: [proof()] } },
    certificates: [{ indicator: '4.3.2.7', evidence: [proof()] }],
    answers: { '3.1.1.1': { value: 'data-level', evidence: [proof()] }, '2.1.1.1': proved('full') },
  };

  it('to go on with the same edition loses nothing that scores', () => {
    const { inventory, notCarried } = carryInventory(scheme, filled, scheme, asOf);
    expect(notCarried).toEqual([{ subject: 'gone', reason: 'not-in-scheme' }]);
    const points = (content: unknown) =>
      scoreMaturity(scheme, { ...readInventory(scheme, content).input, asOf }).points;
    expect(points(inventory)).toBe(points(filled));
    expect([inventory.asOf, inventory.facts?.name]).toEqual(['2025-01-01', '测试医院']);
    expect(inventory.systemsInUse?.['operations']?.at(-1)).toMatchObject({ name: '自家系统', present: true });
    // Once more changes nothing.
    expect(carryInventory(scheme, inventory, scheme, asOf).inventory).toEqual(inventory);
  });

  it('to another edition takes answers of rows with the same name only', () => {
    const other = {
      ...scheme,
      id: 'hospital-2030',
      indicators: scheme.indicators
        .filter(({ id }) => id !== '4.3.2.7')
        .map((row) => (row.id === '3.1.1.1' ? { ...row, name: '别的要求' } : row)),
    };
    const { inventory, notCarried } = carryInventory(other, filled, scheme, asOf);
    expect(notCarried).toEqual([
      { subject: 'gone', reason: 'not-in-scheme' },
      { subject: '3.1.1.1', reason: 'other-meaning' },
      { subject: '4.3.2.7', reason: 'not-in-scheme' },
    ]);
    expect([inventory.scheme, inventory.asOf]).toEqual(['hospital-2030', asOf]);
    expect(inventory.infrastructure?.['3.1.2.1']?.value).toBe('bus');
  });

  it('of an edition that nobody knows takes no answer by its number', () => {
    const { inventory, notCarried } = carryInventory(scheme, filled, undefined, asOf);
    expect(notCarried.filter(({ reason }) => reason === 'meaning-unknown')).toHaveLength(4);
    expect(inventory.figures?.['rtoHours']?.value).toBe(4);
  });
});

describe('any JSON at all', () => {
  const deep = process.env['HULIAN_DEEP'] === '1';
  it(
    'is read and scored without an exception, and never scores by accident',
    () => {
      const part = fc.jsonValue({ maxDepth: 4 });
      const parts = Object.fromEntries(
        [
          'facts',
          'businesses',
          'figures',
          'systemsInUse',
          'systemsOnPlatform',
          'externalOrganisations',
          'infrastructure',
          'certificates',
          'answers',
        ].map((key) => [key, part]),
      );
      const near = fc.record(
        {
          ...parts,
          facts: fc.record({ absentBusinesses: part, metrics: fc.dictionary(fc.constant('rtoHours'), part) }),
          answers: fc.dictionary(fc.constantFrom('3.1.1.1', '2.1.1.1', '5.1.2.1', '4.1.2.3'), part),
          systemsInUse: fc.record({ clinical: fc.array(part) }),
        },
        { requiredKeys: [] },
      );
      fc.assert(
        fc.property(fc.oneof(part, fc.record(parts, { requiredKeys: [] }), near), (content) => {
          const { input } = readInventory(scheme, content);
          const result = scoreMaturity(scheme, { ...input, scheme: scheme.id, asOf });
          expect(result.points).toBe(0);
        }),
        { numRuns: deep ? 20_000 : 150 },
      );
    },
    deep ? 600_000 : 20_000,
  );
});
