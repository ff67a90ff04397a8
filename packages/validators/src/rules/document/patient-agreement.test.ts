import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { patientAgreement } from './patient-agreement.js';

describe('document/patient-agreement', () => {
  it('says nothing of the right document', () => {
    expect(judge(patientAgreement)).toEqual([]);
  });

  it('reports birth-date', () => {
    expect(
      judge(patientAgreement, ['<birthTime value="19850615"/>', '<birthTime value="19850616"/>']),
    ).toEqual(['warning birth-date birthTime/@value {}']);
  });

  it('reports sex', () => {
    expect(
      judge(patientAgreement, ['<administrativeGenderCode code="1"', '<administrativeGenderCode code="2"']),
    ).toEqual(['warning sex administrativeGenderCode/@code {"expected":"1"}']);
  });

  it('reports age', () => {
    expect(judge(patientAgreement, ['<age unit="岁" value="40"/>', '<age unit="岁" value="34"/>'])).toEqual([
      'warning age age/@value {"expected":40}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(judge(patientAgreement, ['<age unit="岁" value="40"/>', '<age unit="月" value="34"/>'])).toEqual(
      [],
    );
  });

  it('accepts another right form (2)', () => {
    expect(judge(patientAgreement, ['<age unit="岁" value="40"/>', '<age unit="岁" value="41"/>'])).toEqual(
      [],
    );
  });
});
