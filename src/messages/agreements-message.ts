import { agreementWords } from '../agreements/words.ts';
import { shortHash } from '../digest/short-hash.ts';
import { type Agreements, awaitedFrom, openAgreements } from '../dispute/agreement.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms } from '../dispute/describe-changes.ts';
import type { Language } from '../language/language.ts';
import { reasonBlocks } from './agreement-messages.ts';
import { named, settledLine } from './agreement-words.ts';
import type { Block, Message } from './message.ts';

/** How many settled agreements `/agree list` shows. */
const settledShown = 5;

/** `/agree list`: what is open, with what it would change, what is in force, and what was settled last. */
export function agreementsMessage(agreements: Agreements, timeZone: string, language: Language): Message {
  const words = agreementWords(language);
  const open = openAgreements(agreements);
  const settled = agreements.all
    .filter(({ state }) => state !== 'open')
    .slice(-settledShown)
    .toReversed();
  return {
    title: words.listTitle,
    blocks: [
      ...open.flatMap((agreement): readonly Block[] => [
        { kind: 'heading', text: words.open(named(agreement)) },
        {
          kind: 'text',
          text: words.proposedOn(
            { by: agreement.by, at: agreement.proposedAt, awaited: awaitedFrom(agreement) },
            timeZone,
          ),
        },
        ...reasonBlocks(agreement, language),
        ...list(describeSubject(agreements, agreement.subject, language)),
      ]),
      ...(open.length === 0 ? [{ kind: 'text', text: words.noneOpen } as const] : []),
      { kind: 'heading', text: words.inForce },
      { kind: 'facts', items: factsInForce(agreements, language) },
      ...(settled.length === 0 ? [] : [{ kind: 'heading', text: words.settledLast } as const]),
      ...list(settled.map((agreement) => settledLine(agreement, timeZone, language))),
      { kind: 'note', text: words.seeSchedule },
    ],
  };
}

function factsInForce({ terms, roster, paused }: Agreements, language: Language) {
  const { facts } = agreementWords(language);
  return [
    { name: facts.terms, value: terms ? shortHash(hashOfTerms(terms)) : facts.noTerms },
    ...(terms
      ? [
          { name: facts.questions, value: shortHash(terms.questionSet.hash) },
          { name: facts.rules, value: shortHash(terms.organisation.rulesHash) },
        ]
      : []),
    {
      name: facts.roster,
      value: roster ? facts.rosterIs(shortHash(roster.hash), roster.agreement) : facts.noRoster,
    },
    { name: facts.weeks, value: paused ? facts.paused : facts.notPaused },
  ];
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
