import { nationalLibrary, type QualityRule } from '@hulian/standards';
import { describe, expect, it } from 'vitest';

import type { FieldSubject, RecordContext, ValueReport } from '../../engine/field-rule.js';
import { runRuleSamples } from '../../quality/rule-samples.js';
import { allRules } from '../index.js';
import { recordLogic } from './record-logic.js';

const library = nationalLibrary();
const rules = library.list('rule').flatMap(({ id }) => library.record<QualityRule>('rule', id) ?? []);
const evaluable = rules.filter((rule) => rule.evaluable);

/** Runs the rule on one record of a data set; returns code, place and severity of what it reports. */
function judge(
  dataSetId: string,
  values: Record<string, string>,
): [code: unknown, field: string, severity: unknown][] {
  const dataSet = library.dataSet(dataSetId)!;
  const fields = dataSet.fields.map((field, index): FieldSubject => ({
    index,
    field,
    confidence: field.confidence,
    references: [],
  }));
  const found: [unknown, string, unknown][] = [];
  const record: RecordContext = {
    ordinal: 1,
    valueOf: ({ field }) => values[field.id],
    valuesOf: ({ field }) => [values[field.id] ?? []].flat(),
    recall: (_, work) => work(record),
    report: (subject: FieldSubject, report: ValueReport) =>
      found.push([report.params?.['code'], subject.field.id, report.severity]),
  };
  recordLogic.prepare({ dataSet, fields }, { library, notChecked: () => undefined })?.(record);
  return found;
}

describe('samples of every evaluable rule', () => {
  it('exist, and every other rule says why it is not evaluable', () => {
    expect(rules).toHaveLength(208);
    expect(
      evaluable
        .filter(({ samples, tests, requirement }) => !samples || !tests?.length || !requirement)
        .map(({ code }) => code),
    ).toEqual([]);
    expect(rules.filter((rule) => !rule.evaluable && !rule.reason).map(({ code }) => code)).toEqual([]);
  });

  it('name rules of code that exist, and say what is missing where the reason alone does not', () => {
    const ids = new Set(allRules.map(({ id }) => id));
    for (const { code, implementedBy } of rules)
      if (implementedBy !== undefined) expect(ids, `${code} ${implementedBy}`).toContain(implementedBy);
    const silent = rules.filter(
      ({ evaluable, implementedBy, coveredBy, missing }) =>
        !evaluable && !implementedBy && !coveredBy && !missing,
    );
    expect(silent.map(({ code }) => code)).toEqual([]);
  });

  it.each(evaluable.map((rule) => [rule.code, rule] as const))(
    '%s passes and fails its own samples',
    (_, rule) => {
      expect(runRuleSamples(rule, library, '20261122')).toBe('as-expected');
    },
  );
});

describe('severity policy', () => {
  it('is error only with two public sources or one strong one, and info where the basis is knowledge only', () => {
    for (const { code, severity, confidence, source } of rules) {
      const real = source.split('|').filter((key) => key !== 'knowledge' && key !== 'POLICY');
      if (real.length === 0) expect(severity, code).toBe('info');
      if (severity === 'error') expect(confidence, code).toBe('high');
    }
  });
});

describe('quality/record-logic on records', () => {
  const page = 'HDSD00.11-inpatient-front-page';
  it('reports a front page discharged before admission once, by its severity', () => {
    const stay = { 'HDSD00.11.085': '20240610T080000', 'HDSD00.11.019': '20240601T080000' };
    const found = judge(page, stay);
    expect(found.filter(([code]) => code === 'FP-001')).toEqual([['FP-001', 'HDSD00.11.085', 'error']]);
  });

  it('says nothing of an empty record, and nothing where a value is missing', () => {
    expect(judge(page, {})).toEqual([]);
    expect(judge(page, { 'HDSD00.11.085': '20240610T080000' })).toEqual([]);
  });

  it('checks each field that holds a single element', () => {
    const found = judge(page, { 'HDSD00.11.110': '1111', 'HDSD00.11.065': '2222' });
    expect(found.map(([code, field]) => [code, field])).toEqual([
      ['DEM-002', 'HDSD00.11.065'],
      ['DEM-002', 'HDSD00.11.110'],
    ]);
  });

  it('does not repeat what rules of code check', () => {
    expect(judge(page, { 'HDSD00.11.048': '111111111111111111' })).toEqual([]);
  });
});
