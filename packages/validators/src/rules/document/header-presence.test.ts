import { describe, expect, it } from 'vitest';
import { createValidator } from '../../validator.js';
import { changeDocument, judge } from './_judge.js';
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

  it('names places of the header that are absent and that no source demands', async () => {
    const ledgerOf = async (text: string) => {
      const content = new TextEncoder().encode(text);
      const { notChecked } = await createValidator().validate({ path: 'a', content });
      return notChecked.find(({ reason }) => reason === 'header-obligation-unknown')?.params;
    };
    const before = await ledgerOf(changeDocument());
    const [id = ''] = /<id root="2.16.156.10011.1.7"[^>]*>/.exec(changeDocument()) ?? [];
    const after = await ledgerOf(changeDocument([id, '']));
    expect(Number(after?.['count'])).toBe(Number(before?.['count'] ?? 0) + 1);
    expect(after?.['names']).toContain('文档创建者标识');
    // An empty place says no more than one that is not there.
    expect(await ledgerOf(changeDocument([id, '<id/>']))).toEqual(after);
    // Without author document/header-presence has told the cause.
    const author = /<author [^]*?<\/author>/.exec(changeDocument())?.[0] ?? '';
    expect(await ledgerOf(changeDocument([author, '']))).toEqual(before);
  });

  it('reports what may stand there once only', () => {
    const text = changeDocument();
    for (const pattern of [
      /<title>[^<]*<\/title>/,
      /<effectiveTime [^>]*\/>/,
      /<custodian[ >][^]*?<\/custodian>/,
      /<birthTime [^>]*\/>/,
    ]) {
      const [part = ''] = pattern.exec(text) ?? [];
      const name = /<(\w+)/.exec(part)?.[1] ?? '';
      expect(judge(headerPresence, [part, part + part])[0]).toMatch(`error repeated`);
      expect(judge(headerPresence, [part, part + part])[0]).toContain(`{"name":"${name}","count":2}`);
    }
    const [target = ''] = /<recordTarget[^]*?<\/recordTarget>/.exec(text) ?? [];
    expect(judge(headerPresence, [target, target + target])[0]).toContain('warning repeated');
    // As many authors as there are.
    const [author = ''] = /<author [^]*?<\/author>/.exec(text) ?? [];
    expect(judge(headerPresence, [author, author + author])).toEqual([]);
  });
});
