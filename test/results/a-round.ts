import { english } from '../../src/language/languages.ts';
import { preferNotToSay, type Question } from '../../src/survey/question.ts';
import type { Round } from '../../src/survey/round.ts';

/** A question of agreement; its id is its topic as well. */
export function aQuestion(id: string): Question {
  return {
    id,
    topic: id,
    text: `I am content with ${id}.`,
    label: `About ${id}`,
    kind: 'agreement',
    options: [
      { value: 'agree', label: 'Agree', counts: 'favourable' },
      { value: 'neither', label: 'Neither', counts: 'neither' },
      { value: 'disagree', label: 'Disagree', counts: 'unfavourable' },
      preferNotToSay(english),
    ],
    source: 'own',
  };
}

/** A closed round of one question, asked of 250 people, that does not show teams. */
export function aRound(changes: Partial<Round> = {}): Round {
  return {
    id: '2026-W48',
    state: 'closed',
    opensAt: '2026-11-24T10:00:00.000Z',
    remindsAt: '2026-11-26T10:00:00.000Z',
    closesAt: '2026-11-27T17:00:00.000Z',
    publishesAt: '2026-11-30T09:00:00.000Z',
    organisationName: 'Larkhill Council',
    timeZone: 'Europe/London',
    questions: [aQuestion('workload')],
    comment: { text: 'Anything else?', hint: '' },
    themes: [],
    rules: { minimumGroup: 10, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 },
    showTeams: false,
    asked: { total: 250, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 0 },
    hashes: { roster: 'r', questions: 'q', rules: 'u' },
    ...changes,
  };
}
