import type { HolderName } from '../ballot/holders.ts';
import { shortHash } from '../digest/short-hash.ts';
import { defineWords } from '../language/language.ts';
import { hash, name, setting, type Words, zone } from '../language/sentence-parts.ts';
import type { TermValue } from '../survey/term-changes.ts';
import type { TermName } from '../survey/terms.ts';

/** What each term is called, and how its value is said. */
export const termWords = defineWords((language) => {
  const { text, plural } = language;
  const none = text`none`;
  const [slack, discord] = [name('Slack'), name('Discord')];
  /** As it is called before a value, in a line of its own: `closes: Friday 17:00`. */
  const lines: Readonly<Record<TermName, Words>> = {
    name: text`name of the organisation`,
    'time-zone': text`time zone`,
    opens: text`opens`,
    reminds: text`reminds everyone`,
    closes: text`closes`,
    publishes: text`publishes to both sides`,
    'skip-weeks': text`weeks left out`,
    'smallest-group': text`smallest group`,
    'teams-every': text`teams are shown`,
    'teams-frozen': text`teams stay fixed`,
    'leadership-slack': text`leadership’s channel on ${slack}`,
    'leadership-discord': text`leadership’s channel on ${discord}`,
    'union-slack': text`union’s channel on ${slack}`,
    'union-discord': text`union’s channel on ${discord}`,
    'staff-discord': text`channel of all staff on ${discord}`,
    'key-holders': text`who holds the key`,
    questions: text`questions`,
  };
  /** As it is called in a sentence: `a change to the hour of closing`. */
  const nouns: Readonly<Record<TermName, Words>> = {
    name: text`the name of the organisation`,
    'time-zone': text`the time zone`,
    opens: text`the hour of opening`,
    reminds: text`the hour of the reminder`,
    closes: text`the hour of closing`,
    publishes: text`the hour of publishing`,
    'skip-weeks': text`the weeks left out`,
    'smallest-group': text`the smallest group`,
    'teams-every': text`how often teams are shown`,
    'teams-frozen': text`how long teams stay fixed`,
    'leadership-slack': text`the leadership’s channel on ${slack}`,
    'leadership-discord': text`the leadership’s channel on ${discord}`,
    'union-slack': text`the union’s channel on ${slack}`,
    'union-discord': text`the union’s channel on ${discord}`,
    'staff-discord': text`the channel of all staff on ${discord}`,
    'key-holders': text`who holds the key`,
    questions: text`the questions`,
  };
  const holders: Readonly<Record<HolderName, Words>> = {
    union: text`union`,
    leadership: text`leadership`,
    trustee: text`trustee`,
  };
  const verbatim = (term: TermName, value: string) => {
    if (term === 'name') return name(value);
    return term === 'time-zone' ? zone(value) : setting(value);
  };
  const ofNumber = (term: TermName, value: number) => {
    if (term === 'teams-every')
      return plural(value, { one: text`every week`, other: text`every ${value} weeks` });
    if (term === 'teams-frozen')
      return plural(value, { one: text`for one week`, other: text`for ${value} weeks` });
    return text`${value}`;
  };
  /** Each holder by the hash of their key, as `key make` printed it. Nobody is named. */
  const ofList = (values: Extract<TermValue, readonly unknown[]>) =>
    language.commas(
      values.map((value) =>
        typeof value === 'string'
          ? setting(value)
          : text`${holders[value.holder]} ${hash(shortHash(value.key))}`,
      ),
    );
  return {
    lines,
    nouns,
    /** As it would be written in `organisation.yaml`, or `none`. */
    value: (term: Exclude<TermName, 'questions'>, value: TermValue) => {
      if (value === null) return none;
      if (typeof value === 'number') return ofNumber(term, value);
      if (typeof value === 'string') return text`${verbatim(term, value)}`;
      return value.length === 0 ? none : ofList(value);
    },
  };
});
