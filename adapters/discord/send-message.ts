import { Routes } from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { Message } from '../../src/messages/message.ts';
import type { CallDiscord } from './call-discord.ts';
import type { About } from './errors.ts';
import { findMessage } from './find-message.ts';
import { referenceId } from './message-reference.ts';
import { type MessagePart, renderMessage } from './render-message.ts';

export interface SendingWay {
  readonly call: CallDiscord;
  readonly botId: () => Promise<string>;
  /** Of what the adapter itself says around the message. */
  readonly language: Language;
}

/**
 * Sends one message, findable by its key. One that needs several parts may have been cut off between them, so what
 * stands already is looked up and left out.
 */
export async function sendMessage(
  way: SendingWay,
  channelId: string,
  message: Message,
  key: string,
  about: About,
): Promise<void> {
  const { call, botId, language } = way;
  const reference = referenceId(key);
  const parts = renderMessage(message, { reference, language });
  const standing =
    parts.length === 1 ? undefined : await findMessage(call, channelId, await botId(), reference, about);
  for (const [index, part] of parts.entries()) {
    if (!standing?.parts.has(index + 1)) await postPart(call, channelId, part, about);
  }
}

/** Files go beside the JSON; which of them is which attachment is said inside it. */
async function postPart(
  call: CallDiscord,
  channelId: string,
  part: MessagePart,
  about: About,
): Promise<void> {
  await call({
    method: 'POST',
    route: Routes.channelMessages(channelId),
    about,
    body: part.body,
    files: part.files,
    creates: true,
  });
}
