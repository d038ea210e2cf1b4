import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { keyText } from '../../src/ballot/key-text.ts';
import { describeFault, FaultyFileError } from '../../src/errors/fault.ts';
import { english } from '../../src/language/languages.ts';
import { sampleFiles } from '../../src/sample/load-sample.ts';
import { parseOrganisation } from '../../src/survey/parse-organisation.ts';

const parse = (yaml: string) => parseOrganisation(yaml, 'organisation.yaml');

/** The faults of a file as the operator reads them. */
function faultsOf(yaml: string): readonly string[] {
  try {
    parse(yaml);
    return [];
  } catch (error) {
    if (!(error instanceof FaultyFileError)) throw error;
    return error.faults.map((fault) => describeFault(fault, english));
  }
}

describe('a sound file', () => {
  test('with only a name gets the usual week, zone, rules and questions', () => {
    expect(parse('name: Northborough')).toEqual({
      name: 'Northborough',
      timeZone: 'Europe/London',
      schedule: {
        opens: { weekday: 'Tuesday', hour: 10, minute: 0 },
        reminds: { weekday: 'Thursday', hour: 10, minute: 0 },
        closes: { weekday: 'Friday', hour: 17, minute: 0 },
        publishes: { weekday: 'Monday', hour: 9, minute: 0 },
        skipWeeks: [],
      },
      rules: { minimumGroup: 10, teamsEveryWeeks: 4, teamsFrozenWeeks: 13 },
      rulesHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      channels: { leadership: {}, union: {} },
      staffChannel: {},
      questionsFile: 'questions/core.yaml',
    });
  });

  test('keeps everything that it sets', () => {
    const organisation = parse(`
name: Northborough
timeZone: America/Toronto
schedule:
  opens: monday 8:30
  reminds: Wednesday 23:59
  closes: Sunday 00:00
  publishes: Sunday 09:00
  skipWeeks: [2026-12-24, 2027-04-05]
rules: { minimumGroup: 5, teamsEveryWeeks: 1, teamsFrozenWeeks: 26 }
channels:
  leadership: { slack: C0123456789, discord: "123456789012345678" }
  union: { slack: C9876543210 }
staffChannel: { discord: "123456789012345679" }
questions: ours.yaml
`);
    expect(organisation).toMatchObject({
      timeZone: 'America/Toronto',
      schedule: {
        opens: { weekday: 'Monday', hour: 8, minute: 30 },
        publishes: { weekday: 'Sunday', hour: 9, minute: 0 },
        skipWeeks: ['2026-12-24', '2027-04-05'],
      },
      rules: { minimumGroup: 5, teamsEveryWeeks: 1, teamsFrozenWeeks: 26 },
      channels: {
        leadership: { slack: 'C0123456789', discord: '123456789012345678' },
        union: { slack: 'C9876543210' },
      },
      staffChannel: { discord: '123456789012345679' },
      questionsFile: 'ours.yaml',
    });
  });

  test('copied from the sample has the smallest group of its profile', async () => {
    const sample = await readFile(sampleFiles.organisation, 'utf8');
    const smallest = (yaml: string) => parse(yaml).rules.minimumGroup;
    expect([
      smallest(sample),
      smallest(sample.replace('  profile: standard', '  profile: dispute')),
      smallest(sample.replace('#minimumGroup', 'minimumGroup')),
    ]).toEqual([10, 20, 15]);
  });

  test('under the dispute profile shows no figure of fewer than 20, unless it says so', () => {
    expect(parse('name: N\nrules: { profile: dispute }').rules.minimumGroup).toBe(20);
    expect(parse('name: N\nrules: { profile: dispute, minimumGroup: 15 }').rules.minimumGroup).toBe(15);
  });

  test('has one hash for one set of rules and one week, whatever its name', () => {
    const { rulesHash } = parse('name: N');
    expect(parse('name: M\nrules: { minimumGroup: 10 }').rulesHash).toBe(rulesHash);
    expect(parse('name: N\nrules: { minimumGroup: 11 }').rulesHash).not.toBe(rulesHash);
    expect(parse('name: N\nschedule: { opens: Tuesday 10:01 }').rulesHash).not.toBe(rulesHash);
  });

  test('may begin with a BOM and have the line ends of Windows', () => {
    expect(parse('\uFEFFname: N\r\nrules:\r\n  minimumGroup: 12\r\n').rules.minimumGroup).toBe(12);
  });
});

