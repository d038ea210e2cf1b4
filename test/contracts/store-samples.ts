import { createHash } from 'node:crypto';
import type { SealedBallot } from '../../src/ballot/ballot.ts';
import { sealedBytes } from '../../src/ballot/seal-ballot.ts';
import { digestOf } from '../../src/digest/digest-of.ts';
import type { Person } from '../../src/people/person.ts';
import type { PublishedSummary, Summary } from '../../src/results/summary.ts';
import type { Elector, Round } from '../../src/survey/round.ts';

export function aPerson(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    team: ['Safeguarding', 'Duty team'],
    role: 'staff',
    employment: 'permanent',
    platforms: ['web'],
    ...more,
  };
}

export function anElector(personId: string): Elector {
  return {
    personId,
    team: 'Safeguarding / Duty team',
    platforms: ['slack', 'web'],
    invitedAt: '2026-11-24T10:00:00Z',
    remindedAt: '2026-11-26T10:00:00Z',
  };
}

export function aRound(id: string): Round {
  return {
    id,
    state: 'open',
    opensAt: '2026-11-24T10:00:00Z',
    remindsAt: '2026-11-26T10:00:00Z',
    closesAt: '2026-11-27T17:00:00Z',
    publishesAt: '2026-11-30T09:00:00Z',
    organisationName: 'Exampleshire’s children’s services “East”',
    timeZone: 'Europe/London',
    questions: [],
    comment: { text: 'Anything else?', hint: 'No names, please' },
    themes: [{ name: 'Travel', words: ['car', 'parking'] }],
    rules: { minimumGroup: 10, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 },
    showTeams: false,
    asked,
    hashes: { roster: 'r', questions: 'q', rules: 'u' },
  };
}

const asked: Round['asked'] = {
  total: 250,
  byTeam: [{ name: 'Safeguarding', count: 250 }],
  byEmployment: [{ name: 'permanent', count: 250 }],
  byPlatform: [{ name: 'web', count: 250 }],
  unreachable: 0,
};

/** Bytes that look random and are the same for the same number. */
export function aSealedBallot(roundId: string, number: number): SealedBallot {
  const bytes = (label: string) => createHash('sha256').update(`${label} ${number}`).digest();
  const sealed = Buffer.concat(Array.from({ length: Math.ceil(sealedBytes / 32) }, () => bytes('sealed')));
  return {
    roundId,
    tag: new Uint8Array(bytes('tag')),
    sealed: new Uint8Array(sealed.subarray(0, sealedBytes)),
  };
}

export function aPublishedSummary(roundId: string): PublishedSummary {
  const summary: Summary = {
    format: 2,
    roundId,
    organisation: 'Exampleshire',
    weekOf: '2026-11-23',
    asked,
    answered: 183,
    turnout: 'very-good',
    minimumGroup: 10,
    receipts: { count: 2, digest: 'd'.repeat(64) },
    hashes: { roster: 'r', questions: 'q', rules: 'u' },
  };
  return {
    summary,
    document: summary,
    digest: digestOf(summary),
    receipts: ['0123456789', 'ABCDEFGHJK'],
    picture: { png: new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 255]), description: 'A picture' },
  };
}
