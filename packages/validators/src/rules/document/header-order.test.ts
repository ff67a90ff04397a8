import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { headerOrder } from './header-order.js';

describe('document/header-order', () => {
  it('says nothing of the right document', () => {
    expect(judge(headerOrder)).toEqual([]);
  });

  it('reports order (1)', () => {
    expect(
      judge(headerOrder, [
        '<realmCode code="CN"/>\n<typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>',
        '<typeId root="2.16.840.1.113883.1.3" extension="POCD_MT000040"/>\n<realmCode code="CN"/>',
      ]),
    ).toEqual(['warning order ClinicalDocument/realmCode {"name":"realmCode","before":"typeId"}']);
  });

  it('reports order (2)', () => {
    expect(
      judge(
        headerOrder,
        ['<title>西药处方</title>', ''],
        ['<setId root', '<title>西药处方</title><setId root'],
      ),
    ).toEqual(['warning order ClinicalDocument/title {"name":"title","before":"languageCode"}']);
  });
});
