import type { RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import type { Message } from './message.ts';

/**
 * What both channels are told of an entry; undefined where they are told nothing. `entries` are the register up to and
 * including the entry, so that the message is the same whenever it is made.
 */
export type DescribeEntry = (
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
  language: Language,
) => Message | undefined;
