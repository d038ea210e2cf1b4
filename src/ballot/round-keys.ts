/** What taking answers in needs: finds a person's own ballot, and seals. Cannot open anything. */
export interface AnsweringKeys {
  /** K: 32 random bytes, the key of the tags. */
  readonly tagKey: Uint8Array;
  /** X25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A round's whole key pair. Only the closing job reads this. */
export interface OpeningKeys {
  readonly publicKey: Uint8Array;
  readonly secretKey: Uint8Array;
}
