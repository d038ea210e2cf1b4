import { isAction, mayDo } from '../people/permissions.ts';
import type { Role } from '../people/person.ts';
import type { Message } from './message.ts';
import { pulseCommand } from './pulse-command.ts';

/** Every command that this role may give, one a line. */
export function helpMessage(role: Role): Message {
  return {
    title: 'What you can do here',
    blocks: [
      {
        kind: 'facts',
        items: pulseCommand.subcommands
          .filter(({ name }) => isAction(name) && mayDo(role, name))
          .map(({ name, description, options }) => ({
            name: [
              '/pulse',
              name,
              ...options.map((option) => (option.required ? option.name : `[${option.name}]`)),
            ].join(' '),
            value: description,
          })),
      },
    ],
  };
}
