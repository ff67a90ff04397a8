/** What signatures are judged by. Without anchors no signer is known: the ledger says so. */
export interface SignatureSettings {
  /** Certificates that are trusted for a reason of their own, DER or PEM. */
  readonly anchors: readonly Uint8Array[];
  /** Revocation lists, DER or PEM. Without any the ledger says that revocation was not checked. */
  readonly crls?: readonly Uint8Array[];
}
