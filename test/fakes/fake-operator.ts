import type { Operator, PublishedRound, RoundStatus, ShareRound } from '../../src/bot/operator.ts';
import { digestOf } from '../../src/digest/digest-of.ts';
import type { Summary } from '../../src/results/summary.ts';

export const openStatus: RoundStatus = {
  now: '2026-11-25T12:00:00.000Z',
  timeZone: 'Europe/London',
  paused: false,
  next: { roundId: '2026-W49', opensAt: '2026-12-01T10:00:00.000Z' },
  round: {
    roundId: '2026-W48',
    state: 'open',
    opensAt: '2026-11-24T10:00:00.000Z',
    closesAt: '2026-11-27T17:00:00.000Z',
    publishesAt: '2026-11-30T09:00:00.000Z',
    asked: {
      total: 250,
      byTeam: [
        { name: 'Safeguarding / Duty team', count: 120 },
        { name: 'Fostering / Placements', count: 130 },
      ],
      byEmployment: [
        { name: 'permanent', count: 190 },
        { name: 'agency', count: 60 },
      ],
      byPlatform: [
        { name: 'web', count: 230 },
        { name: 'slack', count: 15 },
      ],
      unreachable: 5,
    },
    invited: 240,
    unreachable: [{ reason: 'Slack: the person has closed direct messages.', count: 5 }],
    waiting: 5,
  },
  problems: [],
};

export const shareRound: ShareRound = {
  roundId: '2026-W48',
  state: 'closed',
  hashes: { roster: 'a'.repeat(64), questions: 'b'.repeat(64), rules: 'c'.repeat(64) },
  asked: 250,
  shares: [
    { holder: 'union', sealed: 'parley-sealed-share.2026-W48.union.AAAA', handedIn: true },
    { holder: 'trustee', sealed: 'parley-sealed-share.2026-W48.trustee.BBBB', handedIn: false },
  ],
};

const publishedSummary = {
  format: 2,
  roundId: '2026-W47',
  organisation: 'Riverside',
  weekOf: '2026-11-16',
  asked: {
    total: 4,
    byTeam: [{ name: 'Duty team', count: 4 }],
    byEmployment: [{ name: 'permanent', count: 4 }],
    byPlatform: [{ name: 'web', count: 3 }],
    unreachable: 1,
  },
  answered: 2,
  turnout: 'too-few',
  minimumGroup: 10,
  receipts: { count: 2, digest: digestOf(['0A1B2C3D4E', 'ZZ00ZZ00ZZ']) },
  hashes: shareRound.hashes,
} satisfies Summary;

export const publishedRound: PublishedRound = {
  document: {
    summary: publishedSummary,
    digest: digestOf(publishedSummary),
    receipts: ['0A1B2C3D4E', 'ZZ00ZZ00ZZ'],
  },
  hasPicture: true,
  posts: [
    { channel: 'leadership', platform: 'web', stands: 'yes' },
    { channel: 'union', platform: 'slack', stands: 'unknown', reason: 'the platform could not be asked' },
  ],
};

/** An operator that answers plausibly and remembers what it was asked; any method can be replaced. */
export function createFakeOperator(
  replaced: Partial<Operator> = {},
): Operator & { readonly asked: readonly (readonly unknown[])[] } {
  const asked: unknown[][] = [];
  const remember = <T>(result: T, ...call: unknown[]) => {
    asked.push(call);
    return Promise.resolve(result);
  };
  return {
    asked,
    roundStatus: () => remember(openStatus, 'roundStatus'),
    openRound: () => remember({ done: true, sentence: 'Round 2026-W48 is open.' }, 'openRound'),
    closeRound: () => remember({ done: true, sentence: 'Round 2026-W48 is closed.' }, 'closeRound'),
    publishRound: () =>
      remember({ done: false, sentence: 'No round is closed. Close it first.' }, 'publishRound'),
    importRoster: (csv, fileName) =>
      remember({ done: true, sentence: '250 people are on the roster now.' }, 'importRoster', csv, fileName),
    checkReach: () =>
      remember(
        [
          { platform: 'web', reachable: 250, unreachable: [] },
          {
            platform: 'slack',
            reachable: 248,
            unreachable: [
              { personId: 'p-017', reason: 'The account is deactivated.' },
              { personId: 'p-120', reason: 'No account has this e-mail address.' },
            ],
          },
        ],
        'checkReach',
      ),
    exportRegister: (format) => remember('number,at,by\r\n', 'exportRegister', format),
    boardPack: (month) =>
      remember(
        {
          month: month ?? '2026-11',
          markdown: '# Board pack\n',
          digest: 'e'.repeat(64),
          pdf: Buffer.from('%PDF-1.7').toString('base64'),
          posted: month !== undefined,
        },
        'boardPack',
        month,
      ),
    createLinks: (personId) =>
      remember(
        [
          {
            personId: 'p-001',
            url: 'http://127.0.0.1:3000/enter/abc',
            expiresAt: '2026-12-08T12:00:00.000Z',
          },
          {
            personId: 'p-002',
            url: 'http://127.0.0.1:3000/enter/def',
            expiresAt: '2026-12-08T12:00:00.000Z',
          },
        ],
        'createLinks',
        personId,
      ),
    examine: () => remember([], 'examine'),
    shares: () => remember([shareRound], 'shares'),
    handInShare: (...share) =>
      remember({ done: true, sentence: 'Thank you. 2026-W48 has two shares.' }, 'handInShare', ...share),
    published: (roundId) => remember(publishedRound, 'published', roundId),
    ...replaced,
  };
}
