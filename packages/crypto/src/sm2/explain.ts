// Names the variant in which a signature holds, for two ends that disagree. Nothing here decides about acceptance: only `valid` does,
// and it is what sm2.verify says.
import { assertBytes, bytesToHex, concatBytes, viewOf } from '../bytes.js';
import { backend } from '../core/backend.js';
import { fromBytes, mod, modulus, toBytes } from '../core/integers.js';
import { isCryptoError, type CryptoErrorCode, type CryptoErrorLanguage } from '../errors.js';
import { describeExplanation } from '../messages/explanation.js';
import { sm3 } from '../sm3.js';
import { defaultUserIdBytes, identityDigest, userIdBytes } from './digest.js';
import { messageForms, type MessageForm } from './message-forms.js';
import { readPoint } from './keys.js';
import { signatureForms, type SignatureForm } from './signature-forms.js';
import { verify } from './sign.js';

/** What e was made of: `standard` SM3(Z || M), `without-z` SM3(M), `raw` the message itself as a number (old sm-crypto default). */
export type DigestForm = 'standard' | 'without-z' | 'raw';

/** Whose user id went into Z. */
export type UserIdForm = 'default' | 'empty' | 'given' | 'none';

/** One way to read the input in which the signature is right. */
export interface SignatureVariant {
  readonly signature: SignatureForm;
  readonly message: MessageForm;
  readonly digest: DigestForm;
  readonly userId: UserIdForm;
}

/** The answer of `sm2.explain`. */
export interface SignatureExplanation {
  /** True when sm2.verify accepts it, as raw or DER, with the given user id (or the default). */
  readonly valid: boolean;
  /** Every reading that matches, the nearest to the standard first. Empty: another key, another message, or a broken signature. */
  readonly variants: readonly SignatureVariant[];
  /** Why nothing could be tried, when the input has the wrong form. */
  readonly problem?: CryptoErrorCode;
  /** Sentences for people. */
  text(language: CryptoErrorLanguage): string;
}

/**
 * Tries the readings that occur in the field (DER or raw, user ids, Z left out, message hashed twice, hex text, GBK, BOM, line ends)
 * and names those that match (验签诊断). A finding here is a hint for repair, never a reason to accept.
 * @throws CRYPTO_ARGUMENT_TYPE
 */
export function explain(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
  options: { readonly userId?: string | Uint8Array } = {},
): SignatureExplanation {
  assertBytes(signature, 'signature');
  assertBytes(message, 'message');
  assertBytes(publicKey, 'publicKey');
  const userId = userIdBytes(options.userId);
  const valid = (['raw', 'der'] as const).some((encoding) =>
    verify(signature, message, publicKey, { userId, encoding }),
  );
  const finish = (
    variants: readonly SignatureVariant[],
    problem?: CryptoErrorCode,
  ): SignatureExplanation => ({
    valid,
    variants,
    ...(problem && { problem }),
    text: (language) => describeExplanation({ valid, variants, problem }, language),
  });

  let point: Uint8Array;
  try {
    point = readPoint(
      publicKey.length === 64 ? concatBytes(Uint8Array.of(4), publicKey) : publicKey,
      'publicKey',
    );
  } catch (error) {
    if (isCryptoError(error) && error.code !== 'CRYPTO_SELF_TEST_FAILED') return finish([], error.code);
    throw error;
  }
  const signatures = signatureForms(viewOf(signature));
  if (signatures.length === 0) return finish([], 'CRYPTO_SIGNATURE_FORM');

  const core = backend();
  core.prepare(point);
  const identities = identitiesOf(point, userId, options.userId !== undefined);
  const variants: SignatureVariant[] = [];
  const tried = new Set<string>();
  for (const candidate of messageForms(viewOf(message))) {
    const digests = [
      ...identities.map(({ id, z }) => ({
        digest: 'standard' as const,
        userId: id,
        e: sm3(concatBytes(z, candidate.bytes)),
      })),
      { digest: 'without-z' as const, userId: 'none' as const, e: sm3(candidate.bytes) },
      { digest: 'raw' as const, userId: 'none' as const, e: reduce(candidate.bytes) },
    ];
    for (const { digest, userId: id, e } of digests) {
      // SM3(M) taken as e is the same as Z left out: the reading nearest to the standard comes first
      const key = bytesToHex(e);
      if (tried.has(key)) continue;
      tried.add(key);
      for (const { form, raw } of signatures)
        if (core.verify(raw, e, point))
          variants.push({ signature: form, message: candidate.form, digest, userId: id });
    }
  }
  return finish(variants);
}

function identitiesOf(
  point: Uint8Array,
  userId: Uint8Array,
  given: boolean,
): { id: UserIdForm; z: Uint8Array }[] {
  const empty = { id: 'empty' as const, z: identityDigest(point, new Uint8Array(0)) };
  const standard = { id: 'default' as const, z: identityDigest(point, defaultUserIdBytes) };
  const other = given && userId.length > 0 && userId !== defaultUserIdBytes;
  return other ? [{ id: 'given', z: identityDigest(point, userId) }, standard, empty] : [standard, empty];
}

/** The message as a number mod n: what libraries sign that neither hash nor add Z. */
function reduce(message: Uint8Array): Uint8Array {
  return message.length === 0
    ? new Uint8Array(32)
    : toBytes(mod(fromBytes(message.subarray(0, 65536)), modulus.n));
}
