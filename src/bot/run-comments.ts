import {
  decideComment,
  enterQuotations,
  enterReader,
  type KeptComments,
  type ReadingSide,
  readBy,
  releasedByBoth,
} from '../dispute/kept-comments.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { CommandCall } from '../messages/command.ts';
import { commentsMessage } from '../messages/comments-messages.ts';
import { shortenWords } from '../messages/shorten-words.ts';
import type { Person } from '../people/person.ts';
import type { FormReply } from '../ports/platform.ts';
import { formatWeek } from '../results/format-week.ts';
import { mondayOf } from '../survey/monday-of.ts';
import { changeRegister } from './change-register.ts';
import { changeReadings, commentsReadBy, publishedComments } from './comments.ts';
import type { Context } from './context.ts';
import type { CommandHandler, Reader } from './handler.ts';
import { say, show } from './replies.ts';

/** In UTF-16 units: enough of a comment to see which one it is. */
const firstWords = 60;

/** `/comments`: one rep and one leader read what staff wrote, redacted, and release what may be quoted. */
export const commentsHandler: CommandHandler = {
  run: (context, person, call) =>
    call.subcommand === 'read' ? read(context, person, call) : decide(context, person, call),
};

async function read(context: Context, person: Reader, { options }: CommandCall): Promise<FormReply> {
  const side = sideOf(person);
  const { roundId } = await publishedComments(context, options.week);
  const kept = await changeReadings(context, roundId, (before) => readBy(before, side, person.id));
  await changeRegister(context, (entries) => enterReader(entries, side, roundId));
  return show(commentsMessage(kept, side, options.page === undefined ? 1 : readCount(options.page, 'page')));
}

async function decide(context: Context, person: Reader, call: CommandCall): Promise<FormReply> {
  const { subcommand, options } = call;
  const side = sideOf(person);
  const number = readCount(options.number, 'comment');
  const { roundId } = await commentsMeant(context, person, call);
  const kept = await changeReadings(context, roundId, (before) =>
    decideComment(before, side, person.id, number, subcommand === 'release'),
  );
  await changeRegister(context, (entries) => enterQuotations(entries, kept));
  const comment = `comment ${number} of the week of ${formatWeek(mondayOf(roundId))}`;
  const words = `“${shortenWords(kept.texts[number - 1] ?? '', firstWords)}”`;
  if (releasedByBoth(kept).includes(number)) {
    return say(`Both sides have released ${comment}`, `${words} It is quoted in both channels.`);
  }
  return subcommand === 'release'
    ? say(
        `You have released ${comment}`,
        `${words} It is quoted only if the other side’s reader releases it too. They are not told of your choice.`,
      )
    : say(`You do not release ${comment}`, `${words} Nobody is told of your choice.`);
}

/** A number means a comment of one week: who reads several says which, since a quotation stays for good. */
async function commentsMeant(
  context: Context,
  person: Reader,
  { subcommand, options: { number, week } }: CommandCall,
): Promise<KeptComments> {
  if (week !== undefined && week.trim() !== '') return publishedComments(context, week);
  const [only, ...others] = await commentsReadBy(context, sideOf(person), person.id);
  if (only && others.length === 0) return only;
  if (!only) return publishedComments(context, undefined);
  const ways = [only, ...others].map(({ roundId }) => `/comments ${subcommand} ${number} ${roundId}`);
  throw new RefusedError(
    'Of which week?',
    `You read the comments of ${ways.length} weeks. Send ${ways.join(' or ')}.`,
  );
}

function sideOf({ role }: Person): ReadingSide {
  if (role === 'leader') return 'leadership';
  if (role === 'rep') return 'union';
  throw new RefusedError('That is for leaders and union reps.');
}

function readCount(typed: string | undefined, noun: 'comment' | 'page'): number {
  const digits = /^\s*#?(\d{1,6})\s*$/.exec(typed ?? '')?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  throw new RefusedError(`Which ${noun}?`, 'Say its number, such as 3. Send /comments read to see them.');
}
