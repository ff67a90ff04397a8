import { describe, expect, it } from 'vitest';
import * as certificates from '../certificates/index.js';
import { bytesToUtf8 } from '../encoding/text.js';
import { isCryptoError } from '../errors.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as xmlSignature from './xml-signature.js';
import { canonicalDocument, canonicalElement } from './xml/canonical.js';
import { elementsIn, parseXml } from './xml/tree.js';

const code = async (run: () => Promise<unknown>): Promise<string> => {
  try {
    await run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    const { params } = error as unknown as { params?: { reason?: string } };
    return params?.reason ?? error.code;
  }
};

const exclusive = (xml: string) => bytesToUtf8(canonicalDocument(parseXml(xml), { method: 'exclusive' }));
const inclusive = (xml: string) => bytesToUtf8(canonicalDocument(parseXml(xml), { method: 'inclusive' }));
const below = (
  xml: string,
  local: string,
  method: 'exclusive' | 'inclusive',
  inclusivePrefixes: string[] = [],
) => {
  const element = [...elementsIn(parseXml(xml).root)].find((one) => one.local === local)!;
  return bytesToUtf8(canonicalElement(element, { method, inclusivePrefixes }));
};

describe('canonical XML', () => {
  it('does what the examples of Canonical XML 1.0 section 3 do', () => {
    expect(
      inclusive(
        '<?xml version="1.0"?>\n<?style href="a.xsl"\n type="x"   ?>\n<doc>Hello<!-- c --></doc>\n<?after?>\n<!-- end -->',
      ),
    ).toBe('<?style href="a.xsl"\n type="x"   ?>\n<doc>Hello</doc>\n<?after?>');
    expect(inclusive('<doc><e1   /><e2   ></e2><e3   name = "elem3"   id="elem3"   /></doc>')).toBe(
      '<doc><e1></e1><e2></e2><e3 id="elem3" name="elem3"></e3></doc>',
    );
    expect(
      inclusive(
        '<e5 a:attr="out" b:attr="sorted" attr2="all" attr="I\'m"\n xmlns:b="http://www.ietf.org" xmlns:a="http://www.w3.org" xmlns="http://example.org"/>',
      ),
    ).toBe(
      '<e5 xmlns="http://example.org" xmlns:a="http://www.w3.org" xmlns:b="http://www.ietf.org" attr="I\'m" attr2="all" b:attr="sorted" a:attr="out"></e5>',
    );
    expect(
      inclusive(
        '<e6 xmlns="" xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org"><e8 xmlns=""><e9 xmlns="" xmlns:a="http://www.ietf.org"/></e8></e7></e6>',
      ),
    ).toBe(
      '<e6 xmlns:a="http://www.w3.org"><e7 xmlns="http://www.ietf.org"><e8 xmlns=""><e9 xmlns:a="http://www.ietf.org"></e9></e8></e7></e6>',
    );
    expect(
      inclusive(
        '<doc><text>First line&#x0d;&#10;Second line</text><compute><![CDATA[value>"0" && value<"10" ?"valid":"error"]]></compute><n a="&#x9;&#xA;&#xD;&lt;&quot;\'>"/></doc>',
      ),
    ).toBe(
      '<doc><text>First line&#xD;\nSecond line</text><compute>value&gt;"0" &amp;&amp; value&lt;"10" ?"valid":"error"</compute><n a="&#x9;&#xA;&#xD;&lt;&quot;\'>"></n></doc>',
    );
  });

  it('does what the examples of Exclusive XML Canonicalization section 2.2 do', () => {
    const local =
      '<n0:local xmlns:n0="foo:bar" xmlns:n3="ftp://example.org"><n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"/></n1:elem2></n0:local>';
    expect(below(local, 'elem2', 'inclusive')).toBe(
      '<n1:elem2 xmlns:n0="foo:bar" xmlns:n1="http://example.net" xmlns:n3="ftp://example.org" xml:lang="en"><n3:stuff></n3:stuff></n1:elem2>',
    );
    expect(below(local, 'elem2', 'exclusive')).toBe(
      '<n1:elem2 xmlns:n1="http://example.net" xml:lang="en"><n3:stuff xmlns:n3="ftp://example.org"></n3:stuff></n1:elem2>',
    );
    expect(below(local, 'elem2', 'exclusive', ['n0'])).toContain('xmlns:n0="foo:bar" xmlns:n1=');
    expect(
      below(
        '<a xmlns="u" xml:lang="zh" xml:space="preserve"><b xml:lang="en"><c/></b></a>',
        'c',
        'inclusive',
      ),
    ).toBe('<c xmlns="u" xml:lang="en" xml:space="preserve"></c>');
    expect(exclusive('<a xmlns="u" xmlns:p="v"><b xmlns=""><p:c d="e"/></b></a>')).toBe(
      '<a xmlns="u"><b xmlns=""><p:c xmlns:p="v" d="e"></p:c></b></a>',
    );
    expect(exclusive('<a xmlns:\u{10000}="x" xmlns:\ufb00="y" \u{10000}:k="1" \ufb00:k="2"/>')).toBe(
      '<a xmlns:\ufb00="y" xmlns:\u{10000}="x" \u{10000}:k="1" \ufb00:k="2"></a>',
    );
  });

  it('refuses document types, broken XML and monsters', async () => {
    for (const [xml, reason] of [
      ['<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', 'xml-doctype'],
      ['<!DOCTYPE a SYSTEM "http://127.0.0.1/x"><a/>', 'xml-doctype'],
      ['<a>', 'xml-syntax'],
      ['', 'xml-syntax'],
      ['<a/><b/>', 'xml-syntax'],
      ['<a b="1" b="2"/>', 'xml-syntax'],
      ['<p:a/>', 'xml-syntax'],
      ['<a>&undefined;</a>', 'xml-syntax'],
      ['<a>'.repeat(300) + '</a>'.repeat(300), 'xml-limit'],
    ] as const)
      expect(await code(async () => parseXml(xml)), xml.slice(0, 40)).toBe(reason);
  });
});

