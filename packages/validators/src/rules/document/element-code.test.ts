import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { elementCode } from './element-code.js';

describe('document/element-code', () => {
  it('says nothing of the right document', () => {
    expect(judge(elementCode)).toEqual([]);
  });

  it('reports a code of the catalogue that is empty, and not one that says it is unknown', () => {
    const right = 'code="DE06.00.294.00" displayName="处方有效天数"';
    for (const empty of ['code="" displayName="处方有效天数"', 'code=" "', ''])
      expect(judge(elementCode, [right, empty])).toEqual(['warning empty observation/code {}']);
    expect(judge(elementCode, [right, 'nullFlavor="UNK"'])).toEqual([]);
  });

  it('reports malformed', () => {
    expect(
      judge(elementCode, [
        '<code code="DE06.00.294.00" displayName="处方有效天数"',
        '<code code="DE06.0.294.00" displayName="处方有效天数"',
      ]),
    ).toEqual(['error malformed code/@code {"code":"DE06.0.294.00","expected":"DE06.00.294.00"}']);
  });

  it('reports unknown', () => {
    expect(
      judge(elementCode, [
        '<code code="DE06.00.294.00" displayName="处方有效天数"',
        '<code code="DE06.00.999.00" displayName="处方有效天数"',
      ]),
    ).toEqual(['warning unknown code/@code {"code":"DE06.00.999.00","nearest":"DE06.00.294.00"}']);
  });

  it('reports not-an-element', () => {
    expect(
      judge(elementCode, [
        'code="DE06.00.294.00" displayName="处方有效天数"',
        'code="A0001" displayName="本院项目"',
      ]),
    ).toEqual(['error not-an-element code/@code {}']);
  });

  it('reports malformed-field', () => {
    expect(judge(elementCode, ['code="DE07.00.004.00"', 'code="HDS00.04.011"'])).toEqual([
      'error malformed-field code/@code {"code":"HDS00.04.011","expected":"DE07.00.004.00"}',
    ]);
  });

  it('reports unknown-field', () => {
    expect(judge(elementCode, ['code="DE07.00.004.00"', 'code="HDSD00.04.999"'])).toEqual([
      'warning unknown-field code/@code {"code":"HDSD00.04.999","expected":"DE07.00.004.00"}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(judge(elementCode, ['code="DE07.00.004.00"', 'code="HDSD00.04.011"'])).toEqual([]);
  });

  it('accepts another right form (2)', () => {
    expect(judge(elementCode, ['code="DE07.00.004.00"', 'code="DE07.00.004.00.178"'])).toEqual([]);
  });
});
