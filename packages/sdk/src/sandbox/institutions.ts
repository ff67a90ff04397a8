import { hexToBytes, sm2 } from '@hulian/crypto';
import { keyIdOf, type VerificationKey } from '../signing/hulian-2026.js';

/** A public key an institution signs with. */
export interface InstitutionKey {
  /** Uncompressed point, 65 bytes, as bytes or hexadecimal. */
  readonly publicKey: Uint8Array | string;
  /** Validity as in the certificate, milliseconds since 1970. */
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly revoked?: boolean;
}

/** An institution (医疗卫生机构) the platform knows. */
export interface Institution {
  /** Institution code, for example the unified social credit code. */
  readonly id: string;
  readonly name?: string;
  readonly keys: readonly InstitutionKey[];
  /** Permissions such as `documents:write`; everything when absent. */
  readonly scopes?: readonly string[];
}

/** A key with its owner. */
export interface KnownKey extends InstitutionKey {
  readonly institution: string;
  /** Prepared for verification when first asked for. */
  readonly prepared: () => VerificationKey;
}

/** All keys of all institutions by key id. */
export function knownKeys(institutions: Iterable<Institution>): Map<string, KnownKey> {
  const keys = new Map<string, KnownKey>();
  for (const institution of institutions) {
    for (const key of institution.keys) {
      const publicKey = typeof key.publicKey === 'string' ? hexToBytes(key.publicKey) : key.publicKey;
      let prepared: VerificationKey | undefined;
      keys.set(keyIdOf(publicKey), {
        ...key,
        institution: institution.id,
        prepared: () => (prepared ??= sm2.prepareKey(publicKey)),
      });
    }
  }
  return keys;
}
