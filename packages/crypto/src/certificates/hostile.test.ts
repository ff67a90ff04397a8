// Certificates and lists that no honest tool makes, built by hand and signed for real.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hexToBytes } from '../bytes.js';
import { parseDer } from '../encoding/der.js';
import { explicit, integer, nothing, octetString, oid, sequence, time } from '../encoding/der-writer.js';
import { Oid } from '../encoding/object-identifiers.js';
import { isCryptoError } from '../errors.js';
import { writeSpki } from '../keys/spki.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import { extension } from './extensions.js';
import * as certificates from './index.js';
import { parseNameText, readName, writeName } from './names.js';
import { signatureAlgorithm, verifySigned, writeSigned } from './signed.js';

const at = new Date('2027-01-01T00:00:00Z');
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
const ca = { ...dates, basicConstraints: { ca: true }, keyUsage: ['keyCertSign', 'cRLSign'] as const };

const codeOf = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    const { params } = error as unknown as { params?: { reason?: string } };
    return params?.reason ?? error.code;
  }
};

const rootKey = sm2.generateKeyPair();
const root = await certificates.createSelfSigned(
  { ...ca, subject: 'CN=root' },
  memorySigner(rootKey.privateKey),
);
const rootSigner = memorySigner(rootKey.privateKey, { certificate: root });
const leafKey = sm2.generateKeyPair();
const name = (text: string) => writeName(parseNameText(text));

interface Parts {
  readonly version?: Uint8Array[];
  readonly serial?: Uint8Array;
  readonly algorithm?: Uint8Array;
  readonly validity?: Uint8Array;
  readonly extensions?: Uint8Array[];
}
const build = (parts: Parts): Promise<Uint8Array> =>
  writeSigned(
    sequence(
      ...(parts.version ?? [explicit(0, integer(2))]),
      parts.serial ?? integer(7),
      parts.algorithm ?? signatureAlgorithm(),
      name('CN=root'),
      parts.validity ?? sequence(time(dates.notBefore), time(dates.notAfter)),
      name('CN=leaf'),
      writeSpki(leafKey.publicKey),
      ...(parts.extensions ? [explicit(3, sequence(...parts.extensions))] : []),
    ),
    rootSigner,
  );
const check = async (parts: Parts) => {
  const der = await build(parts);
  return codeOf(() => certificates.verifyChain(der, { anchors: [root], at }));
};
const usage = extension(Oid.keyUsage, hexToBytes('030205a0'), true);

