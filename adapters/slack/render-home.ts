import type { types } from '@slack/bolt';
import type { Language } from '../../src/language/language.ts';
import type { CommandSpec, SubcommandSpec } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { limits, shorten } from './limits.ts';
import { blockIdOf, inputAction } from './render-form.ts';
import { type FileOf, plain, renderBlock, renderBlocks, type SlackBlock } from './render-message.ts';
import { blocksForView } from './render-view.ts';
import { slackWords } from './words.ts';

/** The action id of a button that gives a command; the button's value is command and subcommand, as `pulse check`. */
export const commandAction = 'command';
/** The callback id of the modal that asks for a command's options; command and subcommand, as `pulse check`, are in its private metadata. */
export const commandCallback = 'command';

/**
 * A person's Home tab: what the core puts there, and a button for each thing they can ask about themselves, before the
 * long part that begins with the first heading.
 */
export function renderHome(
  message: Message,
  commands: readonly CommandSpec[],
  options: {
    readonly language: Language;
    readonly notice?: string | undefined;
    readonly fileOf?: FileOf | undefined;
  },
): types.HomeView {
  const { language, notice, fileOf = () => undefined } = options;
  const heading = message.blocks.findIndex(({ kind }) => kind === 'heading');
  const split = heading === -1 ? message.blocks.length : heading;
  const blocks: SlackBlock[] = [
    ...(notice === undefined ? [] : [{ type: 'section' as const, text: plain(notice) }]),
    ...renderBlocks({ ...message, blocks: message.blocks.slice(0, split) }, fileOf),
    ...commands.flatMap((command) => renderButtons(command, language)),
    ...message.blocks.slice(split).flatMap((block, index) => renderBlock(block, split + index, fileOf)),
  ];
  return { type: 'home', blocks: blocksForView(blocks, language) };
}

/** The commands that concern oneself, as buttons. */
function renderButtons(command: CommandSpec, language: Language): readonly SlackBlock[] {
  const offered = Object.entries(slackWords(language).homeButtons).filter(([name]) =>
    command.subcommands.some((one) => name === `${command.name} ${one.name}`),
  );
  if (offered.length === 0) return [];
  return [
    {
      type: 'actions',
      elements: offered.map(([name, label]) => ({
        type: 'button' as const,
        text: plain(label),
        action_id: `${commandAction}.${name.slice(command.name.length + 1)}`,
        value: name,
      })),
    },
    { type: 'divider' },
  ];
}

/** Asks for the options of a command that a button on the Home tab gave. */
export function renderCommandForm(
  command: string,
  subcommand: SubcommandSpec,
  language: Language,
): types.ModalView {
  const words = slackWords(language);
  return {
    type: 'modal',
    callback_id: commandCallback,
    private_metadata: `${command} ${subcommand.name}`,
    title: plain(words.appTitle),
    submit: plain(words.ask),
    close: plain(words.cancel),
    blocks: [
      { type: 'section', text: plain(shorten(subcommand.description, limits.text)) },
      ...subcommand.options.map((option) => ({
        type: 'input' as const,
        block_id: blockIdOf(option.name),
        label: plain(shorten(option.description, limits.inputLabel)),
        optional: !option.required,
        element: {
          type: 'plain_text_input' as const,
          action_id: inputAction,
          ...(option.freeText === true
            ? { multiline: true, max_length: limits.writtenText }
            : { max_length: 100 }),
        },
      })),
    ],
  };
}
