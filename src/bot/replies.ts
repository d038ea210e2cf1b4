import type { Trouble } from '../errors/parley-error.ts';
import type { Language } from '../language/language.ts';
import type { Form } from '../messages/form.ts';
import type { Message } from '../messages/message.ts';
import { plainMessage } from '../messages/plain-message.ts';
import type { FormReply, Reply } from '../ports/platform.ts';
import { talkWords } from '../talk/words.ts';

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

/** What was asked for was not done: why, and what to do. */
export function refuse({ what, whatToDo }: Trouble): Reply {
  return { kind: 'message', ok: false, message: plainMessage(what, whatToDo) };
}

/** A form that stays open, with what to correct by field. */
export function correct(
  fieldErrors: Readonly<Record<string, string>>,
  language: Language,
  title: string = talkWords(language).needsALook,
): Reply {
  const message = plainMessage(title, Object.values(fieldErrors).join(' '));
  return { kind: 'message', ok: false, message, fieldErrors };
}
