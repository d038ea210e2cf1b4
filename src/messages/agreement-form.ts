import type { Agreement } from '../dispute/agreement.ts';
import { agreementFormId } from './agreement-messages.ts';
import { subjectWords } from './agreement-words.ts';
import type { Form } from './form.ts';

/** In characters, of a reason that is given with an answer or a proposal. */
export const longestReason = 300;

/** The form behind a proposal's button: yes or no, and why. */
export function agreementForm(agreement: Agreement): Form {
  return {
    id: agreementFormId(agreement.number),
    title: `Proposal A${agreement.number}`,
    intro: `You answer for your side: ${subjectWords(agreement)}. What it changes stands in the channel, and in /agree list.`,
    fields: [
      {
        kind: 'choice',
        id: 'answer',
        label: 'Does your side accept this?',
        shortLabel: 'Does your side accept this?',
        options: [
          { value: 'accept', label: 'Yes, we accept it' },
          { value: 'decline', label: 'No, we decline it' },
        ],
        required: true,
      },
      {
        kind: 'text',
        id: 'reason',
        label: 'If you decline: why?',
        shortLabel: 'If you decline: why?',
        hint: 'Both channels see it.',
        maxLength: longestReason,
        required: false,
      },
    ],
    submitLabel: 'Send',
  };
}
