import { commitmentWords } from '../commitments/words.ts';
import { concernWords } from '../concerns/words.ts';
import { foldCommitments } from '../dispute/commitment.ts';
import { type Concern, findConcern, isClosed } from '../dispute/concern.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { daysBetween } from '../survey/days-between.ts';
import type { Block, Message } from './message.ts';

/** What both channels read when a rep agrees: to an answer, or that what was promised is done. */
export function agreedMessage(
  concern: Concern,
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
  language: Language,
): Message {
  const { wasClosed, judged } = changeBy(entry, entries);
  const { number, raisedAt } = concern;
  const words = concernWords(language);
  const promises = commitmentWords(language);
  const kept = judged.map((one) => text(promises.isKept(one)));
  if (wasClosed) {
    return {
      title: promises.agreedTitle(judged),
      blocks: [...kept, text(words.staysClosed(number))],
    };
  }
  return {
    title: words.agreedTitle(number),
    blocks: [text(words.wasOpen(daysBetween(raisedAt, entry.at))), ...kept],
  };
}

/** What both channels read when a rep disagrees. */
export function disagreedMessage(
  { number }: Concern,
  reason: string | undefined,
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
  language: Language,
): Message {
  const { wasClosed, judged } = changeBy(entry, entries);
  const words = concernWords(language);
  const promises = commitmentWords(language);
  return {
    title: wasClosed ? promises.disagreedTitle(judged) : words.disagreedTitle(number),
    blocks: [
      ...(reason === undefined ? [] : [text(words.reason(reason))]),
      ...judged.map((one) => text(promises.isNotDone(one))),
      text(wasClosed ? words.openAgain(number) : words.staysOpen),
      // Closed, it lost those who supported it: their codes are destroyed.
      ...(wasClosed ? [text(words.supportAgain(number))] : []),
    ],
  };
}

/** Whether the concern was closed before this entry, and the numbers of the commitments on which the entry decides. */
function changeBy({ seq, subject }: RegisterEntry, entries: readonly RegisterEntry[]) {
  const before = entries.filter((entry) => entry.seq < seq);
  const states = new Map(foldCommitments(before).map(({ number, state }) => [number, state]));
  const concern = findConcern(before, subject);
  return {
    wasClosed: concern !== undefined && isClosed(concern),
    judged: foldCommitments(entries).flatMap(({ number, state }) =>
      states.get(number) === state ? [] : [number],
    ),
  };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
