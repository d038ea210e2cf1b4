import type { Language } from '../language/language.ts';
import type { Person } from '../people/person.ts';
import { privacyWords } from '../pulse/privacy-words.ts';
import { talkWords } from '../talk/words.ts';
import { type HeldBallots, keptSealed } from './held-ballots.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';

/** "What do you hold about me?": everything, in words. */
export function heldMessage(
  person: Person,
  facts: { readonly muted: boolean; readonly held: HeldBallots },
  language: Language,
): Message {
  const { muted, held } = facts;
  const words = privacyWords(language).held;
  const accounts = [
    person.email === undefined ? undefined : ('email' as const),
    person.slackId === undefined ? undefined : ('slack' as const),
    person.discordId === undefined ? undefined : ('discord' as const),
  ].filter((account) => account !== undefined);
  const earlier = held.earlier.length === 0 ? words.noneEarlier : keptSealed(held.earlier, language);
  return {
    title: words.title,
    blocks: [
      {
        kind: 'facts',
        items: [
          { name: words.roster, value: words.onTheRoster(person) },
          { name: words.reach, value: words.accounts(accounts) },
          { name: words.invitations, value: muted ? words.muted : words.invited },
          { name: words.ballot, value: words.thisWeek[held.thisWeek] },
          { name: words.concerns, value: words.ofConcerns },
          { name: words.web, value: words.ofWeb },
          { name: words.earlier, value: earlier },
        ],
      },
      { kind: 'note', text: words.note },
    ],
  };
}

/** Someone the roster does not know. Says nothing about anybody. */
export function strangerMessage(language: Language): Message {
  const { what, whatToDo } = talkWords(language).stranger;
  return plainMessage(what, whatToDo);
}
