import { nationalLibrary, type Service } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { findService, judgeMessage, writeMessage } from './_judge.js';
import { valueCode } from './value-code.js';

// The first service with a demanded code that only its table bounds.
const found = nationalLibrary()
  .list('service')
  .map(({ id }) => nationalLibrary().record<Service>('service', id)!)
  .flatMap((service) => service.request.map((field) => ({ service, field })))
  .find(({ service, field }) => {
    const table = nationalLibrary().valueDomain(field.valueDomainOids?.[0] ?? '-');
    return (
      service.message !== undefined &&
      field.path.endsWith('/@code') &&
      field.enum === undefined &&
      field.values === undefined &&
      table?.complete === true &&
      field.cardinality?.startsWith('1') === true
    );
  })!;

describe('message/value-code', () => {
  const right = writeMessage(found.service);
  it('says nothing of the least right message', () => {
    expect(judgeMessage(valueCode, right, found.service.id).findings).toEqual([]);
  });
  it('reports a code that is not in the table', () => {
    const name = found.field.path.split('/').at(-2);
    const text = right.replace(new RegExp(`(<${name} [^>]*code=")[^"]*`), '$1没有这个代码');
    expect(text).not.toBe(right);
    expect(judgeMessage(valueCode, text, found.service.id).findings).toMatchObject([{ message: 'unknown' }]);
  });

  it('looks at the shape of codes whose table is not loaded, and says so', () => {
    const service = 'ExamAppInfoAdd';
    const least = writeMessage(findService(service));
    const judgeDiagnosis = (code: string) => {
      const text = least.replace(/(<observationDx\b.*?<value [^>]*\bcode=")[^"]*/su, `$1${code}`);
      const { findings, notChecked } = judgeMessage(valueCode, text, service);
      return [findings.map(({ message }) => message), notChecked.length > 0];
    };
    expect(least).toMatch(/<observationDx\b.*?<value [^>]*codeSystem="2\.16\.156\.10011\.2\.3\.3\.11"/su);
    for (const code of ['I10', 'I10.x00', 'C61.x00x001']) expect(judgeDiagnosis(code)).toEqual([[], true]);
    for (const code of ['高血压', 'i10', 'Ｉ10', '10'])
      expect(judgeDiagnosis(code)).toEqual([['shape'], true]);
  });

  it('does not guess whose code it is where the field has several tables and none is named', () => {
    const service = 'DischargeInfoUpdate';
    const least = writeMessage(findService(service));
    const give = (more: string) =>
      least.replace(/(<observationDx\b.*?<value )[^>]*?(\/?>)/su, `$1code="BNP020"${more}$2`);
    const judgeIt = (text: string) => judgeMessage(valueCode, text, service).findings;
    expect(judgeIt(give(''))).toEqual([]);
    expect(judgeIt(give(' codeSystem="2.16.156.10011.2.3.3.14"'))).toEqual([]);
    expect(judgeIt(give(' codeSystem="2.16.156.10011.2.3.3.11"'))).toMatchObject([{ message: 'shape' }]);
  });
});
