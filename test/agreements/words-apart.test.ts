import { describe, expect, it, onTestFinished } from 'vitest';
import { agreeWords } from '../../src/agreements/agree-words.ts';
import { agreeHandler, agreementForms } from '../../src/bot/run-agree.ts';
import { agreedSince } from '../../src/dispute/agreed-since.ts';
import type { Party } from '../../src/dispute/agreement.ts';
import { agreementsIn } from '../../src/dispute/agreement-entries.ts';
import { decideAnswer, decideProposal, withdrawFiles } from '../../src/dispute/decide-agreement.ts';
import { hashOfTerms } from '../../src/dispute/describe-changes.ts';
import { proposables } from '../../src/dispute/read-proposal.ts';
import type { RegisterEntry } from '../../src/dispute/register-entry.ts';
import { RefusedError } from '../../src/errors/parley-error.ts';
import { createLanguages, english } from '../../src/language/languages.ts';
import { agreeCommand } from '../../src/messages/agree-command.ts';
import { agreementForm } from '../../src/messages/agreement-form.ts';
import { agreementStepMessage } from '../../src/messages/agreement-messages.ts';
import { agreedLine, rosterAgreedWords } from '../../src/messages/agreement-words.ts';
import { agreementsMessage } from '../../src/messages/agreements-message.ts';
import { reasonOption } from '../../src/messages/command.ts';
import { agreementPart } from '../../src/messages/pack-register.ts';
import { agreedFactSchema } from '../../src/results/agreed-fact.ts';
import { rosterWords } from '../../src/roster/words.ts';
import { termNames, termsFrom, type valuesOf } from '../../src/survey/terms.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { members, rosterOf } from '../weeks/staff-roster.ts';
import { startTestParley } from '../weeks/start-test-parley.ts';
import { embeddedEngines } from '../weeks/test-engines.ts';
import { findPlain } from './find-plain.ts';
import { greekTerms } from './greek-terms.ts';
import { endings, founding, livesOf, subjects } from './some-agreements.ts';

const zone = 'Europe/London';
/** Commands, settings, codes, zones and hashes: the same in every language. */
const verbatim = [
  ...[
    '/agree accept A1',
    '/agree decline A1',
    '/agree accept A2',
    '/agree decline A2',
    '/agree list',
    '/pulse schedule',
    'A1',
    'A2',
    '2026-W48',
  ],
  ...['Tuesday 10:00', 'Tuesday 09:00', 'Thursday 10:00', 'Thursday 09:00', 'Friday 17:00', 'Friday 12:00'],
  ...['Monday 09:00', 'Monday 12:00', 'C0000000001', 'C0000000002', 'Slack', 'Discord'],
  ...['Europe/London', 'Europe/Athens'],
];
const withoutHashes = (said: unknown): unknown =>
  JSON.parse(JSON.stringify(said ?? null).replace(/(?<![0-9a-f])[0-9a-f]{12}(?![0-9a-f])/g, '·'));
const plainIn = (said: unknown) => findPlain(withoutHashes(said), verbatim);
const parties: readonly Party[] = ['union', 'leadership', 'operator'];

/** Everything that is told of these entries, each by itself and all together. */
function toldOf(entries: readonly RegisterEntry[], language = pseudo): readonly unknown[] {
  const agreements = agreementsIn(entries);
  const last = agreements.all.at(-1);
  return [
    ...entries.map((entry, index) => agreementStepMessage(entry, entries.slice(0, index + 1), language)),
    agreementsMessage(agreements, zone, language),
    agreementPart(entries, zone, language),
    ...agreedSince(entries, '').map((fact) => agreedLine(fact, zone, language)),
    ...(last ? [agreementForm(last, language), rosterAgreedWords(last, zone, language)] : []),
  ];
}

