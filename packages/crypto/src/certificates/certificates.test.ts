import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes } from '../bytes.js';
import { isCryptoError } from '../errors.js';
import * as keys from '../keys/index.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as certificates from './index.js';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/certificates/certificates.json', import.meta.url), 'utf8'),
) as {
  openssl: Record<'caCert' | 'signCert' | 'encCert' | 'signCsr' | 'encCsr', string>;
  withoutUserId: { der: string };
  bouncyCastle: Record<'root' | 'sign' | 'encrypt' | 'csr' | 'crl', string>;
};
const [openssl, bc] = [vectors.openssl, vectors.bouncyCastle];
const at = new Date('2027-01-01T00:00:00Z');

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

describe('certificates of OpenSSL and Bouncy Castle', () => {
  it('reads what they say', () => {
    const root = certificates.read(hexToBytes(bc.root));
    expect(root.subject.text).toBe('C=CN, O=Example Region CA, CN=BC SM2 Root shared-v1');
    expect(root).toMatchObject({
      selfIssued: true,
      serialNumber: '03e9',
      basicConstraints: { ca: true },
      keyUsage: ['keyCertSign', 'cRLSign'],
    });
    expect(root.notAfter.toISOString()).toBe('2100-01-01T00:00:00.000Z');
    const leaf = certificates.read(certificates.toPem(hexToBytes(openssl.signCert)));
    expect(leaf.keyUsage).toEqual(['digitalSignature', 'nonRepudiation']);
    expect(bytesToHex(leaf.authorityKeyIdentifier!)).toBe(
      bytesToHex(certificates.read(hexToBytes(openssl.caCert)).subjectKeyIdentifier!),
    );
    expect(keys.readPublicKey(hexToBytes(openssl.signCert))).toEqual(leaf.publicKey);
  });

  it('verifies their chains, requests and revocation lists', () => {
    for (const [leaf, root] of [
      [openssl.signCert, openssl.caCert],
      [openssl.encCert, openssl.caCert],
      [bc.sign, bc.root],
      [bc.encrypt, bc.root],
    ] as const)
      expect(certificates.verifyChain(hexToBytes(leaf), { anchors: [hexToBytes(root)], at })).toHaveLength(2);
    for (const csr of [openssl.signCsr, openssl.encCsr, bc.csr])
      expect(certificates.readRequest(hexToBytes(csr)).publicKey).toHaveLength(65);
    const list = certificates.readCrl(hexToBytes(bc.crl));
    expect([...list.revoked]).toEqual([['07cf', { date: new Date('2025-01-01T00:00:00Z'), reason: 1 }]]);
    expect(
      certificates.verifyChain(hexToBytes(bc.sign), { anchors: [hexToBytes(bc.root)], crls: [list], at }),
    ).toHaveLength(2);
  });

  it('sees the empty user id of a certificate made without distid', () => {
    const without = certificates.read(hexToBytes(vectors.withoutUserId.der));
    const trial = (userId?: string) =>
      codeOf(() =>
        certificates.verifyChain(without, { anchors: [], at, ...(userId !== undefined && { userId }) }),
      );
    expect(trial()).toBe('no-anchor');
    expect(certificates.verifyChain(without, { anchors: [without], at })).toHaveLength(1);
  });

  it('checks pairs of certificates', () => {
    expect(certificates.pairProblems(hexToBytes(bc.sign), hexToBytes(bc.encrypt))).toEqual([]);
    expect(codeOf(() => certificates.checkPair(hexToBytes(bc.encrypt), hexToBytes(bc.sign)))).toBe(
      'pair-sign-usage',
    );
    expect(certificates.pairProblems(hexToBytes(openssl.signCert), hexToBytes(openssl.encCert))).toEqual([
      'pair-subject',
    ]);
    expect(certificates.pairProblems(hexToBytes(bc.sign), hexToBytes(bc.sign))).toEqual([
      'pair-same-key',
      'pair-encrypt-usage',
      'pair-encrypt-signs',
    ]);
  });
});

