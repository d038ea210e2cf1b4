/** The thief's claims by one method: whose ballot each person's is, or rather whose it truly is. */
export interface Claims {
  /** Which method: tables and columns. */
  readonly method: string;
  /** Person claimed, and the person whose ballot it is. */
  readonly pairs: readonly (readonly [claimed: string, truly: string])[];
  /** Whether the thief can read what they tie to the person. */
  readonly readable: boolean;
}

/** How a method did in the last round, having been the best in the rounds before it. */
export interface Best {
  readonly method: string;
  readonly exact: number;
  readonly pairs: Claims['pairs'];
  readonly tried: number;
}

/**
 * Picks the method that did best in all rounds but the last, of which the thief is told the truth, and measures it in
 * the last. Among thousands of methods one is right about six people by luck; it is not so twice. Of equally good methods the thief takes the better one.
 */
export function pickBest(rounds: readonly (readonly Claims[])[]): Best {
  const before = new Map<string, number>();
  for (const claims of rounds.slice(0, -1)) {
    for (const { method, pairs } of claims) before.set(method, (before.get(method) ?? 0) + rightOf(pairs));
  }
  const last = rounds.at(-1) ?? [];
  const most = Math.max(0, ...last.map(({ method }) => before.get(method) ?? 0));
  let best: Best = { method: 'none applies', exact: 0, pairs: [], tried: 0 };
  for (const { method, pairs } of last) {
    if ((before.get(method) ?? 0) < most) continue;
    const exact = rightOf(pairs);
    if (exact > best.exact || best.pairs.length === 0) best = { method, pairs, exact, tried: 0 };
  }
  return { ...best, tried: last.length };
}

export function rightOf(pairs: Claims['pairs']): number {
  return pairs.filter(([claimed, truly]) => claimed === truly).length;
}
