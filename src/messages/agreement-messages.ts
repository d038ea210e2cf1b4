import { type Agreement, awaitedFrom, findAgreement, type Party } from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { capitalised, listed, namesIn, partyWords, subjectWords } from './agreement-words.ts';
import type { Block, Message } from './message.ts';

/** What both channels read of one step of an agreement; `entries` are the register up to and including it. */
export function agreementStepMessage(
  entry: RegisterEntry,
  entries: readonly RegisterEntry[],
): Message | undefined {
  const before = agreementsIn(entries.slice(0, -1));
  const agreement = findAgreement(agreementsIn(entries), entry.subject);
  if (!agreement) return undefined;
  const lines = describeSubject(before, agreement.subject);
  if (entry.action === 'proposed') return proposalMessage(agreement, lines);
  if (entry.action !== 'accepted') return droppedMessage(agreement);
  return agreement.state === 'open' ? acceptanceMessage(agreement) : agreedMessage(agreement, lines);
}

/** What both channels read of a proposal. `lines` say what would change. */
function proposalMessage(agreement: Agreement, lines: readonly string[]): Message {
  const { by, number, reason, subject } = agreement;
  const title =
    by === 'operator'
      ? `Waiting for both sides: ${subjectWords(agreement)}`
      : `${capital(by)} proposes ${subjectWords(agreement)}`;
  const awaitedSides = awaitedFrom(agreement);
  const awaited = listed(awaitedSides.map((side) => partyWords[side]));
  return {
    title,
    blocks: [
      ...(by === 'operator' && subject.about !== 'founding'
        ? [
            text(
              'The operator’s files say something new. What was agreed before counts on until both sides accept.',
            ),
          ]
        : []),
      ...(reason === undefined ? [] : [text(`Reason: ${reason}`)]),
      ...list(lines),
      ...(subject.about === 'give-up'
        ? [text('Until then, it is still counted if two of its holders hand in their shares.')]
        : []),
      text(
        `It takes effect ${whenProposed(agreement, `${awaited} ${awaitedSides.length > 1 ? 'have' : 'has'} accepted`)}.`,
      ),
      { kind: 'button', button: { label: `Answer to A${number}`, formId: agreementFormId(number) } },
      note(
        `Or send /agree accept A${number} or /agree decline A${number}. Reps speak for the union, leaders for the leadership.`,
      ),
    ],
  };
}

/** One side has accepted, and the other’s word is missing. */
function acceptanceMessage(agreement: Agreement): Message {
  const [side] = agreement.acceptances.slice(-1).map(({ by }) => capital(by));
  return {
    title: `${side} accepts ${subjectWords(agreement)}`,
    blocks: [text(`Still needed: ${listed(awaitedFrom(agreement).map((one) => partyWords[one]))}.`)],
  };
}

/** Both sides want it. `lines` say what changes now. */
function agreedMessage(agreement: Agreement, lines: readonly string[]): Message {
  const { about } = agreement.subject;
  if (about === 'pause' || about === 'resume') {
    return {
      title: about === 'pause' ? 'The weekly questions are paused' : 'The weekly questions resume',
      blocks: [
        text('Both sides have agreed to this.'),
        text(
          about === 'pause'
            ? 'Nobody is invited or reminded. An open week closes and is published as planned; everything can still be read.'
            : 'The next week opens as scheduled.',
        ),
      ],
    };
  }
  return {
    title: `Agreed by both sides: ${subjectWords(agreement)}`,
    blocks: [
      ...list(lines),
      text(`It takes effect ${isAtOnce(agreement) ? 'at once' : 'with the next round'}.`),
      ...channelNote(agreement),
    ],
  };
}

/** It was declined or withdrawn, so nothing changes. */
function droppedMessage(agreement: Agreement): Message {
  const { settled, state, subject } = agreement;
  const who = settled === undefined ? '' : partyWords[settled.by];
  return {
    title:
      settled?.by === 'operator'
        ? `Withdrawn: ${subjectWords(agreement)}`
        : `${capitalised(who)} ${state === 'declined' ? 'declines' : 'withdraws'} ${subjectWords(agreement)}`,
    blocks: [
      ...(settled?.reason === undefined ? [] : [text(`Reason: ${settled.reason}`)]),
      text(
        subject.about === 'founding'
          ? 'No week opens until both sides have agreed on what Parley starts with.'
          : subject.about === 'give-up'
            ? 'It is counted once two of its holders have handed in their shares.'
            : 'What was agreed before stays as it is.',
      ),
    ],
  };
}

function isAtOnce({ subject }: Agreement): boolean {
  return ['pause', 'resume', 'give-up'].includes(subject.about);
}

function whenProposed(agreement: Agreement, accepted: string): string {
  return isAtOnce(agreement) ? `as soon as ${accepted}` : `with the next round once ${accepted}`;
}

function channelNote({ subject }: Agreement): readonly Block[] {
  const changesChannel =
    subject.about === 'terms' && namesIn(subject.values).some((name) => /-(slack|discord)$/.test(name));
  return changesChannel
    ? [
        note(
          'A new channel is used once the week under way is published, and at once where none is. Until then, Parley goes on posting in the channel in use, also after a restart.',
        ),
      ]
    : [];
}

function capital(party: Party): string {
  return capitalised(partyWords[party]);
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
