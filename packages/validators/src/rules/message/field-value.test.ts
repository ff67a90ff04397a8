import { describe, expect, it } from 'vitest';
import { findService, judge, judgeMessage, writeMessage } from './_judge.js';
import { fieldValue } from './field-value.js';

const right = writeMessage(findService('PatientInfoRegister'));
const change = (from: string | RegExp, to: string): readonly string[] => {
  const text = right.replace(from, to);
  expect(text).not.toBe(right);
  return judge(fieldValue, text, 'PatientInfoRegister');
};

describe('message/field-value', () => {
  it('says nothing of the least right message', () => {
    expect(judge(fieldValue, right, 'PatientInfoRegister')).toEqual([]);
  });
  it('reports a fixed value that differs', () => {
    expect(change('root="2.16.156.10011.2.5.1.2"', 'root="2.16.156.10011.2.5.1.1"')).toEqual([
      'error fixed {"name":"服务标识 OID","expected":"2.16.156.10011.2.5.1.2"}',
    ]);
  });
  it('reports a length', () => {
    expect(change(/extension="1{32}"/, 'extension="1"')).toEqual([
      'warning length {"name":"消息ID","length":1,"minimum":32,"maximum":36}',
    ]);
  });
  it('reports a value outside a list', () => {
    expect(change('<processingCode code="D">', '<processingCode code="X">')).toEqual([
      'warning code {"name":"处理代码","expected":["D","P","T"],"count":3}',
    ]);
  });
  it('tells a time of another precision from no time', () => {
    expect(change('<creationTime value="20260301093000">', '<creationTime value="20260301">')).toEqual([
      'warning time {"name":"消息创建时间","digits":14}',
    ]);
    expect(change('<creationTime value="20260301093000">', '<creationTime value="2026-03-01">')).toEqual([
      'error time {"name":"消息创建时间","digits":14}',
    ]);
  });
  it('judges the header and the times of an answer, and says that the rest is not judged', () => {
    const answer = (time: string, found: string) =>
      `<PRPA_IN201306UV02 xmlns="urn:hl7-org:v3"><creationTime value="${time}"/><controlActProcess><subject><registrationRequest><subject1><patient><effectiveTime><any value="${found}"/></effectiveTime></patient></subject1></registrationRequest></subject></controlActProcess></PRPA_IN201306UV02>`;
    const right = answer('20260301093000', '20260301093000');
    expect(judgeMessage(fieldValue, right, 'PatientInfoQuery')).toMatchObject({
      findings: [],
      notChecked: [{ reason: 'answer-content' }],
    });
    expect(judge(fieldValue, answer('20261301093000', '20263001093000'), 'PatientInfoQuery')).toEqual([
      'error time {"name":"消息创建时间","digits":14}',
      'warning time {"name":"患者登记时间","digits":14}',
    ]);
  });
});
