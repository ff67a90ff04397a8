// Every member of every container is removed, doubled and replaced, one at a time, in an encoding that stays valid DER. What is
// answered is kept in a snapshot: which cause is named, and the few changes that mean the same and are accepted.
import { expect, it } from 'vitest';
import { bytesToHex, hexToBytes, utf8ToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { parseDer, type DerNode } from '../encoding/der.js';
import {
  bitString,
  boolean,
  explicit,
  generalizedTime,
  implicit,
  integer,
  nothing,
  octetString,
  oid,
  sequence,
  setOf,
  tagged,
} from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { isCryptoError } from '../errors.js';
import { memoryDecrypter, memorySigner } from '../signer.js';
import { outcome } from './damage.test-kit.js';
import * as gbt35275 from './gbt35275.js';
import * as timestamp from './timestamp.js';
import { readInfo } from './timestamp-info.js';

const privateKey = hexToBytes('39'.repeat(32));
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
const at = new Date('2027-01-01T00:00:00Z');
const certificate = await certificates.createSelfSigned(
  { ...dates, subject: 'CN=测试', extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'] },
  memorySigner(privateKey),
);
const signer = memorySigner(privateKey, { certificate });
const decrypter = memoryDecrypter(privateKey, { certificate });
const content = utf8ToBytes('内容');
const query = timestamp.query(content);
const reply = await timestamp.reply(
  query,
  { time: at, serialNumber: Uint8Array.of(1), policy: '1.2.3' },
  signer,
);

const containers: Record<string, { good: Uint8Array; read: (bytes: Uint8Array) => unknown }> = {
  'signed data': {
    good: await gbt35275.sign(content, signer),
    read: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
  },
  'signed data with attributes': {
    good: await gbt35275.sign(content, signer, { signingTime: at }),
    read: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
  },
  'detached signed data': {
    good: await gbt35275.sign(content, signer, { detached: true }),
    read: (bytes) => gbt35275.verify(bytes, { content }),
  },
  'enveloped data': {
    good: gbt35275.envelop(content, certificate),
    read: (bytes) => gbt35275.open(bytes, decrypter),
  },
  'time-stamp query': { good: query.der, read: (bytes) => timestamp.readQuery(bytes) },
  'time-stamp reply, from an earlier query': {
    good: reply,
    read: (bytes) => timestamp.readReply(bytes, { digest: query.digest }),
  },
  'content of a time-stamp': {
    good: sequence(
      integer(1),
      oid('1.2.3'),
      sequence(sequence(oid(Oid.sm3), nothing()), octetString(query.digest)),
      integer(77),
      generalizedTime(at),
      sequence(integer(1), implicit(0, Uint8Array.of(2)), implicit(1, Uint8Array.of(3))),
      boolean(true),
      integer(5),
      explicit(0, octetString(content)),
    ),
    read: (bytes) => readInfo(bytes),
  },
  'time-stamp reply': {
    good: reply,
    read: (bytes) => timestamp.readReply(bytes, query, { trust: { anchors: [certificate] } }),
  },
};

/** What can happen to one member; undefined leaves it out. */
const damages: Record<string, (node: DerNode) => readonly Uint8Array[]> = {
  removed: () => [],
  doubled: ({ bytes }) => [bytes, bytes],
  NULL: () => [nothing()],
  'number 9': () => [integer(9)],
  'other OID': () => [oid('1.2.3.4')],
  'octets 00': () => [octetString(Uint8Array.of(0))],
  'bits 00': () => [bitString(Uint8Array.of(0))],
  'empty, same tag': ({ tag }) => [tagged(tag)],
};

/** All texts that differ from the good one by one damage. Certificates are damaged elsewhere: only as a whole here. */
function* damaged(
  node: DerNode,
  path: string,
  whole: (bytes: readonly Uint8Array[]) => Uint8Array,
): Generator<[string, Uint8Array]> {
  for (const [name, damage] of Object.entries(damages)) {
    const pieces = damage(node);
    if (path === '' && pieces.length !== 1) continue;
    if (pieces.length === 1 && bytesToHex(pieces[0]!) === bytesToHex(node.bytes)) continue;
    try {
      const bytes = whole(pieces);
      parseDer(bytes);
      yield [`${path} ${name}`, bytes];
    } catch (error) {
      if (!isCryptoError(error)) throw error;
    }
  }
  if (bytesToHex(node.bytes) === bytesToHex(certificate)) return;
  for (const [i, child] of node.children.entries())
    yield* damaged(child, `${path}.${i}`, (pieces) => {
      const members = node.children.flatMap(({ bytes }, j) => (i === j ? pieces : [bytes]));
      return whole([node.tag === 0x31 ? setOf(...members) : tagged(node.tag, ...members)]);
    });
}

it.each(Object.entries(containers))('%s', async (...[, { good, read }]) => {
  expect(await outcome(() => read(good))).toBe('accepted');
  const lines: string[] = [];
  for (const [name, bytes] of damaged(parseDer(good), '', ([only]) => only!))
    lines.push(`${name}: ${await outcome(() => read(bytes))}`);
  expect(lines.length).toBeGreaterThan(30);
  expect(lines.join('\n')).toMatchSnapshot();
});
