import { Command } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/bot/context.ts';
import type { Reader } from '../../src/bot/handler.ts';
import { oldStrikeBallotHandler, strikeBallotHandler } from '../../src/bot/run-strike-ballot.ts';
import type { CommandLineDoors } from '../../src/command-line/doors.ts';
import { addStrikeBallotCommand } from '../../src/command-line/strike-ballot-command.ts';
import { commentsWords } from '../../src/comments/words.ts';
import { standingEvents } from '../../src/dispute/event.ts';
import { foldFollowUps, questionsWithFollowUp } from '../../src/dispute/follow-up.ts';
import type { KeptComments } from '../../src/dispute/kept-comments.ts';
import { readStrikeBallotFigures } from '../../src/dispute/read-strike-ballot-figures.ts';
import { checkStrikeBallot } from '../../src/dispute/strike-ballot-arithmetic.ts';
import { strikeBallotSectorNames } from '../../src/dispute/strike-ballot-rules.ts';
import { RefusedError } from '../../src/errors/parley-error.ts';
import { eventWords } from '../../src/events/words.ts';
import { followUpWords } from '../../src/follow-ups/words.ts';
import type { CommandSpec } from '../../src/messages/command.ts';
import { commentsCommand } from '../../src/messages/comments-command.ts';
import { commentsMessage, quotationsSince, sayQuotation } from '../../src/messages/comments-messages.ts';
import { describeHashes, shortDigest } from '../../src/messages/describe-hashes.ts';
import { eventCommand } from '../../src/messages/event-command.ts';
import { eventBlocks, eventsMessage, eventsSince, sayEvent } from '../../src/messages/event-messages.ts';
import { followUpCommand } from '../../src/messages/follow-up-command.ts';
import { followUpFigureBlocks, followUpsMessage } from '../../src/messages/follow-up-messages.ts';
import { keyCommand } from '../../src/messages/key-command.ts';
import * as keyMessages from '../../src/messages/key-messages.ts';
import { keysExistMessage, keysGoneMessage } from '../../src/messages/keys-message.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';
import { strikeBallotCheckMessage } from '../../src/messages/strike-ballot-check-message.ts';
import { oldStrikeBallotCommand, strikeBallotCommand } from '../../src/messages/strike-ballot-command.ts';
import { sharesWords } from '../../src/shares/words.ts';
import { lawWords } from '../../src/strike-ballot/law-words.ts';
import { strikeBallotWords } from '../../src/strike-ballot/words.ts';
import { keyHash } from '../../src/survey/sealing.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { findEscaped } from '../pulse/find-escaped.ts';
import { aRound } from '../results/a-round.ts';
import { everyStep, greek } from './some-texts.ts';

/** What stands as it is in any language, in the texts below. */
const verbatim = [
  ...['/event list', '/event add', '/event dispute', '/event remove', '/comments read', '/comments release'],
  ...[
    '/follow-up accept',
    '/follow-up list',
    '/follow-up propose',
    'decline',
    '<number>',
    '2026-W48',
    '2026-W49',
  ],
  ...['/key share', '/key status', '/key hand-in', '/key', 'parley key', 'parley-share.', 'parley-share'],
  ...['npm run parley -- key open my-parley.key', 'PARLEY_VAULT', 'BALLOT_TURNOUT_TEST_ENDS'],
  ...[
    'parley-sealed-share',
    '/strike-ballot check',
    '/ballot check',
    '/strike-ballot',
    'strike-ballot',
    'check',
  ],
  strikeBallotSectorNames.join(', '),
  ...['Trade Union and Labour Relations (Consolidation) Act 1992', 'Trade Union Act 2016', '1992 Act'],
  ...[
    'Employment Rights Act 2025',
    's. 226(2)(a)(iii)',
    's. 226(2)(a)(iia)',
    's. 226(2B) to (2F)',
    's. 226(2)',
  ],
  ...['(2A)', 's. 297A', 's. 159(2)(f)', 's. 69', 's. 68', 's. 3', 's. 2', 'S.I.'],
  'Important Public Services (Fire) Regulations 2017',
  'Important Public Services (Border Security) Regulations 2017',
];
const escaped = (said: Parameters<typeof findEscaped>[0]) => findEscaped(said, verbatim);
const round = aRound();
const holders = ['union', 'leadership', 'trustee'] as const;

