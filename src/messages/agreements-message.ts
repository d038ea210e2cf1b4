import { type Agreements, awaitedFrom, openAgreements } from '../dispute/agreement.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms, shortHash } from '../dispute/describe-changes.ts';
import { listed, partyWords, settledLine, subjectWords } from './agreement-words.ts';
import { formatMoment } from './format-moment.ts';
import type { Block, Message } from './message.ts';

/** How many settled agreements `/agree list` shows. */
const settledShown = 5;

/** `/agree list`: what is open, with what it would change, what is in force, and what was settled last. */
export function agreementsMessage(agreements: Agreements, timeZone: string): Message {
  const open = openAgreements(agreements);
  const settled = agreements.all
    .filter(({ state }) => state !== 'open')
    .slice(-settledShown)
    .toReversed();
  const { terms, roster } = agreements;
  return {
    title: 'What both sides agree on',
    blocks: [
      ...open.flatMap((agreement): readonly Block[] => [
        { kind: 'heading', text: `Open: ${subjectWords(agreement)}` },
        text(
          `Proposed on ${formatMoment(agreement.proposedAt, timeZone)} by ${partyWords[agreement.by]}. Still needed: ${listed(awaitedFrom(agreement).map((side) => partyWords[side]))}.`,
        ),
        ...(agreement.reason === undefined ? [] : [text(`Reason: ${agreement.reason}`)]),
        ...list(describeSubject(agreements, agreement.subject)),
      ]),
      ...(open.length === 0 ? [text('No proposal is open.')] : []),
      { kind: 'heading', text: 'Agreed' },
      {
        kind: 'facts',
        items: [
          {
            name: 'Terms',
            value: terms ? shortHash(hashOfTerms(terms)) : 'not yet agreed, so no week opens',
          },
          ...(terms
            ? [
                { name: 'Questions', value: shortHash(terms.questionSet.hash) },
                { name: 'Rules', value: shortHash(terms.organisation.rulesHash) },
              ]
            : []),
          {
            name: 'Roster',
            value: roster ? `${shortHash(roster.hash)} (A${roster.agreement})` : 'not yet agreed',
          },
          { name: 'Weekly questions', value: agreements.paused ? 'paused' : 'not paused' },
        ],
      },
      ...(settled.length === 0 ? [] : [{ kind: 'heading', text: 'Settled last' } as const]),
      ...list(settled.map((agreement) => settledLine(agreement, timeZone))),
      note('/pulse schedule shows the hours and rules that are agreed.'),
    ],
  };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function note(words: string): Block {
  return { kind: 'note', text: words };
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
