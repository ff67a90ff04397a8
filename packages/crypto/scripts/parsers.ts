// Every parser of this package with good input for it: for the property tests and for `npm run fuzz`.
import { readFileSync } from 'node:fs';
import { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes, utf8ToBytes } from '../src/bytes.js';
import * as certificates from '../src/certificates/index.js';
import * as gbt35275 from '../src/containers/gbt35275.js';
import * as httpSignature from '../src/containers/http-signature.js';
import * as jwe from '../src/containers/jwe.js';
import * as jws from '../src/containers/jws.js';
import { readDictionary } from '../src/containers/structured-fields.js';
import * as timestamp from '../src/containers/timestamp.js';
import * as xmlSignature from '../src/containers/xml-signature.js';
import { derFromBer } from '../src/encoding/ber.js';
import { joinCiphertext, splitCiphertext } from '../src/encoding/ciphertext.js';
import { parseDer, type DerNode } from '../src/encoding/der.js';
import { tagged } from '../src/encoding/der-writer.js';
import { parseJsonObject } from '../src/encoding/json-object.js';
import { readPem, writePem } from '../src/encoding/pem.js';
import { signatureFromDer, signatureToDer } from '../src/encoding/signature.js';
import { base64UrlToBytes, bytesToBase64Url, bytesToUtf8 } from '../src/encoding/text.js';
import * as keys from '../src/keys/index.js';
import { memoryDecrypter, memorySigner } from '../src/signer.js';
import { sm2 } from '../src/sm2.js';

/** The key of all good input. */
export const pair = sm2.generateKeyPair();
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
const plan = {
  ...dates,
  subject: 'C=CN, CN=测试',
  keyUsage: ['digitalSignature', 'keyEncipherment'] as const,
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'],
  dnsNames: ['a.example'],
};
const certificate = await certificates.createSelfSigned(
  { ...plan, basicConstraints: { ca: true, pathLength: 2 } },
  memorySigner(pair.privateKey),
);
/** Signs with that key. */
export const signer = memorySigner(pair.privateKey, { certificate });
const at = new Date('2027-01-01T00:00:00Z');
const decrypter = memoryDecrypter(pair.privateKey);
const query = timestamp.query(utf8ToBytes('x'));
const encrypted = keys.writePrivateKey(pair.privateKey, { format: 'der', password: 'p', iterations: 1 });

const httpMessage = { method: 'GET', url: 'https://a.example/', headers: {} };
const http = await httpSignature.sign(httpMessage, signer);
const pkcs12 = JSON.parse(
  readFileSync(new URL('../../../tests/vectors/keys/keys.json', import.meta.url), 'utf8'),
) as { pkcs12: { der: string; password: string } };

/** A parser and good input for it. */
export interface Parser {
  readonly good: Uint8Array;
  readonly parse: (bytes: Uint8Array) => unknown;
  /** No other input than the good one is accepted. */
  readonly strict?: boolean;
  /** The one encoding of what was read: accepted input must be equal to it. */
  readonly reencode?: (bytes: Uint8Array) => Uint8Array;
}

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** DER written again from the values that were read. */
const derAgain = (bytes: Uint8Array): Uint8Array => {
  const write = (node: DerNode): Uint8Array =>
    node.tag & 0x20 ? tagged(node.tag, ...node.children.map(write)) : tagged(node.tag, node.content);
  return write(parseDer(bytes));
};

/** As above where other forms are read too (PEM, hexadecimal, raw keys). */
const derOrOther = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0x30 && bytes.length > 33 ? derAgain(bytes) : bytes;

