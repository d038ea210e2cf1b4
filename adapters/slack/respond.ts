import { setTimeout as delay } from 'node:timers/promises';
import type { Language } from '../../src/language/language.ts';
import type { Message } from '../../src/messages/message.ts';
import { answerWithinMs } from './call-slack.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { type FileOf, plain, renderBlocks, type SlackBlock } from './render-message.ts';
import { renderText } from './render-text.ts';
import { splitBlocks } from './split-blocks.ts';
import { slackWords } from './words.ts';

/** How long to wait for Slack to have worked on a new picture before it is described instead. */
const pictureDelaysMs = [1_000, 2_000];

/** A reply that only whoever asked can see, as the body of an acknowledgement or of a post to the response_url. */
export function renderReply(message: Message, blocks: readonly SlackBlock[]) {
  return {
    response_type: 'ephemeral' as const,
    replace_original: false,
    mrkdwn: false,
    text: renderText(message),
    blocks: [...blocks],
  };
}

/** The portions of a reply: as many as may be posted to one response_url. */
export function replyPortions(
  message: Message,
  language: Language,
  fileOf?: FileOf,
): readonly (readonly SlackBlock[])[] {
  const portions = splitBlocks(renderBlocks(message, fileOf));
  if (portions.length <= limits.responses) return portions;
  const rest: SlackBlock = {
    type: 'context',
    elements: [plain(slackWords(language).restOfReply)],
  };
  return portions
    .slice(0, limits.responses)
    .map((blocks, index) => (index === limits.responses - 1 ? [...blocks.slice(0, -1), rest] : blocks));
}

/** Posts a reply to a response_url, in portions. What cannot be delivered is said in the operator's log. */
export async function respond(desk: Desk, url: string, message: Message, language: Language): Promise<void> {
  const fileOf = await desk.uploadPictures(message).catch(() => undefined);
  for (const [index, blocks] of replyPortions(message, language, fileOf).entries()) {
    const said = index === 0 ? message : { title: message.title, blocks: [] };
    if (await postPortion(url, said, blocks)) continue;
    const plainBlocks = replyPortions(message, language)[index] ?? [];
    if (await post(url, renderReply(said, plainBlocks))) continue;
    desk.logger.warn(
      { platform: 'slack' },
      'A reply to a command could not be delivered. Slack did not take it.',
    );
    return;
  }
}

async function postPortion(url: string, message: Message, blocks: readonly SlackBlock[]): Promise<boolean> {
  const waits = blocks.some(({ type }) => type === 'image') ? pictureDelaysMs : [];
  for (const waitMs of [...waits, 0]) {
    if (await post(url, renderReply(message, blocks))) return true;
    if (waitMs > 0) await delay(waitMs);
  }
  return false;
}

/** docs.slack.dev/interactivity/handling-user-interaction, "Message responses". */
async function post(url: string, body: unknown): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
