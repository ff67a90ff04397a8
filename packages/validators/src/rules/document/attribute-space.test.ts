import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { attributeSpace } from './attribute-space.js';

describe('document/attribute-space', () => {
  it('says nothing of the right document', () => {
    expect(judge(attributeSpace)).toEqual([]);
  });

  it('reports structural', () => {
    expect(
      judge(attributeSpace, [
        '<observation classCode="OBS" moodCode="EVN">',
        '<observation classCode="OBS" moodCode="EVN ">',
      ]),
    ).toEqual(['warning structural observation/@moodCode {"attribute":"moodCode"}']);
  });

  it('reports name (2)', () => {
    expect(judge(attributeSpace, ['displayName="处方有效天数"', 'displayName=" 处方有效天数"'])).toEqual([
      'warning name code/@displayName {"attribute":"displayName"}',
    ]);
  });

  it('reports name-break', () => {
    expect(judge(attributeSpace, ['displayName="处方有效天数"', 'displayName="处方有\n效天数"'])).toEqual([
      'info name-break code/@displayName {"attribute":"displayName"}',
    ]);
  });

  it('reports name (4)', () => {
    expect(judge(attributeSpace, ['codeSystemName="LOINC"', 'codeSystemName="LOINC "'])).toEqual([
      'warning name code/@codeSystemName {"attribute":"codeSystemName"}',
    ]);
  });
});
