import { type HolderName, holderNames } from '../ballot/holders.ts';
import { shareText } from '../ballot/key-text.ts';
import type { Round, RoundId } from '../survey/round.ts';
import { keyHash } from '../survey/sealing.ts';
import { describeHashes, shortDigest } from './describe-hashes.ts';
import { describeMissing, listHolders, nameOfHolder } from './describe-holders.ts';
import type { Form } from './form.ts';
import type { Message } from './message.ts';
import { nameWeek } from './name-week.ts';
import { plainMessage } from './plain-message.ts';

const prefix = 'key.';

/** The id by which a button or a submission names the form for a round's shares. */
export function shareFormId(roundId: RoundId): string {
  return prefix + roundId;
}

/** Longer than any share, so that what is wrong with a text can be said in words. */
const longestShare = 400;

/** The form by which a holder hands in, with what the round was about in front of them first. */
export function shareForm(round: Round, holder: HolderName): Form {
  return {
    id: shareFormId(round.id),
    title: 'Hand in your share',
    intro: `With it, you let the ${nameWeek(round.id)} be counted. First compare with the statement of who was asked: ${round.asked.total} people. ${describeHashes(round.hashes)} If any of it differs, do not hand in: talk to the other side.`,
    fields: [
      {
        kind: 'text',
        id: 'share',
        label: `The share of ${nameOfHolder(holder)}, as it was printed when you opened it`,
        shortLabel: 'Your share',
        hint: 'It begins with parley-share.',
        maxLength: longestShare,
        required: true,
      },
    ],
    submitLabel: 'Hand in',
  };
}

/** Whose shares open a round: for the statement of who is asked. Undefined where the key was not split. */
export function describeSealing({ sealing }: Pick<Round, 'sealing'>): string | undefined {
  if (!sealing) return undefined;
  const keys = sealing.holders.map(
    (place) => `${nameOfHolder(place.holder)} (key ${shortDigest(keyHash(place.key))})`,
  );
  return `any two of three: ${keys.join(', ')}. The machine keeps no key that opens it`;
}

/** What a holder is told when a round opens. */
export function shareReadyMessage(round: Round, holder: HolderName): Message {
  return plainMessage(
    `You hold a share of the key of the ${nameWeek(round.id)}`,
    `You hold it for ${nameOfHolder(holder)}. Send /key share to get it, sealed so that only your own key opens it, and keep it. When the week has closed, you will be asked to hand it in.`,
  );
}

/** What a holder is told when a round has closed, and each day until it can be counted. */
export function handInMessage(round: Round, holder: HolderName): Message {
  return {
    title: `Please hand in your share of the ${nameWeek(round.id)}`,
    blocks: [
      {
        kind: 'text',
        text: `The week is closed, and cannot be counted without the shares of two holders. You hold the share of ${nameOfHolder(holder)}.`,
      },
      {
        kind: 'list',
        items: [
          'Send /key share. You get your share, sealed.',
          'On your own computer, in your copy of Parley, run: npm run parley -- key open my-parley.key (the file that holds your key).',
          'Press the button, compare the hashes, and paste what was printed.',
        ],
      },
      { kind: 'button', button: { label: 'Hand in my share', formId: shareFormId(round.id) } },
    ],
  };
}

/** A holder's share, sealed. Whoever else sees it can do nothing with it. */
export function sealedShareMessage(
  shares: readonly { readonly roundId: RoundId; readonly holder: HolderName; readonly sealed: Uint8Array }[],
): Message {
  return {
    title: 'Your sealed share',
    blocks: [
      ...shares.flatMap(({ roundId, holder, sealed }) => [
        {
          kind: 'text' as const,
          text: `The share of the ${nameWeek(roundId)} that ${nameOfHolder(holder)} holds:`,
        },
        { kind: 'text' as const, text: shareText('sealed', { roundId, holder, bytes: sealed }) },
      ]),
      {
        kind: 'note',
        text: 'Only your own key opens it, on your own computer: npm run parley -- key open my-parley.key Keep it until the week is counted, then delete both.',
      },
    ],
  };
}

/** What both channels get each time that something changes about the shares of a closed round. */
export function waitingMessage(round: Round, handedIn: readonly HolderName[]): Message {
  return plainMessage(
    `The ${nameWeek(round.id)} is closed and waits for its holders`,
    `It waits for ${describeMissing(handedIn)}.`,
  );
}

/** What both channels get when the hour of publishing has come and the round could not be counted. */
export function lateMessage(round: Round, handedIn: readonly HolderName[]): Message {
  return plainMessage(
    `There is no summary of the ${nameWeek(round.id)} yet`,
    `The summary was due now, but the week has not been counted. It waits for ${describeMissing(handedIn)}. The summary comes as soon as it is counted. The holders are reminded every day.`,
  );
}

/** What both channels get when the keys and ballots of a week that both sides have given up are destroyed. */
export function givenUpMessage(roundId: RoundId): Message {
  return plainMessage(
    `The ${nameWeek(roundId)} is given up`,
    'Both sides agreed to this. Its keys, the shares that were handed in and its ballots are destroyed, and it is never counted. The key vault was looked through afterwards, and holds nothing of that week. Holders can delete their shares.',
  );
}

/** The same where enough shares came in before both sides had agreed. */
export function countedAfterAllMessage(roundId: RoundId): Message {
  return plainMessage(
    `The ${nameWeek(roundId)} is not given up: it was counted`,
    'Two of its holders had handed in their shares before both sides had agreed to give it up. Its summary is published as planned.',
  );
}

/** How it stands, for anybody. */
export function shareStatusMessage(
  rounds: readonly { readonly round: Round; readonly handedIn: readonly HolderName[] }[],
): Message {
  if (rounds.length === 0) return plainMessage('No week waits for shares of its key');
  return {
    title: 'Shares of the weeks’ keys',
    blocks: [
      {
        kind: 'facts',
        items: rounds.map(({ round, handedIn }) => ({
          name: `The ${nameWeek(round.id)}`,
          value:
            round.state === 'open'
              ? `open. When it has closed, two of ${listHolders(holderNames)} open it together`
              : `closed. It waits for ${describeMissing(handedIn)}`,
        })),
      },
    ],
  };
}
