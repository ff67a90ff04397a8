import { describe, expect, it } from 'vitest';
import { findFaults, judge, writeDocument } from './_judge.js';
import { dataSetElement } from './data-set-element.js';

const allergies = (code: string): string =>
  writeDocument(
    'C0002',
    '2.16.156.10011.2.1.1.22',
    '门（急）诊病历',
    `<section><code code="48765-2" displayName="Allergies" codeSystem="2.16.840.1.113883.6.1"/><text>无</text>
<entry><observation><code code="${code}" displayName="过敏史" codeSystem="2.16.156.10011.2.2.1"/><value xsi:type="ST">无</value></observation></entry></section>`,
  );

describe('document/data-set-element', () => {
  it('says nothing where example and data set agree', () => {
    expect(judge(dataSetElement)).toEqual([]);
  });

  it.each([
    ['DE05.01.022.00', 'example'],
    ['DE02.10.022.00', 'data-set'],
  ])('accepts %s and tells it as info', (code, message) => {
    expect(findFaults(dataSetElement, allergies(code))).toMatchObject([
      {
        severity: 'info',
        message,
        params: { name: '过敏史', example: 'DE05.01.022.00', dataSet: 'DE02.10.022.00' },
      },
    ]);
  });
});
