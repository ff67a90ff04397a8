import { describe, expect, it } from 'vitest';
import { judge } from './_judge.js';
import { version } from './version.js';

describe('document/version', () => {
  it('says nothing of the right document', () => {
    expect(judge(version)).toEqual([]);
  });

  it('reports empty (1)', () => {
    expect(
      judge(version, [
        '<setId root="2.16.156.10011.1.1" extension="RXSET000001"/>\n<versionNumber value="1"/>',
        '<setId/>\n<versionNumber/>',
      ]),
    ).toEqual(['warning empty ClinicalDocument/setId {"names":["setId","versionNumber"]}']);
  });

  it('reports number', () => {
    expect(judge(version, ['<versionNumber value="1"/>', '<versionNumber value="-1"/>'])).toEqual([
      'warning number versionNumber/@value {}',
    ]);
  });

  it('reports set-without-root', () => {
    expect(judge(version, ['<setId root="2.16.156.10011.1.1" ext', '<setId ext'])).toEqual([
      'warning set-without-root ClinicalDocument/setId {}',
    ]);
  });

  it('reports empty (4)', () => {
    expect(judge(version, ['<versionNumber value="1"/>', '<versionNumber/>'])).toEqual([
      'warning empty ClinicalDocument/versionNumber {"names":["versionNumber"]}',
    ]);
  });

  it('accepts another right form (1)', () => {
    expect(
      judge(version, [
        '<setId root="2.16.156.10011.1.1" extension="RXSET000001"/>\n<versionNumber value="1"/>',
        '<setId>RXSET000001</setId><versionNumber>1</versionNumber>',
      ]),
    ).toEqual([]);
  });
});
