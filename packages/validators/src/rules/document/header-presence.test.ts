import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { headerPresence } from './header-presence.js';

describe('document/header-presence', () => {
  it('says nothing of the right document', () => {
    expect(judge(headerPresence)).toEqual([]);
  });

  it('reports missing', () => {
    expect(
      judge(headerPresence, ['<typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>\n', '']),
    ).toEqual(['error missing /ClinicalDocument {"name":"typeId"}']);
  });

  it('reports missing-in-practice', () => {
    expect(judge(headerPresence, ['<realmCode code="CN"/>', ''])).toEqual([
      'warning missing-in-practice /ClinicalDocument {"name":"realmCode"}',
    ]);
  });

  it('reports missing and missing-in-practice', () => {
    expect(
      judge(headerPresence, ['<title>西药处方</title>', ''], ['<effectiveTime value="20260301093000"/>', '']),
    ).toEqual([
      'error missing /ClinicalDocument {"name":"effectiveTime"}',
      'warning missing-in-practice /ClinicalDocument {"name":"title"}',
    ]);
  });

  it('leaves a misspelt element to document/element-spelling', () => {
    expect(judge(headerPresence, ['<typeId root', '<typeld root'], ['<realmCode', '<realmcode'])).toEqual([]);
  });
});
