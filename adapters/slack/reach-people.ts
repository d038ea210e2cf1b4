import { z } from 'zod';
import { UnreachableError } from '../../src/errors/parley-error.ts';
import { isTimeZone } from '../../src/people/check-time-zone.ts';
import type { Person } from '../../src/people/person.ts';
import type { Reach } from '../../src/ports/platform.ts';
import type { CallSlack } from './call-slack.ts';

/** docs.slack.dev/reference/objects/user-object; what is absent is false. */
const userSchema = z.object({
  id: z.string(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  tz: z.string().nullish(),
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

/** Whom Slack can reach now. Nothing is remembered: a deactivation or another time zone counts from the next round on. */
export async function reachPeople(
  call: CallSlack,
  people: readonly Person[],
): Promise<ReadonlyMap<string, Reach>> {
  const find =
    people.length >= manyPeople ? await listMembers(call) : (person: Person) => askFor(call, person);
  const reached = new Map<string, Reach>();
  for (const person of people) reached.set(person.id, reachOf(person, await find(person)));
  return reached;
}

/** The account of one person, as `reachPeople` finds it. */
export async function reachPerson(call: CallSlack, person: Person): Promise<Reach> {
  return reachOf(person, await askFor(call, person));
}

function reachOf(person: Person, user: User | undefined): Reach {
  if (person.slackId === undefined && person.email === undefined) {
    return unreachable('The roster has neither a Slack id nor an e-mail address.');
  }
  if (!user) {
    return unreachable(
      person.slackId === undefined
        ? 'Slack knows nobody with this e-mail address.'
        : 'Slack knows nobody with this Slack id.',
    );
  }
  if (user.deleted) return unreachable('The Slack account is deactivated.');
  if (user.is_bot || user.id === 'USLACKBOT') return unreachable('The Slack account is a bot.');
  if (user.is_stranger) return unreachable('The Slack account belongs to another organisation.');
  if (user.is_restricted || user.is_ultra_restricted) return unreachable('The Slack account is a guest.');
  const account = { platform: 'slack', id: user.id } as const;
  // Slack may know a zone that this machine does not.
  return user.tz && isTimeZone(user.tz)
    ? { reachable: true, account, timeZone: user.tz }
    : { reachable: true, account };
}

function unreachable(reason: string): Reach {
  return { reachable: false, reason };
}

async function askFor(call: CallSlack, { slackId, email }: Person): Promise<User | undefined> {
  if (slackId === undefined && email === undefined) return undefined;
  try {
    return slackId === undefined
      ? oneUser.parse(await call('users.lookupByEmail', { email }, 'wait')).user
      : oneUser.parse(await call('users.info', { user: slackId }, 'wait')).user;
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
      await call('users.list', { limit: 200, ...(cursor ? { cursor } : {}) }, 'wait'),
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
