import type { Message } from './message.ts';

/** The short form of docs/privacy.md. Says what is not protected beside what is. `isSplit`: the key has holders. */
export function privacyMessage(minimumGroup: number, isSplit: boolean): Message {
  return {
    title: 'How your answers stay private',
    blocks: [
      {
        kind: 'list',
        items: [
          'Your answers are sealed when you send them. The database holds a code and a sealed packet: no name, no team, no time.',
          `When the week closes${isSplit ? ' and two of three key holders have handed in their shares' : ''}, the answers are counted and the keys are destroyed. After that nobody can open an answer or say whose it was: not your manager, not the union, not whoever runs Parley, not a court.`,
          `No figure is published for fewer than ${minimumGroup} people. Figures are rounded.`,
          'Leaders and the union get the same summary in the same minute. No command shows either side more figures than that.',
          'Reminders go to everyone who has not switched them off. No command shows who has answered.',
          'Comments are counted by theme. Where at least 30 people answered and 20 wrote one, one rep and one leader may read the comments, in no order. Names, numbers and unusual words are taken out, though not always all. One is quoted only if both allow it. Parley deletes the rest 14 days after closing. Still, do not write names of children, service users or colleagues.',
        ],
      },
      { kind: 'heading', text: 'What this does not protect against' },
      {
        kind: 'list',
        items: [
          'While the week is open, someone who controls the machine on which Parley runs could watch answers as they come in, or copy the keys to open them later.',
          ...(isSplit
            ? [
                'The key is split among the union, the leadership and a third person. Two of them together, with a copy of the open week, could open its answers.',
              ]
            : []),
          'While the week is open, someone who copies the database may work out who has answered, but not what.',
          'Your chat passes your answers to Parley. On a work account, your employer may be able to see what your own screen shows.',
          'If you write something only you could know, people may guess that it was you.',
        ],
      },
    ],
  };
}
