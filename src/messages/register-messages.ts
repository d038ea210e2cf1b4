import { type Unreadable, whyUnreadable } from '../dispute/find-unreadable-entries.ts';
import type { EntryKind, RegisterEntry } from '../dispute/register-entry.ts';
import type { Language } from '../language/language.ts';
import { registerWords } from '../register/words.ts';
import { agreementStepMessage } from './agreement-messages.ts';
import { describeQuotation } from './comments-messages.ts';
import { describeCommitmentEntry } from './commitment-messages.ts';
import { describeConcernEntry } from './concern-messages.ts';
import type { DescribeEntry } from './describe-entry.ts';
import { describeEventEntry } from './event-messages.ts';
import { describeFollowUp } from './follow-up-messages.ts';
import type { Message } from './message.ts';
import { plainMessage } from './plain-message.ts';
import { describeRoundStep } from './round-step-messages.ts';

/** One line a kind; a kind that is missing is not announced. */
const describe: Readonly<Partial<Record<EntryKind, DescribeEntry>>> = {
  agreement: agreementStepMessage,
  concern: describeConcernEntry,
  commitment: describeCommitmentEntry,
  quotation: describeQuotation,
  'follow-up': describeFollowUp,
  event: describeEventEntry,
  round: describeRoundStep,
};

/** An entry that cannot be read, or told, is named, so that both sides know of it and the next one is told too. */
export const registerMessage: DescribeEntry = (entry, entries, language) => {
  const why = whyUnreadable(entry);
  if (why !== undefined) return unreadableMessage(entry, why, language);
  try {
    return describe[entry.kind]?.(entry, entries, language);
  } catch {
    return unreadableMessage(entry, 'form', language);
  }
};

function unreadableMessage(entry: RegisterEntry, why: Unreadable, language: Language): Message {
  const words = registerWords(language);
  return plainMessage(words.unreadableTitle(entry.seq), words.unreadableWhy(entry, why));
}
