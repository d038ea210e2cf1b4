import { defineWords } from '../language/language.ts';
import { code, command, written } from '../language/sentence-parts.ts';

type Side = 'leadership' | 'union';

/** What is said of events on the timeline. */
export const eventWords = defineWords(({ text, capital, day }) => {
  const sides = { leadership: text`the leadership`, union: text`the union` };
  const seeList = text`See ${command('/event list')}.`;
  const dated = (date: string, happened: string) => text`${day(date)}: ${written(happened)}`;
  const bothAreTold = text`Both channels are told.`;

  return {
    /** The command, as its platforms list it. */
    about: text`Events: what happened when, drawn into the trend`,
    aboutList: text`Every event on the timeline`,
    aboutAdd: text`Put an event on the timeline, such as a strike (reps and leaders)`,
    aboutDispute: text`Say that an event of the other side was not so (reps and leaders)`,
    aboutRemove: text`Take away an event that your side added`,
    optionNumber: text`The number of the event, such as 3`,
    optionDate: text`The day, like ${code('2026-11-02')}`,
    optionText: text`What happened, in at most 50 characters. Both channels see it.`,

    addedTitle: (by: Side, number: number) =>
      text`${capital(sides[by])} adds event ${number} to the timeline`,
    addedNote: (by: Side, number: number) =>
      by === 'union'
        ? text`It is drawn into the trend from the next summary on. Leaders, if it was not so: ${command(`/event dispute ${number}`)}.`
        : text`It is drawn into the trend from the next summary on. Reps, if it was not so: ${command(`/event dispute ${number}`)}.`,
    disputedTitle: (by: Side, number: number) => text`${capital(sides[by])} disputes event ${number}`,
    removedTitle: (by: Side, number: number) =>
      text`${capital(sides[by])} takes event ${number} from the timeline`,
    reason: (reason: string) => text`Reason: ${written(reason)}`,

    noneListed: text`No event is on the timeline`,
    listed: (count: number) => text`Events on the timeline: ${count}`,
    howToAdd: text`Reps and leaders add one: ${command('/event add 2026-11-02')} New case system. The other side may dispute it.`,
    dated,
    added: (date: string, happened: string, by: Side) =>
      text`${dated(date, happened)} (added by ${sides[by]})`,
    addedAndDisputed: (
      date: string,
      happened: string,
      by: Side,
      disputed: { readonly by: Side; readonly reason?: string },
    ) =>
      disputed.reason === undefined
        ? text`${dated(date, happened)} (added by ${sides[by]}; disputed by ${sides[disputed.by]})`
        : text`${dated(date, happened)} (added by ${sides[by]}; disputed by ${sides[disputed.by]}: ${written(disputed.reason)})`,

    isAdded: {
      title: text`The event is on the timeline`,
      text: text`Both channels are told. It is drawn into the trend from the next summary on.`,
    },
    isDisputed: (number: number) => ({
      title: text`Event ${number} is shown as disputed`,
      text: bothAreTold,
    }),
    isRemoved: (number: number) => ({
      title: text`Event ${number} is taken from the timeline`,
      text: bothAreTold,
    }),

    onWhichDay: (typed: string) => ({
      what: typed === '' ? text`On which day was it?` : text`“${written(typed)}” is no day for an event.`,
      whatToDo: text`Write a day up to a year ahead, like ${code('2026-11-02')}, and then what happened.`,
    }),
    whatHappened: text`What happened?`,
    writeItAfterTheDay: (most: number) => text`Write it after the day, in at most ${most} characters.`,
    thereAlready: { what: text`That event is there already.`, whatToDo: seeList },
    noSuchEvent: (number: number) => ({ what: text`There is no event ${number}.`, whatToDo: seeList }),
    yourOwn: (number: number) => ({
      what: text`Your side added event ${number}.`,
      whatToDo: text`To take it away: ${command(`/event remove ${number}`)}`,
    }),
    disputedAlready: (number: number) => ({
      what: text`Event ${number} is disputed already.`,
      whatToDo: '',
    }),
    theirs: (number: number) => ({
      what: text`The other side added event ${number}, so only they can take it away.`,
      whatToDo: text`To say that it was not so: ${command(`/event dispute ${number}`)}`,
    }),
  };
});
