import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/ballot/check-answers.ts';
import { openBallot } from '../../src/ballot/seal-ballot.ts';
import { checkConfiguration } from '../../src/check-configuration.ts';
import { describeFault, FaultyFileError } from '../../src/errors/fault.ts';
import { ParleyError } from '../../src/errors/parley-error.ts';
import { parseRoster } from '../../src/people/parse-roster.ts';
import { rosterColumns } from '../../src/people/read-roster-table.ts';
import { peopleWords } from '../../src/people/words.ts';
import { readConfiguration } from '../../src/read-configuration.ts';
import { readEnvironment } from '../../src/read-environment.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { checkOrganisation, parseOrganisation } from '../../src/survey/parse-organisation.ts';
import { parseQuestionSet } from '../../src/survey/parse-question-set.ts';
import { pseudo } from './pseudo-language.ts';

/** What stands in these sentences as it is: names and examples, and the settings and values of the files. */
const names = `
Slack|Discord|YAML|PostgreSQL|Redis|UTF-8|CSV UTF-8|Socket Mode|Copy ID|More|Copy member ID|U+202E|PORT|en
Europe/London|Tuesday 10:00|Friday 17:00|Safeguarding / Duty team|C0123456789|U|W|p001|name@example.org
.env|organisation.yaml|questions.yaml|questions/core.yaml|roster.csv|parley key make|parley roster import FILE
parley-key.|xoxb-|xapp-|http://|postgresql://user:password@host:5432/parley|redis://host:6379
https://pulse.example.org|https://git.example.org/parley|https://example.org/api/|debug, info, warn, error`;
const settings = `
name|timeZone|schedule|opens|reminds|closes|publishes|skipWeeks|rules|profile|standard|dispute|minimumGroup
teamsEveryWeeks|teamsFrozenWeeks|channels|leadership|union|slack|discord|staffChannel|sealing|holders|trustee
person|key|questions|core|rotating|comment|themes|words|id|topic|label|text|hint|kind|agreement|choice|reversed
options|value|counts|favourable|unfavourable|neither|source|licence|own|skip|other teams|web|staff|rep|leader
${rosterColumns.join('|')}`;
const asItIs = `${names}${settings}`
  .split(/[|\n]/)
  .filter((text) => text !== '')
  .toSorted((one, other) => other.length - one.length)
  .map((text) => `(?<![A-Za-z])${text.replace(/[.+*?()/\\-]/g, '\\$&')}(?![A-Za-z])`);
const verbatim = new RegExp([...asItIs, '\\b[A-Z]+(_[A-Z]+)+\\b'].join('|'), 'g');

/** The plain English letters of what is told, but for those of what stands as it is. */
function plainIn(told: string): readonly string[] {
  return told.replace(verbatim, '').match(/[A-Za-z]+/g) ?? [];
}

/** Every fault in the pseudo-language. */
function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof FaultyFileError) return error.faults.map((fault) => describeFault(fault, pseudo));
    if (error instanceof ParleyError) return [error.tell(pseudo).what, error.tell(pseudo).whatToDo];
    throw error;
  }
}

/** All these are faulty, and what is said of them is no plain English. */
function expectWords(faults: readonly string[], atLeast: number): void {
  expect(faults.length).toBeGreaterThanOrEqual(atLeast);
  expect(faults.filter((fault) => plainIn(fault).length > 0)).toEqual([]);
}

