import { nationalLibrary } from '@hulian/standards';
import { describe, expect, it } from 'vitest';
import { rightDocument } from '../rules/document/_judge.js';
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
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const wrap = (body: string): string =>
  `<soap:Envelope xmlns:soap="${soap}">\n<soap:Body>${body}</soap:Body></soap:Envelope>`;
const call = (...messages: readonly string[]): string =>
  `<HIPMessageServer xmlns="urn:hl7-org:v3"><action>PatientInfoRegister</action>${messages
    .map((content) => `<message>${content}</message>`)
    .join('')}</HIPMessageServer>`;
const envelope = (...messages: readonly string[]): string => wrap(call(...messages));
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const rulesOf = async (text: string, as?: string): Promise<readonly string[]> =>
  (await validate(text, as)).findings.map(({ rule, message: id }) => `${rule}/${id}`);
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

  it.each([
    ['two arguments', envelope(message, message), 1],
    ['two calls', wrap(call(message) + call(message)), 1],
    ['two messages in one argument', envelope(message + message), 1],
    ['as text beside elements', envelope(message, `<![CDATA[${message}]]>`), 1],
  ])('in one envelope are all judged, and said to be several: %s', async (_, text) => {
    expect(await validate(text)).toMatchObject({
      verdict: 'fail',
      subject,
      findings: [{ rule: 'message/payload', message: 'several', params: { count: 2 } }],
    });
    // A fault of the second message counts like one of the first.
    const at = text.lastIndexOf('<processingCode code="D">');
    const wrong = `${text.slice(0, at)}<processingCode code="X">${text.slice(at + 25)}`;
    expect(await rulesOf(wrong)).toEqual(['message/payload/several', 'message/field-value/code']);
  });

  it('of more than a hundred in one envelope the first are judged, and the ledger says so', async () => {
    const { findings, notChecked } = await validate(envelope(...Array.from({ length: 101 }, () => '<a/>')));
    expect(findings.filter(({ rule }) => rule === 'message/root')).toHaveLength(100);
    expect(notChecked).toContainEqual({
      rule: 'message/payload',
      reason: 'payloads-left',
      params: { judged: 100, count: 101 },
    });
  });

  it('in Base64 are judged and named', async () => {
    expect(await rulesOf(envelope(base64(message)))).toEqual(['message/payload/base64']);
    const wrong = message.replace('<processingCode code="D">', '<processingCode code="X">');
    expect((await validate(envelope(base64(wrong)))).findings).toMatchObject([
      { message: 'base64' },
      {
        rule: 'message/field-value',
        location: {
          line: 2,
          path: expect.stringMatching(/message!\/PRPA_IN201311UV02\/processingCode/) as string,
        },
      },
    ]);
    expect(await rulesOf(envelope(base64('\u0000\u0001 not XML at all')))).toEqual([
      'message/payload/base64-other',
    ]);
  });

  it('that are missing from the envelope, and faults, are named', async () => {
    for (const text of [wrap(''), envelope(''), envelope('<![CDATA[  ]]>')])
      expect(await rulesOf(text)).toEqual(['message/payload/empty']);
    const old =
      '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>张三 not found</faultstring></soap:Fault>';
    expect(await validate(wrap(old))).toMatchObject({
      verdict: 'fail',
      findings: [{ message: 'fault', params: { code: 'soap:Server' }, sample: '张三 not found' }],
    });
    const now =
      '<s:Fault><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason><s:Text>no</s:Text></s:Reason></s:Fault>';
    const envelope12 = `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${now}</s:Body></s:Envelope>`;
    expect(await validate(envelope12)).toMatchObject({
      findings: [{ message: 'fault', params: { code: 's:Sender' }, sample: 'no' }],
    });
  });

  it.each([
    ['a result of .NET', 'HIPMessageServerResult'],
    ['a result of CXF', 'return'],
    ['a result named payload', 'payload'],
  ])('are taken out of an answer: %s', async (_, name) => {
    const text = wrap(
      `<HIPMessageServerResponse xmlns="urn:hl7-org:v3"><${name}><![CDATA[${message}]]></${name}></HIPMessageServerResponse>`,
    );
    for (const each of [text, wrap(message)])
      expect(await validate(each, subject.id)).toMatchObject({ verdict: 'pass', findings: [], subject });
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

  it('a document in an envelope is judged as one, and said to be no message', async () => {
    const [declaration = ''] = /^<\?xml[^>]*>\s*/.exec(rightDocument) ?? [];
    const document = rightDocument.slice(declaration.length);
    const wrong = document.replace('administrativeGenderCode code="1"', 'administrativeGenderCode code="7"');
    expect(await rulesOf(envelope(document))).toEqual(['message/payload/document']);
    expect(await validate(envelope(wrong))).toMatchObject({
      kind: 'document',
      subject: { id: 'C0004' },
      findings: [{ message: 'document' }, { rule: 'document/value-code' }],
    });
    const escaped = wrong.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const { findings } = await validate(envelope(escaped));
    expect(findings.map(({ rule }) => rule)).toEqual(['message/payload', 'document/value-code']);
    // Edits of an inner text do not fit the file.
    expect(findings.every(({ fix }) => fix === undefined)).toBe(true);
  });

  it('the document inside of a message is judged at the place where it stands', async () => {
    const text = writeMessage(findService('DocumentRegister'));
    const put = (value: string) => text.replace(base64(rightDocument), value);
    const wrong = rightDocument.replace(
      'administrativeGenderCode code="1"',
      'administrativeGenderCode code="7"',
    );
    const report = await validate(put(base64(wrong)));
    const line = text.slice(0, text.indexOf('<originalText')).split('\n').length;
    expect(report).toMatchObject({
      kind: 'message',
      verdict: 'fail',
      findings: [{ rule: 'document/value-code', location: { line } }],
    });
    expect(report.findings[0]?.location.path).toMatch(
      /originalText\/@value!\/ClinicalDocument\/recordTarget/,
    );
    expect(await rulesOf(put('not Base64, surely'))).toEqual(['message/payload/document-base64']);
    expect(await validate(put(base64('%PDF-1.7 is no shared document')))).toMatchObject({
      findings: [],
      notChecked: expect.arrayContaining([
        expect.objectContaining({ rule: 'message/payload', reason: 'registered-document' }),
      ]) as unknown,
    });
  });
});
