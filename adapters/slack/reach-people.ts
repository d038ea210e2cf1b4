import { z } from 'zod';
import { UnreachableError } from '../../src/errors/parley-error.ts';
import type { Said } from '../../src/language/language.ts';
import { isTimeZone } from '../../src/people/check-time-zone.ts';
import type { Person } from '../../src/people/person.ts';
import type { Reach } from '../../src/ports/platform.ts';
import type { CallSlack } from './call-slack.ts';
import type { LocaleMemory } from './remember-locales.ts';
import { troubleWords } from './trouble-words.ts';

/** docs.slack.dev/reference/objects/user-object; what is absent is false. */
const userSchema = z.object({
  id: z.string(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  profile: z.object({ email: z.string().nullish() }).optional(),
});
type User = z.infer<typeof userSchema>;

const oneUser = z.object({ user: userSchema });
const userPage = z.object({
  members: z.array(userSchema),
  response_metadata: z.object({ next_cursor: z.string().optional() }).optional(),
});

/**
 * From this many people on, the workspace's list of members is read whole: 200 a page at 20 pages a minute, where asking
 * for each comes to 50 to 100 a minute (docs.slack.dev/apis/web-api/rate-limits, tiers 2 to 4).
 */
const manyPeople = 200;

/**
 * Whom Slack can reach now. Nothing is remembered, but for the language that `keepLocale` is told: a deactivation or another
 * time zone counts from the next round on.
 */
export async function reachPeople(
  call: CallSlack,
  people: readonly Person[],
  keepLocale: LocaleMemory['keep'],
): Promise<ReadonlyMap<string, Reach>> {
  const find =
    people.length >= manyPeople ? await listMembers(call) : (person: Person) => askFor(call, person);
  const reached = new Map<string, Reach>();
  for (const person of people) {
    const user = await find(person);
    if (user) keepLocale(user.id, user.locale);
    reached.set(person.id, reachOf(person, user));
  }
  return reached;
}

/** The account of one person, as `reachPeople` finds it. */
export async function reachPerson(
  call: CallSlack,
  person: Person,
  keepLocale: LocaleMemory['keep'],
): Promise<Reach> {
  const user = await askFor(call, person);
  if (user) keepLocale(user.id, user.locale);
  return reachOf(person, user);
}

function reachOf(person: Person, user: User | undefined): Reach {
  if (person.slackId === undefined && person.email === undefined) {
    return unreachable('notOnRoster');
  }
  if (!user) {
    return unreachable(person.slackId === undefined ? 'unknownAddress' : 'unknownId');
  }
  if (user.deleted) return unreachable('deactivated');
  if (user.is_bot || user.id === 'USLACKBOT') return unreachable('bot');
  if (user.is_stranger) return unreachable('elsewhere');
  if (user.is_restricted || user.is_ultra_restricted) return unreachable('guest');
  const account = { platform: 'slack', id: user.id } as const;
  // Slack may know a zone that this machine does not.
  return user.tz && isTimeZone(user.tz)
    ? { reachable: true, account, timeZone: user.tz }
    : { reachable: true, account };
}

function unreachable(why: keyof ReturnType<typeof troubleWords>['unreachable']): Reach {
  const reason: Said = (language) => troubleWords(language).unreachable[why];
  return { reachable: false, reason };
}

async function askFor(call: CallSlack, { slackId, email }: Person): Promise<User | undefined> {
  if (slackId === undefined && email === undefined) return undefined;
  try {
    return slackId === undefined
      ? oneUser.parse(await call('users.lookupByEmail', { email }, 'wait')).user
      : oneUser.parse(await call('users.info', { user: slackId, include_locale: true }, 'wait')).user;
  } catch (error) {
    if (error instanceof UnreachableError) return undefined;
    throw error;
  }
}

/** E-mail addresses are compared without regard to case, as Slack does. */
async function listMembers(call: CallSlack): Promise<(person: Person) => Promise<User | undefined>> {
  const byId = new Map<string, User>();
  const byEmail = new Map<string, User>();
  let cursor: string | undefined;
  do {
    const page = userPage.parse(
      await call('users.list', { limit: 200, include_locale: true, ...(cursor ? { cursor } : {}) }, 'wait'),
    );
    for (const user of page.members) {
      byId.set(user.id, user);
      const email = user.profile?.email?.toLowerCase();
      // A deactivated account may keep the address that a new one has taken over.
      if (email && (!user.deleted || !byEmail.has(email))) byEmail.set(email, user);
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return async ({ slackId, email }) =>
    slackId === undefined ? byEmail.get(email?.toLowerCase() ?? '') : byId.get(slackId);
}
