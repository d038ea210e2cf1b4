import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { RetryLaterError } from '../../src/errors/parley-error.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { CallSlack } from './call-slack.ts';
import { codeBehind, pictureIsNotReady } from './errors.ts';
import { findMessage, metadataType } from './find-message.ts';
import { renderBlocks } from './render-message.ts';
import { renderText } from './render-text.ts';
import { splitBlocks } from './split-blocks.ts';
import { troubleWords } from './trouble-words.ts';
import { shareFiles, type UploadPictures } from './upload-picture.ts';

const postedMessage = z.object({ channel: z.string(), ts: z.string() });

/** How long Slack may work on a picture that was just uploaded, in attempts. It takes a second or two. */
const pictureDelaysMs = [500, 1_000, 2_000, 4_000];
/** From the first step to the last attempt: within the claim that the core holds on a message. */
const beginWithinMs = 15_000;

export interface SlackMessages {
  /** Sends a message to a channel, or to a person by their user id. The kinds of rejection are the port's. */
  send(to: string, message: Message, key: string): Promise<void>;
  /** Whether all of the message with this key stands in this conversation (no user id), its files too. */
  find(conversation: string, key: string, since?: number): Promise<boolean>;
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
      const fileOf = await uploadPictures(message).catch((error: unknown) =>
        uploadsAreOff(error) ? () => undefined : certainlyNotSent(error),
      );
      const portions = splitBlocks(renderBlocks(message, fileOf));
      const files = message.blocks.filter(({ kind }) => kind === 'file').length;
      // A message in several steps may have been begun before; one in a single step either stands or does not.
      const begun =
        portions.length + files > 1
          ? await findMessage(call, clock, await conversationOf(to), key)
          : undefined;
      let last: { readonly channel: string; readonly ts: string } | undefined;
      for (const [index, blocks] of portions.entries()) {
        const ts = begun?.parts.get(index + 1);
        if (begun && ts !== undefined) {
          last = { channel: begun.conversation, ts };
          continue;
        }
        const payload = { key, part: index + 1, parts: portions.length, ...(files > 0 ? { files } : {}) };
        last = await post({
          channel: to,
          blocks,
          text: renderText(index === 0 ? message : { title: message.title, blocks: [] }),
          metadata: {
            event_type: metadataType,
            event_payload: message.digest === undefined ? payload : { ...payload, digest: message.digest },
          },
        });
      }
      // A file that is no picture can stand in no block, only under a message.
      if (last && !begun?.filesStand) {
        await shareFiles(call, message, last).catch((error: unknown) => {
          if (!uploadsAreOff(error)) throw error;
        });
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
      throw new RetryLaterError((language) => troubleWords(language).worksOnPicture, 10_000);
    }
  }

  return {
    send,
    find: async (conversation, key, since) =>
      (await findMessage(call, clock, conversation, key, since)).whole,
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

/** A picture in words, and no file, is better than a channel that gets nothing any more. */
function uploadsAreOff(error: unknown): boolean {
  return codeBehind(error) === 'file_uploads_disabled';
}

/** An upload that broke off has sent nothing that anybody could see. */
function certainlyNotSent(error: unknown): never {
  if (error instanceof RetryLaterError || codeBehind(error) !== undefined) throw error;
  throw new RetryLaterError((language) => troubleWords(language).pictureNotUploaded, 5_000, { cause: error });
}
