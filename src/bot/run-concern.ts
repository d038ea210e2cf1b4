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
import { formatMoment } from '../messages/format-moment.ts';
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
import { ask, say, show } from './replies.ts';

type Options = CommandCall['options'];
type Act = (context: Context, person: Reader, options: Options) => Promise<FormReply>;

const acts: Readonly<Record<ActionOf<'concern'>, Act>> = {
  list: async (context) => {
    const concerns = foldConcerns(await context.store.register.list());
    return show(concernsMessage(concerns, isoNow(context), await publishedSupporters(context)));
  },

  show: async (context, _person, options) => {
    const entries = await context.store.register.list();
    const concern = requireConcern(entries, readNumber(options.number, 'concern'));
    return show(
      concernMessage(concern, {
        now: isoNow(context),
        timeZone: (await agreedTerms(context)).organisation.timeZone,
        supporters: (await publishedSupporters(context)).get(concern.number),
        commitments: foldCommitments(entries).filter((one) => one.concern === concern.number),
        latestFigures: await publishedFigures(context, concern.topic),
      }),
    );
  },

  raise: async (context, person) => {
    const topics = await concernTopics(context);
    if (person.role === 'rep') return ask(raiseForm(topics, undefined));
    const [box] = await boxesAhead(context);
    const { organisation } = await agreedTerms(context);
    return ask(raiseForm(topics, formatMoment(box.opensAt, organisation.timeZone)));
  },

  support: async (context, person, options) => {
    const number = readNumber(options.number, 'concern');
    await supportConcern(context, person, number);
    const { minimumGroup } = (await rulesInUse(context)).rules;
    return say(
      `You support concern ${number}`,
      `It counts once, however often you send this. Nobody is told who supports it. How many do is counted when the weekly questions close, and shown from the next summary on, where it is ${minimumGroup} or more. To take it back: /concern unsupport ${number}`,
    );
  },

  unsupport: async (context, person, options) => {
    const number = readNumber(options.number, 'concern');
    await takeBackSupport(context, person, number);
    return say(
      `You do not support concern ${number}`,
      'Nobody is told, and this reply is the same whether you supported it before or not. To support it: /concern support ' +
        number,
    );
  },

  sharpen: async (context, _person, options) => {
    const entries = await context.store.register.list();
    return ask(sharpenForm(requireOpen(entries, readNumber(options.number, 'concern'))));
  },

  acknowledge: async (context, _person, options) => {
    const number = readNumber(options.number, 'concern');
    await changeRegister(context, (entries) => acknowledgeConcern(entries, number));
    return say(
      `Both channels are told that you have read concern ${number}`,
      `It still waits for an answer: /concern answer ${number}`,
    );
  },

  answer: async (context, _person, options) => {
    const entries = await context.store.register.list();
    return ask(answerForm(requireOpen(entries, readNumber(options.number, 'concern'))));
  },

  agree: (context, _person, options) =>
    close(context, options, 'The concern is closed', (entries, number, supporters) =>
      agreeConcern(entries, number, supporters),
    ),

  disagree: async (context, _person, options) => {
    const number = readNumber(options.number, 'concern');
    const reason = readReason(options.reason);
    await changeRegister(context, (entries) => disagreeConcern(entries, number, reason));
    return say('Both channels are told', `Concern ${number} is open and waits for another answer.`);
  },

  withdraw: (context, _person, options) =>
    close(context, options, 'The concern is withdrawn', (entries, number, supporters) =>
      withdrawConcern(entries, number, readReason(options.reason), supporters),
    ),
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

async function close(
  context: Context,
  options: Options,
  title: string,
  decide: (
    entries: readonly RegisterEntry[],
    number: number,
    supporters: number | undefined,
  ) => readonly NewEntry[],
): Promise<FormReply> {
  const number = readNumber(options.number, 'concern');
  const supporters = (await publishedSupporters(context)).get(number);
  await changeRegister(context, (entries) => decide(entries, number, supporters));
  await forgetSupport(context);
  return say(title, `Both channels are told. It stays readable: /concern show ${number}`);
}

function readReason(raw: string | undefined): string {
  return readText(raw, lengths.note).text.slice(0, lengths.note);
}