const pair = sm2.generateKeyPair();
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2096-01-01T00:00:00Z') };
const certificate = await certificates.createSelfSigned(
  { ...dates, subject: 'CN=医生', keyUsage: ['digitalSignature'] },
  memorySigner(pair.privateKey),
);
const signer = memorySigner(pair.privateKey, { certificate });
const document = `<?xml version="1.0" encoding="UTF-8"?>
<ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ID="doc">
  <title>病历 &amp; 检验</title>\r
  <component><section ID="s1"><text>正常</text></section></component>
</ClinicalDocument>
<!-- </ClinicalDocument> -->`;
const { publicKey } = pair;

describe('XML signatures', () => {
  it('signs a document without touching the rest of it, and verifies it', async () => {
    const signed = await xmlSignature.sign(document, signer);
    const at = signed.indexOf('<ds:Signature');
    expect(
      signed.slice(0, at) + signed.slice(signed.indexOf('</ds:Signature>') + '</ds:Signature>'.length),
    ).toBe(document);
    const result = await xmlSignature.verify(signed, { publicKey });
    expect(bytesToUtf8(result.signed)).toBe(exclusive(document));
    expect(result.certificate?.subject.text).toBe('CN=医生');
    expect(result.chain).toBeUndefined();
    const trust = { anchors: [certificate], at: new Date('2027-01-01T00:00:00Z') };
    expect((await xmlSignature.verify(signed, { trust })).chain).toHaveLength(1);
    expect(await code(() => xmlSignature.verify(signed, { trust: { ...trust, anchors: [] } }))).toBe(
      'no-anchor',
    );
    expect(await code(() => xmlSignature.verify(signed, {}))).toBe('CRYPTO_CERTIFICATE_REQUIRED');
    expect(
      await code(() => xmlSignature.verify(signed, { publicKey: sm2.generateKeyPair().publicKey })),
    ).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(
      await code(() => xmlSignature.verify(signed, { publicKey: sm2.generateKeyPair().publicKey, trust })),
    ).toBe('CRYPTO_SIGNER_NOT_FOUND');
    expect(await code(() => xmlSignature.sign(signed, signer))).toBe('xml-several-signatures');
  });

  it('carries the certificates of authorities, so that the root alone is enough, in any order', async () => {
    const chain = await threeTiers();
    const of = (more: readonly Uint8Array[]) =>
      xmlSignature.sign(document, chain.signer, { certificates: more });
    const trust = { anchors: [chain.root], at: new Date('2027-01-01T00:00:00Z') };
    const signed = await of([chain.between]);
    expect((await xmlSignature.verify(signed, { trust })).chain?.map(({ subject }) => subject.text)).toEqual([
      'CN=医生',
      'CN=中间',
      'CN=根',
    ]);
    const one = /<ds:X509Certificate>.*?<\/ds:X509Certificate>/g;
    const [first = '', second = ''] = signed.match(one) ?? [];
    const turned = signed.replace(first + second, second + first);
    expect((await xmlSignature.verify(turned, { trust })).certificate?.subject.text).toBe('CN=医生');
    const alone = await of([]);
    const text = await xmlSignature.verify(alone, { trust }).catch((error: Error) => error.message);
    expect(text).toContain('CN=中间');
    expect(
      (await xmlSignature.verify(alone, { trust: { ...trust, intermediates: [chain.between] } })).chain,
    ).toHaveLength(3);
  });

  it('refuses the certificate of another key', async () => {
    const other = memorySigner(sm2.generateKeyPair().privateKey, { certificate });
    expect(await code(() => xmlSignature.sign(document, other))).toBe('CRYPTO_KEY_MISMATCH');
  });

  it('verifies after changes that canonicalization undoes, and an empty root', async () => {
    const signed = await xmlSignature.sign(document, signer);
    const rewritten = signed
      .replace('ID="doc">', " ID = 'doc' ><!-- c -->")
      .replace('<ds:SignatureMethod ', '<ds:SignatureMethod\n   ')
      .replaceAll('></ds:Transform>', '/>');
    expect(rewritten).not.toBe(signed);
    expect(await code(() => xmlSignature.verify(rewritten, { publicKey }))).toBe('accepted');
    const empty = await xmlSignature.sign('\ufeff<a b="1" />', signer, { signatureEncoding: 'der' });
    expect(empty).toMatch(/^<a b="1" ><ds:Signature.*<\/ds:Signature><\/a>$/s);
    expect(await code(() => xmlSignature.verify(empty, { publicKey }))).toBe('accepted');
  });

  it('refuses every change of content and of what is signed about it', async () => {
    const signed = await xmlSignature.sign(document, signer);
    const change = (from: string | RegExp, to: string) => {
      const changed = signed.replace(from, to);
      expect(changed).not.toBe(signed);
      return code(() => xmlSignature.verify(changed, { publicKey }));
    };
    expect(await change('正常', '异常')).toBe('CRYPTO_CONTENT_MISMATCH');
    expect(await change('ID="s1"', 'ID="s2"')).toBe('CRYPTO_CONTENT_MISMATCH');
    expect(await change('<title>', '<title> ')).toBe('CRYPTO_CONTENT_MISMATCH');
    expect(await change(/<ds:DigestValue>./, '<ds:DigestValue>/')).toMatch(/MISMATCH/);
    expect(await change('URI=""', 'URI="#doc"')).toMatch(/MISMATCH/);
    expect(await change(/<ds:SignatureValue>.{4}/, '<ds:SignatureValue>AAAA')).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    expect(await change('#sm2-sm3', '#rsa-sha1')).toBe('CRYPTO_ALGORITHM_NOT_ALLOWED');
    expect(await change('#sm3"', '#sha1"')).toBe('CRYPTO_ALGORITHM_NOT_ALLOWED');
    expect(
      await change(
        'http://www.chinaport.gov.cn/2022/04/xmldsig#sm2-sm3',
        'http://www.w3.org/2000/09/xmldsig#sm2-sm3',
      ),
    ).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(await change(/<ds:Transform Algorithm="[^"]*enveloped-signature"><\/ds:Transform>/, '')).toBe(
      'xml-transform',
    );
    expect(
      await change(
        'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
        'http://www.w3.org/TR/1999/REC-xslt-19991116',
      ),
    ).toBe('xml-transform');
    expect(await change(/<ds:Signature xmlns[^]*<\/ds:Signature>/, '')).toBe('xml-no-signature');
    expect(await change(/<ds:Reference.*<\/ds:Reference>/, '')).toBe('xml-reference-count');
    expect(await change(/(<ds:Reference.*<\/ds:Reference>)/, '$1$1')).toBe('xml-reference-count');
  });

  it('refuses wrapping: what is verified is what the caller asked for', async () => {
    const inner = '<section ID="s1"><text>正常</text></section>';
    const signedSection = (await xmlSignature.sign(inner, signer)).replace('URI=""', 'URI="#s1"');
    // The reference now says #s1, which the signature covers, so it must be signed again to be valid: build a valid one by hand.
    const valid = await signById(inner, 's1');
    expect(await code(() => xmlSignature.verify(valid, { publicKey, elementId: 's1' }))).toBe('accepted');
    expect(await code(() => xmlSignature.verify(signedSection, { publicKey, elementId: 's1' }))).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    const envelope = (content: string) => `<Envelope><Body>${content}</Body></Envelope>`;
    expect(await code(() => xmlSignature.verify(envelope(valid), { publicKey, elementId: 's1' }))).toBe(
      'accepted',
    );
    // The signed part is there, but the whole document is not signed.
    expect(await code(() => xmlSignature.verify(envelope(valid), { publicKey }))).toBe('xml-reference');
    // The original is moved aside, and a forged part with the same id takes its place.
    const forged = '<section ID="s1"><text>异常</text></section>';
    expect(
      await code(() =>
        xmlSignature.verify(`<Envelope><Old>${valid}</Old><Body>${forged}</Body></Envelope>`, {
          publicKey,
          elementId: 's1',
        }),
      ),
    ).toBe('xml-duplicate-id');
    expect(
      await code(() =>
        xmlSignature.verify(
          `<Envelope><Old>${valid}</Old><Body>${forged.replace('s1', 's2')}</Body></Envelope>`,
          { publicKey, elementId: 's2' },
        ),
      ),
    ).toBe('xml-reference');
    // The signature is moved into the forged part and still refers to the original.
    const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(valid)![0];
    const moved = `<Envelope><Old>${inner}</Old><section ID="s2"><text>异常</text>${signature}</section></Envelope>`;
    expect(await code(() => xmlSignature.verify(moved, { publicKey, elementId: 's2' }))).toBe(
      'xml-reference',
    );
    expect(await code(() => xmlSignature.verify(moved, { publicKey, elementId: 's1' }))).toBe(
      'xml-reference',
    );
    // Two signatures: a reader must not choose.
    expect(
      await code(() =>
        xmlSignature.verify(`<Envelope>${valid}${valid.replaceAll('s1', 's2')}</Envelope>`, {
          publicKey,
          elementId: 's1',
        }),
      ),
    ).toBe('xml-several-signatures');
    // Of several the caller names one; each leaves out only itself.
    const once = await xmlSignature.sign(document, signer);
    const doubled = once.replace(/<ds:Signature xmlns[^]*<\/ds:Signature>/, '$&$&');
    for (const [signature, expected] of [
      [0, 'CRYPTO_CONTENT_MISMATCH'],
      [1, 'CRYPTO_CONTENT_MISMATCH'],
      [2, 'xml-no-signature'],
    ] as const)
      expect(await code(() => xmlSignature.verify(doubled, { publicKey, signature }))).toBe(expected);
    expect(await code(() => xmlSignature.verify(once, { publicKey, signature: 0 }))).toBe('accepted');
    // A comment inside text must not cut a value in two.
    const whole = await xmlSignature.sign('<a><id>12345</id></a>', signer);
    const cut = whole.replace('12345', '123<!-- -->45');
    expect(bytesToUtf8((await xmlSignature.verify(cut, { publicKey })).signed)).toBe('<a><id>12345</id></a>');
  });
});

