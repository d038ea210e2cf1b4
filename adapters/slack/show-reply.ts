import { setTimeout as delay } from 'node:timers/promises';
import type { types } from '@slack/bolt';
import { z } from 'zod';
import type { Language } from '../../src/language/language.ts';
import type { FormReply } from '../../src/ports/platform.ts';
import type { Desk } from './desk.ts';
import { codeBehind, isPassing } from './errors.ts';
import { renderForm } from './render-form.ts';
import { renderMessageView, renderWaitingView } from './render-view.ts';
import { within } from './within.ts';

/** A trigger lives for 3 seconds (docs.slack.dev/interactivity/handling-user-interaction); half of it is kept for Slack. */
const openWithinMs = 1_500;
const updateDelaysMs = [500, 1_000, 2_000];

const openedView = z.object({ view: z.object({ id: z.string() }) });

/**
 * Shows in a modal what the core answers. Where the core takes longer than a trigger lives, the modal opens with "one
 * moment", and is filled when the answer is there. `expired`: the trigger was used up before it came to that.
 */
export async function showReply(
  desk: Desk,
  triggerId: string,
  reply: Promise<FormReply>,
  language: Language,
): Promise<'shown' | 'expired'> {
  try {
    const early = await within(openWithinMs, reply);
    const viewId = await openView(
      desk,
      triggerId,
      early ? renderReplyView(early.value, language) : renderWaitingView('oneMoment', language),
    );
    if (!early && viewId !== undefined)
      await updateView(desk, viewId, renderReplyView(await reply, language));
    return 'shown';
  } catch (error) {
    const code = codeBehind(error);
    if (code === 'expired_trigger_id' || code === 'invalid_trigger_id') return 'expired';
    // The same request was delivered twice, and the first has opened the modal.
    if (code === 'exchanged_trigger_id') return 'shown';
    throw error;
  }
}

export function renderReplyView(reply: FormReply, language: Language): types.ModalView {
  return reply.kind === 'form'
    ? renderForm(reply.form, { language })
    : renderMessageView(reply.message, language);
}

export async function openView(
  desk: Desk,
  triggerId: string,
  view: types.ModalView,
): Promise<string | undefined> {
  const opened = openedView.safeParse(await desk.call('views.open', { trigger_id: triggerId, view }));
  return opened.data?.view.id;
}

/** Replaces what a modal shows, trying again for a few seconds, unless the person has closed it or Slack would not. */
export async function updateView(desk: Desk, viewId: string, view: types.ModalView): Promise<void> {
  for (const waitMs of [...updateDelaysMs, undefined]) {
    try {
      await desk.call('views.update', { view_id: viewId, view }, 'queue');
      return;
    } catch (error) {
      if (!isPassing(error) || waitMs === undefined) return;
      await delay(waitMs);
    }
  }
}
