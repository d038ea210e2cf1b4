import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Language } from '../../src/language/language.ts';
import type { Block, Message } from '../../src/messages/message.ts';
import { answerWithinMs, type CallSlack } from './call-slack.ts';
import { explainSlackError, OutcomeUnknownError } from './errors.ts';
import { limits, shorten } from './limits.ts';
import type { FileOf } from './render-message.ts';
import { troubleWords } from './trouble-words.ts';
import { slackWords } from './words.ts';

type Picture = Extract<Block, { kind: 'picture' }>;

/**
 * Uploads the pictures of a message, each once for the life of the process, and says which file holds which. The files
 * belong to the app alone until a message shows them, so that a picture and its words appear together or not at all.
 */
export type UploadPictures = (message: Message) => Promise<FileOf>;

const uploadSlot = z.object({ upload_url: z.url(), file_id: z.string() });
/** A few weeks' pictures, one a week. */
const mostRemembered = 8;

/** `language`: of what stands in Slack's list of files, where whoever is in a channel reads it. */
export function createPictureUpload(call: CallSlack, language: Language): UploadPictures {
  const uploads = new Map<string, Promise<string>>();

  function upload(picture: Picture): Promise<string> {
    const hash = createHash('sha256').update(picture.png).digest('hex');
    const known = uploads.get(hash);
    if (known) return known;
    const uploading = uploadPicture(call, picture, language);
    uploads.set(hash, uploading);
    uploading.catch(() => uploads.delete(hash));
    const [eldest] = uploads.keys();
    if (uploads.size > mostRemembered && eldest !== undefined) uploads.delete(eldest);
    return uploading;
  }

  return async (message) => {
    const pictures = message.blocks.filter((block) => block.kind === 'picture');
    const files = new Map(
      await Promise.all(pictures.map(async (picture) => [picture, await upload(picture)] as const)),
    );
    return (picture) => files.get(picture);
  };
}

/** docs.slack.dev/messaging/working-with-files, "Uploading files". */
async function uploadPicture(
  call: CallSlack,
  { png, description }: Picture,
  language: Language,
): Promise<string> {
  const altText = shorten(description, limits.uploadAltText);
  const id = await uploadBytes(call, { filename: 'summary.png', alt_txt: altText }, png);
  const title = slackWords(language).pictureTitle;
  await call('files.completeUploadExternal', { files: [{ id, title }] }, 'queue');
  return id;
}

/** Uploads the files of a message, and shares them under the message that stands at `ts` in this conversation. */
export async function shareFiles(
  call: CallSlack,
  message: Message,
  at: { readonly channel: string; readonly ts: string },
): Promise<void> {
  const files = [];
  for (const block of message.blocks) {
    if (block.kind !== 'file') continue;
    files.push({ id: await uploadBytes(call, { filename: block.name }, block.bytes), title: block.name });
  }
  if (files.length === 0) return;
  await call('files.completeUploadExternal', { files, channel_id: at.channel, thread_ts: at.ts }, 'queue');
}

async function uploadBytes(
  call: CallSlack,
  named: { readonly filename: string; readonly alt_txt?: string },
  bytes: Uint8Array,
): Promise<string> {
  const slot = uploadSlot.parse(
    await call('files.getUploadURLExternal', { ...named, length: bytes.byteLength }, 'queue'),
  );
  const response = await fetch(slot.upload_url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Uint8Array.from(bytes),
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch((error) => {
    throw explainSlackError(error);
  });
  const { ok, status } = response;
  if (!ok) throw new OutcomeUnknownError((language) => troubleWords(language).fileNotTaken(status));
  return slot.file_id;
}
