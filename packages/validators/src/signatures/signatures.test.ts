// Right and wrong signed objects: made here with keys of the test, judged by the real validator.
import { readFileSync } from 'node:fs';
import {
  certificates,
  gbt35275,
  jws,
  memorySigner,
  sm2,
  sm3,
  xmlSignature,
  bytesToBase64,
  jwe,
} from '@hulian/crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { FindingCollector } from '../engine/collector.js';
import { listFindings } from '../testing/find.js';
import { createValidator, type ValidatorOptions } from '../validator.js';
import { compareInstitution } from './institution.js';
import { judgeSignature } from './judge.js';

const text = readFileSync(
  new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);
const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
const validity = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') };
const hospital = 'C=CN, O=示范市测试医院, CN=签名服务器';

const root = sm2.generateKeyPair();
const own = sm2.generateKeyPair();
const rootSigner = memorySigner(root.privateKey);
let anchor: Uint8Array;

beforeAll(async () => {
  anchor = await certificates.createSelfSigned(
    {
      ...validity,
      subject: 'C=CN, O=测试根',
      basicConstraints: { ca: true },
      keyUsage: ['keyCertSign', 'cRLSign'],
    },
    rootSigner,
  );
});

const issue = (plan: Partial<Parameters<typeof certificates.issue>[0]> = {}): Promise<Uint8Array> =>
  certificates.issue(
    { ...validity, subject: hospital, keyUsage: ['digitalSignature'], ...plan },
    own.publicKey,
    memorySigner(root.privateKey, { certificate: anchor }),
  );

const judge = async (
  content: Uint8Array | string,
  options: ValidatorOptions & { beside?: string } = {},
): Promise<{ verdict: string; found: readonly string[]; ledger: readonly string[] }> => {
  const { beside, ...rest } = options;
  const report = await createValidator(rest).validate({
    path: 'in',
    content: typeof content === 'string' ? encode(content) : content,
    ...(beside !== undefined && { beside: () => Promise.resolve(encode(beside)) }),
  });
  const lines = listFindings(report).filter((line) => line.includes(' signature/'));
  return {
    verdict: report.verdict,
    found: lines.map((line) => line.split(' ').slice(0, 2).join(' ')),
    ledger: report.notChecked.flatMap(({ rule, reason }) => (rule.startsWith('signature/') ? [reason] : [])),
  };
};

const detached = async (
  plan?: Parameters<typeof issue>[0],
  options: { signingTime?: Date; content?: string; detached?: boolean } = {},
): Promise<Uint8Array> =>
  gbt35275.sign(
    encode(options.content ?? text),
    memorySigner(own.privateKey, { certificate: await issue(plan) }),
    {
      detached: options.detached ?? true,
      signingTime: options.signingTime ?? new Date('2026-03-02T00:00:00Z'),
    },
  );

const trusted = () => ({ signatures: { anchors: [anchor] } });
const good = 'info signature/coverage/covers';

describe('signed data beside a file', () => {
  it('is never a pass without anchors', async () => {
    expect(await judge(await detached(), { beside: text })).toEqual({
      verdict: 'not-checked',
      found: [good],
      ledger: ['signature-time-claimed', 'signature-no-anchors'],
    });
  });

  it('passes with an anchor, and says that revocation was not checked', async () => {
    expect(await judge(await detached(), { ...trusted(), beside: text })).toEqual({
      verdict: 'pass',
      found: [good],
      ledger: ['signature-time-claimed', 'signature-revocation'],
    });
  });

  it('fails when the file was changed, or is not there', async () => {
    const signature = await detached();
    expect(await judge(signature, { ...trusted(), beside: `${text} ` })).toMatchObject({
      verdict: 'fail',
      found: ['error signature/value/content'],
    });
    expect(await judge(signature, trusted())).toEqual({
      verdict: 'not-checked',
      found: [],
      ledger: ['signature-content-missing'],
    });
  });

  it('names an empty user id as the cause', async () => {
    const signer = memorySigner(own.privateKey, { certificate: await issue(), userId: '' });
    const signature = await gbt35275.sign(encode(text), signer, { detached: true });
    expect((await judge(signature, { beside: text })).found).toEqual(['error signature/value/other-reading']);
  });

  it('tells another key from changed content', async () => {
    const signature = await detached();
    const at = signature.length - 5;
    signature[at] = (signature[at] ?? 0) ^ 1;
    expect((await judge(signature, { beside: text })).found).toEqual(['error signature/value/mismatch']);
  });
});

