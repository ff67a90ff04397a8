// SM4 (GB/T 32907-2016) in ECB, CBC, CTR (GB/T 17964-2021) and GCM (GB/T 36624-2018, NIST SP 800-38D).
import { assertBytes, concatBytes, viewOf } from './bytes.js';
import { CryptoError } from './errors.js';
import { createBlockStream } from './sm4/block-stream.js';
import { createGcmStream } from './sm4/gcm.js';

/** Modes of operation (工作模式). */
export type Sm4Mode = 'ecb' | 'cbc' | 'ctr' | 'gcm';

/** What SM4 needs beside the data. */
export interface Sm4Options {
  /** 16 bytes. */
  readonly key: Uint8Array;
  readonly mode: Sm4Mode;
  /** CBC: 16 unpredictable bytes. CTR: the first counter block, 16 bytes. GCM: 12 bytes (1 to 64 are read). Never the same twice under one key. */
  readonly iv?: Uint8Array;
  /** GCM only: additional authenticated data. */
  readonly aad?: Uint8Array;
  /** ECB and CBC only; `pkcs7` unless given. */
  readonly padding?: 'pkcs7' | 'none';
}

/** A running encryption or decryption. */
export interface Sm4Stream {
  /** Adds input and gives the output that is ready, possibly empty. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_STREAM_FINISHED */
  update(data: Uint8Array): Uint8Array;
  /** The rest. @throws CRYPTO_PADDING, CRYPTO_TAG_MISMATCH, CRYPTO_CIPHERTEXT_LENGTH, CRYPTO_STREAM_FINISHED */
  final(): Uint8Array;
}

function createStream(options: Sm4Options, decrypt: boolean): Sm4Stream {
  checkOptions(options);
  const stream =
    options.mode === 'gcm'
      ? createGcmStream(options, decrypt)
      : createBlockStream(options, options.mode, decrypt);
  let finished = false;
  const once = () => {
    if (finished) throw new CryptoError('CRYPTO_STREAM_FINISHED');
  };
  return {
    update(data) {
      assertBytes(data, 'data');
      once();
      return stream.update(viewOf(data));
    },
    final() {
      once();
      finished = true;
      return stream.final();
    },
  };
}

function run(data: Uint8Array, options: Sm4Options, decrypt: boolean): Uint8Array {
  assertBytes(data, 'data');
  const stream = createStream(options, decrypt);
  const head = stream.update(data);
  const tail = stream.final();
  return tail.length === 0 ? head : head.length === 0 ? tail : concatBytes(head, tail);
}

function checkOptions(options: Sm4Options): void {
  if (typeof options !== 'object' || options === null)
    throw new CryptoError('CRYPTO_ARGUMENT_TYPE', { name: 'options', expected: '{ key, mode, … }' });
  const { key, mode, iv, aad, padding } = options;
  assertBytes(key, 'key', 16);
  if (!['ecb', 'cbc', 'ctr', 'gcm'].includes(mode))
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'mode', expected: 'ecb, cbc, ctr, gcm' });
  if (mode === 'ecb') {
    if (iv !== undefined)
      throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'iv', expected: 'undefined (ecb)' });
  } else if (mode === 'gcm') {
    assertBytes(iv, 'iv');
    if (iv.length < 1 || iv.length > 64)
      throw new CryptoError('CRYPTO_ARGUMENT_LENGTH', { name: 'iv', expected: '12', actual: iv.length });
  } else assertBytes(iv, 'iv', 16);
  if (aad !== undefined) {
    assertBytes(aad, 'aad');
    if (mode !== 'gcm')
      throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'aad', expected: `undefined (${mode})` });
  }
  if (
    padding !== undefined &&
    ((padding !== 'pkcs7' && padding !== 'none') || mode === 'ctr' || mode === 'gcm')
  )
    throw new CryptoError('CRYPTO_ARGUMENT_VALUE', { name: 'padding', expected: 'pkcs7, none (ecb, cbc)' });
}

/**
 * SM4 (SM4 分组密码). In GCM the 16-byte tag is appended to the ciphertext, and nothing is returned before it was checked.
 * @standard GB/T 32907-2016; modes: GB/T 17964-2021, GCM: GB/T 36624-2018
 */
export const sm4 = {
  /** Encrypts. @throws CRYPTO_ARGUMENT_TYPE, CRYPTO_ARGUMENT_LENGTH, CRYPTO_ARGUMENT_VALUE */
  encrypt: (data: Uint8Array, options: Sm4Options): Uint8Array => run(data, options, false),
  /** Decrypts. @throws CRYPTO_PADDING, CRYPTO_TAG_MISMATCH, CRYPTO_CIPHERTEXT_LENGTH and those of encrypt */
  decrypt: (data: Uint8Array, options: Sm4Options): Uint8Array => run(data, options, true),
  /** Encrypts piece by piece. */
  createEncryptor: (options: Sm4Options): Sm4Stream => createStream(options, false),
  /** Decrypts piece by piece; GCM holds everything back until `final()` has checked the tag. */
  createDecryptor: (options: Sm4Options): Sm4Stream => createStream(options, true),
} as const;
