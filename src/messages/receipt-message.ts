import type { Round } from '../survey/round.ts';
import { formatMoment } from './format-moment.ts';
import type { Message } from './message.ts';

/** What whoever submitted sees, once. */
export function receiptMessage(round: Round, receipt: string, replaced: boolean): Message {
  return {
    title: replaced ? 'Your new answers replaced the earlier ones' : 'Your answers are sealed',
    blocks: [
      { kind: 'facts', items: [{ name: 'Your receipt', value: receipt }] },
      {
        kind: 'text',
        text: `Write it down if you want to check that you were counted. All receipts are listed with the summary (${formatMoment(round.publishesAt, round.timeZone)}). Then send /pulse check with your receipt.`,
      },
      {
        kind: 'note',
        text: 'The receipt is shown only now. It says nothing about what you answered. Answering again gives a new one.',
      },
    ],
  };
}
