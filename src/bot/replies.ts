import type { Trouble } from '../errors/parley-error.ts';
import type { Form } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';
import { plainMessage } from '../messages/plain-message.ts';
import type { FormReply, Reply } from '../ports/platform.ts';

/** What was asked for was done, or is shown. */
export function show(message: Message): Reply {
  return { kind: 'message', ok: true, message };
}

export function say(title: string, text?: string): Reply {
  return show(plainMessage(title, text));
}

/** What was done, and what one can do now. */
export function tell({ what, whatToDo }: Trouble): Reply {
  return say(what, whatToDo);
}

export function ask(form: Form): FormReply {
  return { kind: 'form', form };
}

/** A form that stays open, with what to correct by field. */
export function correct(fieldErrors: Readonly<Record<string, string>>): Reply {
  const message = plainMessage('Something needs a look', Object.values(fieldErrors).join(' '));
  return { kind: 'message', ok: false, message, fieldErrors };
}
