// SM2 digital signature (GB/T 32918.2-2016).
import { assertBytes } from '../bytes.js';
import { backend, secretBackend } from '../core/backend.js';
import { randomNonce } from '../core/random.js';
import { signatureFromDer, signatureToDer } from '../encoding/signature.js';
import { CryptoError, isCryptoError } from '../errors.js';
import { defaultUserIdBytes, identityDigest, messageDigest, userIdBytes } from './digest.js';
import { assertPrivateKey, PreparedKey, readPoint, signingContext, type SigningContext } from './keys.js';

/** `raw`: 64 bytes r || s. `der`: SEQUENCE { r, s } of GM/T 0009. */
export type SignatureEncoding = 'raw' | 'der';

/** Form of the signature; `raw` unless given. */
export interface DigestSignatureOptions {
  readonly encoding?: SignatureEncoding;
}

/** User id (text is UTF-8; default 1234567812345678) and form of the signature. */
export interface SignatureOptions extends DigestSignatureOptions {
  readonly userId?: string | Uint8Array;
}

/**
 * Signs a message (签名) with SM2 and SM3.
 * @standard GB/T 32918.2-2016, 6.1
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_ARGUMENT_VALUE, CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_RANDOM_FAILED
 */
export function sign(
  message: Uint8Array,
  privateKey: Uint8Array,
  options: SignatureOptions = {},
): Uint8Array {
  assertBytes(message, 'message');
  assertPrivateKey(privateKey);
  const userId = userIdBytes(options.userId);
  const encoding = readEncoding(options);
  const context = signingContext(privateKey);
  const z = userId === defaultUserIdBytes ? context.identity : identityDigest(context.publicKey, userId);
  return signWith(messageDigest(z, message), privateKey, context, encoding);
}

/**
 * Signs a digest e that was made elsewhere: e = SM3(Z || M), 32 bytes. Never pass SM3(M).
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_ARGUMENT_VALUE, CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_RANDOM_FAILED
 */
export function signDigest(
  e: Uint8Array,
  privateKey: Uint8Array,
  options: DigestSignatureOptions = {},
): Uint8Array {
  assertBytes(e, 'e', 32);
  assertPrivateKey(privateKey);
  return signWith(e, privateKey, signingContext(privateKey), readEncoding(options));
}

function signWith(
  e: Uint8Array,
  privateKey: Uint8Array,
  { inverse }: SigningContext,
  encoding: SignatureEncoding,
): Uint8Array {
  const core = secretBackend();
  for (;;) {
    const k = randomNonce(privateKey, e);
    const signature = core.sign(e, privateKey, k, inverse);
    k.fill(0);
    if (signature !== undefined) return encoding === 'der' ? signatureToDer(signature) : signature;
  }
}

/**
 * Verifies a signature (验签). False for every bad signature and every bad public key; throws only for wrong argument types.
 * @standard GB/T 32918.2-2016, 7.1
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_VALUE
 */
export function verify(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array | PreparedKey,
  options: SignatureOptions = {},
): boolean {
  assertBytes(signature, 'signature');
  assertBytes(message, 'message');
  const raw = readSignature(signature, options);
  const userId = userIdBytes(options.userId);
  const point = findPoint(publicKey);
  if (raw === undefined || point === undefined) return false;
  const z =
    publicKey instanceof PreparedKey
      ? PreparedKey.identityOf(publicKey, userId)
      : identityDigest(point, userId);
  return backend().verify(raw, messageDigest(z, message), point);
}

/**
 * Verifies a signature of a digest e = SM3(Z || M).
 * @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_ARGUMENT_VALUE
 */
export function verifyDigest(
  signature: Uint8Array,
  e: Uint8Array,
  publicKey: Uint8Array | PreparedKey,
  options: DigestSignatureOptions = {},
): boolean {
  assertBytes(signature, 'signature');
  assertBytes(e, 'e', 32);
  const raw = readSignature(signature, options);
  const point = findPoint(publicKey);
  return raw !== undefined && point !== undefined && backend().verify(raw, e, point);
}

function readEncoding({ encoding = 'raw' }: DigestSignatureOptions): SignatureEncoding {
  if (encoding !== 'raw' && encoding !== 'der')
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'encoding', expected: 'raw, der' });
  return encoding;
}

function readSignature(signature: Uint8Array, options: DigestSignatureOptions): Uint8Array | undefined {
  if (readEncoding(options) === 'der') return attempt(() => signatureFromDer(signature));
  return signature.length === 64 ? signature : undefined;
}

/** The checked point, or undefined when the bytes are no public key; wrong types still throw. */
function findPoint(publicKey: Uint8Array | PreparedKey): Uint8Array | undefined {
  if (!(publicKey instanceof PreparedKey)) assertBytes(publicKey, 'publicKey');
  return attempt(() => readPoint(publicKey, 'publicKey'));
}

/** The value, or undefined when the bytes have the wrong form. A failed self-test is never swallowed. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (isCryptoError(error) && formErrors.has(error.code)) return undefined;
    throw error;
  }
}

const formErrors = new Set<string>([
  'CRYPTO_SIGNATURE_FORM',
  'CRYPTO_PUBLIC_KEY_FORM',
  'CRYPTO_POINT_NOT_ON_CURVE',
]);