describe('chains', async () => {
  const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
  const caUsage = ['keyCertSign', 'cRLSign'] as const;
  const make = () => sm2.generateKeyPair();
  const [rootKey, middleKey, leafKey] = [make(), make(), make()];
  const ca = { basicConstraints: { ca: true, pathLength: 1 }, keyUsage: caUsage };
  const root = await certificates.createSelfSigned(
    { ...dates, ...ca, subject: 'C=CN, O=示例区域, CN=根' },
    memorySigner(rootKey.privateKey),
  );
  const rootSigner = memorySigner(rootKey.privateKey, { certificate: root });
  const middle = await certificates.issue(
    {
      ...dates,
      subject: 'C=CN, O=示例区域, CN=中级',
      basicConstraints: { ca: true, pathLength: 0 },
      keyUsage: caUsage,
    },
    middleKey.publicKey,
    rootSigner,
  );
  const middleSigner = memorySigner(middleKey.privateKey, { certificate: middle });
  const plan = {
    ...dates,
    subject: 'C=CN, O=示例医院, CN=h1',
    keyUsage: ['digitalSignature'] as const,
    dnsNames: ['h1.example'],
  };
  const leaf = await certificates.issue(plan, leafKey.publicKey, middleSigner);
  const [anchors, intermediates] = [[root], [middle]];
  const check = (certificate: Uint8Array, options: Partial<certificates.ChainOptions> = {}) =>
    codeOf(() => certificates.verifyChain(certificate, { anchors, intermediates, at, ...options }));

  it('verifies what it made', () => {
    const chain = certificates.verifyChain(leaf, { anchors, intermediates, at, usage: 'digitalSignature' });
    expect(chain.map(({ subject }) => subject.attributes.at(-1)!.value)).toEqual(['h1', '中级', '根']);
    expect(chain[0]!.subjectAlternativeNames).toEqual(['DNS:h1.example']);
    expect(chain[2]!.basicConstraints).toEqual({ ca: true, pathLength: 1 });
  });

  it('names what keeps a chain from being trusted', async () => {
    expect(check(leaf, { anchors: [] })).toBe('no-anchor');
    expect(check(leaf, { intermediates: [] })).toBe('no-anchor');
    expect(check(leaf, { at: new Date('2025-12-31T00:00:00Z') })).toBe('not-yet-valid');
    expect(check(leaf, { at: new Date('2036-01-02T00:00:00Z') })).toBe('expired');
    expect(check(leaf, { usage: 'keyEncipherment' })).toBe('key-usage');
    expect(check(leaf, { extendedUsage: '1.3.6.1.5.5.7.3.8' })).toBe('key-usage');
    expect(check(leaf, { userId: '' })).toBe('signature');
    expect(check(leaf.map((byte, i) => (i === leaf.length - 1 ? byte ^ 1 : byte)))).toMatch(
      /signature|CRYPTO_/,
    );

    const leafSigner = memorySigner(leafKey.privateKey, { certificate: leaf });
    await expect(certificates.issue(plan, make().publicKey, leafSigner)).rejects.toMatchObject({
      code: 'CRYPTO_CERTIFICATE_UNTRUSTED',
    });
    await expect(
      certificates.issue(plan, make().publicKey, memorySigner(leafKey.privateKey, { certificate: root })),
    ).rejects.toMatchObject({ code: 'CRYPTO_KEY_MISMATCH' });
    await expect(
      certificates.issue(plan, make().publicKey, memorySigner(leafKey.privateKey)),
    ).rejects.toMatchObject({ code: 'CRYPTO_CERTIFICATE_REQUIRED' });

    // A certificate that is no CA but signs one: its holder forges a subject name that looks like a CA elsewhere.
    const forgedKey = make();
    const fake = await certificates.createSelfSigned(
      { ...plan, basicConstraints: { ca: true } },
      memorySigner(leafKey.privateKey),
    );
    const forged = await certificates.issue(
      { ...plan, subject: 'CN=forged' },
      forgedKey.publicKey,
      memorySigner(leafKey.privateKey, { certificate: fake }),
    );
    expect(check(forged, { intermediates: [middle, leaf] })).toBe('not-authority');

    const deepKey = make();
    const deep = await certificates.issue(
      { ...dates, subject: 'CN=deep', basicConstraints: { ca: true }, keyUsage: caUsage },
      deepKey.publicKey,
      middleSigner,
    );
    const below = await certificates.issue(
      plan,
      make().publicKey,
      memorySigner(deepKey.privateKey, { certificate: deep }),
    );
    expect(check(below, { intermediates: [middle, deep] })).toBe('path-length');

    const noSignUsage = await certificates.issue(
      { ...dates, subject: 'CN=no usage', basicConstraints: { ca: true }, keyUsage: ['digitalSignature'] },
      deepKey.publicKey,
      rootSigner,
    );
    const under = await certificates.issue(
      plan,
      make().publicKey,
      memorySigner(deepKey.privateKey, { certificate: noSignUsage }),
    );
    expect(check(under, { intermediates: [noSignUsage] })).toBe('key-usage');
  });

  it('checks revocation', async () => {
    const update = {
      thisUpdate: new Date('2026-12-01T00:00:00Z'),
      nextUpdate: new Date('2027-02-01T00:00:00Z'),
    };
    const none = new Map<string, certificates.Revocation>();
    const rootCrl = await certificates.createCrl({ ...update, revoked: none }, rootSigner);
    const clean = await certificates.createCrl({ ...update, revoked: none }, middleSigner);
    const serial = certificates.read(leaf).serialNumber;
    const revoked = await certificates.createCrl(
      { ...update, revoked: new Map([[serial, { date: new Date('2026-12-01T00:00:00Z'), reason: 1 }]]) },
      middleSigner,
    );
    const stale = await certificates.createCrl(
      { ...update, nextUpdate: new Date('2026-12-02T00:00:00Z'), revoked: none },
      middleSigner,
    );
    const forged = await certificates.createCrl(
      { ...update, revoked: none },
      memorySigner(leafKey.privateKey, { certificate: middle }),
    );
    expect(check(leaf, { crls: [rootCrl, clean] })).toBe('accepted');
    expect(check(leaf, { crls: [certificates.toPem(rootCrl, 'X509 CRL'), clean] })).toBe('accepted');
    expect(check(leaf, { crls: [clean] })).toBe('crl-missing');
    expect(check(leaf, { crls: [clean], revocation: 'leaf' })).toBe('accepted');
    expect(check(leaf, { crls: [] })).toBe('crl-missing');
    expect(check(leaf, { crls: [rootCrl, clean, revoked] })).toBe('revoked');
    // Known to be revoked, whatever is not known further up.
    expect(check(leaf, { crls: [revoked] })).toBe('revoked');
    expect(check(leaf, { crls: [rootCrl, stale] })).toBe('crl-expired');
    expect(check(leaf, { crls: [rootCrl, forged] })).toBe('crl-signature');
    expect(check(leaf, { crls: [rootCrl, forged, clean] })).toBe('accepted');
  });
});

