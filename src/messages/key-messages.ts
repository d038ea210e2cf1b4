import { type HolderName, holderNames } from '../ballot/holders.ts';
import { shareText } from '../ballot/key-text.ts';
import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { sharesWords } from '../shares/words.ts';
import type { Round, RoundId } from '../survey/round.ts';
import { keyHash } from '../survey/sealing.ts';
import { shortDigest, shortHashes } from './describe-hashes.ts';
import { describeMissing } from './describe-holders.ts';
import type { Form } from './form.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';

const prefix = 'key.';

/** The id by which a button or a submission names the form for a round's shares. */
export function shareFormId(roundId: RoundId): string {
  return prefix + roundId;
}

/** Longer than any share, so that what is wrong with a text can be said in words. */
const longestShare = 400;

/** The form by which a holder hands in, with what the round was about in front of them first. */
export function shareForm(round: Round, holder: HolderName, language: Language): Form {
  const { form } = sharesWords(language);
  return {
    id: shareFormId(round.id),
    title: form.title,
    intro: form.intro(round.id, round.asked.total, shortHashes(round.hashes)),
    fields: [
      {
        kind: 'text',
        id: 'share',
        label: form.share(holder),
        shortLabel: form.shortShare,
        hint: form.hint,
        maxLength: longestShare,
        required: true,
      },
    ],
    submitLabel: form.submit,
  };
}

/** Whose shares open a round: for the statement of who is asked. Undefined where the key was not split. */
export function describeSealing({ sealing }: Pick<Round, 'sealing'>, language: Language): Words | undefined {
  return (
    sealing &&
    sharesWords(language).sealing(
      sealing.holders.map(({ holder, key }) => ({ holder, key: shortDigest(keyHash(key)) })),
    )
  );
}

/** What a holder is told when a round opens. */
export function shareReadyMessage(round: Round, holder: HolderName, language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.readyTitle(round.id), words.ready(holder));
}

/** What a holder is told when a round has closed, and each day until it can be counted. */
export function handInMessage(round: Round, holder: HolderName, language: Language): Message {
  const words = sharesWords(language);
  return {
    title: words.askTitle(round.id),
    blocks: [
      { kind: 'text', text: words.ask(holder) },
      { kind: 'list', items: words.steps },
      { kind: 'button', button: { label: words.handInButton, formId: shareFormId(round.id) } },
    ],
  };
}

/** A holder's share, sealed. Whoever else sees it can do nothing with it. */
export function sealedShareMessage(
  shares: readonly { readonly roundId: RoundId; readonly holder: HolderName; readonly sealed: Uint8Array }[],
  language: Language,
): Message {
  const words = sharesWords(language);
  return {
    title: words.sealedTitle,
    blocks: [
      ...shares.flatMap(({ roundId, holder, sealed }) => [
        { kind: 'text' as const, text: words.sealedOf(roundId, holder) },
        { kind: 'text' as const, text: shareText('sealed', { roundId, holder, bytes: sealed }) },
      ]),
      { kind: 'note', text: words.sealedNote },
    ],
  };
}

/** What both channels get each time that something changes about the shares of a closed round. */
export function waitingMessage(round: Round, handedIn: readonly HolderName[], language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.waitingTitle(round.id), words.waiting(describeMissing(handedIn, language)));
}

/** What both channels get when the hour of publishing has come and the round could not be counted. */
export function lateMessage(round: Round, handedIn: readonly HolderName[], language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.lateTitle(round.id), words.late(describeMissing(handedIn, language)));
}

/** What both channels get when the keys and ballots of a week that both sides have given up are destroyed. */
export function givenUpMessage(roundId: RoundId, language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.givenUpTitle(roundId), words.givenUp);
}

/** The same where enough shares came in before both sides had agreed. */
export function countedAfterAllMessage(roundId: RoundId, language: Language): Message {
  const words = sharesWords(language);
  return plainMessage(words.countedTitle(roundId), words.counted);
}

/** How it stands, for anybody. */
export function shareStatusMessage(
  rounds: readonly { readonly round: Round; readonly handedIn: readonly HolderName[] }[],
  language: Language,
): Message {
  const words = sharesWords(language);
  if (rounds.length === 0) return plainMessage(words.noneWaits);
  return {
    title: words.statusTitle,
    blocks: [
      {
        kind: 'facts',
        items: rounds.map(({ round, handedIn }) => ({
          name: words.theWeek(round.id),
          value:
            round.state === 'open'
              ? words.openStatus(holderNames)
              : words.closedStatus(describeMissing(handedIn, language)),
        })),
      },
    ],
  };
}
