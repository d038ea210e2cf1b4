import { createHash } from 'node:crypto';
import type { Person } from '../../src/people/person.ts';
import { channelOf } from './channel-of.ts';
import type { StoreForWeb } from './web-options.ts';

/** About 100 kB each. */
const kept = 100;

export interface Pictures {
  /** The address under which this person, and for now only they, can load a picture that is shown to them. */
  urlFor(person: Person, png: Uint8Array): string;
  /** The address under which this person can load a file that is shown to them. */
  urlForFile(person: Person, name: string, bytes: Uint8Array): string;
  /** The picture or file with this SHA-256, if it stands in something that this person may see. */
  find(person: Person, sha256: string): Promise<Uint8Array | undefined>;
}

/**
 * Pictures under addresses of their own, so that a page stays small and a browser keeps them. What was shown lately is
 * held in memory; anything older is looked up in the person's messages, their channel and the published summaries.
 */
export function createPictures(store: StoreForWeb): Pictures {
  const shown = new Map<string, Uint8Array>();

  function remember(person: Person, sha256: string, png: Uint8Array): void {
    const key = `${person.id} ${sha256}`;
    shown.delete(key);
    shown.set(key, png);
    const oldest = shown.keys().next();
    if (shown.size > kept && !oldest.done) shown.delete(oldest.value);
  }

  async function* everythingFor(person: Person): AsyncGenerator<Uint8Array> {
    const channel = channelOf(person.role);
    const targets = [{ person: person.id }, ...(channel === undefined ? [] : [{ channel }])];
    for (const target of targets) {
      for (const { message } of await store.web.messages(target, 100)) {
        for (const block of message.blocks) {
          if (block.kind === 'picture') yield block.png;
          if (block.kind === 'file') yield block.bytes;
        }
      }
    }
    for (const { roundId } of await store.summaries.published(20)) {
      const published = await store.summaries.getPublished(roundId);
      if (published !== undefined) yield published.picture.png;
    }
  }

  return {
    urlFor(person, png) {
      const sha256 = hash(png);
      remember(person, sha256, png);
      return `/picture/${sha256}.png`;
    },

    urlForFile(person, name, bytes) {
      const sha256 = hash(bytes);
      remember(person, sha256, bytes);
      return `/file/${sha256}/${encodeURIComponent(name)}`;
    },

    async find(person, sha256) {
      const lately = shown.get(`${person.id} ${sha256}`);
      if (lately !== undefined) return lately;
      for await (const png of everythingFor(person)) {
        if (hash(png) === sha256) return png;
      }
      return undefined;
    },
  };
}

function hash(png: Uint8Array): string {
  return createHash('sha256').update(png).digest('hex');
}