describe('the certificate', () => {
  it('of another root is not trusted', async () => {
    const other = await certificates.createSelfSigned(
      { ...validity, subject: 'C=CN, O=别的根', basicConstraints: { ca: true } },
      memorySigner(own.privateKey),
    );
    expect(await judge(await detached(), { signatures: { anchors: [other] }, beside: text })).toMatchObject({
      verdict: 'fail',
      found: [good, 'error signature/certificate/untrusted'],
    });
  });

  it('must be meant for signatures and be valid at the stated time', async () => {
    expect(
      (await judge(await detached({ keyUsage: ['keyEncipherment'] }), { beside: text })).found,
    ).toContain('error signature/certificate/key-usage');
    // Of a server of TLS; a purpose that is not known here may well be signing.
    const meant = async (purpose: string) =>
      (await judge(await detached({ extendedKeyUsage: [purpose] }), { beside: text })).found;
    expect(await meant('1.3.6.1.5.5.7.3.1')).toEqual([good, 'warning signature/certificate/purpose']);
    expect(await meant('1.3.6.1.5.5.7.3.4')).toEqual([good]);
    const late = await detached(undefined, { signingTime: new Date('2027-03-02T00:00:00Z') });
    expect((await judge(late, { ...trusted(), beside: text, asOf: '20270101' })).found).toEqual([
      good,
      'error signature/time/outside-validity',
      'warning signature/time/future',
      'error signature/certificate/untrusted',
    ]);
    const early = await detached(undefined, { signingTime: new Date('2026-02-01T00:00:00Z') });
    expect((await judge(early, { ...trusted(), beside: text })).found).toEqual([
      good,
      'warning signature/time/before-document',
    ]);
  });

  it('must not be revoked', async () => {
    const certificate = await issue();
    const signature = gbt35275.sign(encode(text), memorySigner(own.privateKey, { certificate }), {
      detached: true,
      signingTime: new Date('2026-03-02T00:00:00Z'),
    });
    const { serialNumber } = certificates.read(certificate);
    const list = (serials: readonly string[]) =>
      certificates.createCrl(
        {
          thisUpdate: new Date('2026-03-01T00:00:00Z'),
          nextUpdate: new Date('2026-04-01T00:00:00Z'),
          revoked: new Map(serials.map((serial) => [serial, { date: new Date('2026-02-01T00:00:00Z') }])),
        },
        memorySigner(root.privateKey, { certificate: anchor }),
      );
    const run = async (crl: Uint8Array, asOf?: string) =>
      judge(await signature, {
        signatures: { anchors: [anchor], crls: [crl] },
        beside: text,
        ...(asOf !== undefined && { asOf }),
      });
    expect(await run(await list([]))).toEqual({
      verdict: 'pass',
      found: [good],
      ledger: ['signature-time-claimed'],
    });
    expect((await run(await list([serialNumber]))).found).toEqual([
      good,
      'error signature/certificate/revoked',
    ]);
    // A list that is out of date says nothing, neither good nor bad.
    expect(await run(await list([]), '20260601')).toMatchObject({
      verdict: 'pass',
      ledger: ['signature-time-claimed', 'signature-revocation-list'],
    });
  });

  it('is that of the custodian', async () => {
    expect((await judge(await detached({ subject: 'C=CN, O=另一医院' }), { beside: text })).found).toEqual([
      good,
      'warning signature/institution/different',
    ]);
    expect((await judge(await detached({ subject: 'C=CN, CN=医师甲' }), { beside: text })).ledger).toContain(
      'signature-institution',
    );
  });

  it.each([
    ['O', '示范市测试医院', 'same'],
    ['O', '测试医院', 'same'],
    ['OU', '示范市测试医院（总院）', 'same'],
    ['O', '另一医院', 'different'],
    ['CN', '另一医院', 'unknown'],
    ['organizationIdentifier', 'NTRCN-129999990000000001', 'same'],
    ['CN', '000000000', 'same'],
  ] as const)('%s=%s: %s', (type, value, expected) => {
    expect(
      compareInstitution([{ type, value }], { code: '129999990000000001', name: '示范市测试医院' }),
    ).toBe(expected);
  });
});

