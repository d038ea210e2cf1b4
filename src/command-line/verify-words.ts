import { defineWords } from '../language/language.ts';
import { address, code, hash, name, type Words, written } from '../language/sentence-parts.ts';
import type { ChannelName } from '../survey/organisation.ts';

/** What `parley verify` says, beside what it worked out again from the document. */
export const verifyWords = defineWords(({ text, plural, capital }) => {
  const channels = {
    leadership: text`the leadership’s channel`,
    union: text`the union’s channel`,
  } as const satisfies Readonly<Record<ChannelName, Words>>;

  return {
    about: text`work out again the digests and counts of what was published`,
    round: text`such as ${code('2026-W48')}; the latest where it is left out`,
    file: text`a summary that somebody saved; needs no running Parley, and no data`,

    /** In front of each thing that was looked at. */
    verdicts: { holds: text`holds`, fails: text`FAILS`, unseen: text`unseen` },
    found: (what: string, found: string) => text`${name(what)}: ${name(found)}.`,
    title: (roundId: string) => text`Round ${code(roundId)}`,
    digest: (digest: string) => text`Digest ${hash(digest)}`,
    allHolds: text`Everything holds that can be worked out from this document.`,
    doNotHold: (failed: number) =>
      plural(failed, {
        one: text`One thing does not hold. Show this to the other side.`,
        other: text`${failed} things do not hold. Show this to the other side.`,
      }),
    compare: (shown: string) =>
      text`Compare the digest with the other channel’s: its summary must show ${hash(shown)}.`,

    picture: text`The picture is kept with the summary`,
    pictureIs: text`it is`,
    pictureIsNot: text`it is not`,
    post: (channel: ChannelName, platform: string) =>
      text`${capital(channels[channel])} on ${code(platform)} holds the post`,
    postStands: { yes: text`yes`, no: text`no` },
    /** `reason`: absent where the program gives none. */
    postUnseen: (reason = '') => text`could not be looked up: ${written(reason)}`,

    otherRound: (file: string, roundId: string) => ({
      what: text`The file ${address(file)} is of ${code(roundId)}.`,
      whatToDo: text`Name the file of the round that you mean.`,
    }),
    notJson: (file: string) => ({
      what: text`The file ${address(file)} is not JSON.`,
      whatToDo: text`Save it from the week’s page under Results: the document for programs (JSON).`,
    }),
  };
});
