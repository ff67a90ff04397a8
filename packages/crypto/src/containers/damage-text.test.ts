// As damage.test.ts, for containers that are text: every part is removed, doubled, renamed and replaced. The snapshot keeps which
// cause is named for each, and the few changes that mean the same and are accepted.
import { expect, it } from 'vitest';
import { hexToBytes, utf8ToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { bytesToBase64Url } from '../encoding/text.js';
import { memoryDecrypter, memorySigner } from '../signer.js';
import { getPublicKey } from '../sm2/keys.js';
import { outcome } from './damage.test-kit.js';
import type { HttpMessage } from './http-message.js';
import * as httpSignature from './http-signature.js';
import * as jwe from './jwe.js';
import * as jws from './jws.js';
import * as xmlSignature from './xml-signature.js';

const privateKey = hexToBytes('39'.repeat(32));
const publicKey = getPublicKey(privateKey);
const certificate = await certificates.createSelfSigned(
  {
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2036-01-01T00:00:00Z'),
    subject: 'CN=测试',
  },
  memorySigner(privateKey),
);
const signer = memorySigner(privateKey, { certificate });

const list = async <Case>(cases: readonly (readonly [string, Case])[], read: (one: Case) => unknown) => {
  const lines: string[] = [];
  for (const [name, one] of cases) lines.push(`${name}: ${await outcome(() => read(one))}`);
  return lines.join('\n');
};

it('JWS', async () => {
  const payload = utf8ToBytes('内容');
  const good = await jws.sign(payload, signer, { header: { kid: 'k' } });
  const [, body = '', tail = ''] = good.split('.');
  const header = (text: string) => `${bytesToBase64Url(utf8ToBytes(text))}.${body}.${tail}`;
  const cases: [string, string][] = [
    ['good', good],
    ['empty', ''],
    ['two parts', good.split('.').slice(0, 2).join('.')],
    ['four parts', `${good}.x`],
    ['no header', `.${body}.${tail}`],
    ['no payload', good.replace(`.${body}.`, '..')],
    ['no signature', good.slice(0, -tail.length)],
    ['short signature', `${good.slice(0, -tail.length)}${'A'.repeat(82)}`],
    ['other signature', `${good.slice(0, -tail.length)}${'A'.repeat(86)}`],
    ['payload with a blank', good.replace('.', '. ')],
    ['padding', `${good}=`],
    ['header is no JSON', header('alg')],
    ['header is a list', header('[]')],
    ['header twice the same', header('{"alg":"SGD_SM3_SM2","alg":"SGD_SM3_SM2"}')],
    ['no alg', header('{}')],
    ['alg is a number', header('{"alg":1}')],
    ['alg none', header('{"alg":"none"}')],
    ['alg of another name', header('{"alg":"SM2-with-SM3"}')],
    ['very long alg', header(`{"alg":"${'x'.repeat(100)}"}`)],
    ['crit', header('{"alg":"SGD_SM3_SM2","crit":["exp"]}')],
    ['no UTF-8', `${bytesToBase64Url(Uint8Array.of(0xff))}.${body}.${tail}`],
  ];
  expect(await list(cases, (text) => jws.verify(text, publicKey))).toMatchSnapshot();
  const detached = await jws.sign(payload, signer, { detached: true });
  expect(detached.split('.')[1]).toBe('');
  const readings: [string, () => unknown][] = [
    ['detached, payload given', () => jws.verify(detached, publicKey, { payload })],
    ['detached, text given', () => jws.verify(detached, publicKey, { payload: '内容' })],
    ['detached, other payload', () => jws.verify(detached, publicKey, { payload: '别的' })],
    ['detached, no payload', () => jws.verify(detached, publicKey)],
    ['attached, same payload given', () => jws.verify(good, publicKey, { payload })],
    ['attached, other payload given', () => jws.verify(good, publicKey, { payload: '别的' })],
    ['other user id', () => jws.verify(good, publicKey, { userId: 'other' })],
    ['other algorithms only', () => jws.verify(good, publicKey, { algorithms: ['SM2'] })],
    ['no text', () => jws.verify(1 as unknown as string, publicKey)],
    ['signing with another alg', () => jws.sign('x', signer, { header: { alg: 'ES256' } })],
    ['signing with crit', () => jws.sign('x', signer, { header: { crit: [] } })],
  ];
  expect(await list(readings, (run) => run())).toMatchSnapshot();
});

it('JWE', async () => {
  const decrypter = memoryDecrypter(privateKey);
  const good = jwe.encrypt('内容', publicKey, { header: { kid: 'k' } });
  const parts = good.split('.');
  const put = (at: number, text: string) => parts.map((part, i) => (i === at ? text : part)).join('.');
  const header = (text: string) => put(0, bytesToBase64Url(utf8ToBytes(text)));
  const names = ['header', 'key', 'iv', 'body', 'tag'];
  const cases: [string, string][] = [
    ['good', good],
    ['empty', ''],
    ['four parts', parts.slice(0, 4).join('.')],
    ['six parts', `${good}.x`],
    ...names.flatMap((name, at): [string, string][] => [
      [`${name} empty`, put(at, '')],
      [`${name} shorter`, put(at, (parts[at] ?? '').slice(0, 4))],
      [`${name} is no Base64`, put(at, '*')],
    ]),
    ['no alg', header('{"enc":"SGD_SM4_GCM"}')],
    ['no enc', header('{"alg":"SGD_SM2_3"}')],
    ['alg is a number', header('{"alg":1,"enc":"SGD_SM4_GCM"}')],
    ['long alg', header(`{"alg":"${'x'.repeat(100)}","enc":"SGD_SM4_GCM"}`)],
    ['crit', header('{"alg":"SGD_SM2_3","enc":"SGD_SM4_GCM","crit":[]}')],
    ['zip', header('{"alg":"SGD_SM2_3","enc":"SGD_SM4_GCM","zip":"DEF"}')],
    ['other header', header('{"alg":"SGD_SM2_3","enc":"SGD_SM4_GCM"}')],
  ];
  expect(await list(cases, (text) => jwe.decrypt(text, decrypter))).toMatchSnapshot();
  const { header: read, plaintext } = await jwe.decrypt(good, privateKey);
  expect([read, plaintext]).toEqual([
    { alg: 'SGD_SM2_3', enc: 'SGD_SM4_GCM', kid: 'k' },
    utf8ToBytes('内容'),
  ]);
  expect(await outcome(() => jwe.decrypt(1 as unknown as string, decrypter))).toBe(
    'CRYPTO_COMPACT_FORM parts=5',
  );
  for (const bad of [{ alg: 'RSA' }, { enc: 'A' }, { crit: [] }, { zip: 'DEF' }])
    expect(await outcome(() => jwe.encrypt('x', publicKey, { header: bad }))).toMatchSnapshot();
});

it('HTTP message signature', async () => {
  const now = new Date('2026-11-21T00:00:00Z');
  const created = now.getTime() / 1000;
  const message: HttpMessage = {
    method: 'POST',
    url: 'https://platform.example/residents?page=2',
    headers: { 'x-one': '1' },
    body: utf8ToBytes('{"a":1}'),
  };
  const signed = await httpSignature.sign(message, signer, {
    created,
    keyId: 'k',
    nonce: 'n',
    tag: 't',
    expires: created + 100,
    components: ['x-one'],
  });
  const base: Record<string, string> = { 'x-one': '1', ...signed };
  const input = base['signature-input'] ?? '';
  const change = (
    changes: Record<string, string | undefined>,
    rest: Partial<HttpMessage> = {},
  ): HttpMessage => ({
    ...message,
    ...rest,
    headers: { ...base, ...changes },
  });
  const inputs = (from: string | RegExp, to: string) =>
    change({ 'signature-input': input.replace(from, to) });
  const cases: [string, HttpMessage][] = [
    ['good', change({})],
    ...Object.keys(base).map((name): [string, HttpMessage] => [
      `${name} removed`,
      change({ [name]: undefined }),
    ]),
    ...Object.keys(base).map((name): [string, HttpMessage] => [`${name} empty`, change({ [name]: '' })]),
    ...Object.keys(base).map((name): [string, HttpMessage] => [
      `${name} is text`,
      change({ [name]: 'sig1="x"' }),
    ]),
    ['other body', change({}, { body: utf8ToBytes('{}') })],
    ['other method', change({}, { method: 'PUT' })],
    ['other address', change({}, { url: 'https://platform.example/others' })],
    ['digest of another algorithm', change({ 'content-digest': 'sha-256=:AAAA:' })],
    ['digest is a list', change({ 'content-digest': 'sm3=("a")' })],
    ['digest is text', change({ 'content-digest': 'sm3="a"' })],
    ['component missing', inputs(' "content-digest"', '')],
    ['method missing', inputs('"@method" ', '')],
    ['component twice', inputs('"@method"', '"@method" "@method"')],
    ['component in capitals', inputs('"x-one"', '"X-One"')],
    ['component is a number', inputs('"x-one"', '1')],
    ['signature parameters as component', inputs('"x-one"', '"@signature-params"')],
    ['component with a parameter', inputs('"x-one"', '"x-one";sf')],
    ['component that is not there', inputs('"x-one"', '"x-two"')],
    ['not a list', inputs(/\(.*?\)/, '1')],
    ['created is text', inputs(/created=\d+/, 'created="x"')],
    ['created missing', inputs(/;created=\d+/, '')],
    ['expires is text', inputs(/expires=\d+/, 'expires="x"')],
    ['alg of another name', inputs('sm2-sm3', 'ed25519')],
    ['alg is a number', inputs('"sm2-sm3"', '1')],
    ['alg very long', inputs('sm2-sm3', 'x'.repeat(100))],
    ['alg missing', inputs(';alg="sm2-sm3"', '')],
    ['key id is a number', inputs('keyid="k"', 'keyid=1')],
    ['nonce is a number', inputs('nonce="n"', 'nonce=1')],
    ['tag is a number', inputs('tag="t"', 'tag=1')],
    ['other label', change({ signature: (base['signature'] ?? '').replace('sig1', 'sig2') })],
    ['signature is a list', change({ signature: 'sig1=(1)' })],
    ['short signature', change({ signature: 'sig1=:AAAA:' })],
    ['other signature', change({ signature: `sig1=:${'A'.repeat(86)}==:` })],
    [
      'two signatures',
      change({
        'signature-input': `${input}, sig2=()`,
        signature: `${base['signature'] ?? ''}, sig2=:AAAA:`,
      }),
    ],
  ];
  const read = (one: HttpMessage, options: httpSignature.HttpVerifyOptions = {}) =>
    httpSignature.verify(one, publicKey, { now, ...options });
  expect(await list(cases, (one) => read(one))).toMatchSnapshot();
  const at = (seconds: number) => ({ now: new Date(now.getTime() + seconds * 1000) });
  const wishes: [string, httpSignature.HttpVerifyOptions][] = [
    ['label', { label: 'sig1' }],
    ['other label', { label: 'sig9' }],
    ['component covered', { components: ['X-One'] }],
    ['component not covered', { components: ['x-nine'] }],
    ['tag', { tag: 't' }],
    ['other tag', { tag: 'u' }],
    ['parameters there', { parameters: ['nonce', 'keyid', 'expires', 'tag'] }],
    ['other user id', { userId: 'other' }],
    ...[-61, -60, 159, 160, 161].map((seconds): [string, httpSignature.HttpVerifyOptions] => [
      `read after ${seconds} s`,
      at(seconds),
    ]),
    ['too old for a short age', { ...at(71), maxAge: 10 }],
    ['just in age', { ...at(70), maxAge: 10 }],
    ['no clock skew, ahead', { ...at(-1), clockSkew: 0 }],
    ['no clock skew, expired', { ...at(101), clockSkew: 0 }],
    ['no clock skew, in time', { ...at(100), clockSkew: 0 }],
  ];
  expect(await list(wishes, (options) => read(change({}), options))).toMatchSnapshot();
  const plain = await httpSignature.sign(message, signer, { created });
  const bare = { ...message, headers: { ...plain } };
  const absent: [string, httpSignature.HttpVerifyOptions][] = [
    ['no tag', { tag: 't' }],
    ['no nonce', { parameters: ['nonce'] }],
    ['no expiry, much later', { ...at(360) }],
    ['no expiry, too late', { ...at(361) }],
  ];
  expect(await list(absent, (options) => read(bare, options))).toMatchSnapshot();
  expect(await outcome(() => httpSignature.verify(change({}), () => undefined, { now }))).toMatchSnapshot();
  const seen: unknown[] = [];
  const found = httpSignature.verify(change({}), (keyId) => (seen.push(keyId), publicKey), { now });
  expect(seen).toEqual(['k']);
  expect(found).toEqual({
    label: 'sig1',
    components: ['@method', '@target-uri', 'content-digest', 'x-one'],
    keyId: 'k',
    created,
    expires: created + 100,
    nonce: 'n',
    tag: 't',
  });
});

it('XML signature', async () => {
  const document = '<doc xmlns="urn:x" xml:id="d1"><part Id="p1">内容</part><part>其他</part></doc>';
  const good = await xmlSignature.sign(document, signer);
  const names = [...new Set([...good.matchAll(/<(?:[\w]+:)?([A-Z]\w+)/g)].map(([, name = '']) => name))];
  const element = (name: string) =>
    new RegExp(`<(\\w+:)?${name}(?: [^>]*)?(?:/>|>[\\s\\S]*?</(?:\\w+:)?${name}>)`);
  const attributes = [...good.matchAll(/ (Algorithm|URI)="([^"]*)"/g)].map(([whole]) => whole);
  const cases: [string, string][] = [
    ['good', good],
    ['empty', ''],
    ['no signature', document],
    ['document type', `<!DOCTYPE doc>${good}`],
    ['not closed', good.slice(0, -3)],
    ['byte order mark', `\ufeff${good}`],
    ['comment', good.replace('内容', '内<!-- c -->容')],
    ['other content', good.replace('内容', '别的')],
    ['instruction before', `<?a b?>${good}`],
    ...names.flatMap((name): [string, string][] => [
      [`${name} removed`, good.replace(element(name), '')],
      [`${name} doubled`, good.replace(element(name), (whole) => whole + whole)],
      [`${name} renamed`, good.replaceAll(new RegExp(`(</?(?:\\w+:)?)${name}\\b`, 'g'), '$1Other')],
      [`${name} empty`, good.replace(element(name), (whole) => whole.replace(/>[\s\S]*</, '><'))],
      [
        `${name} with a guest`,
        good.replace(element(name), (whole) =>
          whole.endsWith('/>')
            ? whole.replace('/>', `><g/></${/^<([\w:]+)/.exec(whole)?.[1] ?? ''}>`)
            : whole.replace('>', '><g/>'),
        ),
      ],
    ]),
    ...attributes.flatMap((attribute, at): [string, string][] => [
      [`attribute ${at}${attribute} removed`, good.replace(attribute, '')],
      [
        `attribute ${at}${attribute} other`,
        good.replace(attribute, attribute.replace(/"[^"]*"/, '"urn:other"')),
      ],
      [`attribute ${at}${attribute} empty`, good.replace(attribute, attribute.replace(/"[^"]*"/, '""'))],
    ]),
    ['reference to a part', good.replace('URI=""', 'URI="#p1"')],
    ['reference to the root by id', good.replace('URI=""', 'URI="#d1"')],
    ['reference without a number sign', good.replace('URI=""', 'URI="d1"')],
    ['reference to nothing', good.replace('URI=""', 'URI="#none"')],
  ];
  expect(names.length).toBeGreaterThan(8);
  expect(await list(cases, (text) => xmlSignature.verify(text, { publicKey }))).toMatchSnapshot();
  const at = new Date('2027-01-01T00:00:00Z');
  const other = getPublicKey(hexToBytes('27'.repeat(32)));
  const wishes: [string, () => unknown][] = [
    ['trust', () => xmlSignature.verify(good, { trust: { anchors: [certificate], at } })],
    ['trust and key', () => xmlSignature.verify(good, { publicKey, trust: { anchors: [certificate], at } })],
    [
      'trust and another key',
      () => xmlSignature.verify(good, { publicKey: other, trust: { anchors: [certificate], at } }),
    ],
    ['no key and no trust', () => xmlSignature.verify(good, {})],
    ['another key', () => xmlSignature.verify(good, { publicKey: other })],
    ['other user id', () => xmlSignature.verify(good, { publicKey, userId: 'other' })],
    [
      'other algorithms',
      () => xmlSignature.verify(good, { publicKey, algorithms: { signature: ['urn:a'] } }),
    ],
    ['other digests', () => xmlSignature.verify(good, { publicKey, algorithms: { digest: ['urn:a'] } })],
    ['the whole when a part is asked for', () => xmlSignature.verify(good, { publicKey, elementId: 'p1' })],
    ['the root by its id', () => xmlSignature.verify(good, { publicKey, elementId: 'd1' })],
    ['an element that is not there', () => xmlSignature.verify(good, { publicKey, elementId: 'p9' })],
    ['bytes', () => xmlSignature.verify(utf8ToBytes(good), { publicKey })],
  ];
  expect(await list(wishes, (run) => run())).toMatchSnapshot();
});
