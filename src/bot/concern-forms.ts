import { concernReplyWords } from '../concerns/reply-words.ts';
import { answerConcern, raiseConcern, requireOpen, sharpenConcern } from '../dispute/decide-concern.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { FormValues } from '../messages/form.ts';
import { lengths } from '../messages/register-forms.ts';
import { whoMay } from '../people/permissions.ts';
import { peopleWords } from '../people/words.ts';
import type { Reply } from '../ports/platform.ts';
import { agreedTerms } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import { putIntoBox } from './concern-boxes.ts';
import type { Context } from './context.ts';
import { concernTopics, describeConcern } from './describe-concern.ts';
import type { FormHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText, readTexts } from './read-text.ts';
import { correct, tell } from './replies.ts';
import { concernHandler } from './run-concern.ts';

/** `concern.raise`, `concern.sharpen.12`, `concern.answer.12`. */
export const concernForms: FormHandler = {
  open: (context, person, rest) => {
    const [action = '', number = ''] = rest.split('.');
    requireForm('concern', action, ['raise', 'sharpen', 'answer']);
    requireRole(person, 'concern', action);
    return concernHandler.run(context, person, {
      command: 'concern',
      subcommand: action,
      options: { number },
    });
  },

  submit: async (context, person, rest, values) => {
    const [action = '', number] = rest.split('.');
    requireRole(person, 'concern', action);
    switch (action) {
      case 'raise':
        return raise(context, person, values);
      case 'sharpen':
        return sharpen(context, person, readNumber(number, 'concern'), values);
      case 'answer':
        return answer(context, person, readNumber(number, 'concern'), values);
      default:
        throw outOfDate('concern');
    }
  },
};

/** Opening a form does nothing: what a command does at once, no link may do. Throws a RefusedError. */
export function requireForm(command: string, action: string, forms: readonly string[]): void {
  if (forms.includes(action)) return;
  throw outOfDate(command);
}

export function outOfDate(command: string): RefusedError {
  return new RefusedError((language) => concernReplyWords(language).formOutOfDate(command));
}

/** Throws a RefusedError, in words, where this person may not do this. Anybody can send any form. */
export function requireRole(person: Reader, command: string, action: string): void {
  const allowed = whoMay(command, action);
  if (!allowed) throw outOfDate(command);
  if (!allowed.includes(person.role)) {
    throw new RefusedError((language) =>
      concernReplyWords(language).isFor(peopleWords(language).peopleIn(allowed)),
    );
  }
}

async function raise(context: Context, person: Reader, values: FormValues): Promise<Reply> {
  const { language } = person;
  const words = concernReplyWords(language);
  const topics = await concernTopics(context, language);
  const { texts, faults: unfit } = readTexts(values, { topic: 100, text: lengths.concern }, language);
  const faults = topics.has(texts.topic) ? unfit : { ...unfit, topic: words.chooseOne };
  if (Object.keys(faults).length > 0) return correct(faults, language);
  if (person.role === 'rep') {
    const concern = await describeConcern(context, texts.topic, texts.text);
    const [entry] = await changeRegister(context, (entries) => raiseConcern(entries, concern));
    return tell(words.raised(entry?.subject ?? 0));
  }
  const box = await putIntoBox(context, person, texts);
  const { organisation } = await agreedTerms(context);
  return tell(words.sealed(box.opensAt, organisation.timeZone));
}

async function sharpen(
  context: Context,
  { language }: Reader,
  number: number,
  values: FormValues,
): Promise<Reply> {
  const most = lengths.part;
  const fields = { where: most, howOften: most, since: most, measure: most, asked: most };
  const { texts } = readTexts(values, fields, language);
  const long = Object.entries(texts).filter(([, text]) => text.length > most);
  if (long.length > 0) {
    return correct(
      Object.fromEntries(long.map(([field, text]) => [field, readText(text, most).fault?.(language) ?? ''])),
      language,
    );
  }
  await changeRegister(context, (entries) => sharpenConcern(entries, number, texts));
  return tell(concernReplyWords(language).sharpened(number));
}

async function answer(
  context: Context,
  { language }: Reader,
  number: number,
  values: FormValues,
): Promise<Reply> {
  requireOpen(await context.store.register.list(), number);
  const { texts, faults } = readTexts(values, { text: lengths.answer }, language);
  if (Object.keys(faults).length > 0) return correct(faults, language);
  await changeRegister(context, (entries) => answerConcern(entries, number, texts.text));
  return tell(concernReplyWords(language).answered(number));
}
