import type { Share } from './share.ts';

/** What a published share can stand for: true shares between these bounds, in percent. */
export interface ShareInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The true shares that are rounded to this published one. `base` is the published base (a team's is itself rounded to
 * the nearest 5, so where it leaves open whether 5% or 10% steps were used, the wider is taken).
 */
export function intervalOf(share: Share, base: number): ShareInterval {
  if (share.kind === 'band') return { low: share.low, high: share.high };
  // A published base of 100 may stand for 98 ballots, which were rounded to the nearest 10.
  const half = base > 102 ? 2.5 : 5;
  return {
    low: share.end === 'atMost' ? 0 : share.percent - half,
    high: share.end === 'atLeast' ? 100 : share.percent + half,
  };
}

/** The middle of what a published share can stand for, in percent: what a comparison or a line in a picture uses. */
export function middleOf({ low, high }: ShareInterval): number {
  return (low + high) / 2;
}
