import { defineWords } from '../language/language.ts';
import { name, zone } from '../language/sentence-parts.ts';
import type { RoundId } from '../survey/round.ts';
import type { WeekTime } from '../survey/schedule.ts';
import { surveyWords } from '../survey/words.ts';
import { talkWords } from '../talk/words.ts';

/** What is happening this week, and when things happen in each. Moments are ISO instants. */
export const statusWords = defineWords((language) => {
  const { text, plural } = language;
  const { week, hours } = talkWords(language);
  const { weekTime: onTheWall } = surveyWords(language);

  return {
    title: text`What is happening`,
    latest: text`Latest week`,
    asked: (of: RoundId, people: number) =>
      plural(people, {
        one: text`the ${week(of)}: ${people} person was asked`,
        other: text`the ${week(of)}: ${people} people were asked`,
      }),
    openUntil: text`Open until`,
    givenUp: text`Given up`,
    neverCounted: text`by agreement of both sides. It is never counted`,
    closed: text`Closed. Summary to both sides`,
    published: text`Published`,
    destroyed: text`Keys and ballots destroyed`,
    notDestroyed: text`Not destroyed yet`,
    shouldBeGone: (of: RoundId, hoursAgo: number) =>
      text`the keys and ballots of the ${week(of)}, which should have been gone ${hours(hoursAgo)} ago. Whoever runs Parley has been told`,
    unreached: text`Cannot be reached`,
    /** `channel` as people call it: `the union’s channel on Slack`. */
    unreachedSince: (channel: string, since: string, timeZone: string) =>
      text`${name(channel)}, since ${language.moment(since, timeZone)}. What it misses is kept, and posted there once it can be reached. Whoever runs Parley has been told`,
    paused: text`Paused`,
    byBothSides: text`by agreement of both sides`,
    waiting: text`Waiting`,
    toBeFounded: text`both sides have yet to agree what Parley starts with`,
    proposed: text`Proposed`,
    proposal: (about: 'pause' | 'resume', by: 'leadership' | 'union') => {
      const side = { leadership: text`the leadership`, union: text`the union` }[by];
      return about === 'pause'
        ? text`to pause, by ${side}. The other side has not agreed yet`
        : text`to resume, by ${side}. The other side has not agreed yet`;
    },
    next: text`Next week opens`,

    schedule: {
      title: text`The week`,
      opens: text`Opens`,
      reminds: text`Reminder to everyone`,
      closes: text`Closes`,
      publishes: text`Published to both sides`,
      ownTime: (time: WeekTime) => text`${onTheWall(time)}, your own time`,
      timeIn: (time: WeekTime, timeZone: string) => text`${onTheWall(time)} (${zone(timeZone)})`,
      teams: text`Teams are shown`,
      every: (weeks: number) => plural(weeks, { one: text`every week`, other: text`every ${weeks} weeks` }),
      smallestGroup: text`Fewest people behind a figure`,
    },
  };
});
