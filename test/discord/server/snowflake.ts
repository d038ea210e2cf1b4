let counter = 0n;

/** A fresh id of nineteen digits; later ones are greater, as Discord's are. */
export function snowflake(): string {
  counter += 1n;
  return String(1_300_000_000_000_000_000n + counter * 4096n);
}
