/**
 * Every text in what a platform is sent, but under the keys that only machines read. Whoever adds a key that people read
 * need not tell this: only what nobody reads is left out.
 */
export function textsIn(payload: unknown, unread: ReadonlySet<string>): readonly string[] {
  if (typeof payload === 'string') return [payload];
  if (Array.isArray(payload)) return payload.flatMap((one) => textsIn(one, unread));
  if (typeof payload !== 'object' || payload === null || payload instanceof Uint8Array) return [];
  return Object.entries(payload).flatMap(([key, value]) => (unread.has(key) ? [] : textsIn(value, unread)));
}
