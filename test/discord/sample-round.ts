import { english } from '../../src/language/languages.ts';
import { preferNotToSay, type Question } from '../../src/survey/question.ts';
import type { Round } from '../../src/survey/round.ts';

const scale = ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree'];

/** A week as it is asked: four questions and the comment. */
export const sampleRound: Round = {
  id: '2026-W48',
  state: 'open',
  opensAt: '2026-11-24T10:00:00Z',
  remindsAt: '2026-11-26T10:00:00Z',
  closesAt: '2026-11-27T17:00:00Z',
  publishesAt: '2026-11-30T09:00:00Z',
  organisationName: 'Children’s services',
  timeZone: 'Europe/London',
  questions: [
    question('workload', 'Workload', 'In the last week I could get my work done in my paid hours.'),
    question('it', 'IT systems', 'In the last week the computer systems let me get on with my work.'),
    question('morale', 'Morale', 'In the last week I felt good about working here.'),
    question('travel', 'Travel', 'The amount of travelling I do for work is reasonable.'),
  ],
  comment: {
    text: 'Anything else? Please do not name children, service users or colleagues.',
    hint: 'Leave it empty if you like. Comments are counted by theme: pay, travel, workload…',
  },
  themes: [],
  rules: { minimumGroup: 10, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 },
  showTeams: false,
  asked: { total: 250, byTeam: [], byEmployment: [], byPlatform: [], unreachable: 0 },
  hashes: { roster: 'a'.repeat(64), questions: 'b'.repeat(64), rules: 'c'.repeat(64) },
};

function question(id: string, label: string, text: string): Question {
  const options = scale.map((one, index) => ({
    value: String(index + 1),
    label: one,
    counts: index > 2 ? ('favourable' as const) : ('unfavourable' as const),
  }));
  return {
    id,
    topic: id,
    label,
    text,
    kind: 'agreement',
    options: [...options, preferNotToSay(english)],
    source: 'own',
  };
}
