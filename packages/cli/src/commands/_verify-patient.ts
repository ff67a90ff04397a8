/** `hulian verify` on a package of a patient's documents. */
import { isPatientPackage, verifyPatientPackage } from '@hulian/sdk/documents';
import type { Context } from '../context.js';
import { readPublicKeyFile } from '../input/keys.js';
import { toJson } from '../output/result.js';

export async function checkPatientPackage(
  context: Context,
  path: string,
  bytes: Uint8Array,
  options: { readonly publicKey?: string; readonly format: string },
): Promise<void> {
  const trusted =
    options.publicKey === undefined ? [] : [await readPublicKeyFile(context, options.publicKey)];
  const { valid, faults, manifest, signer } = verifyPatientPackage(bytes, trusted);
  context.exitCode = valid ? 0 : 1;
  const { exchange, evidence } = context.messages;
  const texts = { ...evidence.verify.faults, ...exchange.patientFaults };
  if (options.format === 'json') {
    const told = faults.map((one) => ({ ...one, text: texts[one.fault](one.path ?? '') }));
    return context.write(toJson({ file: path, valid, faults: told, manifest, signer }));
  }
  const verdict = valid
    ? context.style.green(evidence.verify.valid(path))
    : context.style.red(evidence.verify.invalid(path));
  const lines = [verdict, ...faults.map((one) => `  ${texts[one.fault](one.path ?? '')}`)];
  if (manifest)
    lines.push(exchange.patientAbout(manifest.institution, manifest.issuedAt, manifest.files.length));
  if (signer && (signer.trusted || options.publicKey === undefined))
    lines.push(
      evidence.verify.signer(`${signer.publicKey.slice(0, 24)}…`, signer.subject ?? '', signer.trusted),
    );
  if (valid) lines.push(exchange.patientProves);
  context.write(`${lines.join('\n')}\n`);
}

export { isPatientPackage };
