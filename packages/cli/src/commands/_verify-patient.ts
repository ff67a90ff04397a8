/** `hulian verify` on a package of a patient's documents. */
import { isPatientPackage, verifyPatientPackage } from '@hulian/sdk/documents';
import type { Context } from '../context.js';
import { toJson } from '../output/result.js';
import { describeSigner, describeVerdict, readTrusted } from './_signed-archive.js';

export async function checkPatientPackage(
  context: Context,
  path: string,
  bytes: Uint8Array,
  options: { readonly publicKey?: string; readonly format: string },
): Promise<void> {
  const trusted = await readTrusted(context, options);
  const { valid, faults, manifest, signer } = verifyPatientPackage(bytes, trusted);
  context.exitCode = valid ? 0 : 1;
  const { exchange, evidence } = context.messages;
  const texts = { ...evidence.verify.faults, ...exchange.patientFaults };
  if (options.format === 'json') {
    const told = faults.map((one) => ({ ...one, text: texts[one.fault](one.path ?? '') }));
    return context.write(toJson({ file: path, valid, faults: told, manifest, signer }));
  }
  const lines = [
    describeVerdict(context, path, valid),
    ...faults.map((one) => `  ${texts[one.fault](one.path ?? '')}`),
  ];
  if (manifest)
    lines.push(exchange.patientAbout(manifest.institution, manifest.issuedAt, manifest.files.length));
  if (signer && (signer.trusted || options.publicKey === undefined))
    lines.push(describeSigner(context, signer));
  if (valid) lines.push(exchange.patientProves);
  context.write(`${lines.join('\n')}\n`);
}

export { isPatientPackage };
