import { concernReplyWords } from '../concerns/reply-words.ts';
import { foldCommitments } from '../dispute/commitment.ts';
import { foldConcerns, isClosed } from '../dispute/concern.ts';
import {
  acknowledgeConcern,
  agreeConcern,
  awaitingVerdict,
  disagreeConcern,
  isJudgeable,
  requireConcern,
  requireOpen,
  withdrawConcern,
} from '../dispute/decide-concern.ts';
import type { NewEntry, RegisterEntry } from '../dispute/register-entry.ts';
import type { CommandCall } from '../messages/command.ts';
import { concernMessage, concernsMessage } from '../messages/concern-messages.ts';
import { answerForm, lengths, raiseForm, sharpenForm } from '../messages/register-forms.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { FormReply } from '../ports/platform.ts';
import { agreedTerms, rulesInUse } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import { boxesAhead } from './concern-boxes.ts';
import { forgetSupport, publishedSupporters, supportConcern, takeBackSupport } from './concern-support.ts';
import { type Context, isoNow } from './context.ts';
import { concernTopics, publishedFigures } from './describe-concern.ts';
import type { CommandHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { ask, show, tell } from './replies.ts';

type Options = CommandCall['options'];
type Act = (context: Context, person: Reader, options: Options) => Promise<FormReply>;

const acts: Readonly<Record<ActionOf<'concern'>, Act>> = {
  list: async (context, { language }) => {
    const concerns = foldConcerns(await context.store.register.list());
    return show(concernsMessage(concerns, isoNow(context), await publishedSupporters(context), language));
  },

  show: async (context, { language }, options) => {
    const entries = await context.store.register.list();
    const concern = requireConcern(entries, readNumber(options.number, 'concern'));
    return show(
      concernMessage(
        concern,
        {
          now: isoNow(context),
          timeZone: (await agreedTerms(context)).organisation.timeZone,
          supporters: (await publishedSupporters(context)).get(concern.number),
          commitments: foldCommitments(entries).filter((one) => one.concern === concern.number),
          latestFigures: await publishedFigures(context, concern.topic),
        },
        language,
      ),
    );
  },

  raise: async (context, { role, language }) => {
    const topics = await concernTopics(context, language);
    if (role === 'rep') return ask(raiseForm(topics, undefined, language));
    const [box] = await boxesAhead(context);
    const { timeZone } = (await agreedTerms(context)).organisation;
    return ask(raiseForm(topics, { at: box.opensAt, timeZone }, language));
  },

  support: async (context, person, options) => {
    const number = readNumber(options.number, 'concern');
    await supportConcern(context, person, number);
    const { minimumGroup } = (await rulesInUse(context)).rules;
    return tell(concernReplyWords(person.language).supported(number, minimumGroup));
  },

  unsupport: async (context, person, options) => {
    const number = readNumber(options.number, 'concern');
    await takeBackSupport(context, person, number);
    return tell(concernReplyWords(person.language).unsupported(number));
  },

  sharpen: async (context, { language }, options) => {
    const entries = await context.store.register.list();
    return ask(sharpenForm(requireOpen(entries, readNumber(options.number, 'concern')), language));
  },

  acknowledge: async (context, { language }, options) => {
    const number = readNumber(options.number, 'concern');
    await changeRegister(context, (entries) => acknowledgeConcern(entries, number));
    return tell(concernReplyWords(language).acknowledged(number));
  },

  answer: async (context, { language }, options) => {
    const entries = await context.store.register.list();
    return ask(answerForm(requireOpen(entries, readNumber(options.number, 'concern')), language));
  },

  agree: async (context, { language }, options) => {
    const number = await close(context, options, agreeConcern);
    return tell(concernReplyWords(language).agreed(number));
  },

  disagree: async (context, { language }, options) => {
    const number = readNumber(options.number, 'concern');
    const reason = readReason(options.reason);
    await changeRegister(context, (entries) => disagreeConcern(entries, number, reason));
    return tell(concernReplyWords(language).disagreed(number));
  },

  withdraw: async (context, { language }, options) => {
    const number = await close(context, options, (entries, concern, supporters) =>
      withdrawConcern(entries, concern, readReason(options.reason), supporters),
    );
    return tell(concernReplyWords(language).withdrawn(number));
  },
};

/** `/concern`. */
export const concernHandler: CommandHandler = {
  run: (context, person, call) => acts[call.subcommand as ActionOf<'concern'>](context, person, call.options),
  complete: async (context, _person, call, option) => {
    const typed = call.options[option] ?? '';
    const entries = await context.store.register.list();
    const isVerdict = call.subcommand === 'agree' || call.subcommand === 'disagree';
    const awaiting = isVerdict ? awaitingVerdict(entries) : new Set<number>();
    return foldConcerns(entries)
      .filter(
        (concern) =>
          call.subcommand === 'show' || (isVerdict ? isJudgeable(concern, awaiting) : !isClosed(concern)),
      )
      .map(({ number }) => String(number))
      .filter((number) => number.startsWith(typed))
      .slice(-25);
  },
};

/** Decides on a concern, and forgets who supported it if that closed it; its number. */
async function close(
  context: Context,
  options: Options,
  decide: (
    entries: readonly RegisterEntry[],
    number: number,
    supporters: number | undefined,
  ) => readonly NewEntry[],
): Promise<number> {
  const number = readNumber(options.number, 'concern');
  const supporters = (await publishedSupporters(context)).get(number);
  await changeRegister(context, (entries) => decide(entries, number, supporters));
  await forgetSupport(context);
  return number;
}

function readReason(raw: string | undefined): string {
  return readText(raw, lengths.note).text.slice(0, lengths.note);
}