describe('requests', () => {
  it('makes and reads them, and refuses a changed one', async () => {
    const pair = sm2.generateKeyPair();
    const der = await certificates.createRequest(
      { subject: 'C=CN, O=示例\\, 医院, CN=h1', keyUsage: ['digitalSignature'], dnsNames: ['h1.example'] },
      memorySigner(pair.privateKey),
    );
    const request = certificates.readRequest(certificates.toPem(der, 'CERTIFICATE REQUEST'));
    expect(request).toMatchObject({
      publicKey: pair.publicKey,
      keyUsage: ['digitalSignature'],
      subjectAlternativeNames: ['DNS:h1.example'],
    });
    expect(request.subject.text).toBe('C=CN, O=示例\\, 医院, CN=h1');
    for (let at = 0; at < der.length; at += 7) {
      const changed = der.map((byte, i) => (i === at ? byte ^ 0x04 : byte));
      expect(
        codeOf(() => certificates.readRequest(changed)),
        String(at),
      ).toMatch(/^(?!accepted)/);
    }
  });
});

const hasOpenssl = (() => {
  try {
    return /OpenSSL 3/.test(execFileSync('openssl', ['version'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
})();

describe.skipIf(!hasOpenssl)('round trips with the OpenSSL command line', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-openssl-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content?: string | Uint8Array): string => {
    const path = join(folder, name);
    if (content !== undefined) writeFileSync(path, content, { mode: 0o600 });
    return path;
  };
  const run = (...args: string[]): string =>
    execFileSync('openssl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const id = 'distid:1234567812345678';
  const pair = sm2.generateKeyPair();
  const signer = memorySigner(pair.privateKey);

  it('keys: ours are read by it, its are read by us, encrypted too', () => {
    const ours = file('ours.pem', keys.writePrivateKey(pair.privateKey));
    expect(keys.readPublicKey(run('pkey', '-in', ours, '-pubout'))).toEqual(pair.publicKey);
    for (const protection of ['sm4-sha256', 'aes256-sha256'] as const) {
      const locked = file(
        `${protection}.pem`,
        keys.writePrivateKey(pair.privateKey, { password: 'abc', protection, iterations: 2000 }),
      );
      expect(keys.readPrivateKey(run('pkey', '-in', locked, '-passin', 'pass:abc'))).toEqual(pair);
    }
    run('genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:SM2', '-out', file('theirs.pem'));
    const theirs = keys.readPrivateKey(readFileSync(file('theirs.pem')));
    run(
      'pkcs8',
      '-topk8',
      '-in',
      file('theirs.pem'),
      '-out',
      file('locked.pem'),
      '-v2',
      'sm4-cbc',
      '-passout',
      'pass:口令',
    );
    expect(keys.readPrivateKey(readFileSync(file('locked.pem')), { password: '口令' })).toEqual(theirs);
    expect(keys.readPrivateKey(run('ec', '-in', file('theirs.pem')))).toEqual(theirs);
  });

  it('requests: ours are verified by it, its by us', async () => {
    const ours = file(
      'ours.csr',
      certificates.toPem(
        await certificates.createRequest({ subject: 'C=CN, O=示例医院, CN=h1' }, signer),
        'CERTIFICATE REQUEST',
      ),
    );
    expect(
      run('req', '-in', ours, '-verify', '-noout', '-vfyopt', id, '-subject', '-nameopt', 'utf8'),
    ).toMatch(/示例医院/);
    run(
      'req',
      '-new',
      '-key',
      file('ours.pem'),
      '-subj',
      '/C=CN/CN=h2',
      '-out',
      file('theirs.csr'),
      '-sm3',
      '-sigopt',
      id,
    );
    expect(certificates.readRequest(readFileSync(file('theirs.csr'))).publicKey).toEqual(pair.publicKey);
    run('req', '-new', '-key', file('ours.pem'), '-subj', '/CN=h3', '-out', file('noid.csr'), '-sm3');
    expect(codeOf(() => certificates.readRequest(readFileSync(file('noid.csr'))))).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    expect(certificates.readRequest(readFileSync(file('noid.csr')), { userId: '' }).publicKey).toEqual(
      pair.publicKey,
    );
  });

  it('certificates: our chain is verified by it, its chain by us', async () => {
    const dates = { notBefore: new Date(Date.now() - 60_000), notAfter: new Date('2060-01-01T00:00:00Z') };
    const ca = { basicConstraints: { ca: true }, keyUsage: ['keyCertSign', 'cRLSign'] as const };
    const root = await certificates.createSelfSigned({ ...dates, ...ca, subject: 'CN=root' }, signer);
    const leafKey = sm2.generateKeyPair();
    const leaf = await certificates.issue(
      { ...dates, subject: 'CN=leaf', keyUsage: ['digitalSignature'] },
      leafKey.publicKey,
      memorySigner(pair.privateKey, { certificate: root }),
    );
    const crl = await certificates.createCrl(
      { thisUpdate: dates.notBefore, nextUpdate: dates.notAfter, revoked: new Map() },
      memorySigner(pair.privateKey, { certificate: root }),
    );
    const paths = [
      file('root.pem', certificates.toPem(root)),
      file('leaf.pem', certificates.toPem(leaf)),
      file('crl.pem', certificates.toPem(crl, 'X509 CRL')),
    ] as const;
    expect(run('verify', '-x509_strict', '-vfyopt', id, '-CAfile', paths[0], paths[1])).toMatch(/OK/);
    expect(run('crl', '-in', paths[2], '-noout', '-text')).toMatch(/SM2-with-SM3[^]*No Revoked/);

    run(
      'req',
      '-x509',
      '-key',
      file('ours.pem'),
      '-subj',
      '/CN=theirs',
      '-days',
      '30',
      '-sm3',
      '-sigopt',
      id,
      '-out',
      file('theirs-root.pem'),
    );
    run(
      'x509',
      '-req',
      '-in',
      file('theirs.csr'),
      '-CA',
      file('theirs-root.pem'),
      '-CAkey',
      file('ours.pem'),
      '-CAcreateserial',
      '-days',
      '10',
      '-sm3',
      '-sigopt',
      id,
      '-vfyopt',
      id,
      '-out',
      file('theirs-leaf.pem'),
    );
    const anchors = [readFileSync(file('theirs-root.pem'))];
    expect(certificates.verifyChain(readFileSync(file('theirs-leaf.pem')), { anchors })).toHaveLength(2);
  });

  it('signatures of messages: both ways', () => {
    const message = file('message', 'text of 消息');
    const signature = file('ours.sig', sm2.sign(readFileSync(message), pair.privateKey, { encoding: 'der' }));
    const pub = file('pub.pem', keys.writePublicKey(pair.publicKey));
    const common = ['-rawin', '-digest', 'sm3', '-pkeyopt', id, '-in', message];
    expect(run('pkeyutl', '-verify', '-pubin', '-inkey', pub, '-sigfile', signature, ...common)).toMatch(
      /Successfully/,
    );
    run('pkeyutl', '-sign', '-inkey', file('ours.pem'), '-out', file('theirs.sig'), ...common);
    expect(
      sm2.verify(readFileSync(file('theirs.sig')), readFileSync(message), pair.publicKey, {
        encoding: 'der',
      }),
    ).toBe(true);
  });
});
