import { defineWords } from '../language/language.ts';
import { address, code, command, name, setting, written } from '../language/sentence-parts.ts';
import type { PlatformName } from '../people/person.ts';
import { registerWords } from '../register/words.ts';
import type { ChannelName } from '../survey/organisation.ts';
import type { RoundId } from '../survey/round.ts';
import { talkWords } from '../talk/words.ts';

type WhyUnreadable = Parameters<ReturnType<typeof registerWords>['unreadableWhy']>[1];

interface UnreadableEntry {
  readonly seq: number;
  readonly v: number;
  readonly kind: string;
}

/** What `parley doctor` finds that only the program itself can see. */
export const examineWords = defineWords((language) => {
  const { text, or, capital } = language;
  const { hours } = talkWords(language);
  const { unreadableTitle, unreadableWhy } = registerWords(language);
  const listed = (ids: readonly RoundId[]) => language.commas(ids.map(code));
  const remove = (ids: readonly RoundId[]) =>
    text`Remove the files whose names begin with ${or(ids.map(code))} from the directory in ${setting('PARLEY_VAULT')}, and ask who put them there.`;
  const channels = { leadership: text`the leadership’s channel`, union: text`the union’s channel` };

  return {
    about: {
      keys: text`keys`,
      documents: text`documents`,
      register: text`register`,
      channels: text`channels`,
      platform: (platform: PlatformName) => code(platform),
      redis: name('Redis'),
    },

    keys: {
      late: (of: RoundId, hoursAgo: number) => ({
        found: text`Those of ${code(of)} should have been destroyed ${hours(hoursAgo)} ago, and are not.`,
        whatToDo: text`Mend the key vault (${setting('PARLEY_VAULT')}). Parley keeps trying.`,
      }),
      outlived: (ids: readonly RoundId[]) => ({
        found: text`The vault holds keys of rounds that were destroyed: ${listed(ids)}. They came back, perhaps from a backup.`,
        whatToDo: remove(ids),
      }),
      orphans: (ids: readonly RoundId[]) => ({
        found: text`The vault holds keys of rounds that this database does not know: ${listed(ids)}.`,
        whatToDo: text`If no other Parley uses this vault: ${remove(ids)}`,
      }),
      lost: (of: RoundId) => ({
        found: text`The vault holds no keys of ${code(of)}, which is open. Nobody can answer.`,
        whatToDo: text`Bring back the vault’s folder (${setting('PARLEY_VAULT')}) as it was when the round opened.`,
      }),
      good: text`The vault holds keys of no round but those not counted yet.`,
    },

    /** `why`: of an entry that was written by a later Parley, or by none. */
    entryUnreadable: (entry: UnreadableEntry, why: WhyUnreadable) => ({
      found: text`${unreadableTitle(entry.seq)}. ${unreadableWhy(entry, why)}`,
      whatToDo:
        why === 'form' ? text`Ask who changed the database past Parley.` : text`Install the latest Parley.`,
    }),
    termsUnfit: (agreement: number) => ({
      found: text`A${agreement} sets something that this Parley does not allow, so it has no effect. What was agreed before stays.`,
      whatToDo: text`Install the latest Parley, or propose it anew: ${command('/agree propose')}.`,
    }),
    documentUnreadable: (of: RoundId) => ({
      found: text`The published summary of ${code(of)} cannot be read. It is left out; all others are shown.`,
      whatToDo: text`Install the latest Parley: a later one may have written it. Otherwise ask who changed the database past Parley.`,
    }),

    channelGood: (channel: ChannelName) => text`${capital(channels[channel])} can be read.`,
    channelFault: (channel: ChannelName, reason: string) =>
      text`${capital(channels[channel])} cannot be read: ${written(reason)}`,
    unexpected: { what: text`an unexpected error.`, whatToDo: text`Look at Parley’s log.` },
    channelMissing: (channel: ChannelName) => ({
      found: text`No platform carries ${channels[channel]}.`,
      whatToDo: text`Set it in ${address('organisation.yaml')}, under ${setting('channels')}.`,
    }),

    redis: {
      unseen: text`Where it writes its files cannot be seen from here. They say who is asked, and hold no answer.`,
      open: (folder: string) => ({
        found: text`Others on this machine may read the files in ${address(folder)}, which say who is asked.`,
        whatToDo: text`Run: ${command(`chmod o-rwx ${folder}`)}`,
      }),
      good: text`Others on this machine may not read its files.`,
    },
  };
});
