import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { withoutHints } from '../../testing/find.js';
import { createValidator } from '../../validator.js';
import { rightDocument } from './_judge.js';

const validate = (text: string) =>
  createValidator({ library: nationalLibrary(), ruleset: withoutHints }).validate({
    path: 'a.xml',
    content: new TextEncoder().encode(text),
  });

describe('document/encoding-declaration', () => {
  it('says nothing of UTF-8 declared as such or not at all', async () => {
    expect((await validate(rightDocument)).findings).toEqual([]);
    expect((await validate(rightDocument.replace(' encoding="UTF-8"', ''))).findings).toEqual([]);
  });

  it('reports UTF-8 that is declared as something else', async () => {
    expect(
      (await validate(rightDocument.replace('encoding="UTF-8"', 'encoding="GBK"'))).findings,
    ).toMatchObject([
      {
        rule: 'document/encoding-declaration',
        message: 'different',
        severity: 'error',
        params: { declared: 'GBK' },
        location: { line: 1 },
      },
    ]);
  });
});
