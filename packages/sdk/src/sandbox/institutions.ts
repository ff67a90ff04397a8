import { hexToBytes, sm2 } from '@hulian/crypto';
import { SdkError } from '../errors/sdk-error.js';
import { certificateJudge, publicKeyOf, type Authorities } from '../signing/certificate-trust.js';
import { keyIdOf, type VerificationKey } from '../signing/hulian-2026.js';

/** A public key an institution signs with. */
export interface InstitutionKey {
  /** Uncompressed point, 65 bytes, as bytes or hexadecimal; taken from the certificate when absent. */
  readonly publicKey?: Uint8Array | string;
  /** DER or PEM; its chain, dates and revocation are judged by the authorities of the sandbox. */
  readonly certificate?: Uint8Array | string;
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
  /** A platform of a lower tier, which passes on what others sent to it; default false. */
  readonly relays?: boolean;
  /** Keeps the person index (居民主索引): may merge residents whom others registered; default false. */
  readonly keepsIndex?: boolean;
  /** Visits are refused (E311) unless the identity of the patient was checked; default false. */
  readonly realName?: boolean;
}

/** A key with its owner. */
export interface KnownKey extends InstitutionKey {
  readonly institution: string;
  /** Prepared for verification when first asked for. */
  readonly prepared: () => VerificationKey;
  /** Why the key may not be used at a moment (milliseconds since 1970). */
  readonly problem: (now: number) => 'C002' | 'C016' | 'C017' | undefined;
}

const codeOfProblem = { outdated: 'C016', revoked: 'C017', untrusted: 'C002' } as const;

/** All keys of all institutions by key id. */
export function knownKeys(
  institutions: Iterable<Institution>,
  authorities: Authorities,
): Map<string, KnownKey> {
  const keys = new Map<string, KnownKey>();
  for (const institution of institutions) {
    for (const key of institution.keys) {
      const publicKey = bytesOf(key);
      const judge = key.certificate && certificateJudge(key.certificate, authorities);
      let prepared: VerificationKey | undefined;
      keys.set(keyIdOf(publicKey), {
        ...key,
        institution: institution.id,
        problem: (now) => {
          if (key.revoked) return 'C017';
          if ((key.notBefore ?? 0) > now || (key.notAfter ?? Number.POSITIVE_INFINITY) < now) return 'C016';
          const problem = judge ? judge(now) : undefined;
          return problem && codeOfProblem[problem];
        },
        prepared: () => (prepared ??= sm2.prepareKey(publicKey)),
      });
    }
  }
  return keys;
}

/** @throws SdkError CONFIG_INVALID when neither key nor certificate is given */
function bytesOf({ publicKey, certificate }: InstitutionKey): Uint8Array {
  if (typeof publicKey === 'string') return hexToBytes(publicKey);
  if (publicKey) return publicKey;
  if (certificate) return publicKeyOf(certificate);
  throw new SdkError('CONFIG_INVALID', { option: 'keys', expected: 'publicKey or certificate' });
}
