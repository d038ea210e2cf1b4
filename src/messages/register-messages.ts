import type { EntryKind, RegisterEntry } from '../dispute/register-entry.ts';
import { agreementStepMessage } from './agreement-messages.ts';
import type { Message } from './message.ts';

/**
 * What both channels are told of an entry; undefined where they are told nothing. `entries` are the register up to and
 * including the entry, so that the message is the same whenever it is made.
 */
export type DescribeEntry = (entry: RegisterEntry, entries: readonly RegisterEntry[]) => Message | undefined;

/** One line a kind; a kind that is missing is not announced. */
const describe: Readonly<Partial<Record<EntryKind, DescribeEntry>>> = {
  agreement: agreementStepMessage,
};

export const registerMessage: DescribeEntry = (entry, entries) => describe[entry.kind]?.(entry, entries);
