import type { CommandCall } from '../../src/messages/command.ts';

/**
 * What a button or a modal carries. A form's own id is used as it is; these two begin with a sign that no form id of
 * the core's begins with. Nothing in them says who or what.
 */
export type CustomId =
  | { readonly kind: 'form'; readonly formId: string }
  | { readonly kind: 'step'; readonly step: number; readonly reference: string }
  | { readonly kind: 'command'; readonly call: CommandCall };

/** One of several modals of a form; `reference` stands for the form's id, which may be too long to add to. */
export function stepId(step: number, reference: string): string {
  return `~${step}~${reference}`;
}

/** A button that does what a command without options does. */
export function commandId(command: string, subcommand: string): string {
  return `>${command}/${subcommand}`;
}

export function readCustomId(customId: string): CustomId {
  const step = /^~(\d{1,2})~([0-9a-f]{16})$/.exec(customId);
  if (step?.[1] !== undefined && step[2] !== undefined) {
    return { kind: 'step', step: Number(step[1]), reference: step[2] };
  }
  const command = /^>([\w-]{1,32})\/([\w-]{1,32})$/.exec(customId);
  if (command?.[1] !== undefined && command[2] !== undefined) {
    return { kind: 'command', call: { command: command[1], subcommand: command[2], options: {} } };
  }
  return { kind: 'form', formId: customId };
}
