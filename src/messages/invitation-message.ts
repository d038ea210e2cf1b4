import type { Language } from '../language/language.ts';
import { askingWords } from '../pulse/asking-words.ts';
import type { Round } from '../survey/round.ts';
import { ballotFormId } from './ballot-form.ts';
import type { Block, Message } from './message.ts';

/** Asks one person. Everyone gets the same words, whether they have answered or not. */
export function invitationMessage(round: Round, timeZone: string, language: Language): Message {
  const { invitation } = askingWords(language);
  return {
    title: invitation.title,
    blocks: [
      { kind: 'text', text: invitation.effort(round.questions.length, round.closesAt, timeZone) },
      answerButton(round, language),
      { kind: 'note', text: invitation.note },
    ],
  };
}

/** The same to everyone, so that it tells nobody who has answered. */
export function reminderMessage(round: Round, timeZone: string, language: Language): Message {
  const { reminder } = askingWords(language);
  return {
    title: reminder.title,
    blocks: [
      { kind: 'text', text: reminder.closes(round.closesAt, timeZone) },
      answerButton(round, language),
      { kind: 'note', text: reminder.note },
    ],
  };
}

/** Opens the week's questions. */
export function answerButton(round: Round, language: Language): Block {
  return {
    kind: 'button',
    button: { label: askingWords(language).answerNow, formId: ballotFormId(round.id) },
  };
}
