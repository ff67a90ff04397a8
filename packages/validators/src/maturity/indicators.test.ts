import { fieldsOf, loadPlanIndicators, loadPolicyTargets, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { createIndicatorEngine, type IndicatorResult, type ObservedRecord } from './indicators.js';

const indicators = loadPlanIndicators();
const asOf = '2026-11-21';
const record = (
  dataSet: string,
  values: Record<string, string> = {},
  more: Partial<ObservedRecord> = {},
): ObservedRecord => ({
  dataSet,
  valid: true,
  field: (id) => values[id],
  ...more,
});
function measure(
  records: readonly ObservedRecord[],
  figures: Record<string, number> = {},
): Map<string, IndicatorResult> {
  const engine = createIndicatorEngine(indicators, figures, asOf, loadPolicyTargets());
  for (const one of records) engine.add(one);
  return new Map(engine.finish().map((result) => [result.id, result]));
}

describe('indicators of the plans', () => {
  it('appointment rate: 800 booked of 1000 visits is 80.0 % and meets the target of 80 %', () => {
    const visits = Array.from({ length: 1000 }, () => record('HDSD00.03-outpatient-emergency-record'));
    const booked = Array.from({ length: 800 }, (_, index) =>
      record('public-health/appointment', { 'DE01.00.010.00': `M${index}` }),
    );
    // A booking that led to no visit, a second booking of the same visit, and a faulty one do not count.
    const others = [
      record('public-health/appointment'),
      booked[0]!,
      record('public-health/appointment', { 'DE01.00.010.00': 'X' }, { valid: false }),
    ];
    const rate = measure([...visits, ...booked, ...others]).get('appointmentRate');
    expect([rate?.numerator, rate?.denominator, rate?.value]).toEqual([800, 1000, 0.8]);
    expect(rate?.targets).toEqual([{ id: 'qd-2016-coverage', status: 'met' }]);
  });

  it('record coverage: faulty records do not count; below the target after the deadline is overdue', () => {
    const resident = (id: string, valid = true): ObservedRecord =>
      record('public-health/personal-information', { 'DE01.00.009.00': id }, { valid });
    const coverage = measure([resident('1'), resident('2'), resident('2'), resident('3', false)], {
      residents: 4,
    }).get('healthRecordCoverage');
    expect([coverage?.numerator, coverage?.value, coverage?.targets[0]?.status]).toEqual([2, 0.5, 'overdue']);
  });

  it('infectious-disease coverage: an institution silent for more than seven days does not count', () => {
    const sent = (institution: string, date: string, dataSet = 'zero-report'): ObservedRecord =>
      record(dataSet, {}, { institution, date });
    const found = measure(
      [
        sent('a', '2026-11-21'),
        sent('b', '20261114', 'public-health/infectious-disease-report-card'),
        sent('c', '2026-11-13'),
        sent('d', '2026-11-22'),
      ],
      { institutions: 4 },
    ).get('infectiousReportCoverage');
    expect([found?.numerator, found?.value]).toEqual([2, 0.5]);
  });

  it('timeliness: filled in on the day or the next; before the diagnosis is not in time', () => {
    const card = (diagnosis: string, filled: string): ObservedRecord =>
      record('public-health/infectious-disease-report-card', {
        'DE05.01.058.00': diagnosis,
        'DE09.00.052.00': filled,
      });
    const cards = [
      card('20261101', '20261101'),
      card('20261101', '20261102'),
      card('20261101', '20261103'),
      card('20261102', '20261101'),
      card('', '20261101'),
    ];
    const timely = measure(cards.slice(0, 4)).get('infectiousReportTimeliness');
    expect([timely?.numerator, timely?.denominator, timely?.value]).toEqual([2, 4, 0.5]);
  });

  it('says why nothing is computed: figure missing, nothing counted, sides that do not fit', () => {
    const reasons = measure([record('public-health/appointment', { 'DE01.00.010.00': 'M1' })], { areas: 0 });
    expect(reasons.get('healthRecordCoverage')).toMatchObject({
      value: null,
      reason: 'figure-missing',
      targets: [{ status: 'not-decidable' }],
    });
    expect(reasons.get('telemedicineCoverage')?.reason).toBe('nothing-counted');
    expect(reasons.get('appointmentRate')?.reason).toBe('nothing-counted');
    const residents = measure(
      [
        record('public-health/personal-information', { 'DE01.00.009.00': '1' }),
        record('public-health/personal-information', { 'DE01.00.009.00': '2' }),
      ],
      { residents: 1 },
    );
    expect(residents.get('healthRecordCoverage')?.reason).toBe('above-one');
    expect(() => createIndicatorEngine(indicators, {}, 'today')).toThrow(/date-invalid/);
  });

  it('name data sets and fields of the library', () => {
    const library = nationalLibrary();
    for (const { id, numerator, denominator } of indicators) {
      for (const side of [numerator, denominator]) {
        if ('figure' in side) continue;
        for (const set of side.dataSets)
          if (set !== 'zero-report') expect(library.dataSet(set), `${id} ${set}`).toBeDefined();
        const [set = ''] = side.dataSets;
        for (const field of [
          ...fieldsOf(side.where),
          ...(side.distinct?.startsWith('$') ? [side.distinct.slice(1)] : []),
        ]) {
          expect(
            library.dataSet(set)?.fields.map(({ element }) => element),
            `${id} ${field}`,
          ).toContain(field);
        }
      }
    }
  });
});
