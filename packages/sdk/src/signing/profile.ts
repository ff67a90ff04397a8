/**
 * Signing profiles of peers in the field, as data: which members are signed in which order, where the secret goes, whether signing comes
 * before or after encrypting, digest, cipher and encoding. A peer with its own habits is a changed copy of one of these objects.
 */

/** How bytes become text. */
export type ByteEncoding = 'base64' | 'hex' | 'hex-upper';

/** A message whose members are signed and whose business member may be encrypted. */
export interface EnvelopeProfile {
  readonly kind: 'envelope';
  readonly id: string;
  readonly name: string;
  /** Who is known to use it, and how sure that is. */
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** `sorted` by ASCII name, or the names in the order of the peer's document. */
  readonly order: 'sorted' | readonly string[];
  /** Members that are never signed. */
  readonly exclude: readonly string[];
  /** The member with the business data in the clear, and the member with its cipher text; they may be the same. */
  readonly payload: string;
  readonly encryptedPayload: string;
  /** `canonical`: empty members dropped, scalars as text, members sorted one object deep. `compact`: JSON as it stands. */
  readonly payloadForm: 'canonical' | 'compact';
  /** What is signed in place of the business data. */
  readonly signs: 'plain' | 'cipher';
  /** What stands between the joined members and the secret. */
  readonly secretPrefix: string;
  readonly algorithm: 'sm2' | 'sm3';
  readonly signatureMember: string;
  readonly encoding: ByteEncoding;
  /** SM4 in ECB mode with PKCS#7. `application`: key made from application id and secret; `secret`: the secret itself. */
  readonly cipher: { readonly key: 'application' | 'secret'; readonly encoding: ByteEncoding };
  /** Known weak points, for the documents. */
  readonly weaknesses: readonly string[];
}

/** Headers beside a body: a digest over parts, the secret among them. */
export interface HeaderProfile {
  readonly kind: 'headers';
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly algorithm: 'sha-256' | 'hmac-sm3';
  /** Parts of the text, one after the other without a joiner; with HMAC the secret is the key and no part. */
  readonly parts: readonly ('timestamp' | 'nonce' | 'secret' | 'body')[];
  /** Unit of the time stamp. */
  readonly timestamp: 'seconds' | 'milliseconds';
  /** Names of the headers. */
  readonly headers: {
    readonly application: string;
    readonly timestamp: string;
    readonly nonce?: string;
    readonly signature: string;
  };
  readonly encoding: ByteEncoding;
  readonly weaknesses: readonly string[];
}
