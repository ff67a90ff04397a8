/** `hulian keys inspect FILE`: a certificate or a certificate request */
import type { Command } from 'commander';
import { bytesToHex, certificates, isCryptoError } from '@hulian/crypto';
import type { Certificate, CertificateRequest } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { readKeyFile } from '../../input/keys.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { renderPairs } from '../../output/table.js';

export function define(command: Command, context: Context): void {
  command
    .argument('<file>', context.messages.crypto.arguments.certificate)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((path: string, options: { format: string }) => inspect(context, path, options.format));
}

async function inspect(context: Context, path: string, format: string): Promise<void> {
  const { labels } = context.messages.crypto;
  const found = readEither(await readKeyFile(context, path));
  const certificate = 'issuer' in found ? found : undefined;
  const data = {
    kind: certificate ? 'certificate' : 'request',
    subject: found.subject.text,
    ...(certificate && {
      issuer: certificate.issuer.text,
      serialNumber: certificate.serialNumber,
      notBefore: certificate.notBefore.toISOString(),
      notAfter: certificate.notAfter.toISOString(),
      fingerprint: certificate.fingerprint,
    }),
    publicKey: bytesToHex(found.publicKey),
  };
  if (format === 'json') return context.write(toJson(data));
  context.write(
    renderPairs([
      [labels.form, certificate ? labels.certificate : labels.request],
      [labels.subject, data.subject],
      [labels.issuer, data.issuer],
      [labels.serialNumber, data.serialNumber],
      [labels.notBefore, data.notBefore],
      [labels.notAfter, data.notAfter],
      [labels.publicKey, data.publicKey],
      [labels.certificateFingerprint, data.fingerprint],
    ]),
  );
  if (certificate && certificate.notAfter < new Date())
    context.note(context.errorStyle.yellow(context.messages.crypto.expired));
}

/** The complaint of the first try is the better one unless the file is a request. */
function readEither(bytes: Uint8Array): Certificate | CertificateRequest {
  try {
    return certificates.read(bytes);
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    try {
      return certificates.readRequest(bytes);
    } catch {
      throw error;
    }
  }
}
