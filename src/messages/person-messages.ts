import type { Person } from '../people/person.ts';
import { earlierWords, type HeldBallots, thisWeekWords } from './held-ballots.ts';
import type { Message } from './message.ts';

/** "What do you hold about me?": everything, in words. */
export function heldMessage(
  person: Person,
  facts: { readonly muted: boolean; readonly held: HeldBallots },
): Message {
  const { muted, held } = facts;
  const accounts = [
    person.email === undefined ? undefined : 'your e-mail address',
    person.slackId === undefined ? undefined : 'your Slack account',
    person.discordId === undefined ? undefined : 'your Discord account',
  ].filter((account) => account !== undefined);
  return {
    title: 'What Parley holds about you',
    blocks: [
      {
        kind: 'facts',
        items: [
          {
            name: 'From the roster',
            value: [
              'your number',
              person.team.join(' / '),
              person.role,
              person.employment,
              ...(person.timeZone === undefined ? [] : [person.timeZone]),
              `where to ask you: ${person.platforms.join(', ')}`,
            ].join(', '),
          },
          {
            name: 'To reach you',
            value: accounts.length === 0 ? 'nothing but your number' : accounts.join(', '),
          },
          {
            name: 'Invitations',
            value: muted ? 'you have switched them off' : 'on, and which ones were sent to you',
          },
          { name: 'This week’s ballot', value: thisWeekWords(held.thisWeek) },
          {
            name: 'Concerns',
            value:
              'if you sent one without your name, it is held sealed until its hour. If you support one, a code is held until it is closed',
          },
          {
            name: 'On the web page',
            value:
              'messages that were sent to you about a week, with their times, until it has been counted; and your personal links',
          },
          {
            name: 'Earlier answers',
            value:
              held.earlier.length === 0
                ? 'none. They were counted, and their keys destroyed'
                : earlierWords(held.earlier),
          },
        ],
      },
      { kind: 'note', text: 'Your organisation keeps the roster. Ask whoever runs Parley to correct it.' },
    ],
  };
}

/** Someone the roster does not know. Says nothing about anybody. */
export function strangerMessage(): Message {
  return {
    title: 'You are not on the list of staff',
    blocks: [
      {
        kind: 'text',
        text: 'Parley only talks to people on your organisation’s list. If you work here, ask whoever runs Parley to add this account.',
      },
    ],
  };
}
