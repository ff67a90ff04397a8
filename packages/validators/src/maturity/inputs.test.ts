import { loadScheme } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { answersAt, asOf, proof, proved } from './fixtures.js';
import { createInventory, readInventory } from './inventory.js';
import { answersFromMeasurements, proofShares, type Measurement } from './measurements.js';
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

  it('about 61 of the 80 points at 四甲 are measured or read, not typed', () => {
    const shares = proofShares(scheme, '4A');
    const total = Object.values(shares).reduce((sum, one) => sum + one, 0);
    expect(total).toBeCloseTo(79.95, 6);
    expect(total - (shares['questionnaire'] ?? 0)).toBeGreaterThan(60);
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

  it('a fresh one asks every question nothing measures, and scores nothing', () => {
    const empty = createInventory(scheme, { tier: '三级' }, asOf);
    expect(Object.keys(empty.answers ?? {})).toHaveLength(274 + 8 - 180 - 7);
    expect(scoreMaturity(scheme, readInventory(scheme, empty).input).points).toBe(0);
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
    expect(scoreMaturity(scheme, input).points).toBe(0.2);
    expect(readInventory(scheme, 'x').faults).toEqual([{ path: '', expected: 'object' }]);
  });

  it('an answers file is an inventory too', () => {
    const { input } = readInventory(scheme, { scheme: scheme.id, asOf, answers: answersAt(scheme, '4A') });
    expect(scoreMaturity(scheme, input).level.reached).toBe('4A');
  });
});
