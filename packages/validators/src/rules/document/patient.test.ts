import { describe, expect, it } from 'vitest';
import { findFaults, judge, rightDocument } from './_judge.js';
import { patient } from './patient.js';

const name = '<name>试甲一</name>';
const [sex = ''] = /<administrativeGenderCode[^>]*>/u.exec(rightDocument) ?? [];
const birth = '<birthTime value="19850615"/>';
const age = '<age unit="岁" value="40"/>';
const [whole = ''] = /<patient classCode[^]*?<\/patient>/u.exec(rightDocument) ?? [];

describe('document/patient', () => {
  it('says nothing of the right document', () => {
    expect(judge(patient)).toEqual([]);
  });

  it('takes a name in parts, a nullFlavor, and either of age and birth date', () => {
    expect(judge(patient, [name, '<name><family>试</family><given>甲一</given></name>'])).toEqual([]);
    expect(judge(patient, [name, '<name nullFlavor="UNK"/>'])).toEqual([]);
    expect(judge(patient, [birth, ''])).toEqual([]);
    expect(judge(patient, [age, ''])).toEqual([]);
  });

  it('reports missing, and nothing else with it', () => {
    expect(judge(patient, [whole, ''])).toEqual(['error missing recordTarget/patientRole {}']);
  });

  it('reports several', () => {
    expect(judge(patient, [whole, `${whole}${whole}`])).toEqual(['error several patientRole/patient[2] {}']);
  });

  it('reports name, name-empty and name-value', () => {
    expect(judge(patient, [name, ''])).toEqual(['error name patientRole/patient {}']);
    expect(judge(patient, [name, '<name> </name>'])).toEqual(['error name-empty patient/name {}']);
    for (const text of ['无', 'null', '试?一', '试\ufffd'])
      expect(judge(patient, [name, `<name>${text}</name>`])).toEqual(['warning name-value patient/name {}']);
  });

  it('reports an age whose unit nobody knows, and empty tags', () => {
    for (const unit of ['', 'unit="Y" '])
      expect(judge(patient, ['<age unit="岁" ', `<age ${unit}`]).map((each) => each.slice(0, 30))).toEqual([
        'warning age-unit patient/age {',
      ]);
    expect(judge(patient, ['<age unit="岁" ', '<age unit="月" '])).toEqual([]);
    expect(judge(patient, [birth, '<birthTime/>'], [age, '<age/>'])).toEqual([
      'warning age patientRole/patient {}',
    ]);
  });

  it('reports sex and age', () => {
    expect(judge(patient, [sex, ''])).toEqual(['warning sex patientRole/patient {}']);
    expect(judge(patient, [birth, ''], [age, ''])).toEqual(['warning age patientRole/patient {}']);
  });

  it('leaves what is misspelt to document/element-spelling, and other templates alone', () => {
    expect(judge(patient, [sex, sex.replace('Gender', 'Gendr')])).toEqual([]);
    expect(judge(patient, [name, '<nane>试甲一</nane>'])).toEqual([]);
    const unknown = rightDocument.replaceAll('C0004', 'C9999').replace(whole, '');
    expect(findFaults(patient, unknown.replace('2.16.156.10011.2.1.1.24', '1.2.3'))).toEqual([]);
    const nameless = rightDocument.replaceAll('C0004', 'C9999').replace(name, '<name/>');
    expect(findFaults(patient, nameless).map(({ message }) => message)).toEqual(['name-empty']);
  });

  it('reports two names, and an age below nothing', () => {
    expect(
      findFaults(patient, rightDocument.replace(name, name + name)).map(
        ({ severity, message }) => `${severity} ${message}`,
      ),
    ).toEqual(['warning several-names']);
    expect(
      findFaults(patient, rightDocument.replace(/<age ([^>]*)value="\d+"/, '<age $1value="-1"')).map(
        ({ severity, message }) => `${severity} ${message}`,
      ),
    ).toEqual(['error age-negative']);
  });
});
