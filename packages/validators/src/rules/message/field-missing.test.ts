import { describe, expect, it } from 'vitest';
import { findService, judge, writeMessage } from './_judge.js';
import { fieldMissing } from './field-missing.js';

const right = writeMessage(findService('PatientInfoRegister'));

describe('message/field-missing', () => {
  it('says nothing of the least right message', () => {
    expect(judge(fieldMissing, right, 'PatientInfoRegister')).toEqual([]);
  });
  it('gives one finding for a missing branch, whatever would stand in it', () => {
    const text = right.replace(/<idCategory [^]*?<\/idCategory>/, '');
    expect(judge(fieldMissing, text, 'PatientInfoRegister')).toEqual([
      'warning element {"name":"证件类别代码","path":"/controlActProcess/subject/registrationRequest/subject1/patient/patientPerson/idCategory/@code","missing":"/controlActProcess/subject/registrationRequest/subject1/patient/patientPerson/idCategory"}',
    ]);
  });
  it('reports a missing attribute and an empty value', () => {
    expect(judge(fieldMissing, right.replace('<processingCode code="D">', '<processingCode>'))).toEqual([
      'warning attribute {"name":"处理代码","attribute":"code"}',
    ]);
    expect(
      judge(fieldMissing, right.replace('<processingCode code="D">', '<processingCode code="">')),
    ).toEqual(['warning empty {"name":"处理代码"}']);
    expect(
      judge(
        fieldMissing,
        right.replace(/(<patientPerson>[^]*?<name>)1(?=<\/name>)/, '$1'),
        'PatientInfoRegister',
      ).map((line) => line.split(' ', 2).join(' ')),
    ).toEqual(['info empty']);
  });
  it('lets parameters of a query be empty, but not the header', () => {
    const query = writeMessage(findService('PatientInfoQuery'));
    const text = query.replace(/(<id [^>]*extension=")[^"]*/, '$1');
    expect(text).not.toBe(query);
    expect(judge(fieldMissing, text, 'PatientInfoQuery')).toEqual(['warning empty {"name":"消息ID"}']);
  });
  it('takes text in item and part for the text of a name', () => {
    const text = right.replace(/<name>1<\/name>/, '<name><item><part value="试甲一"/></item></name>');
    expect(text).not.toBe(right);
    expect(judge(fieldMissing, text, 'PatientInfoRegister')).toEqual([]);
  });
});
