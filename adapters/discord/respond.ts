import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
  type REST,
  Routes,
} from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { Reply } from '../../src/ports/platform.ts';
import { isAnsweredAlready, isTooLate, translateError } from './errors.ts';
import type { Interaction } from './parse-interaction.ts';
import type { MessagePart } from './render-message.ts';
import { renderReply } from './render-reply.ts';

/** Answers one interaction. Nothing here rejects: whoever waits for an answer has no use for an error. */
export interface Responder {
  /** Only as the first answer: Discord opens no modal after a deferral. */
  showModal(modal: APIModalInteractionResponseCallbackData): Promise<void>;
  /** Tells Discord to wait; the person sees that Parley is at it. */
  defer(): Promise<void>;
  reply(reply: Reply): Promise<void>;
  /** After `defer`. */
  replyLate(reply: Reply): Promise<void>;
  suggest(values: readonly string[]): Promise<void>;
}

/** These requests need no bot token and do not count against the global limit; the interaction's own token is the key. */
export function createResponder(
  rest: REST,
  applicationId: string,
  logger: Logger,
  interaction: Interaction,
  language: Language,
): Responder {
  const { id, token } = interaction;
  const facts = { platform: 'discord' } as const;

  async function first(
    type: InteractionResponseType,
    data: unknown,
    files: MessagePart['files'] = [],
  ): Promise<boolean> {
    return attempt(() =>
      rest.post(Routes.interactionCallback(id, token), {
        auth: false,
        body: { type, data },
        ...withFiles(files),
      }),
    );
  }

  /** Once more after a lost connection: if the first try did arrive, Discord says so, and that is as good. */
  async function attempt(send: () => Promise<unknown>, again = true): Promise<boolean> {
    try {
      await send();
      return true;
    } catch (error) {
      if (isAnsweredAlready(error)) {
        logger.debug(facts, 'An interaction had been answered already.');
        return false;
      }
      if (isTooLate(error)) {
        logger.warn(
          { ...facts, code: interaction.kind },
          'Discord had stopped waiting when Parley answered. What was asked for was done; the person can see it by /pulse.',
        );
        return false;
      }
      const translated = translateError(error, { kind: 'bot' }, true);
      if (again && !(error instanceof Error && 'status' in error)) return attempt(send, false);
      logger.error(
        { ...facts, error: translated.message, code: interaction.kind },
        'An answer could not be shown.',
      );
      return false;
    }
  }

  async function followUps(parts: readonly MessagePart[]): Promise<void> {
    for (const part of parts) {
      const sent = await attempt(() =>
        rest.post(Routes.webhook(applicationId, token), {
          auth: false,
          body: privately(part),
          ...withFiles(part.files),
        }),
      );
      if (!sent) return;
    }
  }

  return {
    async showModal(modal) {
      await first(InteractionResponseType.Modal, modal);
    },
    async defer() {
      await first(InteractionResponseType.DeferredChannelMessageWithSource, {
        flags: MessageFlags.Ephemeral,
      });
    },
    async reply(reply) {
      const [head, ...others] = renderReply(reply, language);
      if (!head) return;
      const shown = await first(
        InteractionResponseType.ChannelMessageWithSource,
        privately(head),
        head.files,
      );
      if (shown) await followUps(others);
    },
    async replyLate(reply) {
      const [head, ...others] = renderReply(reply, language);
      if (!head) return;
      const shown = await attempt(() =>
        rest.patch(Routes.webhookMessage(applicationId, token, '@original'), {
          auth: false,
          body: head.body,
          ...withFiles(head.files),
        }),
      );
      if (shown) await followUps(others);
    },
    async suggest(values) {
      await first(InteractionResponseType.ApplicationCommandAutocompleteResult, {
        choices: values.map((value) => ({ name: value, value })),
      });
    },
  };
}

function privately(part: MessagePart): unknown {
  return { ...part.body, flags: MessageFlags.Ephemeral };
}

function withFiles(files: MessagePart['files']): {
  files?: { name: string; data: Buffer; contentType: string }[];
} {
  return files.length === 0
    ? {}
    : { files: files.map((file) => ({ ...file, data: Buffer.from(file.data) })) };
}
