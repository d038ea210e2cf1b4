import { Temporal } from 'temporal-polyfill';
import { commitmentFormWords } from '../commitments/form-words.ts';
import { foldCommitments, promiseLength } from '../dispute/commitment.ts';
import { foldConcerns, isClosed } from '../dispute/concern.ts';
import {
  dropCommitment,
  makeCommitment,
  requireCommitment,
  sayDone,
  updateCommitment,
} from '../dispute/decide-commitment.ts';
import { requireOpen } from '../dispute/decide-concern.ts';
import type { Language } from '../language/language.ts';
import type { CommandCall } from '../messages/command.ts';
import { commitmentsMessage } from '../messages/commitment-messages.ts';
import type { FormValues } from '../messages/form.ts';
import { commitmentForm, lengths, updateForm } from '../messages/register-forms.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { dateOn } from '../survey/date-on.ts';
import { agreedTerms } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import { outOfDate, requireForm, requireRole } from './concern-forms.ts';
import { type Context, isoNow } from './context.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText, readTexts } from './read-text.ts';
import { ask, correct, show, tell } from './replies.ts';

type Act = (context: Context, person: Reader, options: CommandCall['options']) => Promise<FormReply>;

const acts: Readonly<Record<ActionOf<'commitment'>, Act>> = {
  list: async (context, { language }) => {
    const commitments = foldCommitments(await context.store.register.list());
    return show(commitmentsMessage(commitments, await today(context), language));
  },
  make: async (context, { language }, options) => {
    const entries = await context.store.register.list();
    const { number } = requireOpen(entries, readNumber(options.concern, 'concern'));
    return ask(commitmentForm(number, language));
  },
  update: async (context, { language }, options) => {
    const entries = await context.store.register.list();
    const { number } = requireCommitment(entries, readNumber(options.number, 'commitment'));
    return ask(updateForm(number, language));
  },
  done: async (context, { language }, options) => {
    const number = readNumber(options.number, 'commitment');
    const note = readText(options.note, lengths.note).text.slice(0, lengths.note);
    await changeRegister(context, (entries) => sayDone(entries, number, note));
    return tell(commitmentFormWords(language).done(number));
  },
  drop: async (context, { language }, options) => {
    const number = readNumber(options.number, 'commitment');
    const reason = readText(options.reason, lengths.note).text.slice(0, lengths.note);
    await changeRegister(context, (entries) => dropCommitment(entries, number, reason));
    return tell(commitmentFormWords(language).dropped(number));
  },
};

/** `/commitment`. */
export const commitmentHandler: CommandHandler = {
  run: (context, person, call) =>
    acts[call.subcommand as ActionOf<'commitment'>](context, person, call.options),
  complete: async (context, _person, call, option) => {
    const entries = await context.store.register.list();
    const numbers =
      option === 'concern'
        ? foldConcerns(entries).filter((concern) => !isClosed(concern))
        : foldCommitments(entries).filter(({ state }) => state !== 'kept' && state !== 'dropped');
    return numbers
      .map(({ number }) => String(number))
      .filter((number) => number.startsWith(call.options[option] ?? ''))
      .slice(-25);
  },
};

/** `commitment.make.12` with the concern's number, `commitment.update.3` with the commitment's. */
export const commitmentForms: FormHandler = {
  open: (context, person, rest) => {
    const [action = '', number = ''] = rest.split('.');
    requireForm('commitment', action, ['make', 'update']);
    requireRole(person, 'commitment', action);
    return commitmentHandler.run(context, person, {
      command: 'commitment',
      subcommand: action,
      options: { number, concern: number },
    });
  },
  submit: async (context, person, rest, values) => {
    const [action = '', number] = rest.split('.');
    requireRole(person, 'commitment', action);
    if (action === 'make') return make(context, person, readNumber(number, 'concern'), values);
    if (action === 'update') return update(context, person, readNumber(number, 'commitment'), values);
    throw outOfDate('commitment');
  },
};

async function make(
  context: Context,
  { language }: Reader,
  concern: number,
  values: FormValues,
): Promise<Reply> {
  const { texts, faults } = readTexts(
    values,
    {
      promise: promiseLength,
      owner: promiseLength,
      due: 20,
      measure: lengths.part,
    },
    language,
  );
  const fault = faults.due ?? faultOfDate(texts.due, await today(context), language);
  const all = fault === undefined ? faults : { ...faults, due: fault };
  if (Object.keys(all).length > 0) return correct(all, language);
  // Staff read the promise within a sentence.
  const promise = texts.promise.replaceAll('\n', ' ').replace(/\.$/, '');
  const made = { ...texts, promise, concern };
  const added = await changeRegister(context, (entries) => makeCommitment(entries, made));
  const number = added.find(({ kind }) => kind === 'commitment')?.subject ?? 0;
  return tell(commitmentFormWords(language).made(number));
}

async function update(
  context: Context,
  { language }: Reader,
  number: number,
  values: FormValues,
): Promise<Reply> {
  const { texts, faults } = readTexts(values, { note: lengths.note }, language);
  const due = readText(values.due, 20).text;
  const fault = due === '' ? undefined : faultOfDate(due, await today(context), language);
  const all = fault === undefined ? faults : { ...faults, due: fault };
  if (Object.keys(all).length > 0) return correct(all, language);
  await changeRegister(context, (entries) =>
    updateCommitment(entries, number, { note: texts.note, ...(due === '' ? {} : { due }) }),
  );
  return tell(commitmentFormWords(language).updated(number));
}

/** What is wrong with it, in words. Later than two years ahead is no date that anybody could wait for. */
function faultOfDate(typed: string, from: string, language: Language): string | undefined {
  const words = commitmentFormWords(language);
  try {
    if (
      /^\d{4}-\d\d-\d\d$/.test(typed) &&
      Temporal.PlainDate.from(typed, { overflow: 'reject' }).toString() >= from
    ) {
      const last = Temporal.PlainDate.from(from).add({ years: 2 }).toString();
      return typed <= last ? undefined : words.tooLate(last);
    }
  } catch {
    // A date that no month has is refused below, like any other.
  }
  return words.noDate(from);
}

/** Today's ISO date on the organisation's wall. */
async function today(context: Context): Promise<string> {
  const { organisation } = await agreedTerms(context);
  return dateOn(isoNow(context), organisation.timeZone);
}
