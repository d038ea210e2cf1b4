import { digestOf } from './digest-of.ts';

/** A message's key as a platform keeps it: opaque, so that no person's id ends up in anybody's metadata. */
export function keyOnPlatform(key: string): string {
  return digestOf(key).slice(0, 32);
}
