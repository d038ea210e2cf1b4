/**
 * A small generator of repeatable numbers in [0, 1), for samples and simulations only: never for keys or secrets.
 * Mulberry32, of 32 bits of state, by Tommy Ettinger (public domain).
 */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same members in an order that `random` decides (Fisher and Yates). */
export function shuffled<Member>(members: readonly Member[], random: () => number): readonly Member[] {
  const drawn = [...members];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [drawn[last], drawn[other]] as [Member, Member];
    drawn[last] = two;
    drawn[other] = one;
  }
  return drawn;
}
