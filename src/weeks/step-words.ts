import { defineWords } from '../language/language.ts';
import { code, command, name, setting } from '../language/sentence-parts.ts';

/** Why a step of a week, or what carries it, did not do what it is for. */
export const stepWords = defineWords(({ text }) => ({
  noRoster: {
    what: text`There is no roster, so nobody can be asked.`,
    whatToDo: text`Run: ${command('parley roster import roster.csv')}`,
  },
  rosterReplaced: text`The roster was replaced while the round was drawn from it.`,

  notTheirHour: text`It is not yet this person’s hour.`,
  /** Why somebody was not asked, where the operator reads whom nobody reached. */
  invitationsOff: text`switched invitations off`,
  otherIsSending: text`Another worker is sending this message.`,

  notDueToClose: text`The round is not due to close.`,
  noKeys: {
    what: text`The key vault holds no keys for this round, so its ballots cannot be counted.`,
    whatToDo: text`Bring back the vault’s folder (${setting('PARLEY_VAULT')}) as it was when the round opened. The ballots are kept.`,
  },
  notCountedSoKept: {
    what: text`The round has not been counted, so it is not destroyed.`,
    whatToDo: text`Run: ${command('parley round close')}`,
  },

  notDueToPublish: text`The summary is not due yet.`,
  notCountedYet: text`The round has not been counted yet.`,

  registerIsBusy: text`Too many are writing into the register at once.`,

  noSuchJob: text`No such job.`,
  strangeJob: text`The job’s data is not of Parley’s making.`,
  /** `kind` is the error’s own name, and its code. */
  unexpected: (kind: string | undefined, detail: string | undefined) => {
    const named = kind === undefined ? text`Unknown error` : code(kind);
    return detail === undefined ? text`${named}` : text`${named} ${code(detail)}`;
  },

  redisTooOld: (version: string) => ({
    what: text`${name('Redis')} ${code(version)} is too old.`,
    whatToDo: text`Parley needs ${name('Redis')} ${7} or newer, or ${name('Valkey')}. See ${setting('REDIS_URL')}.`,
  }),
  redisUnreachable: {
    what: text`${name('Redis')} cannot be reached.`,
    whatToDo: text`Check that it is running and that the host, port and password in ${setting('REDIS_URL')} are right.`,
  },
}));
