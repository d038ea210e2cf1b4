import type { OperatorNeededError } from '../errors/parley-error.ts';
import { formatMoment } from '../messages/format-moment.ts';
import type { PlatformName } from '../people/person.ts';
import { agreedTerms } from './agreements.ts';
import { type Context, isoNow } from './context.ts';
import type { RoundStatus } from './operator.ts';

/** What a platform refuses until the operator acts: to be started, to say whom it reaches, or to write to people. */
export type Refused = 'start' | 'accounts' | 'messages';

interface Trouble {
  /** ISO instant. */
  readonly since: string;
  readonly what: string;
  readonly whatToDo: string;
}

type Noted = Pick<Context, 'store' | 'clock' | 'logger'>;

/** Keeps a platform's trouble for `parley round status` until it is over, and tells it to the operator's log. */
export async function noteTrouble(
  context: Noted,
  platform: PlatformName,
  refused: Refused,
  { message, whatToDo }: OperatorNeededError,
): Promise<void> {
  const { store, logger } = context;
  const before = await troubleOf(context, platform, refused);
  const trouble: Trouble = { since: before?.since ?? isoNow(context), what: message, whatToDo };
  await store.settings.set(settingOf(platform, refused), trouble);
  // A whole week's invitations may be refused for one reason.
  if (refused === 'messages' && before?.what === message) return;
  logger.error({ platform, error: message }, `${whatToDo} Until then the other platforms go on without it.`);
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
  const problems = context.platforms.map(async ({ name }) => {
    const trouble =
      (await troubleOf(context, name, 'start')) ??
      (await troubleOf(context, name, 'accounts')) ??
      (await troubleOf(context, name, 'messages'));
    if (!trouble) return [];
    const what = `It has refused Parley since ${formatMoment(trouble.since, timeZone)}. ${trouble.what}`;
    return [{ job: name, what, whatToDo: `${trouble.whatToDo} Parley keeps trying.` }];
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
