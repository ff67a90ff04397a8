import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { bodyAgreement } from './body-agreement.js';

const text = '<text>诊断：原发性高血压</text>';
const entry = (code: string, name: string, value: string): string =>
  `${text}<entry><observation classCode="OBS" moodCode="EVN"><code code="${code}" displayName="${name}" codeSystem="2.16.156.10011.2.2.1"/>${value}</observation></entry>`;
const stay = (times: string): readonly [string, string] => [
  '<component>\n<structuredBody>',
  `<componentOf><encompassingEncounter><effectiveTime>${times}</effectiveTime></encompassingEncounter></componentOf><component>\n<structuredBody>`,
];

describe('document/body-agreement', () => {
  it('says nothing of the right document', () => {
    expect(judge(bodyAgreement)).toEqual([]);
  });

  it.each([
    [
      'name',
      'DE02.01.039.00',
      '患者姓名',
      '<value xsi:type="ST">试乙二</value>',
      '<value xsi:type="ST">试甲一</value>',
    ],
    [
      'identity-number',
      'DE02.01.030.00',
      '患者身份证件号码',
      '<value xsi:type="ST">999999198506150036</value>',
      '<value xsi:type="ST">99999919850615001x</value>',
    ],
    [
      'sex',
      'DE02.01.040.00',
      '性别代码',
      '<value xsi:type="CD" code="2"/>',
      '<value xsi:type="CD" code="1"/>',
    ],
    [
      'birth-date',
      'DE02.01.005.01',
      '出生日期',
      '<value xsi:type="TS" value="19850616"/>',
      '<value xsi:type="TS" value="1985-06-15"/>',
    ],
    [
      'age',
      'DE02.01.026.00',
      '年龄（岁）',
      '<value xsi:type="PQ" value="41" unit="岁"/>',
      '<value xsi:type="PQ" value="40" unit="岁"/>',
    ],
    [
      'outpatient-number',
      'DE01.00.010.00',
      '门（急）诊号',
      '<value xsi:type="ST">MZ1</value>',
      '<value xsi:type="ST">MZ2026030101</value>',
    ],
    [
      'institution',
      'DE08.10.052.00',
      '医疗机构组织机构代码',
      '<value xsi:type="ST">129999990000000002</value>',
      '<value xsi:type="ST">12999999123456788W</value>',
    ],
  ])('%s', (message, code, name, wrong, right) => {
    const found = judge(bodyAgreement, [text, entry(code, name, wrong)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^warning ${message} (observation|value)/`));
    expect(judge(bodyAgreement, [text, entry(code, name, right)])).toEqual([]);
    // The same element speaks of somebody else under another name.
    expect(judge(bodyAgreement, [text, entry(code, `新生儿${name}`, wrong)])).toEqual([]);
  });

  it.each([
    ['admission', 'DE06.00.092.00', '入院日期时间', '20260302'],
    ['discharge', 'DE06.00.017.00', '出院日期时间', '20260309'],
  ])('%s: the day is compared', (message, code, name, wrong) => {
    const times = stay('<low value="20260301080000"/><high value="20260308"/>');
    const value = (day: string): string => `<value xsi:type="TS" value="${day}093000"/>`;
    expect(judge(bodyAgreement, [text, entry(code, name, value(wrong))], times)).toHaveLength(1);
    const right = message === 'admission' ? '20260301' : '20260308';
    expect(judge(bodyAgreement, [text, entry(code, name, value(right))], times)).toEqual([]);
  });

  it('compares the inpatient number of the header', () => {
    const change = [
      '<id root="2.16.156.10011.1.11" extension="MZ2026030101"/>',
      '<id root="2.16.156.10011.1.12" extension="ZY1"/>',
    ] as const;
    const value = (number: string): string => `<value xsi:type="ST">${number}</value>`;
    expect(
      judge(bodyAgreement, change, [text, entry('DE01.00.014.00', '住院号', value('ZY2'))]),
    ).toHaveLength(1);
    expect(judge(bodyAgreement, change, [text, entry('DE01.00.014.00', '住院号', value('ZY1'))])).toEqual([]);
  });
});
