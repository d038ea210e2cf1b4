import type { Message } from '../messages/message.ts';
import type { PlatformName } from '../people/person.ts';
import type { ChannelName } from '../survey/organisation.ts';

/** A post that a channel has yet to get, since it could not be reached. */
export interface OwedPost {
  /** By which the delivery is known: of one message in one channel on one platform. */
  readonly key: string;
  readonly channel: ChannelName;
  readonly platform: PlatformName;
  /** ISO instant at which it was to be posted. */
  readonly since: string;
  /** Why it could not be, in words for the operator; absent where it was not tried, but put behind others. */
  readonly reason?: string;
}

/**
 * What channels have yet to get, whole: what is posted later is then what the others got, whatever has changed meanwhile.
 * It is gone once it is posted.
 */
export interface OwedStore {
  /** Keeps a post behind all that are owed already; a second call for a key changes nothing. */
  put(post: OwedPost, message: Message): Promise<void>;
  /** In the order in which they were put. */
  list(): Promise<readonly OwedPost[]>;
  message(key: string): Promise<Message | undefined>;
  remove(keys: readonly string[]): Promise<void>;
}
