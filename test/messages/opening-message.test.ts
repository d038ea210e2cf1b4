import { expect, test } from 'vitest';
import { english } from '../../src/language/languages.ts';
import { openingMessage } from '../../src/messages/opening-message.ts';
import { aRound } from '../results/a-round.ts';

const asked = {
  total: 253,
  byTeam: [
    { name: 'Fostering', count: 60 },
    { name: 'Safeguarding', count: 3 },
    { name: 'Safeguarding / Court team', count: 90 },
    { name: 'Safeguarding / Duty team', count: 100 },
  ],
  byEmployment: [
    { name: 'permanent', count: 153 },
    { name: 'agency', count: 100 },
  ],
  byPlatform: [{ name: 'web', count: 251 }],
  unreachable: 2,
};

test('both channels are told who is asked, by when, in which teams, and who cannot be reached', () => {
  const message = openingMessage(aRound({ asked }), undefined, english);

  expect(message.title).toBe('Pulse, week of 23 November 2026: who is asked');
  expect(message.blocks).toEqual([
    {
      kind: 'text',
      text: '253 people can answer from Tuesday 24 November, 10:00 to Friday 27 November, 17:00. This comes from the roster alone and says nothing about who answers.',
    },
    {
      kind: 'facts',
      items: [
        { name: 'Topics', value: 'About workload' },
        { name: 'Employment', value: 'permanent 153, agency 100' },
        { name: 'Asked by', value: 'web 251' },
        { name: 'Cannot be reached', value: '2 people, who are part of the total' },
      ],
    },
    { kind: 'heading', text: 'Teams' },
    { kind: 'list', items: ['Fostering 60', 'Safeguarding 193: Court team 90, Duty team 100'] },
    {
      kind: 'note',
      text: 'Leaders and union got this same statement. Fingerprints to compare: roster r, questions q, rules u.',
    },
  ]);
});

test('one person is one person, and nobody is nobody', () => {
  const none = { total: 1, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 1 };
  const [one, nobody] = [none, { ...none, unreachable: 0 }].map((counts) =>
    JSON.stringify(openingMessage(aRound({ asked: counts }), undefined, english)),
  );

  expect(one).toContain('1 person can answer');
  expect(one).toContain('1 person, who is part of the total');
  expect(nobody).toContain('{"name":"Cannot be reached","value":"nobody"}');
  expect(nobody).toContain('{"name":"Employment","value":"nobody"}');
});