describe('objects that hold their content', () => {
  it('judge a document inside as if it were the file', async () => {
    const right = await judge(await detached(undefined, { detached: false }), trusted());
    expect(right).toMatchObject({ verdict: 'pass', found: [good] });
    const wrong = await detached(undefined, { detached: false, content: text.replace('zh-CN', 'zh-cn') });
    expect((await judge(wrong, trusted())).verdict).toBe('fail');
  });

  it('do not guess what other content is', async () => {
    const token = await detached(undefined, { detached: false, content: '{"sub":"h1"}' });
    expect(await judge(token, trusted())).toMatchObject({
      verdict: 'not-checked',
      ledger: expect.arrayContaining(['signature-content-unknown']) as unknown,
    });
  });

  it('JWS: with certificates, without, detached, by another algorithm', async () => {
    const header = { x5c: [bytesToBase64(await issue())] };
    const signer = memorySigner(own.privateKey);
    expect(await judge(await jws.sign(text, signer, { header }), trusted())).toMatchObject({
      verdict: 'pass',
      found: [good],
    });
    expect(await judge(await jws.sign(text, signer), trusted())).toEqual({
      verdict: 'not-checked',
      found: [],
      ledger: ['signature-certificate-missing'],
    });
    const apart = await jws.sign(text, signer, { header, detached: true });
    expect(await judge(apart, { ...trusted(), beside: text })).toMatchObject({ verdict: 'pass' });
    expect(await judge(apart, trusted())).toMatchObject({ ledger: ['signature-content-missing'] });
    const other = [
      Buffer.from('{"alg":"RS256","x5c":["' + header.x5c[0] + '"]}').toString('base64url'),
      'e30',
      'AAAA',
    ];
    expect(await judge(other.join('.'))).toMatchObject({
      found: ['warning signature/form/algorithm'],
      ledger: ['signature-algorithm'],
    });
  });

  it('encrypted objects are not checked; damaged ones fail', async () => {
    const secret = jwe.encrypt(encode('{}'), own.publicKey);
    expect(await judge(secret)).toEqual({
      verdict: 'not-checked',
      found: [],
      ledger: ['signature-encrypted'],
    });
    const damaged = (await detached()).subarray(0, 200);
    expect(await judge(damaged, { beside: text })).toMatchObject({
      verdict: 'fail',
      found: ['error signature/form/structure'],
    });
  });
});

