import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { withoutHints } from '../../testing/find.js';
import { createValidator } from '../../validator.js';
import { changeDocument, rightDocument, type Change } from './_judge.js';
import { wellFormed } from './well-formed.js';
import { findMessage } from '../../messages/index.js';

const validate = (text: string) =>
  createValidator({ library: nationalLibrary(), ruleset: withoutHints }).validate({
    path: 'a.xml',
    content: new TextEncoder().encode(text),
  });

describe('document/well-formed', () => {
  it('lets a right document pass', async () => {
    const report = await validate(rightDocument);
    expect(report).toMatchObject({
      kind: 'document',
      verdict: 'pass',
      findings: [],
      subject: { id: 'C0004', name: '西药处方' },
    });
  });

  it.each<[string, Change, number]>([
    ['less-than', ['诊断：原发性高血压', '血压 <90'], 70],
    ['ampersand', ['诊断：原发性高血压', 'A & B'], 70],
    ['tag-mismatch', ['</section>', '</sectoin>'], 77],
    [
      'doctype',
      ['<ClinicalDocument', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<ClinicalDocument'],
      2,
    ],
    ['duplicate-attribute', ['unit="岁"', 'unit="岁" unit="岁"'], 23],
    ['undefined-prefix', ['xsi:type="CD"', 'xs:type="CD"'], 74],
  ])('stops at %s with one finding', async (message, change, line) => {
    const { verdict, findings } = await validate(changeDocument(change));
    expect(verdict).toBe('fail');
    expect(findings).toMatchObject([
      { rule: 'document/well-formed', message, severity: 'error', location: { line } },
    ]);
  });

  it('stops in a truncated file', async () => {
    expect((await validate(rightDocument.slice(0, 2000))).findings).toMatchObject([{ message: 'truncated' }]);
  });

  it('has texts in both languages for every reason', () => {
    for (const message of wellFormed.messages) {
      for (const language of ['zh-CN', 'en'] as const)
        expect(findMessage(`document/well-formed/${message}`, language)).toBeTypeOf('function');
    }
  });
});
