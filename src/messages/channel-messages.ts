import type { Language } from '../language/language.ts';
import type { Words } from '../language/sentence-parts.ts';
import { troubleWords } from '../weeks/trouble-words.ts';
import { type ChannelPlace, weeksWords } from '../weeks/words.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';

interface Lost extends ChannelPlace {
  /** ISO instant. */
  readonly since: string;
}

/** `the union’s channel on Slack` */
export function channelWords(place: ChannelPlace, language: Language): Words {
  return weeksWords(language).channel(place);
}

/** What everybody reads once a channel could not be reached. */
export function channelLostMessage(lost: Lost, timeZone: string, language: Language): Message {
  const words = troubleWords(language).channelLost;
  return {
    title: words.title(lost),
    blocks: [
      { kind: 'text', text: words.nothingIsLost(lost, lost.since, timeZone) },
      { kind: 'text', text: words.told },
    ],
  };
}

/** What everybody reads once it has got what it missed. */
export function channelBackMessage(lost: Lost, timeZone: string, language: Language): Message {
  const words = troubleWords(language).channelBack;
  return plainMessage(words.title(lost), words.hasItAll(lost.since, timeZone));
}
