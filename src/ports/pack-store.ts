/** A month's board pack as it was made, once: both sides get these bytes. */
export interface KeptPack {
  /** `2026-11` */
  readonly month: string;
  readonly markdown: string;
  /** SHA-256 (hex) of the Markdown's UTF-8. */
  readonly digest: string;
  readonly pdf: Uint8Array;
}

export interface PackStore {
  /** Keeps the first pack of a month; false, with nothing changed, when there is one. */
  put(pack: KeptPack): Promise<boolean>;
  get(month: string): Promise<KeptPack | undefined>;
}
