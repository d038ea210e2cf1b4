import { foldCommitments } from '../dispute/commitment.ts';
import { type Concern, findConcern, isClosed } from '../dispute/concern.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { daysBetween } from '../survey/days-between.ts';
import type { Block, Message } from './message.ts';

/** What both channels read when a rep agrees: to an answer, or that what was promised is done. */
export function agreedMessage(
  concern: Concern,
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
): Message {
  const { wasClosed, judged } = changeBy(entry, entries);
  const { number, raisedAt } = concern;
  const kept = judged.map((one) => text(`Commitment ${one} is kept.`));
  if (wasClosed) {
    return {
      title: `The union agrees that ${named(judged)} is done`,
      blocks: [...kept, text(`Concern ${number} stays closed.`)],
    };
  }
  const days = daysBetween(raisedAt, entry.at);
  return {
    title: `Concern ${number} is closed: the union agrees`,
    blocks: [text(`It was open for ${days === 1 ? '1 day' : `${days} days`}.`), ...kept],
  };
}

/** What both channels read when a rep disagrees. */
export function disagreedMessage(
  { number }: Concern,
  reason: string | undefined,
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
): Message {
  const { wasClosed, judged } = changeBy(entry, entries);
  return {
    title: wasClosed
      ? `The union disagrees that ${named(judged)} is done`
      : `The union disagrees with the answer to concern ${number}`,
    blocks: [
      ...(reason === undefined ? [] : [text(`Reason: ${reason}`)]),
      ...judged.map((one) => text(`Commitment ${one} was said to be done. The union says that it is not.`)),
      text(
        wasClosed
          ? `Concern ${number} is open again and waits for another answer.`
          : 'The concern stays open and waits for another answer.',
      ),
      ...(wasClosed ? [text(supportAgain(number))] : []),
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

/** Closed, it lost those who supported it: their codes are destroyed. */
export function supportAgain(concern: number): string {
  return `If you supported it, please do so again: /concern support ${concern}`;
}

function named(commitments: readonly number[]): string {
  return commitments.map((number) => `commitment ${number}`).join(' and ');
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}
