/** What Discord answers when one asks too fast. */
export interface TooFast {
  readonly retryAfterMs: number;
  readonly global: boolean;
}

export interface RateLimitOptions {
  /** All requests together, in any second. */
  readonly perSecond?: number;
  /** Each channel's messages: `limit` in `perMs`. */
  readonly messages?: { readonly limit: number; readonly perMs: number };
}

interface Bucket {
  used: number;
  resetsAt: number;
}

/** Per-route buckets with the headers that announce them, and the global limit. */
export function createRateLimits({ perSecond = 50, messages = { limit: 5, perMs: 5000 } }: RateLimitOptions) {
  const buckets = new Map<string, Bucket>();
  let times: number[] = [];
  let busiest = 0;

  function take(
    method: string,
    path: string,
  ): { readonly headers: Record<string, string>; readonly tooFast?: TooFast } {
    const now = performance.now();
    times = times.filter((time) => time > now - 1000);
    if (times.length >= perSecond) {
      return { headers: {}, tooFast: { retryAfterMs: 1000 - (now - (times[0] ?? now)), global: true } };
    }
    times.push(now);
    busiest = Math.max(busiest, times.length);
    const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (method !== 'POST' || channel === undefined) return { headers: {} };
    const bucket = currentBucket(channel, now);
    const tooFast = bucket.used >= messages.limit;
    if (!tooFast) bucket.used += 1;
    const resetAfterMs = bucket.resetsAt - now;
    const headers = {
      'x-ratelimit-limit': String(messages.limit),
      'x-ratelimit-remaining': String(messages.limit - bucket.used),
      'x-ratelimit-reset-after': (resetAfterMs / 1000).toFixed(3),
      'x-ratelimit-bucket': 'messagesbucket',
    };
    return tooFast ? { headers, tooFast: { retryAfterMs: resetAfterMs, global: false } } : { headers };
  }

  function currentBucket(channel: string, now: number): Bucket {
    const known = buckets.get(channel);
    if (known && known.resetsAt > now) return known;
    const fresh = { used: 0, resetsAt: now + messages.perMs };
    buckets.set(channel, fresh);
    return fresh;
  }

  return { take, busiestSecond: () => busiest };
}
