import type { Language } from '../../src/language/language.ts';
import type { Languages } from '../../src/language/languages.ts';
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
  readonly languages: Languages;
  /** Of a person's Slack, as far as it is known: Slack does not say it when they do something. */
  readonly localeOf: (userId: string) => string | undefined;
}

export function accountOf(desk: Desk, userId: string): Account {
  const language = desk.localeOf(userId);
  return { platform: 'slack', id: userId, ...(language === undefined ? {} : { language }) };
}

/** What this person reads the adapter's own words in: as the core's. */
export function languageOf(desk: Desk, userId: string): Language {
  return desk.languages.find(desk.localeOf(userId));
}

export function hasPicture(message: Message): boolean {
  return message.blocks.some(({ kind }) => kind === 'picture');
}
