import { GuildMemberFlags, Routes } from 'discord.js';
import { z } from 'zod';
import type { Person } from '../../src/people/person.ts';
import type { Reach } from '../../src/ports/platform.ts';
import type { CallDiscord } from './call-discord.ts';
import { refusalWords } from './refusal-words.ts';

const pageSize = 1000;

const memberPage = z.array(
  z.object({
    user: z.object({ id: z.string(), bot: z.boolean().default(false) }),
    flags: z.number().default(0),
  }),
);

type Member = z.infer<typeof memberPage>[number];

/**
 * Who of these people is in the server now, by the Discord id in the roster. Reads the whole list of members, a thousand
 * a request: asking for each person would cost a refusal for everybody who has left.
 */
export async function reachPeople(
  call: CallDiscord,
  guildId: string,
  people: readonly Person[],
): Promise<ReadonlyMap<string, Reach>> {
  const members = people.some(({ discordId }) => discordId !== undefined)
    ? await listMembers(call, guildId)
    : new Map<string, Member>();
  return new Map(people.map((person) => [person.id, reachOf(person, members)]));
}

function reachOf({ discordId }: Person, members: ReadonlyMap<string, Member>): Reach {
  if (discordId === undefined) return no('noId');
  const member = members.get(discordId);
  if (!member) return no('notMember');
  if (member.user.bot) return no('bot');
  if ((member.flags & GuildMemberFlags.IsGuest) !== 0) return no('guest');
  return { reachable: true, account: { platform: 'discord', id: discordId } };
}

function no(why: keyof ReturnType<typeof refusalWords>['unreachable']): Reach {
  return { reachable: false, reason: (language) => refusalWords(language).unreachable[why] };
}

/** Needs the Server Members Intent to be switched on in the developer portal. */
async function listMembers(call: CallDiscord, guildId: string): Promise<ReadonlyMap<string, Member>> {
  const members = new Map<string, Member>();
  let after = '0';
  for (;;) {
    const query = new URLSearchParams({ limit: String(pageSize), after });
    const page = memberPage.parse(
      await call({ method: 'GET', route: Routes.guildMembers(guildId), about: { kind: 'members' }, query }),
    );
    for (const member of page) members.set(member.user.id, member);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return members;
    after = last.user.id;
  }
}
