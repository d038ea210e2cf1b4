import type { Language } from '../language/language.ts';
import { mayDo } from '../people/permissions.ts';
import type { Role } from '../people/person.ts';
import { pulseWords } from '../pulse/words.ts';
import { commandSpecs } from './commands.ts';
import type { Block, Message } from './message.ts';

/** Every command that this role may give, one a line, under its command's heading. */
export function helpMessage(role: Role, language: Language): Message {
  return {
    title: pulseWords(language).command.help,
    blocks: commandSpecs(language).flatMap(
      ({ name: command, description, subcommands }): readonly Block[] => {
        const items = subcommands
          .filter(({ name }) => mayDo(role, command, name))
          .map(({ name, description, options }) => ({
            name: [
              `/${command}`,
              name,
              ...options.map((option) => (option.required ? `<${option.name}>` : `[${option.name}]`)),
            ].join(' '),
            value: description,
          }));
        if (items.length === 0) return [];
        return [
          { kind: 'heading', text: description },
          { kind: 'facts', items },
        ];
      },
    ),
  };
}
