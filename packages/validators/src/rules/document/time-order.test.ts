import { describe, expect, it } from 'vitest';
import { dayInBeijing } from '../../documents/time-stamp.js';
import { changeDocument, findFaults, judge, type Change } from './_judge.js';
import { timeOrder } from './time-order.js';

describe('document/time-order', () => {
  it('says nothing of the right document', () => {
    expect(judge(timeOrder)).toEqual([]);
  });

  it('reports before-birth', () => {
    expect(
      judge(timeOrder, [
        '<effectiveTime value="20260301093000"/>',
        '<effectiveTime value="19840301093000"/>',
      ]),
    ).toEqual(['warning before-birth effectiveTime/@value {}']);
  });

  it('reports interval', () => {
    expect(
      judge(timeOrder, [
        '<routeCode',
        '<effectiveTime><low value="20260302"/><high value="20260301093000"/></effectiveTime><routeCode',
      ]),
    ).toEqual(['warning interval substanceAdministration/effectiveTime {}']);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(timeOrder, [
        '<routeCode',
        '<effectiveTime><low value="20260301103000"/><high value="20260301"/></effectiveTime><routeCode',
      ]),
    ).toEqual([]);
  });

  const places = (asOf: string, ...changes: readonly Change[]): readonly string[] =>
    findFaults(timeOrder, changeDocument(...changes), asOf).map(
      ({ severity, message, location }) => `${severity} ${message} ${String(location.path)}`,
    );
  const future: Change = [
    '<effectiveTime value="20260301093000"/>',
    '<effectiveTime value="20260302093000"/>',
  ];

  it('reports what happened after the day of the check, and once what the clock of one machine wrote', () => {
    expect(places('20260301', future)).toEqual([
      'warning after-check /ClinicalDocument/effectiveTime/@value',
    ]);
    expect(places('20250101')).toEqual(['warning after-check /ClinicalDocument/effectiveTime/@value']);
    expect(places('20260302', future)).toEqual([]);
    // Without a day nothing is compared.
    expect(judge(timeOrder, future)).toEqual([]);
  });

  it('reports birth and entries by their data element, and lets plans lie ahead', () => {
    expect(places('20260301', ['<birthTime value="19850615"/>', '<birthTime value="20260401"/>'])).toContain(
      'warning after-check /ClinicalDocument/recordTarget/patientRole/patient/birthTime/@value',
    );
    const entry = (code: string, name: string): Change => [
      '<entry>',
      `<entry><observation classCode="OBS" moodCode="EVN"><code code="${code}" displayName="${name}" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="TS" value="20260501"/></observation></entry><entry>`,
    ];
    expect(places('20260301', entry('DE06.00.220.00', '医嘱开立日期时间'))).toHaveLength(1);
    expect(places('20260301', entry('DE06.00.220.00', '医嘱计划开始日期时间'))).toEqual([]);
    expect(places('20260301', entry('DE05.10.098.00', '预产期'))).toEqual([]);
    // Valid until, in the right document.
    expect(places('20260301')).toEqual([]);
  });

  it.each([
    ['20260301235959', '20260301'],
    ['202603012359+0000', '20260302'],
    ['20260301003000+0900', '20260228'],
    ['20260301093000+08', '20260301'],
    ['20260301093000-0500', '20260301'],
    ['202603', '202603'],
    ['20260301+0000', '20260301'],
    ['20261301', undefined],
    ['2026-03-01', undefined],
    ['', undefined],
  ])('reads the day of %s in Beijing', (text, day) => {
    expect(dayInBeijing(text)).toBe(day);
  });
});
