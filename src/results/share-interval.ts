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
  if (share.end !== undefined) return endInterval(share.percent, share.end);
  // A published base of 100 may stand for 98 ballots, which were rounded to the nearest 10.
  const half = base > 102 ? 2.5 : 5;
  return { low: share.percent - half, high: share.percent + half };
}

/**
 * The same of a figure at an end, in percent: all from nothing, or up to everything, to half a step beyond the figure,
 * since "10" is the nearest ten of 14% too. The end lies one step from none or all, so it tells its step without a base.
 */
export function endInterval(percent: number, end: 'atMost' | 'atLeast'): ShareInterval {
  return end === 'atMost' ? { low: 0, high: percent * 1.5 } : { low: 100 - (100 - percent) * 1.5, high: 100 };
}

/** The middle of what a published share can stand for, in percent: what a comparison or a line in a picture uses. */
export function middleOf({ low, high }: ShareInterval): number {
  return (low + high) / 2;
}
