import { z } from 'zod';
import { ParleyError } from '../../src/errors/parley-error.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CallSlack } from './call-slack.ts';
import { troubleWords } from './trouble-words.ts';

/** Marks Parley's messages in Slack's metadata (docs.slack.dev/messaging/message-metadata). */
export const metadataType = 'parley_message';

const mark = z.object({
  ts: z.string(),
  metadata: z.object({
    event_type: z.literal(metadataType),
    event_payload: z.object({
      key: z.string(),
      part: z.number(),
      parts: z.number(),
      /** How many files belong under the last part. */
      files: z.number().default(0),
    }),
  }),
});
const historyPage = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});
/** docs.slack.dev/reference/methods/conversations.replies: the message first, then what stands under it. */
const thread = z.object({
  messages: z.array(
    z.object({ ts: z.string(), user: z.string().optional(), files: z.array(z.unknown()).default([]) }),
  ),
});

/** A message is looked for as long as a round lasts, and a day. */
const lookBackMs = 8 * 24 * 3600_000;
/** Further back, no more is read than this many pages: at the pace that Slack allows, a minute. */
const mostPagesBack = 50;

/** What stands of a message with one key. */
export interface Standing {
  readonly conversation: string;
  /** The timestamp of each part, by its number. */
  readonly parts: ReadonlyMap<number, string>;
  /** Whether it has files, and they stand under its last part. */
  readonly filesStand: boolean;
  /** Whether nothing is missing. */
  readonly whole: boolean;
}

/**
 * Looks in a conversation's history for a message, by the key in its parts' metadata; with `since` (milliseconds) that far
 * back, and rejects with a ParleyError where it is not found and Slack may not show so much.
 */
export async function findMessage(
  call: CallSlack,
  clock: Clock,
  conversation: string,
  key: string,
  since?: number,
): Promise<Standing> {
  const oldest = ((since ?? clock.now() - lookBackMs) / 1000).toFixed(6);
  const parts = new Map<number, string>();
  let count = 1;
  let files = 0;
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = historyPage.parse(
      await call(
        'conversations.history',
        {
          channel: conversation,
          oldest,
          limit: 200,
          include_all_metadata: true,
          ...(cursor ? { cursor } : {}),
        },
        'queue',
      ),
    );
    for (const message of page.messages) {
      const read = mark.safeParse(message).data;
      if (read?.metadata.event_payload.key !== key) continue;
      const { event_payload: payload } = read.metadata;
      parts.set(payload.part, read.ts);
      count = payload.parts;
      files = payload.files;
    }
    cursor = page.response_metadata?.next_cursor;
    pages += 1;
  } while (cursor && parts.size < count && (since === undefined || pages < mostPagesBack));
  // A plan or a setting of the workspace may have hidden or deleted what is older.
  const isOld = since !== undefined && since < clock.now() - lookBackMs;
  if (parts.size < count && (isOld || (cursor && since !== undefined))) {
    throw new ParleyError((language) => troubleWords(language).notFound);
  }
  const last = parts.get(count);
  const filesStand = files > 0 && last !== undefined && (await countFiles(last)) >= files;
  return { conversation, parts, filesStand, whole: parts.size >= count && (files === 0 || filesStand) };

  /** Whoever posted the message shared its files; what others put under it does not count. */
  async function countFiles(ts: string): Promise<number> {
    const { messages } = thread.parse(
      await call('conversations.replies', { channel: conversation, ts, limit: 200 }, 'queue'),
    );
    const poster = messages.find((message) => message.ts === ts)?.user;
    const replies = messages.filter((message) => message.ts !== ts && message.user === poster);
    return replies.reduce((sum, reply) => sum + reply.files.length, 0);
  }
}
