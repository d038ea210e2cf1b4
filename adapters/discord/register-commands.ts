import { Routes } from 'discord.js';
import { z } from 'zod';
import { canonicalJson } from '../../src/digest/digest-of.ts';
import type { CommandSpec } from '../../src/messages/command.ts';
import type { CallDiscord } from './call-discord.ts';
import { renderCommand } from './render-commands.ts';

const registeredOption = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
});

/** What Parley sets of a registered command; Discord leaves out `false` and adds ids, versions and translations. */
const registeredCommand = z.object({
  type: z.number().default(1),
  name: z.string(),
  description: z.string(),
  default_member_permissions: z.string().nullable().default(null),
  integration_types: z.array(z.number()).default([]),
  contexts: z.array(z.number()).nullable().default(null),
  options: z.array(registeredOption.extend({ options: z.array(registeredOption).default([]) })).default([]),
});

/**
 * Registers the commands, and only where what stands there differs: Discord allows 200 new commands a day, and a
 * person's client forgets what it knew at each change. They are the application's own and not the server's, since a
 * server's commands do not exist in direct messages, where people read "send /pulse". Resolves to whether anything was
 * written.
 */
export async function registerCommands(
  call: CallDiscord,
  applicationId: string,
  specs: readonly CommandSpec[],
): Promise<boolean> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = specs.map(renderCommand);
  const standing = await call({ method: 'GET', route, about: { kind: 'commands' } });
  if (comparable(standing) === comparable(wanted)) return false;
  await call({ method: 'PUT', route, about: { kind: 'commands' }, body: wanted });
  return true;
}

function comparable(commands: unknown): string | undefined {
  const parsed = z.array(registeredCommand).safeParse(commands);
  if (!parsed.success) return undefined;
  return canonicalJson([...parsed.data].sort((left, right) => (left.name < right.name ? -1 : 1)));
}