describe('certificates', () => {
  it('are taken as they should be, and refused when they contradict the form', async () => {
    expect(await check({})).toBe('accepted');
    expect(await check({ extensions: [usage] })).toBe('accepted');
    expect(await check({ version: [], extensions: [usage] })).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(await check({ version: [explicit(0, integer(3))] })).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(await check({ serial: integer(new Uint8Array(22).fill(1)) })).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(await check({ algorithm: sequence(oid(Oid.sm2WithSm3), nothing()) })).toBe(
      'CRYPTO_STRUCTURE_INVALID',
    );
    expect(await check({ algorithm: sequence(oid('1.2.840.113549.1.1.11')) })).toBe(
      'CRYPTO_STRUCTURE_INVALID',
    );
    expect(await check({ validity: sequence(time(dates.notBefore)) })).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(await check({ extensions: [usage, usage] })).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(
      await check({
        extensions: [sequence(oid(Oid.keyUsage), hexToBytes('010100'), octetString(hexToBytes('030205a0')))],
      }),
    ).toBe('CRYPTO_STRUCTURE_INVALID');
    expect(await check({ extensions: [extension(Oid.keyUsage, hexToBytes('030205a000'), true)] })).toBe(
      'CRYPTO_TRAILING_BYTES',
    );
    expect(await check({ extensions: [extension('1.2.3.4', Uint8Array.of(1))] })).toBe('accepted');
    expect(await check({ extensions: [extension('1.2.3.4', Uint8Array.of(1), true)] })).toBe(
      'critical-extension',
    );
    // Name constraints (2.5.29.30) are not processed, so a critical one must not be passed over.
    expect(await check({ extensions: [extension('2.5.29.30', sequence(), true)] })).toBe(
      'critical-extension',
    );
  });

  it('signed with an empty user id are told from those with the standard one', () => {
    const { withoutUserId } = JSON.parse(
      readFileSync(
        new URL('../../../../tests/vectors/certificates/certificates.json', import.meta.url),
        'utf8',
      ),
    ) as { withoutUserId: { der: string } };
    const { signed, publicKey } = certificates.read(hexToBytes(withoutUserId.der));
    expect(verifySigned(signed, publicKey)).toBe(false);
    expect(verifySigned(signed, publicKey, '')).toBe(true);
  });

  it('that sign each other in a circle or in an endless chain end with an answer', async () => {
    const [aKey, bKey] = [sm2.generateKeyPair(), sm2.generateKeyPair()];
    const aSelf = await certificates.createSelfSigned(
      { ...ca, subject: 'CN=a' },
      memorySigner(aKey.privateKey),
    );
    const bSelf = await certificates.createSelfSigned(
      { ...ca, subject: 'CN=b' },
      memorySigner(bKey.privateKey),
    );
    const aByB = await certificates.issue(
      { ...ca, subject: 'CN=a' },
      aKey.publicKey,
      memorySigner(bKey.privateKey, { certificate: bSelf }),
    );
    const bByA = await certificates.issue(
      { ...ca, subject: 'CN=b' },
      bKey.publicKey,
      memorySigner(aKey.privateKey, { certificate: aSelf }),
    );
    const leaf = await certificates.issue(
      { ...dates, subject: 'CN=l' },
      leafKey.publicKey,
      memorySigner(aKey.privateKey, { certificate: aSelf }),
    );
    const intermediates = [aSelf, bSelf, aByB, bByA];
    expect(codeOf(() => certificates.verifyChain(leaf, { anchors: [root], intermediates, at }))).toBe(
      'no-anchor',
    );
    expect(certificates.verifyChain(leaf, { anchors: [bSelf], intermediates, at }).at(-1).der).toEqual(bSelf);

    let above = rootSigner;
    const long: Uint8Array[] = [];
    for (let i = 0; i < 12; i++) {
      const key = sm2.generateKeyPair();
      const certificate = await certificates.issue({ ...ca, subject: `CN=level ${i}` }, key.publicKey, above);
      long.push(certificate);
      above = memorySigner(key.privateKey, { certificate });
    }
    const top = long.pop()!;
    expect(codeOf(() => certificates.verifyChain(top, { anchors: [root], intermediates: long, at }))).toBe(
      'too-long',
    );
    expect(certificates.verifyChain(long[5]!, { anchors: [root], intermediates: long, at })).toHaveLength(7);

    // Many issuers of one name: the number of signatures that are tried is limited.
    const crowd: Uint8Array[] = [];
    for (let i = 0; i < 120; i++)
      crowd.push(
        await certificates.createSelfSigned(
          { ...ca, subject: 'CN=a' },
          memorySigner(sm2.generateKeyPair().privateKey),
        ),
      );
    const plain = await writeSigned(
      sequence(
        explicit(0, integer(2)),
        integer(9),
        signatureAlgorithm(),
        name('CN=a'),
        sequence(time(dates.notBefore), time(dates.notAfter)),
        name('CN=x'),
        writeSpki(leafKey.publicKey),
      ),
      memorySigner(leafKey.privateKey),
    );
    expect(codeOf(() => certificates.verifyChain(plain, { anchors: [root], intermediates: crowd, at }))).toBe(
      'signature',
    );
  });
});

