import { commentsWords } from '../comments/words.ts';
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
import type { FormReply } from '../ports/platform.ts';
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
  const page = options.page === undefined ? 1 : readCount(options.page, 'page');
  return show(commentsMessage(kept, side, page, person.language));
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
  const { releasedByBoth: byBoth, released, withheld } = commentsWords(person.language);
  const isQuoted = releasedByBoth(kept).includes(number);
  const tell = isQuoted ? byBoth : subcommand === 'release' ? released : withheld;
  const { title, text } = tell(number, roundId, shortenWords(kept.texts[number - 1] ?? '', firstWords));
  return say(title, text);
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
  throw new RefusedError((language) => commentsWords(language).ofWhichWeek(ways));
}

function sideOf({ role }: Reader): ReadingSide {
  if (role === 'leader') return 'leadership';
  if (role === 'rep') return 'union';
  throw new RefusedError((language) => commentsWords(language).forSidesOnly);
}

function readCount(typed: string | undefined, noun: 'comment' | 'page'): number {
  const digits = /^\s*#?(\d{1,6})\s*$/.exec(typed ?? '')?.[1];
  if (digits !== undefined && Number(digits) > 0) return Number(digits);
  throw new RefusedError((language) => commentsWords(language).whichNumber(noun));
}
