import type { Message } from '../../src/messages/message.ts';
import type { Account } from '../../src/people/person.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { PlatformListener } from '../../src/ports/platform.ts';
import type { CallSlack } from './call-slack.ts';
import type { UploadPictures } from './upload-picture.ts';

/** What everything that answers people needs. */
export interface Desk {
  readonly call: CallSlack;
  readonly listener: PlatformListener;
  readonly uploadPictures: UploadPictures;
  readonly logger: Logger;
}

export function accountOf(userId: string): Account {
  return { platform: 'slack', id: userId };
}

/** A few words of the adapter's own. */
export function note(title: string, text?: string): Message {
  return { title, blocks: text === undefined ? [] : [{ kind: 'text', text }] };
}

export function hasPicture(message: Message): boolean {
  return message.blocks.some(({ kind }) => kind === 'picture');
}
