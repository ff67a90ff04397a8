// What a field is called decides where it may stand: one element number serves many persons, places and rates.
import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { recordToFhir } from './index.js';
import { readPath } from './path.js';
import { planRecord } from './plan.js';

const library = nationalLibrary();
const places = library.list('data-set').flatMap(({ id }) => planRecord(library, id)?.places ?? []);
const namesIn = (fits: (role: string, detail?: string) => boolean): readonly string[] => [
  ...new Set(
    places.flatMap(({ role, detail, field }) =>
      role !== undefined && fits(role, detail) ? [field.name] : [],
    ),
  ),
];

describe('every data set', () => {
  it('makes a practitioner only of who is called one', () => {
    const names = namesIn((role) => role.startsWith('practitioner:'));
    expect(names.length).toBeGreaterThan(50);
    expect(
      names.filter((name) =>
        /母亲|父亲|新生儿|儿童|丈夫|妻|配偶|家|领证|填报|血者|患者|代理|陈述/u.test(name),
      ),
    ).toEqual([]);
  });

  it('gives the patient nothing of an institution, a relative or a contact', () => {
    const names = namesIn((role) => role === 'patient');
    expect(names.filter((name) => /联系人|母|父|新生儿|丈夫|医|机构|负责/u.test(name))).toEqual([]);
  });

  it.each([
    ['8867-4', ['心率', '脉率', '产后脉搏', '产后心率']],
    ['29463-7', ['体重', '产前体重']],
    ['8310-5', ['体温']],
    ['8480-6', ['收缩压', '产后收缩压']],
    ['8462-4', ['舒张压', '产后舒张压']],
    ['9279-1', ['呼吸频率']],
    ['8302-2', ['身高']],
    ['39156-5', ['体质指数', 'BMI']],
  ])('measures %s under its own name', (code, expected) => {
    const names = namesIn((_, detail) => detail?.startsWith(`${code}|`) === true);
    const bare = names.map((name) => name.replace(/^体格检查--|[（(].*$/gu, ''));
    expect(bare.filter((name) => !expected.includes(name))).toEqual([]);
  });
});

const resourcesOf = (dataSet: string, record: Record<string, string>) =>
  (recordToFhir(dataSet, record).bundle['entry'] as { resource: Record<string, unknown> }[]).map(
    ({ resource }) => resource,
  );
const ofType = (type: string, dataSet: string, record: Record<string, string>) =>
  resourcesOf(dataSet, record).filter(({ resourceType }) => resourceType === type);

const frontPage = 'HDSD00.11-inpatient-front-page';

describe('a record', () => {
  it('has no condition that was only weighed', () => {
    const note = { '鉴别诊断-西医诊断名称': '鉴别' };
    expect(ofType('Condition', 'HDSD00.14-first-progress-note', note)).toEqual([]);
  });

  it('has one condition where code and name of a diagnosis are given', () => {
    const record = { 病理诊断疾病编码: 'M81400/3', 病理诊断名称: '腺癌' };
    const [condition, ...others] = ofType('Condition', frontPage, record);
    expect(others).toEqual([]);
    expect(readPath(condition, 'code.text')).toBe('腺癌');
    expect(readPath(condition, 'code.coding.0.code')).toBe('M81400/3');
  });

  it('has a passport nowhere as a resident identity number', () => {
    const of = (患者身份证件号码: string) =>
      JSON.stringify(
        ofType('Patient', 'HDSD00.02-patient-information', { 患者身份证件号码, 患者姓名: '测试甲' }),
      );
    expect(of('999999199001011237')).toContain('2.16.156.10011.1.3');
    expect(of('E12345678')).not.toContain('2.16.156.10011.1.3');
  });

  it.each([
    ['1', 'AMB'],
    ['2', 'EMER'],
    ['3', 'IMP'],
    ['9', 'OTH'],
  ])('of patient type %s is of an encounter of class %s', (患者类型代码, expected) => {
    const record = { 患者类型代码, 住院号: '1' };
    const [encounter] = ofType('Encounter', 'HDSD00.05-laboratory-record', record);
    expect(readPath(encounter, 'class.code')).toBe(expected);
  });

  it('of an institution has its address there', () => {
    const record = { 医疗机构名称: '测试医院', '地址-省（自治区、直辖市）': '测试省' };
    const resources = resourcesOf('HDSD00.18-institution-information', record);
    expect(resources.map(({ resourceType }) => resourceType)).toEqual(['Organization']);
    expect(readPath(resources[0], 'address.0.state')).toBe('测试省');
  });
});
