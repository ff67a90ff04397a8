import { expect, it } from 'vitest';
import { bytesToBase64, utf8ToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { writePem } from '../encoding/pem.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as gbt35275 from './gbt35275.js';
import * as jwe from './jwe.js';
import * as jws from './jws.js';
import { recogniseContainer } from './recognise.js';
import * as xmlSignature from './xml-signature.js';

const pair = sm2.generateKeyPair();
const certificate = await certificates.createSelfSigned(
  { subject: 'CN=测试', notBefore: new Date('2026-01-01'), notAfter: new Date('2036-01-01') },
  memorySigner(pair.privateKey),
);
const signer = memorySigner(pair.privateKey, { certificate });
const content = utf8ToBytes('内容');
const signed = await gbt35275.sign(content, signer);
const enveloped = gbt35275.envelop(content, certificate);
const token = await jws.sign(content, signer);
const sealed = jwe.encrypt(content, pair.publicKey);
const xml = await xmlSignature.sign('<a>文</a>', signer);

it('recognises every container, and what it gives can be read', async () => {
  for (const form of [
    signed,
    utf8ToBytes(writePem('PKCS7', signed)),
    utf8ToBytes(`${bytesToBase64(signed)}\n`),
    utf8ToBytes(bytesToBase64(signed).replace(/(.{76})/g, '$1\r\n')),
  ]) {
    const found = recogniseContainer(form);
    expect(found?.kind).toBe('signed-data');
    expect(gbt35275.verify(found!.bytes).content).toEqual(content);
  }
  expect(recogniseContainer(enveloped)).toEqual({ kind: 'enveloped-data', bytes: enveloped });
  expect(recogniseContainer(utf8ToBytes(`${token}\r\n`))).toEqual({ kind: 'jws', bytes: utf8ToBytes(token) });
  expect(recogniseContainer(utf8ToBytes(sealed))?.kind).toBe('jwe');
  expect(recogniseContainer(utf8ToBytes(xml))).toEqual({ kind: 'xml-signature', bytes: utf8ToBytes(xml) });
});

it('recognises signed data with an indefinite length and with a short one', () => {
  const type = signed.subarray(signed.indexOf(6), signed.indexOf(6) + 12);
  expect(recogniseContainer(Uint8Array.of(0x30, 0x80, ...type))?.kind).toBe('signed-data');
  expect(recogniseContainer(Uint8Array.of(0x30, 0x0c, ...type))?.kind).toBe('signed-data');
  expect(recogniseContainer(Uint8Array.of(0x30, 0x0c, ...type.subarray(0, 11)))).toBeUndefined();
});

it.each([
  ['nothing', ''],
  ['text', '一段文字'],
  ['a number with points', '1.2.3'],
  ['three parts without a header', 'abc.def.ghi'],
  ['four parts', `${token}.x`],
  ['XML without a signature', '<a><Signature/></a>'],
  ['XML that only names the namespace', '<a x="http://www.w3.org/2000/09/xmldsig#"/>'],
  ['Base64 of something else', 'AAECAwQ='],
  ['a certificate', writePem('CERTIFICATE', certificate)],
])('does not take %s for a container', (_, text) => {
  expect(recogniseContainer(utf8ToBytes(text))).toBeUndefined();
});

it('does not take other DER for a container', () => {
  expect(recogniseContainer(certificate)).toBeUndefined();
  expect(recogniseContainer(Uint8Array.of(0x30))).toBeUndefined();
});