describe('a faulty file is refused, and says', () => {
  test('every fault at once, with its line, its value and what is allowed', () => {
    expect(
      faultsOf(`name: ""
timezone: Europe/London
timeZone: London
schedule:
  opens: Tuesday 25:00
  reminds: 10:00
  skipWeeks: [2026-02-30]
rules:
  minimumGroup: 1
  teamsEveryWeeks: four
channels:
  leadership: { slack: general, discord: 123456789012345678 }
  union: { slack: general, teams: x }
`),
    ).toEqual([
      'organisation.yaml line 1: name is ""; it must be the name of the organisation.',
      'organisation.yaml line 2: "timezone" is not known here; the settings there are name, timeZone, schedule, rules, channels, staffChannel, sealing, questions.',
      'organisation.yaml line 3: timeZone is "London"; it must be the name of a time zone, such as Europe/London.',
      'organisation.yaml line 5: schedule.opens is "Tuesday 25:00"; it must be a weekday and a time, such as Tuesday 10:00.',
      'organisation.yaml line 6: schedule.reminds is "10:00"; it must be a weekday and a time, such as Tuesday 10:00.',
      'organisation.yaml line 7: schedule.skipWeeks 1 is "2026-02-30"; it must be a date that exists, such as 2026-12-28.',
      'organisation.yaml line 9: rules.minimumGroup is 1; it must be a whole number from 5 to 1000 (behind figures of fewer than 5 people, one could be recognised).',
      'organisation.yaml line 10: rules.teamsEveryWeeks is "four"; it must be a whole number from 1 to 52.',
      'organisation.yaml line 12: channels.leadership.slack is "general"; it must be a Slack channel\'s id, such as C0123456789 (in Slack: the channel\'s details, at the end).',
      'organisation.yaml line 12: channels.leadership.discord is 123456789012345678; it must be 17 to 20 digits between quotation marks, since YAML would round the number.',
      'organisation.yaml line 13: channels.union.slack is "general"; it must be a Slack channel\'s id, such as C0123456789 (in Slack: the channel\'s details, at the end).',
      'organisation.yaml line 13: "teams" is not known in channels.union; the settings there are slack, discord.',
      'organisation.yaml line 13: the leadership and the union have the same slack channel, "general"; each needs its own.',
    ]);
  });

  test('that a schedule closes before it opens', () => {
    expect(faultsOf('name: N\nschedule:\n  opens: Friday 17:00\n  closes: Tuesday 10:00')).toEqual([
      'organisation.yaml line 4: the questions open on Friday 17:00 and close on Tuesday 10:00; they must close in the same week (Monday to Sunday), at least two hours after they open.',
    ]);
  });

  test('that a reminder comes before opening or after closing', () => {
    expect(faultsOf('name: N\nschedule: { reminds: Tuesday 10:00 }')).toEqual([
      'organisation.yaml line 2: the reminder is sent on Tuesday 10:00; it must lie between opening (Tuesday 10:00) and closing (Friday 17:00).',
    ]);
    expect(faultsOf('name: N\nschedule: { reminds: Saturday 10:00 }')).toHaveLength(1);
  });

  test('that a summary would be published while people answer', () => {
    expect(faultsOf('name: N\nschedule: { publishes: Wednesday 09:00 }')).toEqual([
      'organisation.yaml line 2: the summary is published on Wednesday 09:00; it must be after closing (Friday 17:00), or in the next week before opening (Tuesday 10:00).',
    ]);
  });

  test('that the file is empty, or no group of settings', () => {
    expect(faultsOf('')).toEqual(['organisation.yaml: name is missing; it must be text.']);
    expect(faultsOf('- a\n- b\n')).toEqual([
      'organisation.yaml line 1: the file is a list of 2; it must be a group of settings.',
    ]);
  });
});

describe('a key that is split among three holders', () => {
  const key = (byte: number) => keyText('publicKey', new Uint8Array(32).fill(byte));

  test('comes with its holders, and shows no figure of fewer than 20 unless the file says so', () => {
    const organisation = parse(`
name: Northborough
sealing:
  holders:
    union: { person: R1, key: ${key(1)} }
    leadership: { person: L1, key: ${key(2)} }
    trustee: { key: ${key(3)} }
`);
    expect(organisation.sealing?.holders).toEqual([
      { holder: 'union', personId: 'R1', key: key(1) },
      { holder: 'leadership', personId: 'L1', key: key(2) },
      { holder: 'trustee', key: key(3) },
    ]);
    expect(organisation.rules.minimumGroup).toBe(20);
  });

  test('is refused where two shares would be in one hand, or a key is not whole or missing', () => {
    const faults = faultsOf(`
name: Northborough
sealing:
  holders:
    union: { person: R1, key: ${key(1)} }
    leadership: { person: R1, key: ${key(1)} }
    trustee: { key: ${key(3).slice(0, -1)} }
`);
    expect(faults).toEqual([
      expect.stringContaining(
        'the holders union and leadership have the same key; each share needs a holder',
      ),
      expect.stringContaining('the holders union and leadership have the same person'),
      expect.stringContaining('what `parley key make` printed for this holder, whole'),
    ]);
    expect(faultsOf('name: N\nsealing: { holders: {} }').join()).toContain(
      'sealing.holders.union is missing',
    );
  });
});
