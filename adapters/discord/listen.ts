import type { REST } from 'discord.js';
import type { Language } from '../../src/language/language.ts';
import type { Languages } from '../../src/language/languages.ts';
import type { Form, FormValues } from '../../src/messages/form.ts';
import type { Account } from '../../src/people/person.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { FormReply, PlatformListener, Reply } from '../../src/ports/platform.ts';
import { readCustomId, stepId } from './custom-ids.ts';
import { limits } from './limits.ts';
import { referenceId } from './message-reference.ts';
import { type Interaction, parseInteraction } from './parse-interaction.ts';
import { createStepMemory, createTypedMemory } from './remember-steps.ts';
import { renderForm } from './render-form.ts';
import {
  formIsReady,
  nextStep,
  replyToFaultyForm,
  somethingWentWrong,
  stepsForgotten,
} from './render-reply.ts';
import { createResponder, type Responder } from './respond.ts';

export interface ListenOptions {
  readonly rest: REST;
  readonly applicationId: string;
  readonly guildId: string;
  readonly logger: Logger;
  readonly languages: Languages;
  /** How long an answer may take before Discord is told to wait; it gives up after 3,000. */
  readonly deferAfterMs?: number;
}

/** Takes interactions as they come from the gateway. */
export interface Listening {
  take(payload: unknown): void;
  /** Takes no more, and resolves when everything that was begun has been answered. */
  finish(): Promise<void>;
}

/** So many interactions back, the same one delivered twice is recognised. */
const remembered = 5000;

/** Passes what people do on Discord to the core, and the core's answer back, to the one person only. */
export function listen(options: ListenOptions, listener: PlatformListener): Listening {
  const { rest, applicationId, guildId, logger, languages, deferAfterMs = 2000 } = options;
  const languageOf = (account: Account) => languages.find(account.language);
  const steps = createStepMemory();
  const turnedAway = createTypedMemory();
  const seen = new Set<string>();
  const begun = new Set<Promise<void>>();
  let taking = true;

  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= remembered) break;
      seen.delete(oldest);
    }
    return true;
  }

  async function handle(interaction: Interaction): Promise<void> {
    const { userId, locale } = interaction;
    const responder = createResponder(rest, applicationId, logger, interaction, languages.find(locale));
    const account: Account = {
      platform: 'discord',
      id: userId,
      ...(locale === undefined ? {} : { language: locale }),
    };
    switch (interaction.kind) {
      case 'button':
        return pressButton(responder, account, interaction.customId);
      case 'form':
        return submit(responder, account, interaction.customId, interaction.values);
      case 'command':
        return answer(responder, account, listener.runCommand(account, interaction.call));
      case 'completion': {
        const none = new Promise<readonly string[]>(
          (resolve) => void setTimeout(resolve, deferAfterMs, []).unref(),
        );
        const values = await Promise.race([
          listener.complete(account, interaction.call, interaction.option),
          none,
        ]);
        const usable = values.filter((value) => value.length >= 1 && value.length <= limits.choiceText);
        return responder.suggest(usable.slice(0, limits.choices));
      }
    }
  }

  function pressButton(responder: Responder, account: Account, customId: string): Promise<void> {
    const id = readCustomId(customId);
    switch (id.kind) {
      case 'form':
        return answer(responder, account, listener.openForm(account, id.formId));
      case 'command':
        return answer(responder, account, listener.runCommand(account, id.call));
      case 'step': {
        const begun = steps.get(account.id, id.reference);
        const modal = begun && modalsOf(begun.form, begun.typed, languageOf(account))[id.step - 1];
        return modal ? responder.showModal(modal) : responder.reply(stepsForgotten(languageOf(account)));
      }
    }
  }

  /** A form of one step goes to the core at once; one of several when its last step is there, whole. */
  function submit(
    responder: Responder,
    account: Account,
    customId: string,
    values: FormValues,
  ): Promise<void> {
    const id = readCustomId(customId);
    if (id.kind === 'command') return responder.reply(stepsForgotten(languageOf(account)));
    if (id.kind === 'form') return answer(responder, account, submitWhole(account, id.formId, values));
    const soFar = steps.get(account.id, id.reference);
    if (!soFar) return responder.reply(stepsForgotten(languageOf(account)));
    const all = { ...soFar.values, ...values };
    const count = modalsOf(soFar.form, {}, languageOf(account)).length;
    if (id.step < count) {
      steps.keep(account.id, id.reference, { ...soFar, values: all });
      const next = id.step + 1;
      return responder.reply(nextStep(next, count, stepId(next, id.reference), languageOf(account)));
    }
    steps.forget(account.id, id.reference);
    return answer(responder, account, submitWhole(account, soFar.form.id, all));
  }

  async function submitWhole(account: Account, formId: string, values: FormValues): Promise<Reply> {
    const reply = await listener.submitForm(account, formId, values);
    if (reply.fieldErrors) turnedAway.keep(account.id, formId, values);
    return replyToFaultyForm(reply, formId, languageOf(account));
  }

  /** The first word is due within 3 seconds. A modal can only be the first word, so a late form comes by a button. */
  async function answer(responder: Responder, account: Account, work: Promise<FormReply>): Promise<void> {
    const safe = work.catch((error: unknown) => {
      logger.error(
        { platform: 'discord', error: error instanceof Error ? error.name : 'unknown' },
        'A request failed.',
      );
      return somethingWentWrong(languageOf(account));
    });
    const early = await Promise.race([safe, after(deferAfterMs, undefined)]);
    if (early?.kind === 'message') return responder.reply(early);
    if (early) return openForm(responder, account, early.form);
    await responder.defer();
    const late = await safe;
    return responder.replyLate(late.kind === 'message' ? late : formIsReady(late.form, languageOf(account)));
  }

  async function openForm(responder: Responder, account: Account, form: Form): Promise<void> {
    const typed = turnedAway.get(account.id, form.id) ?? {};
    turnedAway.forget(account.id, form.id);
    const [first, ...others] = modalsOf(form, typed, languageOf(account));
    if (!first) return;
    if (others.length > 0) steps.keep(account.id, referenceId(form.id), { form, values: {}, typed });
    return responder.showModal(first);
  }

  function modalsOf(form: Form, typed: FormValues, language: Language): ReturnType<typeof renderForm> {
    const customIds = (step: number) => stepId(step, referenceId(form.id));
    const modals = renderForm(form, customIds, typed, language);
    return modals.length === 1 ? modals.map((modal) => ({ ...modal, custom_id: form.id })) : modals;
  }

  return {
    take(payload) {
      if (!taking) return;
      const interaction = parseInteraction(payload, { applicationId, guildId });
      if (!interaction || !isNew(interaction.id)) return;
      const work = handle(interaction)
        .catch((error: unknown) => {
          logger.error(
            {
              platform: 'discord',
              error: error instanceof Error ? error.name : 'unknown',
              code: interaction.kind,
            },
            'An interaction could not be handled.',
          );
        })
        .finally(() => begun.delete(work));
      begun.add(work);
    },
    async finish() {
      taking = false;
      await Promise.all(begun);
    },
  };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), ms).unref();
  });
}
