import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFinding, formatNotChecked } from '../messages/index.js';
import { withoutHints } from '../testing/find.js';
import { createValidator } from '../validator.js';
import { openSchematron } from './schematron.js';
import { loadOptional, SchemaError, type SchemaFile, type XmlCheck } from './xml-check.js';
import { openXsd } from './xsd.js';

const right = readFileSync(
  new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);

/** What the user's checks say of a text, and the ledger. */
const judge = async (text: string, ...xmlChecks: readonly XmlCheck[]): Promise<readonly string[]> => {
  const report = await createValidator({ xmlChecks, ruleset: withoutHints }).validate({
    path: 'x.xml',
    content: new TextEncoder().encode(text),
  });
  for (const language of ['zh-CN', 'en'] as const) {
    for (const finding of report.findings) expect(formatFinding(finding, language)).not.toMatch(/undefined/);
    for (const entry of report.notChecked) expect(formatNotChecked(entry, language)).not.toMatch(/undefined/);
  }
  return [
    ...report.findings
      .filter(({ rule }) => rule.startsWith('schema/'))
      .map(({ severity, message, location, params, sample }) =>
        [severity, message, location.path, location.line, JSON.stringify(params), sample].join(' '),
      ),
    ...report.notChecked.filter(({ rule }) => rule.startsWith('schema/')).map(({ reason }) => reason),
  ];
};

const small = (body: string, includes = ''): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:hl7-org:v3" xmlns="urn:hl7-org:v3" elementFormDefault="qualified">${includes}${body}</xs:schema>`;
const schema: SchemaFile = {
  name: 'CDA.xsd',
  text: small(
    '<xs:element name="ClinicalDocument"><xs:complexType><xs:sequence><xs:element name="code"><xs:complexType><xs:attribute name="code" type="short" use="required"/></xs:complexType></xs:element><xs:element name="title" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
    '<xs:include schemaLocation="types/base.xsd"/>',
  ),
};
const base: SchemaFile = {
  name: 'types/base.xsd',
  text: small(
    '<xs:simpleType name="short"><xs:restriction base="xs:string"><xs:maxLength value="3"/></xs:restriction></xs:simpleType>',
  ),
};
const document = (content: string): string =>
  `<ClinicalDocument xmlns="urn:hl7-org:v3">\n${content}\n</ClinicalDocument>`;

