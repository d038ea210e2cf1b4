import { agreementWords } from '../agreements/words.ts';
import { type Agreement, awaitedFrom, findAgreement } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import type { Language } from '../language/language.ts';
import { named } from './agreement-words.ts';
import type { DescribeEntry } from './describe-entry.ts';
import type { Block, Message } from './message.ts';

/** What both channels read of one step of an agreement; `entries` are the register up to and including it. */
export const agreementStepMessage: DescribeEntry = (entry, entries, language) => {
  const before = agreementsIn(entries.slice(0, -1));
  const agreement = findAgreement(agreementsIn(entries), entry.subject);
  if (!agreement) return undefined;
  const lines = describeSubject(before, agreement.subject, language);
  if (entry.action === 'proposed') return proposalMessage(agreement, lines, language);
  if (entry.action !== 'accepted') return droppedMessage(agreement, language);
  return agreement.state === 'open'
    ? acceptanceMessage(agreement, language)
    : agreedMessage(agreement, lines, language);
};

/** What both channels read of a proposal. `lines` say what would change. */
function proposalMessage(agreement: Agreement, lines: readonly string[], language: Language): Message {
  const { by, number, subject } = agreement;
  const words = agreementWords(language);
  const called = named(agreement);
  return {
    title: by === 'operator' ? words.proposedByFiles(called) : words.proposed(by, called),
    blocks: [
      ...(by === 'operator' && subject.about !== 'founding' ? [text(words.filesSayNew)] : []),
      ...reasonBlocks(agreement, language),
      ...list(lines),
      ...(subject.about === 'give-up' ? [text(words.stillCountedByShares)] : []),
      text(words.takesEffectOnce(awaitedFrom(agreement), isAtOnce(agreement))),
      { kind: 'button', button: { label: words.answer(number), formId: agreementFormId(number) } },
      note(words.answerByCommand(number)),
    ],
  };
}

/** One side has accepted, and the other’s word is missing. */
function acceptanceMessage(agreement: Agreement, language: Language): Message | undefined {
  const [last] = agreement.acceptances.slice(-1);
  const words = agreementWords(language);
  return (
    last && {
      title: words.accepted(last.by, named(agreement)),
      blocks: [text(words.stillNeeded(awaitedFrom(agreement)))],
    }
  );
}

/** Both sides want it. `lines` say what changes now. */
function agreedMessage(agreement: Agreement, lines: readonly string[], language: Language): Message {
  const words = agreementWords(language);
  const { about } = agreement.subject;
  if (about === 'pause' || about === 'resume') {
    return {
      title: about === 'pause' ? words.pausedTitle : words.resumedTitle,
      blocks: [text(words.bothAgreed), text(about === 'pause' ? words.whilePaused : words.onceResumed)],
    };
  }
  return {
    title: words.agreedByBoth(named(agreement)),
    blocks: [
      ...list(lines),
      text(isAtOnce(agreement) ? words.takesEffectAtOnce : words.takesEffectNextRound),
      ...(changesChannel(agreement) ? [note(words.newChannel)] : []),
    ],
  };
}

/** It was declined or withdrawn, so nothing changes. */
function droppedMessage(agreement: Agreement, language: Language): Message | undefined {
  const { settled, state, subject } = agreement;
  const words = agreementWords(language);
  if (!settled) return undefined;
  const called = named(agreement);
  const drop = state === 'declined' ? words.declined : words.withdrawn;
  const remains = {
    founding: words.noFounding,
    'give-up': words.countedByShares,
    other: words.staysAsAgreed,
  };
  const { about } = subject;
  return {
    title: settled.by === 'operator' ? words.withdrawnByFiles(called) : drop(settled.by, called),
    blocks: [
      ...reasonBlocks(settled, language),
      text(remains[about === 'founding' || about === 'give-up' ? about : 'other']),
    ],
  };
}

/** What somebody gave as the reason, and Parley's own. */
export function reasonBlocks(
  { reason, because }: Pick<NonNullable<Agreement['settled']>, 'reason' | 'because'>,
  language: Language,
): readonly Block[] {
  const words = agreementWords(language);
  return [
    ...(reason === undefined ? [] : [text(words.reason(reason))]),
    ...(because === undefined ? [] : [text(words.because(because))]),
  ];
}

function isAtOnce({ subject }: Agreement): boolean {
  return ['pause', 'resume', 'give-up'].includes(subject.about);
}

function changesChannel({ subject }: Agreement): boolean {
  return (
    subject.about === 'terms' && Object.keys(subject.values).some((name) => /-(slack|discord)$/.test(name))
  );
}

/** The form behind a proposal’s button; `agreement.3`. */
export function agreementFormId(number: number): string {
  return `agreement.${number}`;
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function note(words: string): Block {
  return { kind: 'note', text: words };
}

function list(items: readonly string[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
