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

  it('knows that plain letters are no UTF-16', async () => {
    const message = (encoding: string): Promise<unknown> =>
      validate(`<?xml version="1.0" encoding="${encoding}"?><PRPA_IN201311UV02 xmlns="urn:hl7-org:v3"/>`);
    const fault = { rule: 'document/encoding-declaration', severity: 'error' };
    expect(await message('UTF-16')).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining(fault)]) as unknown,
    });
    expect(await message('GBK')).not.toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining(fault)]) as unknown,
    });
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
