import type { Round } from '../survey/round.ts';
import { ballotFormId } from './ballot-form.ts';
import { formatMoment } from './format-moment.ts';
import type { Message } from './message.ts';

/** Asks one person. Everyone gets the same words, whether they have answered or not. */
export function invitationMessage(round: Round, timeZone: string): Message {
  const count = round.questions.length;
  return {
    title: 'How was your week at work?',
    blocks: [
      {
        kind: 'text',
        text: `${count} quick questions and a comment if you like. It takes under a minute. Open until ${formatMoment(round.closesAt, timeZone)}.`,
      },
      { kind: 'button', button: { label: 'Answer now', formId: ballotFormId(round.id) } },
      {
        kind: 'note',
        text: 'Leaders and your union get the same summary at the same time. Once the answers are counted, the keys that seal them are destroyed. To see what is protected, and what is not, send /pulse privacy.',
      },
    ],
  };
}

/** The same to everyone, so that it tells nobody who has answered. */
export function reminderMessage(round: Round, timeZone: string): Message {
  return {
    title: 'A reminder to everyone: this week’s questions',
    blocks: [
      {
        kind: 'text',
        text: `They close on ${formatMoment(round.closesAt, timeZone)}. If you have answered already, thank you, there is nothing to do.`,
      },
      { kind: 'button', button: { label: 'Answer now', formId: ballotFormId(round.id) } },
      {
        kind: 'note',
        text: 'Everyone who has not switched messages off gets this reminder. Parley does not look at who has answered before it sends one.',
      },
    ],
  };
}
