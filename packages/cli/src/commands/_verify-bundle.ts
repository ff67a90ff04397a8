/** `hulian verify` on an evidence bundle: what it proves and what it does not. */
import { isBundle, verifyBundle } from '@hulian/sdk/conformance';
import type { Context } from '../context.js';
import { toJson } from '../output/result.js';
import { describeSigner, describeVerdict, readTrusted } from './_signed-archive.js';

export async function checkBundle(
  context: Context,
  path: string,
  bytes: Uint8Array,
  options: { readonly publicKey?: string; readonly format: string },
): Promise<void> {
  const trusted = await readTrusted(context, options);
  const { valid, faults, manifest, signer, timestamp } = verifyBundle(bytes, trusted);
  context.exitCode = valid ? 0 : 1;
  const { verify } = context.messages.evidence;
  if (options.format === 'json') {
    const texts = faults.map((one) => ({ ...one, text: verify.faults[one.fault](one.path ?? '') }));
    return context.write(toJson({ file: path, valid, faults: texts, manifest, signer, timestamp }));
  }
  const lines = [describeVerdict(context, path, valid)];
  for (const { fault, path: inner } of faults) lines.push(`  ${verify.faults[fault](inner ?? '')}`);
  if (manifest) {
    const { suite, scheme, target, asOf, startedAt, result } = manifest.about;
    const about = [suite ?? scheme, target, startedAt ?? asOf, result].filter(Boolean).join(', ');
    lines.push(verify.about(`${manifest.tool.name} ${manifest.tool.version} ${manifest.kind}`, about));
  }
  if (signer) lines.push(describeSigner(context, signer));
  if (timestamp !== undefined) lines.push(verify.time(timestamp));
  if (valid) lines.push('', verify.proves, verify.provesNot);
  context.write(`${lines.join('\n')}\n`);
}

export { isBundle };