/** What is wrong in each file below is written without Latin letters, so that a letter of English would stand out. */
describe('in another language, no plain English is left of the faults of', () => {
  test('organisation.yaml', () => {
    const parse = (yaml: string) => () => parseOrganisation(yaml, 'organisation.yaml');
    const wrong = parse(`name: ""
Ω: Ω
timeZone: Ω
schedule: { opens: Ω 25:00, skipWeeks: [2026-02-30] }
rules: { profile: Ω, minimumGroup: 1, teamsEveryWeeks: Ω }
channels:
  leadership: { slack: Ω, discord: 123456789012345678 }
  union: { slack: Ω, Ω: 7 }
staffChannel: { discord: "1" }
sealing: { holders: { union: { key: Ω, person: "" }, leadership: { key: Ω }, trustee: 1 } }
questions: ""
`);
    expectWords(faultsOf(wrong), 17);
    expectWords(faultsOf(parse(`name: ${'Ω'.repeat(101)}`)), 1);
    expectWords(faultsOf(parse('- 1\n- 2\n')), 1);
    expectWords(faultsOf(parse('name: Ω\nschedule: { opens: Friday 17:00, closes: Tuesday 10:00 }')), 1);
    expectWords(
      ['reminds', 'publishes'].flatMap((one) =>
        faultsOf(parse(`name: Ω\nschedule: { ${one}: Friday 17:00 }`)),
      ),
      2,
    );
    expectWords(faultsOf(parse('name: Ω\u202e')), 1);
  });

  test('a file that is no YAML', () => {
    const wrong = [
      ...[
        'Ω: 1\n---\nΩ: 2',
        'Ω: 1\nΩ: 2',
        'Ω: "\\Ω"',
        'Ω: @1',
        'Ω: !!Ω 1',
        'Ω: Ω: Ω',
        '\tΩ: 1',
        'Ω: &Ω 1',
        'Ω: *Ω',
      ],
      ...[
        '{[',
        'Ω: "1',
        'Ω: [1]]',
        '- 1\nΩ: 1',
        'Ω: 1\n  Ω: 2',
        '%Ω\n---\n1',
        '&Ω &Ω 1',
        '!Ω !Ω 1',
        '[\n- 1\n]',
      ],
    ];
    expectWords(
      wrong.flatMap((yaml) => faultsOf(() => parseOrganisation(yaml, 'organisation.yaml'))),
      wrong.length,
    );
  });

  test('settings that were not written in a file', () => {
    const wrong = { name: 7, rules: [], schedule: { opens: 'Ω' } };
    expectWords(
      faultsOf(() => checkOrganisation(wrong)),
      2,
    );
  });

  test('a question set', () => {
    const parse = (yaml: string) => () => parseQuestionSet(yaml, 'questions.yaml');
    const wrong = parse(`core:
  - { id: comment, topic: Ω Ω, label: "", text: "", kind: choice, reversed: true, source: Ω }
  - { id: comment, topic: 7, label: Ω, text: 7, kind: agreement, options: [1], source: "", licence: "" }
rotating:
  - id: "3"
    topic: "3"
    label: Ω
    text: ${'Ω'.repeat(101)}
    kind: Ω
    source: own
    options:
      - { value: skip, label: "", counts: Ω }
      - { value: "7", label: Ω, counts: neither }
      - { value: "7", label: Ω, counts: neither }
comment: { text: Ω }
themes: [{ name: "", words: [] }, { name: Ω, words: ["?"] }, { name: Ω, words: [Ω] }]
`);
    expectWords(faultsOf(wrong), 20);
  });

  test('a roster', () => {
    const parse = (csv: string | Uint8Array) => () => parseRoster(csv, 'roster.csv');
    const header = `${rosterColumns.join(',')}\n`;
    const rows = [
      ',,Ω,Ω,,Ω,Ω,Ω,Ω slack slack',
      '1,Ω / / other teams,staff,,,,,,discord',
      `${'Ω'.repeat(101)},${'Ω'.repeat(201)},staff,,,,,,slack`,
      '1,ω,staff,,,,,,";"',
      '1,2',
    ];
    expectWords(faultsOf(parse(`${header}${rows.join('\n')}`)), 18);
    expectWords(faultsOf(parse(`${header}${'1,2\n'.repeat(201)}`)), 201);
    expectWords(
      ['', header, 'person_id,person_id,Ω\n', `${header}"1,Ω`, `${header}1,Ω"Ω,staff,,`]
        .map(parse)
        .flatMap(faultsOf),
      9,
    );
    expectWords(faultsOf(parse(Uint8Array.of(0xe9, 0x2c, 0xff))), 1);
  });

  test('the environment', () => {
    const all = [
      ...[
        'PORT',
        'SLACK_PORT',
        'BASE_URL',
        'SOURCE_URL',
        'DATABASE_URL',
        'REDIS_URL',
        'PARLEY_LANGUAGE',
        'LOG_LEVEL',
      ],
      ...[
        'BALLOT_TURNOUT_TEST_ENDS',
        'SLACK_BOT_TOKEN',
        'SLACK_APP_TOKEN',
        'SLACK_SIGNING_SECRET',
        'SLACK_API_URL',
      ],
      ...['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID', 'DISCORD_GUILD_ID', 'DISCORD_API_URL'],
    ];
    const faults = (env: Record<string, string>) => faultsOf(() => readEnvironment(env));
    expectWords(faults(Object.fromEntries(all.map((setting) => [setting, 'Ω']))), all.length);
    expectWords(faults({ BALLOT_TURNOUT_TEST_ENDS: '2001-01-01' }), 1);
    const useless = { SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: '1'.repeat(32) };
    expectWords(faults({ ...useless, REDIS_URL: 'redis://1', DISCORD_TOKEN: '1'.repeat(20) }), 3);
    expectWords(faults({ SLACK_BOT_TOKEN: 'xoxb-1' }), 1);
  });

  test('answers, and a ballot that cannot be opened', async () => {
    const checked = checkAnswers([], { comment: 'x'.repeat(501), salary: '1' }, pseudo);
    expectWords(checked.ok ? [] : Object.values(checked.fieldErrors), 2);
    const key = new Uint8Array(32);
    const error: unknown = await openBallot({ publicKey: key, secretKey: key }, key).catch(
      (thrown) => thrown,
    );
    expect(error).toBeInstanceOf(ParleyError);
    const { what, whatToDo } = (error as ParleyError).tell(pseudo);
    expectWords([what, whatToDo], 2);
  });
});