/** Everything that is said, whether it stands alone, in a list or under a name. */
function leavesOf(said: unknown): readonly string[] {
  if (typeof said === 'string') return [said];
  return typeof said === 'object' && said !== null ? Object.values(said).flatMap(leavesOf) : [];
}

function textsOf({ description, subcommands }: CommandSpec): string {
  const options = subcommands.flatMap((one) => one.options);
  return [description, ...[...subcommands, ...options].map((one) => one.description)].join('\n');
}

afterEach(() => void vi.unstubAllEnvs());

describe('in another language, nothing stays English of', () => {
  test.each(everyStep.map((entry) => [entry.kind, entry.action, entry.seq] as const))(
    'what channels are told: %s %s (%i)',
    (_kind, action, seq) => {
      const entries = everyStep.slice(0, seq);
      const entry = entries.at(-1);
      const message = entry && registerMessage(entry, entries, pseudo);
      // What staff answered stands in the summary.
      expect(message === undefined).toBe(action === 'asked');
      expect(message ? escaped(message) : []).toEqual([]);
    },
  );

  test('the lists, and the lines of the summary and the board pack', () => {
    const events = standingEvents(everyStep);
    const followUps = foldFollowUps(everyStep);
    const lists = [
      [eventsMessage(events, pseudo), eventsMessage([], pseudo)],
      { title: '', blocks: eventBlocks(events, pseudo) },
      [followUpsMessage(followUps, pseudo), followUpsMessage([], pseudo)],
    ].flat();
    expect(lists.flatMap(escaped)).toEqual([]);
    const lines = [
      ...eventsSince(everyStep, '').map((event) => sayEvent(event, pseudo)),
      ...quotationsSince(everyStep, '').map((quotation) => sayQuotation(quotation, pseudo)),
    ];
    expect(lines).toHaveLength(4);
    expect(escaped(lines.join('\n'))).toEqual([]);
  });

  test('comments, as they are read', () => {
    const kept = { roundId: '2026-W48', deletesAt: '', readings: { union: { personId: '', released: [1] } } };
    const few: KeptComments = { ...kept, texts: [greek.comment, greek.comment] };
    const most: KeptComments = { ...kept, texts: Array.from({ length: 1000 }, () => greek.comment) };
    expect([few, most].flatMap((one) => escaped(commentsMessage(one, 'union', 1, pseudo)))).toEqual([]);
  });

  test('a follow-up as staff are asked, and what they answered', () => {
    const set = { core: [], rotating: [], comment: { text: '', hint: '' }, themes: [], hash: '' };
    const put = { number: 3, theme: greek.theme, question: greek.question, questionId: '' };
    for (const options of [[], greek.options]) {
      const [question] = questionsWithFollowUp(set, { ...put, options }, pseudo);
      const labels = question?.options.filter(({ value }) => value !== 'skip').map(({ label }) => label);
      expect(escaped([question?.text, question?.label, ...(labels ?? [])].join('\n'))).toEqual([]);
    }
    const share = { kind: 'rounded', percent: 60 } as const;
    const answers = [
      ...['1', '2', '3', '4', '5', 'none'].map((answer) => ({ answer, share })),
      { answer: '1', label: greek.options[0], share },
    ];
    const blocks = followUpFigureBlocks({ ...put, answers }, 20, pseudo);
    expect(escaped({ title: '', blocks })).toEqual([]);
  });

  test.each([
    ['/event', eventCommand],
    ['/comments', commentsCommand],
    ['/follow-up', followUpCommand],
    ['/strike-ballot', strikeBallotCommand],
    ['/ballot', oldStrikeBallotCommand],
    ['/key', keyCommand],
  ])('what is said of %s and its options', (_name, make) => {
    expect(escaped(textsOf(make(pseudo)))).toEqual([]);
  });

  test.each(strikeBallotSectorNames)('the arithmetic of a strike ballot: %s', (sector) => {
    const papers = [
      { entitled: 250, returned: 75, spoiled: 0, yes: 59, no: 16 },
      { entitled: 250, returned: 0, spoiled: 0, yes: 0, no: 0 },
      { entitled: 100, returned: 60, spoiled: 20, yes: 30, no: 10 },
      { entitled: 250, returned: 200, spoiled: 1, yes: 150, no: 49 },
    ];
    for (const opened of ['2016-01-10', '2019-01-01', '2026-02-18']) {
      for (const counted of papers) {
        const check = checkStrikeBallot({ ...counted, opened, sector });
        expect(escaped(strikeBallotCheckMessage(check, pseudo))).toEqual([]);
      }
    }
  });

  test('what is said of it on the command line', async () => {
    // Vitest sets it for its own ends.
    vi.stubEnv('BASE_URL', undefined);
    const said: string[] = [];
    // It reaches through these two alone.
    const doors = {
      write: (text: string) => void said.push(text),
      writeError: (text: string) => void said.push(text),
    } as unknown as CommandLineDoors;
    const program = new Command().exitOverride();
    addStrikeBallotCommand(program, doors, pseudo);
    for (const command of [...program.commands, ...program.commands.flatMap((one) => one.commands)]) {
      const own = command.options.filter(({ long }) => long !== '--json');
      said.push(command.description(), ...own.map(({ description }) => description));
    }
    const figures =
      '--entitled 250 --returned 75 --spoiled 0 --yes 59 --no 16 --opened 2017-01-10 --sector fire';
    await program.parseAsync(['ballot', 'check', ...figures.split(' ')], { from: 'user' });
    expect(said.join('\n')).toContain('parley strike-ballot check');
    expect(
      findEscaped(said.join('\n'), [...verbatim, 'parley strike-ballot check', 'parley ballot check']),
    ).toEqual([]);
  });

  test('the keys of a week, its shares, and their form', () => {
    const key = 'parley-key.x';
    const split = { holders: holders.map((holder) => ({ holder, personId: holder, key })) };
    const hashes = { roster: '1'.repeat(64), questions: '2'.repeat(64), rules: '3'.repeat(64) };
    const sealed = { ...round, sealing: split, hashes };
    const some = holders.flatMap((holder) => [
      keyMessages.shareReadyMessage(sealed, holder, pseudo),
      keyMessages.handInMessage(sealed, holder, pseudo),
      keyMessages.shareForm(sealed, holder, pseudo),
    ]);
    const handedIn = [[], ['union'], ['trustee']] as const;
    const open = { ...sealed, state: 'open' as const };
    const waiting = handedIn.flatMap((names) => [
      keyMessages.waitingMessage(sealed, names, pseudo),
      keyMessages.lateMessage(sealed, names, pseudo),
      keyMessages.shareStatusMessage(
        [
          { round: sealed, handedIn: names },
          { round: open, handedIn: names },
        ],
        pseudo,
      ),
    ]);
    const others = [
      keyMessages.shareStatusMessage([], pseudo),
      keyMessages.sealedShareMessage([], pseudo),
      keyMessages.givenUpMessage(round.id, pseudo),
      keyMessages.countedAfterAllMessage(round.id, pseudo),
      keysExistMessage(round.id, 6, pseudo),
      keysExistMessage(round.id, 48, pseudo),
      keysGoneMessage(round.id, pseudo),
    ];
    expect([...some, ...waiting, ...others].flatMap(escaped)).toEqual([]);
    expect(escaped(describeHashes(hashes, pseudo))).toEqual([]);
    const sealing = keyMessages.describeSealing(sealed, pseudo) ?? '';
    expect(findEscaped(sealing, [shortDigest(keyHash(key))])).toEqual([]);
  });

  test.each([
    ['events', eventWords(pseudo)],
    ['comments', commentsWords(pseudo)],
    ['follow-ups', followUpWords(pseudo)],
    ['strike ballots', strikeBallotWords(pseudo)],
    ['the law', lawWords(pseudo)],
    ['shares', sharesWords(pseudo)],
  ])('whatever needs no facts: %s', (_of, words) => {
    const said = leavesOf(words);
    expect(said.length).toBeGreaterThan(8);
    expect(said.flatMap((one) => findEscaped(one, [...verbatim, '/ballot']))).toEqual([]);
  });

  test('replies and refusals that need facts', () => {
    const events = eventWords(pseudo);
    const comments = commentsWords(pseudo);
    const followUps = followUpWords(pseudo);
    const shares = sharesWords(pseudo);
    const week = '2026-W48';
    const said = [
      [events.isDisputed(1), events.isRemoved(1), events.onWhichDay(''), events.onWhichDay('ω')],
      [events.writeItAfterTheDay(50), events.noSuchEvent(1), events.yourOwn(1), events.theirs(1)],
      events.disputedAlready(1),
      [
        comments.released(1, week, 'ω'),
        comments.withheld(1, week, 'ω'),
        comments.releasedByBoth(1, week, 'ω'),
      ],
      comments.ofWhichWeek([`/comments release 1 ${week}`, '/comments release 1 2026-W49']),
      [comments.whichNumber('comment'), comments.whichNumber('page'), comments.nothingToReadOf(week)],
      comments.noSuchComment(1),
      [followUps.isDecided(1, 'accepted'), followUps.isDecided(1, 'declined'), followUps.noTheme(['ω'])],
      [followUps.tooLong(1), followUps.tooLong(2), followUps.oneWaits(1), followUps.noneWaits(1)],
      [shares.thanksAndCounts(week), shares.stillOpen(week), shares.ofAnotherWeek(week, '2026-W49')],
      shares.stillOpenUntil(week, round.closesAt, round.timeZone),
      ...holders.map((holder) => [
        [
          shares.handedInAlready(holder),
          shares.notTheOneSealed(holder),
          shares.ofAnotherHolder(holder, 'union'),
        ],
        shares.thanksAndWaits(week, shares.missing(holders, [holder])),
        shares.isClosedAndWaits(week, shares.missing(holders, [])),
      ]),
      shares.holders([]),
    ];
    expect(leavesOf(said).flatMap(escaped)).toEqual([]);
  });

  test.each([
    { entitled: '0', returned: '0', yes: '0', no: '0' },
    { returned: '251', yes: '235' },
    { yes: '58' },
    { spoiled: '' },
    { entitled: 'ω' },
    { opened: '' },
    { opened: 'ω' },
    { opened: '1990-01-01' },
    { sector: '' },
    { sector: 'ω' },
  ])('why figures of a strike ballot are refused: %o', (change) => {
    const typed = {
      entitled: '250',
      returned: '75',
      spoiled: '0',
      yes: '59',
      no: '16',
      opened: '2017-01-10',
    };
    const read = () => readStrikeBallotFigures({ ...typed, sector: 'other', ...change });
    expect(read).toThrow(RefusedError);
    const refused = refusalOf(read);
    // The names of what is typed.
    const names = [...verbatim, 'spoiled', 'entitled'];
    expect(findEscaped(Object.values(refused?.tell(pseudo) ?? {}).join('\n'), names)).toEqual([]);
  });
});

