import { Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { CallDiscord } from './call-discord.ts';
import type { About } from './errors.ts';
import { type Reference, readReference } from './message-reference.ts';

const pageSize = 100;

/** A thousand messages back: more than stand between a lost answer and the next look at a busy channel. */
const mostPages = 10;

const history = z.array(
  z.object({
    id: z.string(),
    author: z.object({ id: z.string() }),
    embeds: z.array(z.object({ footer: z.object({ text: z.string() }).optional() })).default([]),
  }),
);

/** The parts of one message that stand in a channel, and how many there should be. */
export interface StandingParts {
  readonly parts: ReadonlySet<number>;
  readonly complete: boolean;
  /** Milliseconds: how far back was looked; the channel's beginning where absent. */
  readonly lookedBackTo?: number;
}

/**
 * Reads a channel's history for the bot's own message with this reference. Whoever else wrote the same small print does
 * not count. The bot may read its own messages without the Message Content intent.
 */
export async function findMessage(
  call: CallDiscord,
  channelId: string,
  botId: string,
  referenceId: string,
  about: About,
): Promise<StandingParts> {
  const found = new Set<number>();
  let expected = Number.POSITIVE_INFINITY;
  let before: string | undefined;
  let isWhole = false;
  for (let page = 0; page < mostPages && found.size < expected; page += 1) {
    const query = new URLSearchParams({
      limit: String(pageSize),
      ...(before === undefined ? {} : { before }),
    });
    const messages = history.parse(
      await call({ method: 'GET', route: Routes.channelMessages(channelId), about, query }),
    );
    for (const message of messages) {
      for (const reference of message.author.id === botId ? referencesIn(message.embeds) : []) {
        if (reference.id !== referenceId) continue;
        found.add(reference.part);
        expected = reference.parts;
      }
    }
    before = messages.at(-1)?.id;
    isWhole = messages.length < pageSize;
    if (isWhole) break;
  }
  const standing = { parts: found, complete: found.size >= expected };
  return isWhole || before === undefined
    ? standing
    : { ...standing, lookedBackTo: SnowflakeUtil.timestampFrom(before) };
}

function referencesIn(embeds: z.infer<typeof history>[number]['embeds']): readonly Reference[] {
  return embeds.flatMap(({ footer }) => {
    const reference = footer && readReference(footer.text);
    return reference ? [reference] : [];
  });
}
