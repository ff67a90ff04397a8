import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { foreignContent } from './foreign-content.js';

describe('document/foreign-content', () => {
  it('says nothing of the right document', () => {
    expect(judge(foreignContent)).toEqual([]);
  });

  it.each([
    ['<recordTarget ', '<recordTarget xmlns="urn:other" ', '"namespace":"urn:other"'],
    ['<structuredBody>', '<structuredBody xmlns="">', '"namespace":""'],
  ])('reports a part in another namespace once, with all that it holds: %s', (from, to, namespace) => {
    const found = judge(foreignContent, [from, to]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('error namespace');
    expect(found[0]).toContain(namespace);
  });

  it('names extensions, and lets signatures be', () => {
    expect(
      judge(foreignContent, ['<realmCode', '<x:note xmlns:x="urn:x"><x:more/></x:note><realmCode']),
    ).toEqual([
      'info extension ClinicalDocument/note {"name":"note","namespace":"urn:x","expected":"urn:hl7-org:v3"}',
    ]);
    const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>';
    expect(judge(foreignContent, ['<realmCode', `${signature}<realmCode`])).toEqual([]);
  });

  it('reports text between elements, none in narrative and names', () => {
    expect(judge(foreignContent, ['<realmCode', '误入<realmCode'])).toEqual([
      'warning stray-text //ClinicalDocument {"name":"ClinicalDocument"}'.replace('//', '/'),
    ]);
    expect(judge(foreignContent, ['<text>', '<text>见<content>附件</content>'])).toEqual([]);
    expect(judge(foreignContent, ['<assignedPerson', '<!-- a comment --><assignedPerson'])).toEqual([]);
  });
});
