import type { Side } from '../dispute/agreement.ts';
import { addEvent, disputeEvent, eventLength, removeEvent, standingEvents } from '../dispute/event.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { eventWords } from '../events/words.ts';
import type { CommandCall } from '../messages/command.ts';
import { eventsMessage } from '../messages/event-messages.ts';
import type { ActionOf } from '../people/permissions.ts';
import type { Reply } from '../ports/platform.ts';
import { changeRegister } from './change-register.ts';
import type { Context } from './context.ts';
import type { CommandHandler, Reader } from './handler.ts';
import { readNumber } from './read-number.ts';
import { readText } from './read-text.ts';
import { say, show } from './replies.ts';

/** What fits into a reason. */
const reasonLength = 300;
const earliest = '2000-01-01';
/** Strikes and talks are announced; nothing is planned further ahead than this. */
const aheadMs = 366 * 24 * 60 * 60 * 1000;

type Act = (context: Context, person: Reader, options: CommandCall['options']) => Promise<Reply>;

const acts: Readonly<Record<Exclude<ActionOf<'event'>, 'list'>, Act>> = {
  add: async (context, person, options) => {
    const date = readDay(context, options.date);
    const text = readEventText(options.text);
    await changeRegister(context, (entries) => addEvent(entries, sideOf(person), { date, text }));
    const { isAdded } = eventWords(person.language);
    return say(isAdded.title, isAdded.text);
  },
  dispute: async (context, person, options) => {
    const number = readNumber(options.number, 'event');
    const reason = readReason(options);
    await changeRegister(context, (entries) => disputeEvent(entries, sideOf(person), number, reason));
    const { title, text } = eventWords(person.language).isDisputed(number);
    return say(title, text);
  },
  remove: async (context, person, options) => {
    const number = readNumber(options.number, 'event');
    const reason = readReason(options);
    await changeRegister(context, (entries) => removeEvent(entries, sideOf(person), number, reason));
    const { title, text } = eventWords(person.language).isRemoved(number);
    return say(title, text);
  },
};

/** `/event`. Reps speak for the union, leaders for the leadership. */
export const eventHandler: CommandHandler = {
  run: async (context, person, { subcommand, options }) => {
    if (subcommand === 'list') {
      const events = standingEvents(await context.store.register.list('event'));
      return show(eventsMessage(events, person.language));
    }
    return acts[subcommand as keyof typeof acts](context, person, options);
  },
  complete: async (context, _person, { options }, option) =>
    option === 'number'
      ? standingEvents(await context.store.register.list('event'))
          .map(({ number }) => String(number))
          .filter((number) => number.startsWith(options.number ?? ''))
          .slice(-25)
      : [],
};

function sideOf({ role }: Reader): Side {
  return role === 'leader' ? 'leadership' : 'union';
}

function readDay(context: Context, typed = ''): string {
  const day = typed.trim();
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 2 March.
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  if (exists && day >= earliest && time <= context.clock.now() + aheadMs) return day;
  throw new RefusedError((language) => eventWords(language).onWhichDay(day.slice(0, 40)));
}

function readEventText(typed: string | undefined): string {
  const { text, fault } = readText(typed?.replace(/\s+/g, ' '), eventLength);
  if (fault === undefined) return text;
  throw new RefusedError((language) => {
    const { whatHappened, writeItAfterTheDay } = eventWords(language);
    return {
      what: text === '' ? whatHappened : fault(language),
      whatToDo: writeItAfterTheDay(eventLength),
    };
  });
}

function readReason({ reason }: CommandCall['options']): string {
  return readText(reason?.replace(/\s+/g, ' '), reasonLength).text.slice(0, reasonLength);
}
