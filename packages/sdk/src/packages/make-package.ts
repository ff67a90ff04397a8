import { randomBytes, randomUUID } from 'node:crypto';
import { bytesToBase64, bytesToHex, sm2, sm3, sm4, utf8ToBytes, type Signer } from '@hulian/crypto';
import { keyIdOf } from '../signing/hulian-2026.js';
import { signMessage } from '../signing/sign-message.js';
import { placeOf, type PackageEntry, type PackageHeader } from './format.js';

/** For whom and from whom. */
export interface MakePackageOptions {
  readonly from: string;
  readonly to: string;
  readonly signer: Signer;
  /** Encryption key of the recipient, 65 bytes. */
  readonly recipientKey: Uint8Array;
  /** Made when absent. */
  readonly id?: string;
  /** Milliseconds since 1970; the present unless given. */
  readonly now?: number;
}

/** Makes a package; the bytes go into a file ending in `.hlpkg`. @throws what the signer throws, CryptoError for a bad recipient key */
export async function makePackage(
  entries: readonly PackageEntry[],
  options: MakePackageOptions,
): Promise<Uint8Array> {
  const { from, to, signer, recipientKey, id = randomUUID(), now = Date.now() } = options;
  const key = new Uint8Array(randomBytes(16));
  const lines = entries.map((entry, index) => {
    const iv = new Uint8Array(randomBytes(12));
    const sealed = sm4.encrypt(utf8ToBytes(JSON.stringify(entry)), {
      key,
      mode: 'gcm',
      iv,
      aad: placeOf(id, index),
    });
    return `${Buffer.concat([iv, sealed]).toString('base64')}\n`;
  });
  const content = utf8ToBytes(lines.join(''));
  const header: PackageHeader = {
    hlpkg: 1,
    id,
    from,
    to,
    created: new Date(now).toISOString(),
    signerKey: keyIdOf(signer.publicKey),
    recipientKey: keyIdOf(recipientKey),
    entries: entries.length,
    size: content.length,
    digest: bytesToHex(sm3(content)),
    wrappedKey: bytesToBase64(sm2.encrypt(key, recipientKey)),
  };
  key.fill(0);
  const first = JSON.stringify(header);
  const signature = bytesToBase64(await signMessage(signer, utf8ToBytes(first)));
  return Buffer.concat([utf8ToBytes(`${first}\n${signature}\n`), content]);
}