describe('revocation lists', async () => {
  const leaf = await certificates.issue(
    { ...dates, subject: 'CN=leaf', serialNumber: Uint8Array.of(0x80, 1) },
    leafKey.publicKey,
    rootSigner,
  );
  const list = (entries: Uint8Array[], extensions: Uint8Array[], signer = rootSigner) =>
    writeSigned(
      sequence(
        integer(1),
        signatureAlgorithm(),
        name('CN=root'),
        time(new Date('2026-12-01T00:00:00Z')),
        time(new Date('2027-02-01T00:00:00Z')),
        ...(entries.length > 0 ? [sequence(...entries)] : []),
        ...(extensions.length > 0 ? [explicit(0, sequence(...extensions))] : []),
      ),
      signer,
    );
  const outcome = async (entries: Uint8Array[], extensions: Uint8Array[]) => {
    const crl = await list(entries, extensions);
    return codeOf(() => certificates.verifyChain(leaf, { anchors: [root], at, crls: [crl] }));
  };
  const entry = (date: string, ...extensions: Uint8Array[]) =>
    sequence(
      integer(Uint8Array.of(0x80, 1)),
      time(new Date(date)),
      ...(extensions.length > 0 ? [sequence(...extensions)] : []),
    );

  it('revoke from a date on, unless they lift it again', async () => {
    expect(await outcome([], [])).toBe('accepted');
    expect(await outcome([entry('2026-12-01T00:00:00Z')], [])).toBe('revoked');
    expect(await outcome([entry('2027-01-02T00:00:00Z')], [])).toBe('accepted');
    expect(
      await outcome([entry('2026-12-01T00:00:00Z', extension(Oid.crlReason, hexToBytes('0a0106')))], []),
    ).toBe('revoked');
    expect(
      await outcome([entry('2026-12-01T00:00:00Z', extension(Oid.crlReason, hexToBytes('0a0108')))], []),
    ).toBe('accepted');
  });

  it('that are deltas, indirect or parts show nothing', async () => {
    expect(await outcome([], [extension(Oid.crlNumber, integer(3))])).toBe('accepted');
    expect(await outcome([], [extension(Oid.deltaCrl, integer(2), true)])).toBe('crl-scope');
    expect(await outcome([], [extension(Oid.deltaCrl, integer(2))])).toBe('crl-scope');
    expect(await outcome([], [extension(Oid.issuingDistributionPoint, sequence(), true)])).toBe('crl-scope');
    expect(
      await outcome(
        [entry('2026-12-01T00:00:00Z')],
        [extension(Oid.issuingDistributionPoint, sequence(), true)],
      ),
    ).toBe('revoked');
    // A critical entry extension may say that the entry is about another issuer's certificate.
    expect(await outcome([entry('2026-12-01T00:00:00Z', extension('2.5.29.29', sequence(), true))], [])).toBe(
      'CRYPTO_STRUCTURE_INVALID',
    );
  });
});

describe('names', () => {
  it('are shown so that they cannot draw on a terminal', () => {
    const der = writeName([
      { type: 'O', value: 'a\u001b[31m\u202eb, c=d' },
      { type: '1.2.3.4', value: 'x' },
    ]);
    expect(readNameOf(der).text).toBe('O=a\\u001b[31m\\u202eb\\, c\\=d, 1.2.3.4=x');
  });

  it('come from text and go back', () => {
    expect(parseNameText('C=CN, O=示例\\, 医院 ,CN=a\\=b')).toEqual([
      { type: 'C', value: 'CN' },
      { type: 'O', value: '示例, 医院' },
      { type: 'CN', value: 'a=b' },
    ]);
    for (const bad of ['CN', 'XX=a', 'CN=', '=a'])
      expect(
        codeOf(() => writeName(parseNameText(bad))),
        bad,
      ).toBe('CRYPTO_ARGUMENT_VALUE');
  });
});

const readNameOf = (der: Uint8Array) => readName(parseDer(der));