function refusal(act: () => unknown): RefusedError {
  try {
    act();
  } catch (error) {
    if (error instanceof RefusedError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('in another language, nothing stays English of', () => {
  it.each(subjects.map((subject) => [subject.about, subject] as const))(
    'what is told of a proposal about %s, whoever makes it and however it ends',
    (_, subject) => {
      for (const by of parties) {
        for (const ending of endings) {
          expect(toldOf(livesOf(subject, by, ending)).flatMap(plainIn)).toEqual([]);
        }
      }
    },
  );

  it('what Parley starts with, and the list while nothing is agreed', () => {
    const entries = livesOf({ about: 'pause' }, 'union', 'open');
    for (const count of [1, 2, 3]) {
      expect(toldOf(entries.slice(0, count)).flatMap(plainIn)).toEqual([]);
    }
    expect(plainIn(agreementsMessage(agreementsIn([]), zone, pseudo))).toEqual([]);
  });

  it('this, which tells plain letters from others', () => {
    const told = toldOf(livesOf({ about: 'pause' }, 'union', 'accepted'), english);
    expect(told.filter((one) => one !== undefined && plainIn(one).length === 0)).toEqual([]);
  });

  it('the command', () => {
    const spec = JSON.stringify(agreeCommand(pseudo)).replace(JSON.stringify(reasonOption), 'null');
    const typed = ['closes', 'smallest-group', 'questions', 'pause', 'Friday 12:00', 'A3'];
    expect(findPlain(JSON.parse(spec), typed)).toEqual([]);
  });

  it('the refusals of a proposal and of an answer', () => {
    const paused = agreementsIn(livesOf({ about: 'pause' }, 'union', 'accepted'));
    const open = agreementsIn(livesOf({ about: 'roster', change: rosterChange() }, 'union', 'open'));
    const files = agreementsIn(livesOf({ about: 'give-up', week: '2026-W48' }, 'operator', 'open'));
    const propose = (agreements: typeof open, by: Party, about: 'pause' | 'resume') =>
      decideProposal(agreements, { by, subject: { about } });
    const answer = (
      agreements: typeof open,
      by: 'union' | 'leadership',
      word: 'accept' | 'decline' | 'withdraw',
      number = 2,
    ) => decideAnswer(agreements, { number, by, answer: word });
    const refusals = [
      () => propose(agreementsIn([]), 'union', 'pause'),
      () => propose(paused, 'union', 'pause'),
      () => propose(open, 'union', 'resume'),
      () => decideProposal(open, { by: 'union', subject: { about: 'roster', change: rosterChange() } }),
      () => decideProposal(files, { by: 'operator', subject: { about: 'give-up', week: '2026-W48' } }),
      () => answer(open, 'union', 'accept', 9),
      ...(['accepted', 'declined', 'withdrawn'] as const).map(
        (ending) => () =>
          answer(agreementsIn(livesOf({ about: 'pause' }, 'union', ending)), 'union', 'accept'),
      ),
      () => answer(open, 'leadership', 'withdraw'),
      () => answer(open, 'union', 'accept'),
      () => answer(files, 'leadership', 'accept'),
    ];
    const commands = [...verbatim, '/agree accept', '/agree withdraw A2', 'A9'];
    expect(refusals.flatMap((act) => findPlain(refusal(act).tell(pseudo), commands))).toEqual([]);
  });

  it('what the operator reads of a roster', () => {
    const words = rosterWords(pseudo);
    const {
      has,
      proposed,
      needNewLinks,
      isAgreed,
      noFile,
      oneSided,
      strange,
      change: _,
      is: _is,
      ...rest
    } = words;
    const said = [
      ...[
        has(1),
        has(2),
        proposed(2),
        needNewLinks(1),
        needNewLinks(2),
        isAgreed,
        noFile('roster.csv'),
        rest,
      ],
      ...(['rep', 'leader', 'both'] as const).map(oneSided),
      strange('1'.repeat(64), '2'.repeat(64)),
      agreeWords(pseudo).toBeProposed,
      agreeWords(pseudo).awaited(['leadership', 'union'], 1),
    ];
    const known = ['parley roster import roster.csv', 'parley roster import', 'parley links', 'The roster'];
    const files = ['roster.csv', 'README.md', 'organisation.yaml', '/agree accept A1', 'A2'];
    const settings = ['PARLEY_ROSTER', 'PARLEY_ORGANISATION', 'PARLEY_DATA', 'DATABASE_URL'];
    const inFiles = ['rep', 'leader', 'role'];
    expect(findPlain(said, [...known, ...files, ...settings, ...inFiles])).toEqual([]);
  });

  it('what is answered to a command', async () => {
    const speakers = ['rep', 'leader'].map((role) => ({ id: role, team: 'Ομάδα', role }));
    const parley = await startTestParley({
      engines: await embeddedEngines(),
      roster: rosterOf([...members('duty', 6, 'Ομάδα'), ...speakers]),
    });
    onTestFinished(() => parley.close());
    const context = { ...parley.context, languages: createLanguages(pseudo, [pseudo]) };
    const people = (await context.store.rosters.current())?.people ?? [];
    const told: unknown[] = [];
    const act = async (id: string, subcommand: string, options: Readonly<Record<string, string>> = {}) => {
      const person = people.find((one) => one.id === id);
      if (!person) throw new Error('Nobody is called that.');
      const reader = { ...person, language: pseudo };
      try {
        told.push(
          subcommand === 'form'
            ? await agreementForms.open(context, reader, options.number ?? '')
            : subcommand === 'submit'
              ? await agreementForms.submit(context, reader, '2', options)
              : await agreeHandler.run(context, reader, { command: 'agree', subcommand, options }),
        );
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        told.push(error.tell(pseudo));
      }
    };
    await act('duty-1', 'propose', { what: 'pause' });
    await act('rep', 'accept');
    for (const what of ['roster', 'ωραίο', 'questions']) await act('rep', 'propose', { what, value: 'άλλο' });
    await act('rep', 'propose', { what: 'give-up', value: '2026-W48' });
    await act('rep', 'propose', { what: 'smallest-group', value: '10' });
    await act('rep', 'propose', { what: 'smallest-group', value: '12' });
    await act('rep', 'accept', { number: 'όχι' });
    await act('leader', 'propose', { what: 'pause', value: 'Απεργία.' });
    await act('rep', 'accept');
    await act('leader', 'form', { number: '2' });
    await act('leader', 'form', { number: '9' });
    await act('leader', 'submit', { answer: '' });
    await act('leader', 'submit', { answer: 'decline', reason: 'Όχι.' });
    await act('leader', 'withdraw', { number: 'A3' });
    await act('rep', 'propose', { what: 'pause' });
    await act('leader', 'accept', { number: 'A4' });
    await parley.operator.importRoster(rosterOf([...members('duty', 7, 'Ομάδα'), ...speakers]), 'roster.csv');
    await act('leader', 'accept', { number: 'A5' });
    await act('leader', 'list');
    const typed = [
      proposables.join(', '),
      'parley roster import FILE',
      '/pulse help',
      '/key status',
      '2026-W48',
      'core.yaml',
    ];
    const commands = ['/agree accept 2', '/agree accept', 'A3', 'A4', 'A5'];
    const left = told.flatMap((one) => findPlain(withoutHashes(one), [...verbatim, ...typed, ...commands]));
    expect(told).toHaveLength(20);
    expect(left).toEqual([]);
  }, 120_000);
});

describe('what came into force', () => {
  it.each(subjects.map((subject) => [subject.about, subject] as const))(
    'about %s is a fact that says the same after a time in a document',
    (_, subject) => {
      const entries = livesOf(subject, 'operator', 'accepted');
      const facts = agreedSince(entries, '');
      expect(facts).toHaveLength(1);
      for (const fact of facts) {
        const read = agreedFactSchema.parse(JSON.parse(JSON.stringify(fact)));
        expect(read).toEqual(fact);
        expect(agreedLine(read, zone, english)).toBe(agreedLine(fact, zone, english));
        // Who holds the key is a side and a hash; a number of the roster stays in the register.
        expect(JSON.stringify(fact)).not.toMatch(/parley-key|"person"/);
      }
    },
  );

  it('of the questions has every kind of change in it', () => {
    const [subject] = subjects;
    const [fact] = subject ? agreedSince(livesOf(subject, 'union', 'accepted'), '') : [];
    const changes = fact?.subject.about === 'terms' ? fact.subject.changes : [];
    const kinds = changes.flatMap((one) => (one.term === 'questions' ? one.changes : []));
    expect(changes.map(({ term }) => term)).toEqual(termNames);
    expect(new Set(kinds.map(({ change }) => change))).toEqual(
      new Set([
        ...['added', 'removed', 'text', 'label', 'answers', 'topic', 'source', 'turn', 'order', 'comment'],
        ...['theme-added', 'theme-changed', 'theme-removed'],
      ]),
    );
  });

  it('is told once, and not where it came into force before', () => {
    const entries = livesOf({ about: 'pause' }, 'union', 'accepted');
    expect(agreedSince(entries, '2026-11-24T10:00:00.000Z')).toEqual([]);
    expect(agreedSince(entries, '').map((fact) => agreedLine(fact, zone, english))).toEqual([
      'To pause the weekly questions (A2): proposed by the union, agreed on Tuesday 24 November, 10:00',
    ]);
  });
});

describe('a reason of Parley’s own', () => {
  const entries = livesOf({ about: 'roster', change: rosterChange() }, 'operator', 'outdated');
  const line = 'Reason: the files have changed again';
  const lastOf = (all: readonly RegisterEntry[], language = english) => {
    const [entry] = all.slice(-1);
    return JSON.stringify(entry && agreementStepMessage(entry, all, language));
  };
  const toFirst = (entry: RegisterEntry): RegisterEntry => ({
    ...entry,
    v: 1,
    data: entry.action === 'withdrawn' ? { reason: 'the files have changed again' } : entry.data,
  });

  it('is a code in the register, and words where it is read', () => {
    const open = agreementsIn(entries.slice(0, -1));
    expect(withdrawFiles(open, 'roster')).toEqual([
      { step: 'withdrawn', number: 2, by: 'operator', because: 'files-changed' },
    ]);
    expect(lastOf(entries)).toContain(line);
    expect(lastOf(entries, pseudo)).not.toContain('files');
  });

  it('is shown as it stands where the first version kept a sentence', () => {
    const first = entries.map(toFirst);
    expect(lastOf(first)).toBe(lastOf(entries));
    expect(lastOf(first, pseudo)).toContain('the files have changed again');
    const [told, kept] = [entries, first].map((all) => JSON.stringify(agreementPart(all, zone, english)));
    expect(kept).toBe(told);
  });

  it('has no code in the first version', () => {
    const mixed = entries.map((entry) => ({ ...entry, v: 1 }));
    expect(agreementsIn(mixed).all[1]?.state).toBe('open');
  });
});

it('in English, the command leaves other languages a quarter of what Discord takes', () => {
  const spec = agreeCommand(english);
  const descriptions = [spec, ...spec.subcommands, ...spec.subcommands.flatMap(({ options }) => options)];
  expect(descriptions.filter(({ description }) => description.length > 75)).toEqual([]);
});

it('the terms of the tests are terms', () => {
  const values = (founding.about === 'founding' ? founding.values : {}) as ReturnType<typeof valuesOf>;
  expect(hashOfTerms(termsFrom(values))).toBe(hashOfTerms(greekTerms));
});

function rosterChange() {
  const [found] = subjects.flatMap((subject) => (subject.about === 'roster' ? [subject.change] : []));
  if (!found) throw new Error('No subject is about the roster.');
  return found;
}
