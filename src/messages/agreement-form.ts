import { agreeWords } from '../agreements/agree-words.ts';
import type { Agreement } from '../dispute/agreement.ts';
import type { Language } from '../language/language.ts';
import { agreementFormId } from './agreement-messages.ts';
import { named } from './agreement-words.ts';
import type { Form } from './form.ts';

/** In characters, of a reason that is given with an answer or a proposal. */
export const longestReason = 300;

/** The form behind a proposal's button: yes or no, and why. */
export function agreementForm(agreement: Agreement, language: Language): Form {
  const words = agreeWords(language).form;
  return {
    id: agreementFormId(agreement.number),
    title: words.title(agreement.number),
    intro: words.intro(named(agreement)),
    fields: [
      {
        kind: 'choice',
        id: 'answer',
        label: words.doYouAccept,
        shortLabel: words.doYouAccept,
        options: [
          { value: 'accept', label: words.accept },
          { value: 'decline', label: words.decline },
        ],
        required: true,
      },
      {
        kind: 'text',
        id: 'reason',
        label: words.why,
        shortLabel: words.why,
        hint: words.bothSeeIt,
        maxLength: longestReason,
        required: false,
      },
    ],
    submitLabel: words.send,
  };
}
