// What a document or message says does not depend on how its XML is written: every way of writing it gives the same verdict.
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { describe, expect, it } from 'vitest';
import { makeDocuments, makeMessages } from './index.js';

type Rewrite = (xml: string) => string;

const markup = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<[^>]*>/g;
const rewriteTags = (xml: string, rewrite: Rewrite): string =>
  xml.replace(markup, (tag) => (/^<[!?]/.test(tag) ? tag : rewrite(tag)));
const rewriteAttributes = (
  xml: string,
  rewrite: (attributes: string[]) => readonly string[],
  blank = ' ',
): string =>
  rewriteTags(xml, (tag) => {
    const [, name, attributes = '', end = ''] =
      /^<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")+)\s*(\/?)>$/.exec(tag) ?? [];
    if (name === undefined) return tag;
    const own = rewrite(attributes.match(/[\w:.-]+="[^"]*"/g) ?? []);
    return `<${name}${own.map((each) => blank + each).join('')}${end}>`;
  });
const rewriteTexts = (xml: string, rewrite: Rewrite): string =>
  xml.replace(/(<[^?!/][^>]*[^/]>)([^<]+)(<\/)/g, (all, before: string, text: string, after: string) =>
    text.trim() === '' ? all : before + rewrite(text) + after,
  );
const rewriteRoot = (xml: string, attributes: string): string =>
  xml.replace(/<(?=\w)[\w:]+/, `$& ${attributes}`);
const withoutDeclaration = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, '');
const unescape = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const writings: Readonly<Record<string, Rewrite>> = {
  'a prefix on every element': (xml) =>
    rewriteTags(xml, (tag) => tag.replace(/^<(\/?)(?![\w.-]+:)/, '<$1h:'))
      .replaceAll(' xmlns="urn:hl7-org:v3"', ' xmlns:h="urn:hl7-org:v3"')
      .replace(/xsi:type="(?=\w+")/g, 'xsi:type="h:'),
  'another prefix of the schema instance': (xml) =>
    xml.replaceAll('xmlns:xsi=', 'xmlns:i=').replace(/\sxsi:/g, ' i:'),
  'a namespace declared on every element': (xml) =>
    rewriteTags(xml, (tag) =>
      / xmlns=|^<\/|^<\w+:/.test(tag) ? tag : tag.replace(/(\/?>)$/, ' xmlns="urn:hl7-org:v3"$1'),
    ),
  'a namespace that nothing uses': (xml) => rewriteRoot(xml, 'xmlns:mif="urn:hl7-org:v3/mif"'),
  'attributes the other way round': (xml) => rewriteAttributes(xml, (own) => own.reverse()),
  'single quotes': (xml) =>
    rewriteAttributes(xml, (own) => own.map((each) => each.replace(/="([^']*)"$/, "='$1'"))),
  'attributes on lines of their own': (xml) => rewriteAttributes(xml, (own) => own, '\n    '),
  'blanks before the end of tags': (xml) => rewriteTags(xml, (tag) => tag.replace(/\s*(\/?>)$/, '  $1')),
  'CDATA sections': (xml) => rewriteTexts(xml, (text) => `<![CDATA[${unescape(text)}]]>`),
  'comments between elements': (xml) => rewriteTags(xml, (tag) => `${tag}<!-- 注 -->`),
  'comments in texts': (xml) => rewriteTexts(xml, (text) => text.replace(/^[^&]/, '$&<!-- x -->')),
  'processing instructions': (xml) => rewriteTags(xml, (tag) => `${tag}<?note x?>`),
  'a style sheet, comments around': (xml) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/xsl" href="a.xsl"?>\n<!-- 头 -->\n${withoutDeclaration(xml)}<!-- 尾 -->\n`,
  'no declaration': withoutDeclaration,
  'references of characters': (xml) =>
    xml.replace(/[一-鿿]/g, (each) => `&#x${(each.codePointAt(0) ?? 0).toString(16)};`),
  'no blanks between elements': (xml) => xml.replace(/>\s+</g, '><'),
  'line ends of Windows': (xml) => xml.replace(/\r?\n/g, '\r\n'),
  'empty elements with two tags': (xml) =>
    rewriteTags(xml, (tag) => tag.replace(/^<([\w:.-]+)([^]*?)\s*\/>$/, '<$1$2></$1>')),
};

const inEnvelope = (uri: string, wrap: Rewrite): Rewrite => {
  const open = `<soap:Envelope xmlns:soap="${uri}"><soap:Body>`;
  return (xml) => `${open}${wrap(withoutDeclaration(xml))}</soap:Body></soap:Envelope>`;
};
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
const call = (content: string): string =>
  `<m:HIPMessageServer xmlns:m="urn:hl7-org:v3"><m:message>${content}</m:message></m:HIPMessageServer>`;

const envelopes: Readonly<Record<string, Rewrite>> = {
  'in the body of SOAP 1.1': inEnvelope(soap, (xml) => xml),
  'in the body of SOAP 1.2': inEnvelope('http://www.w3.org/2003/05/soap-envelope', (xml) => xml),
  'in a call': inEnvelope(soap, call),
  'in a call, as CDATA': inEnvelope(soap, (xml) => call(`<![CDATA[${xml}]]>`)),
  'in a call, escaped': inEnvelope(soap, (xml) => call(escape(xml))),
};

const validator = createValidator();
const judge = async (xml: string): Promise<readonly string[]> => {
  const content = new TextEncoder().encode(xml);
  const { findings, notChecked } = await validator.validate({ path: 'in.xml', content });
  const said = findings.map(({ severity, rule, message }) => `${severity} ${rule}/${message}`);
  return [...said, ...notChecked.map(({ rule, reason }) => `${rule} ${reason}`)].sort();
};

const done = new Set<string>();
const compare = async (
  texts: Iterable<string>,
  rewrites: Readonly<Record<string, Rewrite>>,
  own: readonly string[] = [],
): Promise<void> => {
  for (const xml of texts) {
    const expected = [...own, ...(await judge(xml))].sort();
    for (const [name, rewrite] of Object.entries(rewrites)) {
      const rewritten = rewrite(xml);
      if (rewritten === xml) continue;
      done.add(name);
      expect(await judge(rewritten), name).toEqual(expected);
    }
  }
};

const library = nationalLibrary();
// Documents and messages of which a source shows the content.
const templates = library.list('document').filter(({ id }) => !/^HSDA00\.01|^HSDC00\.0[2-5]/.test(id));
// Every third service: they share their header, and their bodies differ in fields only.
const services = library
  .list('service')
  .filter(({ edition }) => edition === 'wst846-2024')
  .filter((_, index) => index % 3 === 0);

describe('the same in other words', { timeout: 60_000 }, () => {
  it.each(templates.map(({ id }) => id))('document %s', async (id) => {
    const texts = [...makeDocuments(id, 1, { seed: 'same' })];
    await compare(texts, writings);
    await compare(texts, envelopes, ['error message/payload/document']);
  });

  it.each(services.map(({ id }) => id))('message %s', async (id) => {
    await compare(makeMessages(id, 1, { seed: 'same', kind: 'request' }), { ...writings, ...envelopes });
  });

  it('every way of writing was met', () => {
    expect([...done].sort()).toEqual([...Object.keys({ ...writings, ...envelopes })].sort());
  });
});
