import type { Language } from '../../src/language/language.ts';
import type { Form } from '../../src/messages/form.ts';
import type { Block, Message } from '../../src/messages/message.ts';
import type { Reply } from '../../src/ports/platform.ts';
import { type MessagePart, renderMessage } from './render-message.ts';
import { discordWords } from './words.ts';

/** Renders a private answer. A refusal has another colour. */
export function renderReply(reply: Reply, language: Language): readonly MessagePart[] {
  return renderMessage(reply.message, { ok: reply.ok, language });
}

/**
 * Discord closes a modal when it is sent, whatever the answer. So what is to be corrected is said in words, with a
 * button that opens the form again, as it was filled in.
 */
export function replyToFaultyForm(reply: Reply, formId: string, language: Language): Reply {
  const words = discordWords(language);
  const faults = Object.values(reply.fieldErrors ?? {});
  if (faults.length === 0) return reply;
  const said = reply.message.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
  const unsaid = faults.filter((fault) => !said.includes(fault));
  const added: Block[] = [
    ...(unsaid.length > 0 ? [{ kind: 'list' as const, items: unsaid }] : []),
    { kind: 'note', text: words.nothingStored },
    { kind: 'button', button: { label: words.openAgain, formId } },
  ];
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...added] } };
}

/** When the form took so long to come that Discord would no longer open it by itself. */
export function formIsReady({ title, id: formId }: Form, language: Language): Reply {
  const words = discordWords(language);
  return plain(title, words.formIsReady, { label: words.openTheForm, formId });
}

export function nextStep(step: number, steps: number, customId: string, language: Language): Reply {
  const words = discordWords(language);
  return plain(words.stepsDone(step - 1, steps), words.storedAtTheEnd, {
    label: words.goToPart(step, steps),
    formId: customId,
  });
}

export function stepsForgotten(language: Language): Reply {
  const words = discordWords(language);
  return { ...plain(words.startAgain, words.begunTooLongAgo), ok: false };
}

export function somethingWentWrong(language: Language): Reply {
  const words = discordWords(language);
  return { ...plain(words.didNotWork, words.tryAgain), ok: false };
}

function plain(
  title: string,
  text: string,
  button?: { readonly label: string; readonly formId: string },
): Reply {
  const message: Message = {
    title,
    blocks: [{ kind: 'text', text }, ...(button ? [{ kind: 'button' as const, button }] : [])],
  };
  return { kind: 'message', ok: true, message };
}
