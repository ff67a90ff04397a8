import { fieldsOf, loadPlanIndicators, loadPolicyTargets, nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import { createInstitutionRegister, groupIndicators } from './indicator-groups.js';
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

  it('essential medicines: 620 of 1,000 items is 62.0 %; items without the flag count on neither side', () => {
    const item = (flag?: string): ObservedRecord =>
      record('public-health/prescription-circulation', flag === undefined ? {} : { 'PHR46.086': flag });
    const items = Array.from({ length: 1000 }, (_, index) => item(index < 620 ? '1' : '0'));
    const share = measure([...items, item(), { ...item('1'), valid: false }]).get('essentialMedicineShare');
    expect([share?.numerator, share?.denominator, share?.value]).toEqual([620, 1000, 0.62]);
  });

  it('income structure: amounts of both front pages are added, not their records', () => {
    const western = record('HDSD00.11-inpatient-front-page', {
      'HDSD00.11.142': '1000.10',
      'HDSD00.11.098': '200.10',
      'HDSD00.11.099': '50.05',
      'HDSD00.11.039': '100',
      'HDSD00.11.123': '150',
      'HDSD00.11.147': '550',
    });
    const chinese = record('HDSD00.12-chinese-medicine-inpatient-front-page', {
      'HDSD00.12.169': '999.90',
      'HDSD00.12.150': '299.90',
      'HDSD00.12.153': '700',
    });
    // Without a total a page counts on neither side.
    const without = record('HDSD00.11-inpatient-front-page', { 'HDSD00.11.134': '400' });
    const found = measure([western, chinese, without]);
    const sides = (id: string) => [found.get(id)?.numerator, found.get(id)?.denominator];
    expect(sides('drugFeeShare')).toEqual([500, 2000]);
    expect(sides('consumableFeeShare')).toEqual([100, 2000]);
    expect(sides('diagnosticFeeShare')).toEqual([150, 2000]);
    expect(sides('serviceFeeShare')).toEqual([1250, 2000]);
    expect(sides('antibioticFeeShare')).toEqual([50.05, 200.1]);
  });

  it('control rates: a pressure of 140 or a glucose of 7.0 is not controlled', () => {
    const visit = (systolic: string, diastolic: string): ObservedRecord =>
      record('public-health/hypertension-follow-up', { 'PHF08.007': systolic, 'PHF08.008': diastolic });
    const glucose = (value: string): ObservedRecord =>
      record('public-health/diabetes-follow-up', { 'PHF09.027': value });
    const found = measure([
      ...[visit('139', '89'), visit('140', '89'), visit('139', '90')],
      record('public-health/hypertension-follow-up', { 'PHF08.007': '120' }),
      ...[glucose('6.9'), glucose('7.0')],
    ]);
    const pressure = found.get('bloodPressureControl');
    expect([pressure?.numerator, pressure?.denominator]).toEqual([1, 3]);
    expect(found.get('bloodGlucoseControl')?.value).toBe(0.5);
  });

  it('by level: a level without records covers nothing, and who is not registered stands apart', () => {
    const register = createInstitutionRegister([
      { code: 'A', name: '虚构甲', level: '三级', area: '370201' },
      { code: 'B', name: '虚构乙', level: '三级', area: '370202' },
      { code: 'C', name: '同名', level: '二级', area: '370202' },
      { code: 'D', name: '同名', level: '一级' },
    ]);
    expect([register.find('虚构甲')?.code, register.find('同名'), register.find('D')?.level]).toEqual([
      'A',
      undefined,
      '一级',
    ]);
    expect(register.figures).toEqual({ institutions: 4, areas: 2 });
    const grouped = groupIndicators(register, 'level', (figures) =>
      createIndicatorEngine(indicators, figures, asOf),
    );
    const sent = (institution: string) => record('HDSD00.13-admission-record', {}, { institution });
    for (const one of ['A', 'A', 'C', 'X']) grouped.add(sent(one));
    const coverage = grouped.finish().map(({ group, indicators: found }) => {
      const one = found.find(({ id }) => id === 'emrCoverage');
      return [group, one?.numerator, one?.denominator, one?.value];
    });
    expect(coverage).toEqual([
      ['三级', 1, 2, 0.5],
      ['二级', 1, 1, 1],
      ['一级', 0, 1, 0],
      [undefined, 1, null, null],
    ]);
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
        const fields = side.dataSets.flatMap((set) => library.dataSet(set)?.fields ?? []);
        const known = fields.flatMap(({ id: field, element }) => [field, element]);
        const distinct = side.distinct?.startsWith('$') ? [side.distinct.slice(1)] : [];
        for (const field of [...fieldsOf(side.where), ...fieldsOf(side.total), ...distinct])
          expect(known, `${id} ${field}`).toContain(field);
      }
    }
  });
});