/** All of them by name. */
export const parsers: Readonly<Record<string, Parser>> = {
  'PKCS#8': {
    reencode: derOrOther,
    good: keys.writePrivateKey(pair.privateKey, { format: 'der' }),
    parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes).privateKey),
    strict: true,
  },
  SEC1: {
    reencode: derOrOther,
    good: keys.writePrivateKey(pair.privateKey, { format: 'der', structure: 'sec1' }),
    parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes).privateKey),
    strict: true,
  },
  SPKI: {
    reencode: derOrOther,
    good: keys.writePublicKey(pair.publicKey, { format: 'der' }),
    parse: (bytes) => bytesToHex(keys.readPublicKey(bytes)),
    strict: true,
  },
  'encrypted PKCS#8': {
    reencode: derOrOther,
    good: encrypted,
    parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes, { password: 'p' }).privateKey),
  },
  SM2EnvelopedKey: {
    reencode: derAgain,
    good: keys.writeEnvelopedKey(pair.privateKey, pair.publicKey),
    parse: (bytes) => keys.readEnvelopedKey(bytes, decrypter),
  },
  PEM: {
    good: utf8ToBytes(keys.writePrivateKey(pair.privateKey)),
    parse: (bytes) => keys.readPrivateKey(bytes),
  },
  certificate: {
    reencode: derOrOther,
    good: certificate,
    parse: (bytes) => certificates.verifyChain(bytes, { anchors: [certificate], at }),
  },
  'certificate, form only': {
    reencode: derOrOther,
    good: certificate,
    parse: (bytes) => certificates.read(bytes),
  },
  request: {
    reencode: derOrOther,
    good: await certificates.createRequest(plan, signer),
    parse: (bytes) => certificates.readRequest(bytes),
    strict: true,
  },
  'revocation list': {
    reencode: derOrOther,
    good: await certificates.createCrl(
      { thisUpdate: at, nextUpdate: dates.notAfter, revoked: new Map([['0a', { date: at, reason: 1 }]]) },
      signer,
    ),
    parse: (bytes) => certificates.readCrl(bytes),
  },
  'signed data': {
    reencode: derOrOther,
    good: await gbt35275.sign(utf8ToBytes('content'), signer),
    parse: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
    strict: true,
  },
  'signed data, attributes': {
    reencode: derOrOther,
    good: await gbt35275.sign(utf8ToBytes('content'), signer, { signingTime: at }),
    parse: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
    strict: true,
  },
  'signed data, BER': {
    good: await gbt35275.sign(utf8ToBytes('content'), signer),
    parse: (bytes) => gbt35275.verify(bytes, { acceptBer: true }),
  },
  'enveloped data': {
    reencode: derOrOther,
    good: gbt35275.envelop(utf8ToBytes('content'), certificate),
    parse: (bytes) => gbt35275.open(bytes, decrypter),
  },
  'time-stamp query': { reencode: derAgain, good: query.der, parse: (bytes) => timestamp.readQuery(bytes) },
  'time-stamp reply': {
    reencode: derAgain,
    good: await timestamp.reply(query, { time: at, serialNumber: Uint8Array.of(1), policy: '1.2.3' }, signer),
    parse: (bytes) => timestamp.readReply(bytes, query, { trust: { anchors: [certificate] } }),
  },
  JWE: {
    good: utf8ToBytes(jwe.encrypt('content', pair.publicKey)),
    parse: (bytes) => jwe.decrypt(new TextDecoder('latin1').decode(bytes), decrypter),
    strict: true,
  },
  XML: {
    good: utf8ToBytes(await xmlSignature.sign('<a xmlns="urn:x" b="1"><c>文</c></a>', signer)),
    parse: (bytes) => xmlSignature.verify(bytes, { publicKey: pair.publicKey }),
  },
  DER: { reencode: derAgain, good: certificate, parse: parseDer },
  BER: { good: certificate, parse: derFromBer },
  'PKCS#12': {
    good: hexToBytes(pkcs12.pkcs12.der),
    parse: (bytes) => keys.readPkcs12(bytes, pkcs12.pkcs12),
    strict: true,
  },
  JWK: {
    good: utf8ToBytes(JSON.stringify(keys.writePrivateKey(pair.privateKey, { format: 'jwk' }))),
    parse: (bytes) => keys.readPrivateKey(parseJsonObject(bytesToUtf8(bytes), 'JWK') as never),
  },
  'key as text': {
    good: utf8ToBytes(bytesToHex(pair.privateKey)),
    parse: (bytes) => keys.readPrivateKey(latin1(bytes)),
  },
  'public key, 65 bytes': {
    good: pair.publicKey,
    parse: (bytes) => keys.readPublicKey(bytes),
  },
  'encoded signature': {
    good: signatureToDer(sm2.sign(utf8ToBytes('x'), pair.privateKey)),
    parse: signatureFromDer,
    reencode: (bytes) => signatureToDer(signatureFromDer(bytes)),
  },
  'ciphertext, DER': {
    good: sm2.encrypt(utf8ToBytes('content'), pair.publicKey, { layout: 'der' }),
    parse: (bytes) => sm2.decrypt(bytes, pair.privateKey, { layout: 'der' }),
    strict: true,
  },
  'ciphertext, DER, form only': {
    good: sm2.encrypt(utf8ToBytes('content'), pair.publicKey, { layout: 'der' }),
    parse: (bytes) => splitCiphertext(bytes, 'der'),
    reencode: (bytes) => joinCiphertext(splitCiphertext(bytes, 'der'), 'der'),
  },
  ciphertext: {
    good: sm2.encrypt(utf8ToBytes('content'), pair.publicKey),
    parse: (bytes) => sm2.decrypt(bytes, pair.privateKey),
    strict: true,
  },
  JWS: {
    good: utf8ToBytes(await jws.sign('content', signer)),
    parse: (bytes) => jws.verify(latin1(bytes), pair.publicKey),
    strict: true,
  },
  Base64: {
    good: utf8ToBytes(bytesToBase64(certificate.slice(0, 40))),
    parse: (bytes) => base64ToBytes(latin1(bytes)),
    reencode: (bytes) => utf8ToBytes(bytesToBase64(base64ToBytes(latin1(bytes)))),
  },
  base64url: {
    good: utf8ToBytes(bytesToBase64Url(certificate.slice(0, 40))),
    parse: (bytes) => base64UrlToBytes(latin1(bytes)),
    reencode: (bytes) => utf8ToBytes(bytesToBase64Url(base64UrlToBytes(latin1(bytes)))),
  },
  'PEM objects': {
    good: utf8ToBytes(writePem('CERTIFICATE', certificate)),
    parse: (bytes) => readPem(latin1(bytes)),
  },
  'JSON object': {
    good: utf8ToBytes('{"alg":"SGD_SM3_SM2","x":{"a":[1,{"b":"\\u4e2d"}],"c":null}}'),
    parse: (bytes) => parseJsonObject(bytesToUtf8(bytes), 'JWS'),
  },
  'structured fields': {
    good: utf8ToBytes('a=("@method" "x";bs);created=1;nonce="n", b=:AAEC:;p=15, c=?1, d=tok/en'),
    parse: (bytes) => readDictionary(latin1(bytes), 'signature-input'),
  },
  'signature headers': {
    good: utf8ToBytes(`${http['signature-input']}\n${http.signature}`),
    parse: (bytes) => {
      const [input = '', signature = ''] = latin1(bytes).split('\n');
      return httpSignature.verify(
        { ...httpMessage, headers: { 'signature-input': input, signature } },
        pair.publicKey,
      );
    },
  },
};
