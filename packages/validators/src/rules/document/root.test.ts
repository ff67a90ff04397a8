import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { root } from './root.js';

describe('document/root', () => {
  it('says nothing of the right document', () => {
    expect(judge(root)).toEqual([]);
  });

  it('reports namespace', () => {
    expect(
      judge(root, ['<ClinicalDocument xmlns="urn:hl7-org:v3"', '<ClinicalDocument xmlns="urn:hl7-org:v2"']),
    ).toEqual(['error namespace /ClinicalDocument {"expected":"urn:hl7-org:v3","found":"urn:hl7-org:v2"}']);
  });

  it('reports namespace-missing', () => {
    expect(judge(root, ['<ClinicalDocument xmlns="urn:hl7-org:v3"', '<ClinicalDocument'])).toEqual([
      'error namespace-missing /ClinicalDocument {"expected":"urn:hl7-org:v3"}',
    ]);
  });

  it('reports name', () => {
    expect(
      judge(
        root,
        ['<ClinicalDocument ', '<clinicalDocument '],
        ['</ClinicalDocument>', '</clinicalDocument>'],
      ),
    ).toEqual(['error name /clinicalDocument {"found":"clinicalDocument"}']);
  });
});
