import {
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandSpec } from '../../src/messages/command.ts';
import { limits, shorten } from './limits.ts';

/**
 * A command as Discord registers it, for the server and for direct messages with the bot. Whoever may use commands in the server may use it; which subcommand is for whom is
 * decided by the core's own table, since Discord knows no roles of the roster.
 */
export function renderCommand(spec: CommandSpec): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.ChatInput,
    name: spec.name,
    description: shorten(spec.description, limits.commandDescription),
    default_member_permissions: String(PermissionFlagsBits.UseApplicationCommands),
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    options: spec.subcommands.map(
      (subcommand): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name: subcommand.name,
        description: shorten(subcommand.description, limits.commandDescription),
        options: subcommand.options.map((option) => ({
          type: ApplicationCommandOptionType.String,
          name: option.name,
          description: shorten(option.description, limits.commandDescription),
          required: option.required,
          autocomplete: option.completes,
        })),
      }),
    ),
  };
}
