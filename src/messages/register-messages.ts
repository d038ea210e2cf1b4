import { whyUnreadable } from '../dispute/find-unreadable-entries.ts';
import type { EntryKind } from '../dispute/register-entry.ts';
import { registerWords } from '../register/words.ts';
import { agreementStepMessage } from './agreement-messages.ts';
import { describeQuotation } from './comments-messages.ts';
import { describeCommitmentEntry } from './commitment-messages.ts';
import { describeConcernEntry } from './concern-messages.ts';
import type { DescribeEntry } from './describe-entry.ts';
import { describeEventEntry } from './event-messages.ts';
import { describeFollowUp } from './follow-up-messages.ts';
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

/** An entry that cannot be read is named, so that both sides know of it. */
export const registerMessage: DescribeEntry = (entry, entries, language) => {
  const why = whyUnreadable(entry);
  if (why !== undefined) {
    const words = registerWords(language);
    return plainMessage(words.unreadableTitle(entry.seq), words.unreadableWhy(entry, why));
  }
  return describe[entry.kind]?.(entry, entries, language);
};
