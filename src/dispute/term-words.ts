import { keyHash, type writeSealing } from '../survey/sealing.ts';
import type { TermName } from '../survey/terms.ts';

interface TermWords {
  /** Before a value, in a line of its own: `closes: Friday 17:00`. */
  readonly line: string;
  /** In a sentence: `a change to the hour of closing`. */
  readonly noun: string;
  /** Around a value that says nothing alone. */
  readonly value?: (value: unknown) => string;
}

/** What each term is called. */
export const termWords: Readonly<Record<TermName, TermWords>> = {
  name: { line: 'name of the organisation', noun: 'the name of the organisation' },
  'time-zone': { line: 'time zone', noun: 'the time zone' },
  opens: { line: 'opens', noun: 'the hour of opening' },
  reminds: { line: 'reminds everyone', noun: 'the hour of the reminder' },
  closes: { line: 'closes', noun: 'the hour of closing' },
  publishes: { line: 'publishes to both sides', noun: 'the hour of publishing' },
  'skip-weeks': { line: 'weeks left out', noun: 'the weeks left out' },
  'smallest-group': { line: 'smallest group', noun: 'the smallest group' },
  'teams-every': { line: 'teams are shown', noun: 'how often teams are shown', value: everyWeeks },
  'teams-frozen': { line: 'teams stay fixed', noun: 'how long teams stay fixed', value: forWeeks },
  'leadership-slack': channelWords('leadership’s channel on Slack'),
  'leadership-discord': channelWords('leadership’s channel on Discord'),
  'union-slack': channelWords('union’s channel on Slack'),
  'union-discord': channelWords('union’s channel on Discord'),
  'staff-discord': channelWords('channel of all staff on Discord'),
  'key-holders': { line: 'who holds the key', noun: 'who holds the key', value: byKeys },
  questions: { line: 'questions', noun: 'the questions' },
};

/** One term and its value, as it is said: `none` where there is none. */
export function showTerm(name: TermName, value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return termWords[name].value?.(value) ?? String(value);
}

function channelWords(line: string): TermWords {
  return { line, noun: `the ${line}` };
}

/** Each holder by the hash of their key, as `key make` printed it: `union 1a2b3c4d5e6f, …`. Nobody is named. */
function byKeys(sealing: unknown): string {
  const { holders } = sealing as ReturnType<typeof writeSealing>;
  return Object.entries(holders)
    .map(([holder, { key }]) => `${holder} ${keyHash(key).slice(0, 12)}`)
    .join(', ');
}

function everyWeeks(weeks: unknown): string {
  return weeks === 1 ? 'every week' : `every ${String(weeks)} weeks`;
}

function forWeeks(weeks: unknown): string {
  return weeks === 1 ? 'for one week' : `for ${String(weeks)} weeks`;
}
