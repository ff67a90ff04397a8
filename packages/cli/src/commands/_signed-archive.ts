/** What `hulian verify` says of every signed archive: evidence bundles and packages for patients. */
import type { ArchiveSigner } from '@hulian/sdk/conformance';
import type { Context } from '../context.js';
import { readPublicKeyFile } from '../input/keys.js';

/** Keys of which one must have signed; none when the user named none. */
export async function readTrusted(
  context: Context,
  { publicKey }: { readonly publicKey?: string },
): Promise<Uint8Array[]> {
  return publicKey === undefined ? [] : [await readPublicKeyFile(context, publicKey)];
}

/** The first line. */
export function describeVerdict({ style, messages }: Context, path: string, valid: boolean): string {
  const { verify } = messages.evidence;
  return valid ? style.green(verify.valid(path)) : style.red(verify.invalid(path));
}

/** The line about the signer. */
export function describeSigner(
  { messages }: Context,
  { publicKey, subject, trusted }: ArchiveSigner,
): string {
  return messages.evidence.verify.signer(`${publicKey.slice(0, 24)}…`, subject ?? '', trusted);
}
