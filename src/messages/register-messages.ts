import type { EntryKind } from '../dispute/register-entry.ts';
import { agreementStepMessage } from './agreement-messages.ts';
import { describeQuotation } from './comments-messages.ts';
import { describeCommitmentEntry } from './commitment-messages.ts';
import { describeConcernEntry } from './concern-messages.ts';
import type { DescribeEntry } from './describe-entry.ts';
import { describeEventEntry } from './event-messages.ts';
import { describeFollowUp } from './follow-up-messages.ts';
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

export const registerMessage: DescribeEntry = (entry, entries) => describe[entry.kind]?.(entry, entries);
