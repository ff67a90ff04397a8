import { describe, expect, it } from 'vitest';
import { findFaults, judge, writeDocument } from './_judge.js';
import { entryMissing } from './entry-missing.js';

const vitalSigns = (...entries: readonly (readonly [code: string, name: string])[]): string =>
  writeDocument(
    'C0020',
    '2.16.156.10011.2.1.1.40',
    '生命体征测量记录',
    `<section><code code="8716-3" displayName="VITAL SIGNS" codeSystem="2.16.840.1.113883.6.1"/><text>体温 36.5</text>
${entries.map(([code, name]) => `<entry><observation><code code="${code}" displayName="${name}" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="PQ" value="1" unit="1"/></observation></entry>`).join('')}</section>`,
  );
const demanded = [
  ['DE04.10.081.00', '呼吸频率（次/min）'],
  ['DE04.10.118.00', '脉率（次/min）'],
  ['DE04.10.206.00', '起搏器心率（次/min）'],
  ['DE04.10.186.00', '体温（℃）'],
  ['DE04.10.188.00', '体重（kg）'],
  ['DE04.10.052.00', '腹围（cm）'],
] as const;

describe('document/entry-missing', () => {
  it('says nothing when all entries with a cardinality are there', () => {
    expect(judge(entryMissing)).toEqual([]);
    expect(findFaults(entryMissing, vitalSigns(...demanded))).toEqual([]);
  });

  it('names the entry that is not there, as info: one source alone demands it', () => {
    expect(findFaults(entryMissing, vitalSigns(...demanded.slice(1)))).toMatchObject([
      {
        severity: 'info',
        message: 'missing',
        params: { name: '呼吸频率（次/min）', element: 'DE04.10.081.00' },
      },
    ]);
  });

  it('tells a section without any entry once', () => {
    expect(findFaults(entryMissing, vitalSigns())).toMatchObject([
      { severity: 'info', message: 'section-empty', params: { count: 6 } },
    ]);
  });

  it('leaves an entry under a wrong code to document/element-code', () => {
    const [, ...others] = demanded;
    expect(findFaults(entryMissing, vitalSigns(['DE0410.081.00', '呼吸频率（次/min）'], ...others))).toEqual(
      [],
    );
  });
});
