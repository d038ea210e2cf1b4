import type { Block, Message } from '../../src/messages/message.ts';
import type { Reply } from '../../src/ports/platform.ts';
import { type MessagePart, renderMessage } from './render-message.ts';

/** Renders a private answer. A refusal has another colour. */
export function renderReply(reply: Reply): readonly MessagePart[] {
  return renderMessage(reply.message, { ok: reply.ok });
}

/**
 * Discord closes a modal when it is sent, whatever the answer. So what is to be corrected is said in words, with a
 * button that opens the form again, as it was filled in.
 */
export function replyToFaultyForm(reply: Reply, formId: string): Reply {
  const faults = Object.values(reply.fieldErrors ?? {});
  if (faults.length === 0) return reply;
  const said = reply.message.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join('\n');
  const unsaid = faults.filter((fault) => !said.includes(fault));
  const added: Block[] = [
    ...(unsaid.length > 0 ? [{ kind: 'list' as const, items: unsaid }] : []),
    { kind: 'note', text: 'Nothing was stored. For 15 minutes, the form opens as you filled it in.' },
    { kind: 'button', button: { label: 'Open the form again', formId } },
  ];
  return { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...added] } };
}

/** When the form took so long to come that Discord would no longer open it by itself. */
export function formIsReady(title: string, formId: string): Reply {
  return plain(title, 'The form is ready.', { label: 'Open the form', formId });
}

export function nextStep(step: number, steps: number, customId: string): Reply {
  return plain(`${step - 1} of ${steps} done`, 'Nothing is stored until you send the last part.', {
    label: `Go to part ${step} of ${steps}`,
    formId: customId,
  });
}

export function stepsForgotten(): Reply {
  const reply = plain('Please start again', 'This form was begun too long ago. Nothing was stored.');
  return { ...reply, ok: false };
}

export function somethingWentWrong(): Reply {
  const reply = plain('Sorry, that did not work', 'Please try again in a few minutes.');
  return { ...reply, ok: false };
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
