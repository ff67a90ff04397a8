/** Targets whose certificate cannot be relied on: real TLS on loopback, by the command line, in both languages. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, runCli } from '../_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-tls-'));
const servers: Server[] = [];

beforeAll(async () => {
  await ensureBuilt();
  copyFileSync(fileURLToPath(new URL('wrong-use/password.txt', import.meta.url)), join(folder, 'password.txt'));
  await runCli(['keys', 'generate', '--out', 'test.pem', '--password-file', 'password.txt'], { cwd: folder });
}, 300_000);

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const der = (tag: number, ...parts: readonly (Uint8Array | string)[]): Buffer => {
  const content = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
};
const hex = (text: string) => Buffer.from(text, 'hex');

/** A self-signed ECDSA certificate with its key; `name` is an alternative name in DER, the years are those of UTCTime. */
function issue(name: Buffer, from: string, to: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ecdsaWithSha256 = der(0x30, hex('06082a8648ce3d040302'));
  const owner = der(0x30, der(0x31, der(0x30, hex('0603550403'), der(0x0c, 'hulian test'))));
  const subjectAltName = der(0x30, hex('0603551d11'), der(0x04, der(0x30, name)));
  const content = der(
    0x30,
    ...[hex('a003020102'), hex('020101'), ecdsaWithSha256, owner],
    der(0x30, der(0x17, `${from}0101000000Z`), der(0x17, `${to}0101000000Z`)),
    ...[owner, publicKey.export({ format: 'der', type: 'spki' }), der(0xa3, der(0x30, subjectAltName))],
  );
  const signature = der(0x03, hex('00'), sign('sha256', content, privateKey));
  const cert = new X509Certificate(der(0x30, content, ecdsaWithSha256, signature)).toString();
  return { cert, key: privateKey.export({ format: 'pem', type: 'pkcs8' }) };
}

const loopback = der(0x87, hex('7f000001'));
const right = issue(loopback, '20', '49');
const cases = [
  ['self-signed', right, false, 'DEPTH_ZERO_SELF_SIGNED_CERT', '平台的 TLS 证书不受信任', 'platform is not trusted'],
  ['expired', issue(loopback, '20', '21'), true, 'CERT_HAS_EXPIRED', '平台的 TLS 证书不在有效期内', 'not valid at this time'],
  [
    ...(['for another name', issue(der(0x82, 'platform.invalid'), '20', '49'), true] as const),
    ...(['ERR_TLS_CERT_ALTNAME_INVALID', '平台的 TLS 证书不是为这个地址签发的', 'issued for another address'] as const),
  ],
] as const;

/** Runs one test against a server with this certificate, which the program trusts or does not. */
async function runAgainst(certificate: typeof right, isTrusted: boolean, language: string) {
  const server = createServer(certificate, (_, response) => {
    response.setHeader('content-type', 'application/json').end(`{"epochMilliseconds":${Date.now()}}`);
  });
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = join(folder, 'issuer.pem');
  writeFileSync(issuer, certificate.cert);
  const { exitCode, stdout, stderr } = await runCli(
    [
      ...['conformance', 'run', 'unified', '--target', `https://127.0.0.1:${(server.address() as AddressInfo).port}`],
      ...['--institution', '12345678-8', '--key', 'test.pem', '--password-file', 'password.txt'],
      ...['--filter', 'meta/time', '--format', 'json', '--lang', language],
    ],
    { cwd: folder, ...(isTrusted && { env: { NODE_EXTRA_CA_CERTS: issuer } }) },
  );
  const { reached, result, tests } = JSON.parse(stdout) as {
    readonly reached: boolean;
    readonly result: string;
    readonly tests: readonly { id: string; result: string; cause?: { kind: string; actual: string; text: string } }[];
  };
  return { exitCode, stderr, reached, result, test: tests.find(({ id }) => id === 'unified/meta/time') };
}

describe('conformance run against https', () => {
  it('a certificate that is right and trusted is no hindrance', async () => {
    const { exitCode, reached, test } = await runAgainst(right, true, 'zh-CN');
    expect([exitCode, reached, test?.result]).toEqual([0, true, 'pass']);
  }, 120_000);

  it.each(cases)('%s: an error with the cause in words, no verdict', async (_, certificate, isTrusted, code, ...words) => {
    for (const [language, text] of [['zh-CN', words[0]], ['en', words[1]]] as const) {
      const { exitCode, stderr, reached, result, test } = await runAgainst(certificate, isTrusted, language);
      expect([exitCode, reached, result]).toEqual([3, false, 'error']);
      expect(test).toMatchObject({ result: 'error', cause: { kind: 'unreachable', actual: code } });
      expect(test?.cause?.text).toContain(text);
      expect(stderr).toContain('https://127.0.0.1');
    }
  }, 120_000);
});
