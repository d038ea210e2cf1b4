import type { Clock } from '../../src/ports/clock.ts';

/** How far a signature's time may be from ours: docs.slack.dev/authentication/verifying-requests-from-slack. */
export const signatureLifeMs = 5 * 60_000;

export interface ReplayGuard {
  /** Whether this signature has not been seen before. `at`: its time, within `signatureLifeMs` of now. */
  isFirst(signature: string, at: number): boolean;
}

/** Remembers signatures for as long as they would be accepted, in portions that are forgotten whole. */
export function createReplayGuard(clock: Clock): ReplayGuard {
  const seen = new Map<number, Set<string>>();
  return {
    isFirst(signature, at) {
      const portion = Math.floor(at / signatureLifeMs);
      const oldest = Math.floor((clock.now() - signatureLifeMs) / signatureLifeMs);
      for (const earlier of seen.keys()) if (earlier < oldest) seen.delete(earlier);
      const signatures = seen.get(portion) ?? new Set();
      seen.set(portion, signatures);
      if (signatures.has(signature)) return false;
      signatures.add(signature);
      return true;
    },
  };
}
