import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CallSlack } from './call-slack.ts';
import { codeBehind, pictureIsNotReady } from './errors.ts';
import { renderBlocks } from './render-message.ts';
import { renderText } from './render-text.ts';
import { splitBlocks } from './split-blocks.ts';
import { shareFiles, type UploadPictures } from './upload-picture.ts';

/** Marks Parley's messages in Slack's metadata (docs.slack.dev/messaging/message-metadata). */
export const metadataType = 'parley_message';

const mark = z.object({
  metadata: z.object({
    event_type: z.literal(metadataType),
    event_payload: z.object({ key: z.string(), part: z.number(), parts: z.number() }),
  }),
});
const postedMessage = z.object({ channel: z.string(), ts: z.string() });
const historyPage = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/** A message is looked for as long as a round lasts, and a day. */
const lookBackMs = 8 * 24 * 3600_000;
/** How long Slack may work on a picture that was just uploaded, in attempts. It takes a second or two. */
const pictureDelaysMs = [500, 1_000, 2_000, 4_000];
/** From the first step to the last attempt: within the claim that the core holds on a message. */
const beginWithinMs = 15_000;

export interface SlackMessages {
  /** Sends a message to a channel, or to a person by their user id. The kinds of rejection are the port's. */
  send(to: string, message: Message, key: string): Promise<void>;
  /** Whether all of the message with this key stands in this conversation (no user id). */
  find(conversation: string, key: string): Promise<boolean>;
}

export function createSlackMessages(
  call: CallSlack,
  uploadPictures: UploadPictures,
  clock: Clock,
  conversationOf: (to: string) => Promise<string>,
): SlackMessages {
  async function send(to: string, message: Message, key: string): Promise<void> {
    let late = false;
    const lateness = setTimeout(() => {
      late = true;
    }, beginWithinMs);
    try {
      const fileOf = await uploadPictures(message).catch(certainlyNotSent);
      const portions = splitBlocks(renderBlocks(message, fileOf));
      // A message in several parts may have been begun before; one in one part either stands or does not.
      const standing =
        portions.length === 1 ? new Set() : (await partsOf(await conversationOf(to), key)).standing;
      for (const [index, blocks] of portions.entries()) {
        if (standing.has(index + 1)) continue;
        const payload = { key, part: index + 1, parts: portions.length };
        const posted = await post({
          channel: to,
          blocks,
          text: renderText(index === 0 ? message : { title: message.title, blocks: [] }),
          metadata: {
            event_type: metadataType,
            event_payload: message.digest === undefined ? payload : { ...payload, digest: message.digest },
          },
        });
        // A file that is no picture can stand in no block, only under a message.
        if (index === portions.length - 1) await shareFiles(call, message, posted);
      }
    } finally {
      clearTimeout(lateness);
    }

    async function post(content: Readonly<Record<string, unknown>>) {
      for (const waitMs of [...pictureDelaysMs, undefined]) {
        if (late) break;
        try {
          return postedMessage.parse(await call('chat.postMessage', { ...content, ...asItStands }, 'queue'));
        } catch (error) {
          if (!pictureIsNotReady(error)) throw error;
          if (waitMs !== undefined) await delay(waitMs);
        }
      }
      throw new RetryLaterError('Slack is still working on the picture.', 10_000);
    }
  }

  async function partsOf(
    conversation: string,
    key: string,
  ): Promise<{ standing: Set<unknown>; parts: number }> {
    const oldest = ((clock.now() - lookBackMs) / 1000).toFixed(6);
    const standing = new Set<unknown>();
    let parts = 1;
    let cursor: string | undefined;
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
        const payload = mark.safeParse(message).data?.metadata.event_payload;
        if (payload?.key !== key) continue;
        standing.add(payload.part);
        parts = payload.parts;
      }
      cursor = page.response_metadata?.next_cursor;
    } while (cursor && standing.size < parts);
    return { standing, parts };
  }

  return {
    send,
    async find(conversation, key) {
      const { standing, parts } = await partsOf(conversation, key);
      return standing.size >= parts;
    },
  };
}

/** Slack shows what it is given: no names looked up, no markup, no preview of a link. */
const asItStands = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
};

/** An upload that broke off has sent nothing that anybody could see. */
function certainlyNotSent(error: unknown): never {
  if (error instanceof RetryLaterError || codeBehind(error) !== undefined) throw error;
  throw new RetryLaterError('The picture could not be uploaded.', 5_000, { cause: error });
}