describe('/ballot', () => {
  const options = {
    entitled: '9',
    returned: '9',
    spoiled: '0',
    yes: '9',
    no: '0',
    opened: '2017-01-10',
    sector: 'other',
  };
  const call = { command: 'ballot', subcommand: 'check', options };
  // It looks at nothing else.
  const context = {} as Context;
  const reader = { language: pseudo } as Reader;

  test('does what /strike-ballot does, and says what it is called now', async () => {
    const now = await strikeBallotHandler.run(context, reader, call);
    const old = await oldStrikeBallotHandler.run(context, reader, call);
    if (now.kind !== 'message' || old.kind !== 'message') throw new Error('It answers in words.');
    const [first, ...rest] = old.message.blocks;
    expect({ ...old, message: { ...old.message, blocks: rest } }).toEqual(now);
    expect(first).toMatchObject({ kind: 'note', text: expect.stringContaining('/strike-ballot check') });
    expect(escaped(old.message)).toEqual([]);
  });

  test('refuses what /strike-ballot refuses', async () => {
    const wrong = { ...call, options: { ...options, yes: '8' } };
    await expect(oldStrikeBallotHandler.run(context, reader, wrong)).rejects.toThrow(RefusedError);
  });
});

function refusalOf(act: () => unknown): RefusedError | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusedError) return error;
  }
  return undefined;
}
