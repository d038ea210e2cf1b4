/** Who holds a share of a round's key, where it is split: any two of them open the round, and no one alone. */
export const holderNames = ['union', 'leadership', 'trustee'] as const;
export type HolderName = (typeof holderNames)[number];

/** How many of them it takes. */
export const sharesNeeded = 2;

/** One holder, and the key that only they can open what is sealed to. */
export interface ShareHolder {
  readonly holder: HolderName;
  /** X25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** One holder's share of a round's key. Nobody but the holder can read it. */
export interface SealedShare {
  readonly holder: HolderName;
  readonly sealed: Uint8Array;
  /** SHA-256 (hex) of the share: tells a wrong one when it is handed in. A share is random, so this gives nothing away. */
  readonly commitment: string;
}
