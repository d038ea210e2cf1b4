import { findUnreadableEntries } from '../dispute/find-unreadable-entries.ts';
import type { Finding } from '../errors/finding.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import { channelNames } from '../survey/organisation.ts';
import { examineWords } from '../weeks/examine-words.ts';
import { readAgreements } from './agreements.ts';
import type { Context } from './context.ts';
import { findUndestroyed } from './find-undestroyed.ts';

const roundIds = /^\d{4}-W\d{2}$/;

/**
 * Looks at what only the program itself can see: rounds and their keys, what of the record cannot be read, how the
 * database is set, where the jobs are kept, and the channels on each platform. Told in `language`.
 */
export async function examine(context: Context, language: Language): Promise<readonly Finding[]> {
  return [
    ...(await examineKeys(context, language)),
    ...(await examineDocuments(context, language)),
    ...(await examineRegister(context, language)),
    ...(await context.store.examine(language)),
    ...(await context.queue.examine(language)),
    ...(await examineChannels(context, language)),
  ];
}

async function examineKeys(context: Context, language: Language): Promise<readonly Finding[]> {
  const { store, vault } = context;
  const words = examineWords(language);
  const about = words.about.keys;
  const kept = (await vault.list()).filter((id) => roundIds.test(id));
  const rounds = await Promise.all(kept.map((id) => store.rounds.get(id)));
  const outlived = kept.filter((_, index) => rounds[index]?.destroyedAt !== undefined);
  const orphans = kept.filter((_, index) => rounds[index] === undefined);
  const current = await store.rounds.current();
  const lost = current && !(await vault.readAnsweringKeys(current.id)) ? [current.id] : [];
  const late = await findUndestroyed(context);
  const findings: readonly Finding[] = [
    ...late.map(({ round, hours }) => ({
      about,
      verdict: 'fault' as const,
      ...words.keys.late(round.id, hours),
    })),
    ...(outlived.length === 0
      ? []
      : [{ about, verdict: 'fault' as const, ...words.keys.outlived(outlived) }]),
    ...(orphans.length === 0 ? [] : [{ about, verdict: 'warning' as const, ...words.keys.orphans(orphans) }]),
    ...lost.map((id) => ({ about, verdict: 'fault' as const, ...words.keys.lost(id) })),
  ];
  return findings.length > 0 ? findings : [{ about, verdict: 'good', found: words.keys.good }];
}

/** Published summaries that are left out of everything that is shown. */
async function examineDocuments({ store }: Context, language: Language): Promise<readonly Finding[]> {
  const words = examineWords(language);
  return (await store.summaries.unreadable()).map((roundId) => ({
    about: words.about.documents,
    verdict: 'fault',
    ...words.documentUnreadable(roundId),
  }));
}

/** Entries that are left out of everything that is shown of the register. */
async function examineRegister({ store }: Context, language: Language): Promise<readonly Finding[]> {
  const words = examineWords(language);
  const about = words.about.register;
  const { unfit } = await readAgreements({ store });
  return [
    ...findUnreadableEntries(await store.register.list()).map(({ entry, why }) => ({
      about,
      verdict: 'fault' as const,
      ...words.entryUnreadable(entry, why),
    })),
    ...unfit.map((agreement) => ({ about, verdict: 'fault' as const, ...words.termsUnfit(agreement) })),
  ];
}

/** Asks each platform for a post that never was: that takes a valid token and a channel that Parley may read. */
async function examineChannels(context: Context, language: Language): Promise<readonly Finding[]> {
  const words = examineWords(language);
  const asked = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => platform.carries(channel))
      .map(async (channel): Promise<Finding> => {
        const about = words.about.platform(platform.name);
        try {
          await platform.find(channel, 'parley-doctor');
          return { about, verdict: 'good', found: words.channelGood(channel) };
        } catch (error) {
          const { what, whatToDo } = error instanceof ParleyError ? error.tell(language) : words.unexpected;
          return { about, verdict: 'fault', found: words.channelFault(channel, what), whatToDo };
        }
      }),
  );
  const findings = await Promise.all(asked);
  const missing = channelNames.filter(
    (channel) => !context.platforms.some((platform) => platform.carries(channel)),
  );
  return [
    ...findings,
    ...missing.map((channel) => ({
      about: words.about.channels,
      verdict: 'fault' as const,
      ...words.channelMissing(channel),
    })),
  ];
}
