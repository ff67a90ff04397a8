import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../records/plan.js';
import { bearerOf } from './bearer.js';
import { bindTests } from './bind.js';

const library = nationalLibrary();
const plans = library.list('data-set').flatMap(({ id }) => {
  const dataSet = library.dataSet(id);
  return dataSet === undefined ? [] : [buildPlan(dataSet, library)];
});
const boundTo = (rule: string, dataSet: string) => {
  const plan = plans.find((each) => each.dataSet.id === dataSet);
  if (plan === undefined) throw new Error(dataSet);
  return (['single', 'others'] as const)
    .flatMap((kind) => bindTests(library, plan, kind))
    .filter((bound) => bound.rule.code === rule)
    .flatMap(({ fields }) => [...fields.values()].map(({ field }) => field.name));
};

describe('fields that a rule compares', () => {
  // Those that a rule names by their own identifiers are meant as they are.
  it('are of one bearer where they are found by their data element, in every data set', () => {
    const mixed = plans.flatMap((plan) =>
      (['single', 'others'] as const).flatMap((kind) =>
        bindTests(library, plan, kind)
          .filter(({ fields }) => {
            const found = [...fields].filter(([id, { field }]) => id !== field.id);
            return new Set(found.map(([, field]) => bearerOf(field))).size > 1;
          })
          .map(({ rule }) => `${rule.code} ${plan.dataSet.id}`),
      ),
    );
    expect(mixed).toEqual([]);
  });

  it.each([
    ['NCD-009', 'HDSD00.08-vital-signs', '起搏器心率（次/min）'],
    ['REF-006', 'public-health/health-examination', '责任医师身份证号'],
    ['REF-007', 'public-health/appointment', '填报人身份证号'],
    ['REF-006', 'public-health/birth-defect-surveillance', '新生儿性别代码'],
    ['FP-005', 'HDSD00.05-examination-record', '操作日期时间'],
  ])('%s of %s is not about %s', (rule, dataSet, name) => {
    expect(boundTo(rule, dataSet)).not.toContain(name);
  });

  it.each([
    ['MCH-006', 'HDSB01.01-birth-certificate', '母亲身份证件号码'],
    ['FP-019', 'HDSD00.11-inpatient-front-page', '新生儿'],
  ])('%s of %s is about %s, which it names by its identifier', (rule, dataSet, name) => {
    expect(boundTo(rule, dataSet).join(' ')).toContain(name);
  });

  it('keep what is called by the bearer on both sides', () => {
    expect(boundTo('NCD-008', 'HDSD00.07-cesarean-section')).toEqual([
      '产后收缩压（mmHg ）',
      '产后舒张压（mmHg ）',
    ]);
    expect(boundTo('FP-005', 'HDSD00.06-anesthesia-record')).toContain('麻醉开始日期时间');
  });
});
