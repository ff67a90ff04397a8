// The seam between what is signed or decrypted and where the private key lives: a file, a USB key, a crypto machine, a signature server.
//
// Who computes what: this package computes Z from the signer's public key and user id, then e = SM3(Z || M) (GB/T 32918.2-2016, 6.1 A1 and A2).
// A Signer gets e, 32 bytes, and must sign exactly these bytes: no further hashing, no second Z. It gives r || s, 64 bytes.
import { assertBytes } from './bytes.js';
import { CryptoError } from './errors.js';
import type { KeyInput } from './keys/index.js';
import { readPrivateKey } from './keys/index.js';
import { defaultUserId, identityDigest, messageDigest, userIdBytes } from './sm2/digest.js';
import { decrypt } from './sm2/encrypt.js';
import { getPublicKey } from './sm2/keys.js';
import { sign, signDigest, verifyDigest } from './sm2/sign.js';

/** Signs with a private key that may never leave its device (签名者). */
export interface Signer {
  /** 65 bytes, 04 || x || y. */
  readonly publicKey: Uint8Array;
  /** DER of the signing certificate; containers that carry a certificate need it. */
  readonly certificate?: Uint8Array;
  /** The user id in Z; `1234567812345678` unless given. */
  readonly userId?: string | Uint8Array;
  /**
   * Signs e = SM3(Z || M), 32 bytes, and gives the raw signature r || s, 64 bytes.
   * The SDF and SKF calls for SM2 signatures of a digest (GM/T 0018, GM/T 0016) take these 32 bytes.
   */
  sign(digest: Uint8Array): Promise<Uint8Array> | Uint8Array;
  /**
   * Only for servers that insist on hashing the message themselves: gets M and gives r || s. Z and e are then the server's,
   * with `userId`; the result is verified here, so that a server with another user id is found out at once.
   */
  signMessage?(message: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** Decrypts with a private key that may never leave its device (解密者). */
export interface Decrypter {
  /** 65 bytes, 04 || x || y. */
  readonly publicKey: Uint8Array;
  /** DER of the encryption certificate; finds the recipient in enveloped data. */
  readonly certificate?: Uint8Array;
  /** Decrypts an SM2 ciphertext in the layout C1 || C3 || C2, C1 beginning with 04. Throws when C3 does not match. */
  decrypt(ciphertext: Uint8Array): Promise<Uint8Array> | Uint8Array;
}

/** What a key in memory may carry beside itself. */
export interface MemorySignerOptions {
  /** DER of the certificate; its key must be the signer's. */
  readonly certificate?: Uint8Array;
  readonly userId?: string | Uint8Array;
}

/** What a key file needs beside its content. */
export interface FileSignerOptions extends MemorySignerOptions {
  readonly password?: string;
}

/** Signers of this process, and how they sign a message without computing Z anew. */
const inProcess = new WeakMap<Signer, (message: Uint8Array) => Uint8Array>();

/**
 * A signer whose private key lies in the memory of this process: for development and low protection levels.
 * @throws CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH
 */
export function memorySigner(privateKey: Uint8Array, options: MemorySignerOptions = {}): Signer {
  const secret = Uint8Array.from(privateKey);
  const signer: Signer = {
    publicKey: getPublicKey(secret),
    ...(options.certificate && { certificate: options.certificate }),
    ...(options.userId !== undefined && { userId: options.userId }),
    sign: (digest) => signDigest(digest, secret),
  };
  const { userId } = options;
  inProcess.set(signer, (message) => sign(message, secret, userId === undefined ? {} : { userId }));
  return signer;
}

/** A decrypter whose private key lies in the memory of this process. @throws CRYPTO_PRIVATE_KEY_RANGE */
export function memoryDecrypter(
  privateKey: Uint8Array,
  options: Pick<MemorySignerOptions, 'certificate'> = {},
): Decrypter {
  const secret = Uint8Array.from(privateKey);
  return {
    publicKey: getPublicKey(secret),
    ...(options.certificate && { certificate: options.certificate }),
    decrypt: (ciphertext) => decrypt(ciphertext, secret),
  };
}

/**
 * A signer from the content of a key file (this package reads no files). The caller checks the file's mode.
 * @throws every CryptoError of `keys.readPrivateKey`
 */
export function fileSigner(content: KeyInput, options: FileSignerOptions = {}): Signer {
  const { password, ...rest } = options;
  return memorySigner(readPrivateKey(content, password === undefined ? {} : { password }).privateKey, rest);
}

/** A decrypter from the content of a key file. @throws every CryptoError of `keys.readPrivateKey` */
export function fileDecrypter(
  content: KeyInput,
  options: Pick<FileSignerOptions, 'certificate' | 'password'> = {},
): Decrypter {
  const { password, ...rest } = options;
  return memoryDecrypter(
    readPrivateKey(content, password === undefined ? {} : { password }).privateKey,
    rest,
  );
}

/** e = SM3(Z || message) for a public key and user id: what a Signer signs. @throws CRYPTO_ARGUMENT_TYPE */
export function digestToSign(
  message: Uint8Array,
  publicKey: Uint8Array,
  userId: string | Uint8Array = defaultUserId,
): Uint8Array {
  assertBytes(publicKey, 'publicKey', 65);
  return messageDigest(identityDigest(publicKey, userIdBytes(userId)), message);
}

/**
 * Signs a message through the seam and gives r || s, 64 bytes. The signature of a signer outside this process is verified
 * before it is used: a device that hashes again, signs with another key or answers in DER is found here and not at the peer.
 * @throws CRYPTO_SIGNATURE_FORM, CRYPTO_SIGNATURE_MISMATCH, and whatever the signer throws
 */
export async function signWith(signer: Signer, message: Uint8Array): Promise<Uint8Array> {
  const local = inProcess.get(signer);
  if (local) return local(message);
  const digest = digestToSign(message, signer.publicKey, signer.userId);
  const signature = signer.signMessage ? await signer.signMessage(message) : await signer.sign(digest);
  if (!(signature instanceof Uint8Array) || signature.length !== 64)
    throw new CryptoError('CRYPTO_SIGNATURE_FORM', {
      expected: '64 bytes r || s',
      length: signature?.length ?? 0,
    });
  if (!verifyDigest(signature, digest, signer.publicKey)) throw new CryptoError('CRYPTO_SIGNATURE_MISMATCH');
  return signature;
}

/** A decrypter for what a caller gave: a decrypter, or a private key of 32 bytes. @throws CRYPTO_PRIVATE_KEY_RANGE, CRYPTO_ARGUMENT_LENGTH */
export const decrypterOf = (key: Decrypter | Uint8Array): Decrypter =>
  key instanceof Uint8Array ? memoryDecrypter(key) : key;