/** A valid enveloped signature whose reference names an id: what another product may make. */
async function signById(xml: string, id: string): Promise<string> {
  const draft = (await xmlSignature.sign(xml, signer)).replace('URI=""', `URI="#${id}"`);
  const info = [...elementsIn(parseXml(draft).root)].find(({ local }) => local === 'SignedInfo')!;
  const value = Buffer.from(
    sm2.sign(canonicalElement(info, { method: 'exclusive' }), pair.privateKey),
  ).toString('base64');
  return draft.replace(/<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${value}`);
}

/** A signer below an authority below a root. */
async function threeTiers() {
  const [rootKey, betweenKey, ownKey] = [0, 1, 2].map(() => sm2.generateKeyPair().privateKey) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const authority = { ...dates, basicConstraints: { ca: true }, keyUsage: ['keyCertSign'] as const };
  const root = await certificates.createSelfSigned({ ...authority, subject: 'CN=根' }, memorySigner(rootKey));
  const between = await certificates.issue(
    { ...authority, subject: 'CN=中间' },
    sm2.getPublicKey(betweenKey),
    memorySigner(rootKey, { certificate: root }),
  );
  const own = await certificates.issue(
    { ...dates, subject: 'CN=医生', keyUsage: ['digitalSignature'] },
    sm2.getPublicKey(ownKey),
    memorySigner(betweenKey, { certificate: between }),
  );
  return { root, between, signer: memorySigner(ownKey, { certificate: own }) };
}
