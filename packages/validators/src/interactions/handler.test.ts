import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { findService, writeMessage } from '../rules/message/_judge.js';
import { withoutHints } from '../testing/find.js';
import { createValidator } from '../validator.js';

const message = writeMessage(findService('PatientInfoRegister'));
const validate = (text: string, as?: string) =>
  createValidator({ library: nationalLibrary(), ruleset: withoutHints }).validate({
    path: 'm.xml',
    content: new TextEncoder().encode(text),
    ...(as !== undefined && { as }),
  });
const envelope = (
  content: string,
): string => `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
<soap:Body><HIPMessageServer xmlns="urn:hl7-org:v3"><action>PatientInfoRegister</action><message>${content}</message></HIPMessageServer></soap:Body></soap:Envelope>`;
const subject = { id: 'PatientInfoRegister', name: '个人信息注册服务' };

describe('interaction messages', () => {
  it('are judged by the action the caller names', async () => {
    expect(await validate(message, 'PatientInfoRegister')).toMatchObject({
      kind: 'message',
      verdict: 'pass',
      findings: [],
      subject,
    });
  });

  it.each([
    ['as child', envelope(message)],
    ['as CDATA', envelope(`<![CDATA[${message}]]>`)],
    ['escaped', envelope(message.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))],
  ])('are taken out of a SOAP envelope: %s', async (_, text) => {
    expect(await validate(text)).toMatchObject({ verdict: 'pass', findings: [], subject });
  });

  it('keep their place in the envelope', async () => {
    const wrong = message.replace('<processingCode code="D">', '<processingCode code="X">');
    const text = envelope(`<![CDATA[${wrong}]]>`);
    const line = text.slice(0, text.indexOf('<processingCode')).split('\n').length;
    expect((await validate(text)).findings).toMatchObject([
      { rule: 'message/field-value', location: { line } },
    ]);
  });

  it('that are broken inside the envelope are named as such', async () => {
    expect(await validate(envelope('<![CDATA[<PRPA_IN201311UV02><id>]]>'))).toMatchObject({
      verdict: 'fail',
      findings: [{ rule: 'document/well-formed' }],
    });
  });

  it('of no known kind are refused by name', async () => {
    expect(await validate('<clinicalDoc/>')).toMatchObject({
      verdict: 'fail',
      findings: [{ rule: 'message/root', message: 'unknown' }],
    });
  });
});

describe('documents and messages', () => {
  it('are told apart by the root, not by what stands inside', async () => {
    const text = writeMessage(findService('DocumentRegister'));
    expect(text).toContain('<clinicalDocument');
    expect(await validate(text)).toMatchObject({
      kind: 'message',
      verdict: 'pass',
      subject: { id: 'DocumentRegister' },
    });
    const document = '<?xml version="1.0"?>\n<!-- a -->\n<clinicaldocument/>';
    expect(await validate(document)).toMatchObject({ kind: 'document', verdict: 'fail' });
  });
});
