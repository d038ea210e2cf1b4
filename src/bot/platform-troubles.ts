import type { OperatorNeededError } from '../errors/parley-error.ts';
import type { PlatformName } from '../people/person.ts';
import { troubleWords } from '../weeks/trouble-words.ts';
import { agreedTerms } from './agreements.ts';
import { type Context, isoNow } from './context.ts';
import type { RoundStatus } from './operator.ts';

/** What a platform refuses until the operator acts: to be started, to say whom it reaches, or to write to people. */
export type Refused = 'start' | 'accounts' | 'messages';

interface Trouble {
  /** ISO instant. */
  readonly since: string;
  /** As it was told when it was noted, in the organisation's language. */
  readonly what: string;
  readonly whatToDo: string;
}

type Noted = Pick<Context, 'store' | 'clock' | 'logger' | 'languages'>;

/** Keeps a platform's trouble for `parley round status` until it is over, and tells it to the operator's log. */
export async function noteTrouble(
  context: Noted,
  platform: PlatformName,
  refused: Refused,
  error: OperatorNeededError,
): Promise<void> {
  const { store, logger, languages } = context;
  const before = await troubleOf(context, platform, refused);
  const told = error.tell(languages.organisation);
  const trouble: Trouble = { since: before?.since ?? isoNow(context), ...told };
  await store.settings.set(settingOf(platform, refused), trouble);
  // A whole week's invitations may be refused for one reason.
  if (refused === 'messages' && before?.what === told.what) return;
  logger.error(
    { platform, error: error.message },
    `${error.whatToDo} Until then the other platforms go on without it.`,
  );
}

/** It is over. */
export async function forgetTrouble(
  context: Pick<Context, 'store'>,
  platform: PlatformName,
  refused: Refused,
): Promise<void> {
  if (await troubleOf(context, platform, refused)) {
    await context.store.settings.set(settingOf(platform, refused), null);
  }
}

/** Whether it refused this when it was last asked. */
export async function isInTrouble(
  context: Pick<Context, 'store'>,
  platform: PlatformName,
  refused: Refused,
): Promise<boolean> {
  return (await troubleOf(context, platform, refused)) !== undefined;
}

/** For the operator, of the platforms that are set up: each once, with what to do. */
export async function describeTroubles(context: Context): Promise<RoundStatus['problems']> {
  const { timeZone } = (await agreedTerms(context)).organisation;
  const words = troubleWords(context.languages.organisation);
  const problems = context.platforms.map(async ({ name }) => {
    const trouble =
      (await troubleOf(context, name, 'start')) ??
      (await troubleOf(context, name, 'accounts')) ??
      (await troubleOf(context, name, 'messages'));
    if (!trouble) return [];
    return [{ job: name, ...words.refuses(trouble.since, timeZone, trouble.what, trouble.whatToDo) }];
  });
  return (await Promise.all(problems)).flat();
}

async function troubleOf(
  { store }: Pick<Context, 'store'>,
  platform: PlatformName,
  refused: Refused,
): Promise<Trouble | undefined> {
  return ((await store.settings.get(settingOf(platform, refused))) ?? undefined) as Trouble | undefined;
}

function settingOf(platform: PlatformName, refused: Refused): string {
  return `trouble/${platform}/${refused}`;
}