describe('what was found without a fault', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'parley-words-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is told in another language too', async () => {
    const paths = {
      PARLEY_ORGANISATION: join(folder, 'organisation.yaml'),
      PARLEY_ROSTER: join(folder, 'roster.csv'),
    };
    const none = await checkConfiguration(paths);
    writeFileSync(paths.PARLEY_ORGANISATION, 'name: "7"\nquestions: questions.yaml\n');
    writeFileSync(paths.PARLEY_ROSTER, `${rosterColumns.join(',')}\np1,A,staff,,,,,,\n`);
    const some = await checkConfiguration({ ...paths, DATABASE_URL: 'postgres://x/y' });
    expectWords(
      [...none.found, ...some.found].map((sentence) => sentence(pseudo)),
      6,
    );
    expect(some.faults.map(({ message }) => plainIn(message(pseudo)))).toEqual([[]]);
  });
});

test('a question set is worded in the organisation’s language, and is another one then', async () => {
  const { questionSet } = await readConfiguration(sampleFiles.organisation, { language: pseudo });
  const english = await readConfiguration(sampleFiles.organisation);
  const labels = questionSet.core
    .filter(({ kind }) => kind === 'agreement')[0]
    ?.options.map(({ label }) => label);
  expectWords(labels ?? [], 6);
  expect(questionSet.hash).not.toBe(english.questionSet.hash);
});

test('what people and platforms are called is said in the reader’s language, and names as they are', () => {
  const words = peopleWords(pseudo);
  expectWords([words.peopleIn(['rep', 'leader']), words.platform('web'), words.employment('not stated')], 3);
  expect([words.employment('agency'), words.platform('slack')]).toEqual(['agency', 'Slack']);
});
