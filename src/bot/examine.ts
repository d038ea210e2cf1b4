import type { Finding } from '../errors/finding.ts';
import { ParleyError } from '../errors/parley-error.ts';
import { channelNames } from '../survey/organisation.ts';
import type { Context } from './context.ts';
import { findUndestroyed } from './find-undestroyed.ts';

const roundIds = /^\d{4}-W\d{2}$/;

/** Looks at what only the program itself can see: rounds and their keys, how the database is set, where the jobs are kept, and the
 * channels on each platform. */
export async function examine(context: Context): Promise<readonly Finding[]> {
  return [
    ...(await examineKeys(context)),
    ...(await context.store.examine(context.languages.organisation)),
    ...(await context.queue.examine()),
    ...(await examineChannels(context)),
  ];
}

async function examineKeys(context: Context): Promise<readonly Finding[]> {
  const { store, vault } = context;
  const about = 'keys';
  const kept = (await vault.list()).filter((id) => roundIds.test(id));
  const rounds = await Promise.all(kept.map((id) => store.rounds.get(id)));
  const outlived = kept.filter((_, index) => rounds[index]?.destroyedAt !== undefined);
  const orphans = kept.filter((_, index) => rounds[index] === undefined);
  const current = await store.rounds.current();
  const lost = current && !(await vault.readAnsweringKeys(current.id)) ? [current.id] : [];
  const late = await findUndestroyed(context);
  const remove = (ids: readonly string[]) =>
    `Remove the files whose names begin with ${ids.join(' or ')} from the directory in PARLEY_VAULT, and ask who put them there.`;
  const findings: readonly Finding[] = [
    ...late.map(({ round, since }) => ({
      about,
      verdict: 'fault' as const,
      found: `Those of ${round.id} should have been destroyed ${since} ago, and are not.`,
      whatToDo: 'Mend the key vault (PARLEY_VAULT). Parley keeps trying.',
    })),
    ...(outlived.length === 0
      ? []
      : [
          {
            about,
            verdict: 'fault' as const,
            found: `The vault holds keys of rounds that were destroyed: ${outlived.join(', ')}. They came back, perhaps from a backup.`,
            whatToDo: remove(outlived),
          },
        ]),
    ...(orphans.length === 0
      ? []
      : [
          {
            about,
            verdict: 'warning' as const,
            found: `The vault holds keys of rounds that this database does not know: ${orphans.join(', ')}.`,
            whatToDo: `If no other Parley uses this vault: ${remove(orphans)}`,
          },
        ]),
    ...lost.map((id) => ({
      about,
      verdict: 'fault' as const,
      found: `The vault holds no keys of ${id}, which is open. Nobody can answer.`,
      whatToDo: 'Bring back the vault’s folder (PARLEY_VAULT) as it was when the round opened.',
    })),
  ];
  return findings.length > 0
    ? findings
    : [{ about, verdict: 'good', found: 'The vault holds keys of no round but those not counted yet.' }];
}

/** Asks each platform for a post that never was: that takes a valid token and a channel that Parley may read. */
async function examineChannels(context: Context): Promise<readonly Finding[]> {
  const asked = context.platforms.flatMap((platform) =>
    channelNames
      .filter((channel) => platform.carries(channel))
      .map(async (channel): Promise<Finding> => {
        const about = platform.name;
        try {
          await platform.find(channel, 'parley-doctor');
          return { about, verdict: 'good', found: `The ${channel}’s channel can be read.` };
        } catch (error) {
          const known = error instanceof ParleyError ? error : undefined;
          return {
            about,
            verdict: 'fault',
            found: `The ${channel}’s channel cannot be read: ${known?.message ?? 'an unexpected error.'}`,
            whatToDo: known?.whatToDo ?? 'Look at Parley’s log.',
          };
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
      about: 'channels',
      verdict: 'fault' as const,
      found: `No platform carries the ${channel}’s channel.`,
      whatToDo: 'Set it in organisation.yaml, under channels.',
    })),
  ];
}