describe('XML signatures', () => {
  const sign = async (content = text): Promise<string> =>
    xmlSignature.sign(content, memorySigner(own.privateKey, { certificate: await issue() }));

  it('cover the document; who signed is another matter', async () => {
    expect(await judge(await sign())).toEqual({
      verdict: 'pass',
      found: [good],
      ledger: ['signature-outside-root', 'signature-time-absent', 'signature-no-anchors'],
    });
    expect((await judge(await sign(), trusted())).ledger).toEqual([
      'signature-outside-root',
      'signature-time-absent',
      'signature-revocation',
    ]);
  });

  it('break with the smallest change', async () => {
    const changed = (await sign()).replace('示范市测试医院', '示范市测试医院2');
    expect(await judge(changed)).toMatchObject({ verdict: 'fail', found: ['error signature/value/content'] });
  });

  it('are listed as not verified where they are of another form', async () => {
    const signed = await sign();
    const moved = signed.replace(/<(?:\w+:)?Signature [^]*<\/(?:\w+:)?Signature>/, '');
    const [signature = ''] = /<(?:\w+:)?Signature [^]*<\/(?:\w+:)?Signature>/.exec(signed) ?? [];
    const inside = moved.replace('<signatureCode/>', `<signatureCode>${signature}</signatureCode>`);
    expect(await judge(inside)).toMatchObject({
      found: ['warning signature/form/unsupported'],
      ledger: ['signature-form'],
    });
    const rsa = signed.replace(
      /(SignatureMethod Algorithm=")[^"]*/,
      '$1http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    );
    expect((await judge(rsa)).found).toEqual(['warning signature/form/algorithm']);
    const bare = signed.replace(/<(?:\w+:)?KeyInfo>[^]*<\/(?:\w+:)?KeyInfo>/, '');
    expect((await judge(bare)).ledger).toEqual(['signature-certificate-missing']);
  });

  /** A second signature beside the first, over both; the text must be canonical as it is. */
  const signAgain = (signed: string): string => {
    const [first = ''] = /<ds:Signature [^]*<\/ds:Signature>/.exec(signed) ?? [];
    const [info = ''] = /<ds:SignedInfo>[^]*<\/ds:SignedInfo>/.exec(first) ?? [];
    const digest = bytesToBase64(sm3(encode(signed)));
    const newInfo = info.replace(/(DigestValue>)[^<]*/, `$1${digest}`);
    const canonical = newInfo.replace('>', ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#">');
    const value = bytesToBase64(sm2.sign(encode(canonical), own.privateKey));
    const second = first.replace(info, newInfo).replace(/(SignatureValue>)[^<]*/, `$1${value}`);
    return signed.replace(first, first + second);
  };

  it('of which there are several are verified one by one', async () => {
    const small = '<PRPA_IN201311UV02 xmlns="urn:hl7-org:v3"><title>甲</title></PRPA_IN201311UV02>';
    const first = await sign(small);
    const both = signAgain(first);
    const later = 'warning signature/value/signed-later';
    const changed = 'error signature/value/content';
    expect((await judge(both)).found).toEqual([later, good, good]);
    expect((await judge(both.replace('甲', '乙'))).found).toEqual([changed, changed]);
    // A good signature does not hide a bad one, whichever comes first; nor does an empty one.
    expect((await judge(first.replace(/<ds:Signature [^]*<\/ds:Signature>/, '$&$&'))).found).toEqual([
      later,
      good,
      changed,
    ]);
    const empty = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>';
    const faults = [changed, 'error signature/form/structure'];
    const spoiled = first.replace('甲', '乙');
    expect((await judge(spoiled.replace('</PRPA', `${empty}</PRPA`))).found).toEqual(faults);
    expect((await judge(spoiled.replace('<title>', `${empty}<title>`))).found).toEqual(faults.reverse());
    const many = first.replace('</PRPA', `${empty.repeat(10)}</PRPA`);
    expect(await judge(many)).toMatchObject({
      found: { length: 11 },
      ledger: expect.arrayContaining(['signatures-left']) as unknown,
    });
  });

  it('say when the signature holds what it does not cover', async () => {
    const signed = (await sign()).replace('</ds:Signature>', '<ds:Object>甲</ds:Object></ds:Signature>');
    expect((await judge(signed)).found).toEqual([good, 'warning signature/coverage/object']);
  });

  it('may be made with a certificate of the same day', async () => {
    const certificate = await issue({ notBefore: new Date('2026-07-01T09:00:00Z') });
    const signed = await xmlSignature.sign(text, memorySigner(own.privateKey, { certificate }));
    const on = async (asOf: string) => (await judge(signed, { ...trusted(), asOf })).found;
    expect(await on('20260701')).toEqual([good]);
    expect(await on('20260630')).toContain('error signature/certificate/untrusted');
  });

  it('bring their chain in any order', async () => {
    const middle = sm2.generateKeyPair();
    const authority = await certificates.issue(
      { ...validity, subject: 'C=CN, O=测试中间', basicConstraints: { ca: true }, keyUsage: ['keyCertSign'] },
      middle.publicKey,
      memorySigner(root.privateKey, { certificate: anchor }),
    );
    const leaf = await certificates.issue(
      { ...validity, subject: hospital, keyUsage: ['digitalSignature'] },
      own.publicKey,
      memorySigner(middle.privateKey, { certificate: authority }),
    );
    const signed = await xmlSignature.sign(text, memorySigner(own.privateKey, { certificate: leaf }));
    const [element = ''] = /<ds:X509Certificate>[^<]*<\/ds:X509Certificate>/.exec(signed) ?? [];
    const other = `<ds:X509Certificate>${bytesToBase64(certificates.read(authority).der)}</ds:X509Certificate>`;
    for (const chain of [element + other, other + element])
      expect(await judge(signed.replace(element, chain), trusted())).toMatchObject({
        verdict: 'pass',
        found: [good],
      });
  });

  it('that hold no value are none', async () => {
    const signature = /<ds:Signature [^]*<\/ds:Signature>/;
    const signed = await sign();
    for (const empty of [
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>',
      (signature.exec(signed)?.[0] ?? '').replace(/(SignatureValue>)[^<]*/, '$1'),
    ])
      expect(await judge(signed.replace(signature, empty))).toMatchObject({
        verdict: 'fail',
        found: ['error signature/form/structure'],
      });
  });

  it('warn when only a part is covered', async () => {
    const certificate = certificates.read(await issue());
    const collector = new FindingCollector({ source: 'in', ruleset: {}, maxFindings: 9 });
    const opened = { covers: 'element', signers: [{ certificate }], certificates: [] } as const;
    expect(judgeSignature(opened, {}, { source: 'in' }, { collector })).toBe(false);
    expect(collector.finish().findings).toMatchObject([{ message: 'part', severity: 'warning' }]);
    const outcome = judgeSignature(opened, {}, { source: 'in' }, { collector, ...trusted() });
    expect([outcome, collector.finish().notChecked.map(({ reason }) => reason)]).toEqual([
      false,
      ['signature-time-absent', 'signature-institution', 'signature-no-anchors', 'signature-no-moment'],
    ]);
  });

  it('in messages too, and in envelopes only by name', async () => {
    const message = '<PRPA_IN201311UV02 xmlns="urn:hl7-org:v3"><id extension="1"/></PRPA_IN201311UV02>';
    const signed = await sign(message);
    expect((await judge(signed)).found).toEqual([good]);
    const envelope = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><message>${signed.replace(/<\?xml[^>]*\?>/, '')}</message></s:Body></s:Envelope>`;
    expect((await judge(envelope)).ledger).toEqual(['signature-in-envelope']);
  });
});