const inEnvelope = (content: string): string =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:h="urn:hl7-org:v3">\n<s:Body>\n${content}</s:Body></s:Envelope>`;

const reasonOf = async (open: Promise<unknown>): Promise<string> => {
  try {
    await open;
  } catch (error) {
    if (error instanceof SchemaError) return `${error.reason} ${error.subject}`;
    throw error;
  }
  return 'ok';
};

describe('--xsd', () => {
  it('says nothing of what the schema accepts, and reads what it includes', async () => {
    const check = await openXsd([schema, base]);
    expect(await judge(document('<code code="abc"/><title>t</title>'), check)).toEqual([]);
  });

  it('names element, attribute and place, never a value', async () => {
    const check = await openXsd([schema, base]);
    expect(await judge(document('<code code="secret"/>'), check)).toEqual([
      'error value /ClinicalDocument/code/@code 2 {"element":"code","attribute":"code","facet":"maxLength","schema":"CDA.xsd"} secret',
    ]);
    expect(await judge(document('<title>t</title>'), check)).toEqual([
      'error unexpected-element /ClinicalDocument/title 2 {"element":"title","attribute":"","expected":"code","schema":"CDA.xsd"} ',
    ]);
    expect(await judge(document('<code/>'), check)).toEqual([
      'error missing-attribute /ClinicalDocument/code/@code 2 {"element":"code","attribute":"code","schema":"CDA.xsd"} ',
    ]);
    expect(await judge(document('<code code="a" codeSystem="b"/>'), check)).toEqual([
      'error unknown-attribute /ClinicalDocument/code/@codeSystem 2 {"element":"code","attribute":"codeSystem","schema":"CDA.xsd"} ',
    ]);
    expect(await judge(document(''), check)).toEqual([
      'error missing-element /ClinicalDocument 1 {"element":"ClinicalDocument","attribute":"","expected":"code","schema":"CDA.xsd"} ',
    ]);
  });

  it('judges what an envelope holds and not the envelope, whatever way it holds it', async () => {
    const check = await openXsd([schema, base, { ...schema, name: 'other.xsd', isIncluded: true }]);
    const wrong =
      'error value /v/code/@code 4 {"element":"code","attribute":"code","facet":"maxLength","schema":"CDA.xsd"} secret';
    const inside = '<h:ClinicalDocument>\n<h:code code="secret"/>\n</h:ClinicalDocument>';
    const above = '/Envelope/Body/ClinicalDocument';
    expect(await judge(inEnvelope(inside), check)).toEqual([wrong.replace('/v', above)]);
    expect(await judge(inEnvelope(inside.replace('secret', 'abc')), check)).toEqual([]);
    const asText = `<message><![CDATA[${inside.replace('Document>', 'Document xmlns:h="urn:hl7-org:v3">')}]]></message>`;
    expect(await judge(inEnvelope(`<m>${asText}</m>`), check)).toEqual([
      wrong.replace('/v', '/Envelope/Body/m/message!/ClinicalDocument'),
    ]);
  });

  it('leaves national elements out that the schema does not know, so that they hide nothing', async () => {
    const check = await openXsd([schema, base]);
    expect(await judge(document('<age value="40"/>\n<title>t</title>'), check)).toEqual([
      'error unexpected-element /ClinicalDocument/title 3 {"element":"title","attribute":"","expected":"code","schema":"CDA.xsd"} ',
      'info national-elements /ClinicalDocument/age 2 {"names":["age"],"count":1} ',
    ]);
  });

  it('chooses the schema by root and name', async () => {
    const other = { ...schema, name: 'C0004.xsd' };
    const named = await openXsd([schema, other, base]);
    expect(
      (await judge(right, named)).every((line) => line.includes('C0004.xsd') || line.startsWith('info')),
    ).toBe(true);
    expect(await judge(document('<code code="abc"/>'), named)).toEqual(['schema-ambiguous']);
    expect(await judge('<other xmlns="urn:hl7-org:v3"/>', await openXsd([schema, base]))).toEqual([
      'schema-none',
    ]);
  });

  it('puts a broken schema of a folder into the ledger', async () => {
    const broken = { ...schema, text: schema.text.replace('type="short"', 'type="nothing"') };
    expect(await judge(document('<code code="abc"/>'), await openXsd([broken, base]))).toEqual([
      'schema-invalid',
    ]);
  });

  it('refuses what is no schema, hostile schemas and includes that were not given', async () => {
    expect(await reasonOf(openXsd([]))).toBe('empty xsd');
    expect(await reasonOf(openXsd([{ name: 'a.xsd', text: '<a/>' }]))).toBe('invalid a.xsd');
    const entity = `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${schema.text}`;
    expect(await reasonOf(openXsd([{ name: 'a.xsd', text: entity }]))).toBe('invalid a.xsd');
    for (const outside of ['file:///etc/hostname', 'http://127.0.0.1:9/a.xsd', '../outside.xsd'])
      expect(
        await reasonOf(openXsd([{ name: 'a.xsd', text: schema.text.replace('types/base.xsd', outside) }])),
      ).toMatch(/^invalid /);
  });
});

const assertions = (tests: string): SchemaFile => ({
  name: 'own.sch',
  text: `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="v3" uri="urn:hl7-org:v3"/><pattern><rule context="v3:patient">${tests}</rule></pattern></schema>`,
});

it('says which optional library is missing', async () => {
  expect(await reasonOf(loadOptional('libxml2-wasm', () => Promise.reject(new Error('not found'))))).toBe(
    'missing-library libxml2-wasm',
  );
});

describe('--schematron', () => {
  it('reports assertions that fail and reports that hold, with their place and without values', async () => {
    const check = await openSchematron(
      assertions(
        '<assert id="A1" test="v3:age/@value &lt; 30">年龄 <value-of select="v3:age/@value"/> 过大</assert><assert test="v3:name">缺姓名</assert><report test="v3:birthTime">有出生日期</report>',
      ),
    );
    const found = await judge(right, check);
    expect(found).toEqual([
      'error failed /ClinicalDocument/recordTarget/patientRole/patient 18 {"schema":"own.sch","id":"A1","assertion":"年龄 … 过大"} ',
      'error failed /ClinicalDocument/recordTarget/patientRole/patient 18 {"schema":"own.sch","id":"","assertion":"有出生日期"} ',
    ]);
  });

  it('is asked of what an envelope holds', async () => {
    const check = await openSchematron(
      assertions('<assert test="/v3:ClinicalDocument/v3:title = &quot;x&quot;">x</assert>'),
    );
    const inside = right.replace(/^<\?xml[^>]*\?>\s*/, '');
    expect(await judge(inEnvelope(inside), check)).toEqual([
      'error failed /Envelope/Body/ClinicalDocument/recordTarget/patientRole/patient 19 {"schema":"own.sch","id":"","assertion":"x"} ',
    ]);
    const passing = await openSchematron(
      assertions('<assert test="/v3:ClinicalDocument/v3:code">x</assert>'),
    );
    expect(await judge(inEnvelope(inside), passing)).toEqual([]);
  });

  it('refuses what is no schematron and puts expressions that fail into the ledger', async () => {
    expect(await reasonOf(openSchematron({ name: 'a.sch', text: '<a/>' }))).toBe('invalid a.sch');
    expect(
      await reasonOf(openSchematron({ name: 'a.sch', text: `<!DOCTYPE a>${assertions('').text}` })),
    ).toBe('invalid a.sch');
    expect(
      await judge(right, await openSchematron(assertions('<assert test="no-such-function()">x</assert>'))),
    ).toEqual(['schematron-failed']);
  });
});
