import { answerConcern, raiseConcern, requireOpen, sharpenConcern } from '../dispute/decide-concern.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { FormValues } from '../messages/form.ts';
import { formatMoment } from '../messages/format-moment.ts';
import { lengths } from '../messages/register-forms.ts';
import { peopleIn, whoMay } from '../people/permissions.ts';
import type { Reply } from '../ports/platform.ts';
import { agreedTerms } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import { putIntoBox } from './concern-boxes.ts';
import type { Context } from './context.ts';
import { concernTopics, describeConcern } from './describe-concern.ts';
import type { FormHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText, readTexts } from './read-text.ts';
import { correct, say } from './replies.ts';
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
        throw new RefusedError('This form is out of date.', 'Send /concern list to start again.');
    }
  },
};

/** Opening a form does nothing: what a command does at once, no link may do. Throws a RefusedError. */
export function requireForm(command: string, action: string, forms: readonly string[]): void {
  if (forms.includes(action)) return;
  throw new RefusedError('This form is out of date.', `Send /${command} list to start again.`);
}

/** Throws a RefusedError, in words, where this person may not do this. Anybody can send any form. */
export function requireRole(person: Reader, command: string, action: string): void {
  const allowed = whoMay(command, action);
  if (!allowed) throw new RefusedError('This form is out of date.', `Send /${command} list to start again.`);
  if (!allowed.includes(person.role)) throw new RefusedError(`That is for ${peopleIn(allowed)}.`);
}

async function raise(context: Context, person: Reader, values: FormValues): Promise<Reply> {
  const topics = await concernTopics(context);
  const { texts, faults: unfit } = readTexts(values, { topic: 100, text: lengths.concern }, person.language);
  const faults = topics.has(texts.topic) ? unfit : { ...unfit, topic: 'Choose one of those shown.' };
  if (Object.keys(faults).length > 0) return correct(faults, person.language);
  if (person.role === 'rep') {
    const concern = await describeConcern(context, texts.topic, texts.text);
    const [entry] = await changeRegister(context, (entries) => raiseConcern(entries, concern));
    return say(
      `Concern ${entry?.subject} is raised`,
      `Both channels are told. To make it specific: /concern sharpen ${entry?.subject}`,
    );
  }
  const box = await putIntoBox(context, person, texts);
  const { organisation } = await agreedTerms(context);
  return say(
    'Your concern is sealed',
    `It is shown to both sides from ${formatMoment(box.opensAt, organisation.timeZone)}, without your name and together with any others. Until then you can replace it by sending another.`,
  );
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
  return say(`Concern ${number} is sharpened`, 'Both channels are told.');
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
  return say(`Concern ${number} is answered`, 'Both channels are told. It is closed when the union agrees.');
}
