import {
  type Agreement,
  type Agreements,
  awaitedFrom,
  findAgreement,
  openAgreements,
  type Party,
} from '../dispute/agreement.ts';
import { agreementsIn } from '../dispute/agreement-entries.ts';
import { describeSubject } from '../dispute/describe-agreement.ts';
import { hashOfTerms, shortHash } from '../dispute/describe-changes.ts';
import type { RegisterEntry } from '../dispute/register-entry.ts';
import { termWords } from '../dispute/term-words.ts';
import { type TermName, termNames } from '../survey/terms.ts';
import { formatMoment } from './format-moment.ts';
import type { Block, Message } from './message.ts';

/** How many settled agreements `/agree list` shows. */
const settledShown = 5;

const partyWords = {
  leadership: 'the leadership',
  union: 'the union',
  operator: 'the operator’s files',
} as const satisfies Readonly<Record<Party, string>>;

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
  const awaited = listed(awaitedFrom(agreement).map((side) => partyWords[side]));
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
      text(
        `It takes effect ${whenWords(agreement)} once ${awaited} ${by === 'operator' ? 'have' : 'has'} accepted.`,
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
    blocks: [...list(lines), text(`It takes effect ${whenWords(agreement)}.`), ...channelNote(agreement)],
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
          : 'What was agreed before stays as it is.',
      ),
    ],
  };
}

/** `/agree list`: what is open, with what it would change, what is in force, and what was settled last. */
export function agreementsMessage(agreements: Agreements, timeZone: string): Message {
  const open = openAgreements(agreements);
  const settled = agreements.all
    .filter(({ state }) => state !== 'open')
    .slice(-settledShown)
    .toReversed();
  const { terms, roster } = agreements;
  return {
    title: 'What both sides agree on',
    blocks: [
      ...open.flatMap((agreement): readonly Block[] => [
        { kind: 'heading', text: `Open: ${subjectWords(agreement)}` },
        text(
          `Proposed on ${formatMoment(agreement.proposedAt, timeZone)} by ${partyWords[agreement.by]}. Still needed: ${listed(awaitedFrom(agreement).map((side) => partyWords[side]))}.`,
        ),
        ...(agreement.reason === undefined ? [] : [text(`Reason: ${agreement.reason}`)]),
        ...list(describeSubject(agreements, agreement.subject)),
      ]),
      ...(open.length === 0 ? [text('No proposal is open.')] : []),
      { kind: 'heading', text: 'Agreed' },
      {
        kind: 'facts',
        items: [
          {
            name: 'Terms',
            value: terms ? shortHash(hashOfTerms(terms)) : 'not yet agreed, so no week opens',
          },
          ...(terms
            ? [
                { name: 'Questions', value: shortHash(terms.questionSet.hash) },
                { name: 'Rules', value: shortHash(terms.organisation.rulesHash) },
              ]
            : []),
          {
            name: 'Roster',
            value: roster ? `${shortHash(roster.hash)} (A${roster.agreement})` : 'not yet agreed',
          },
          { name: 'Weekly questions', value: agreements.paused ? 'paused' : 'not paused' },
        ],
      },
      ...(settled.length === 0 ? [] : [{ kind: 'heading', text: 'Settled last' } as const]),
      ...list(settled.map((agreement) => settledLine(agreement, timeZone))),
      note('/pulse schedule shows the hours and rules that are agreed.'),
    ],
  };
}

/** One settled agreement in one line, as the list and the weekly summary have it. */
export function settledLine(agreement: Agreement, timeZone: string): string {
  const { settled, state } = agreement;
  const at = settled ? formatMoment(settled.at, timeZone) : '';
  const words = subjectWords(agreement);
  return state === 'accepted'
    ? `${capitalised(words)}: proposed by ${partyWords[agreement.by]}, agreed on ${at}`
    : `${capitalised(words)}: proposed by ${partyWords[agreement.by]}, ${state} by ${settled ? partyWords[settled.by] : ''} on ${at}`;
}

/** When, by whom and under which number the roster in use was agreed: for the statement of who is asked. */
export function rosterAgreedWords(agreement: Agreement, timeZone: string): string {
  const steps = agreement.acceptances.map(
    ({ by, at }) => `by ${partyWords[by]} on ${formatMoment(at, timeZone)}`,
  );
  return `Agreed ${listed(steps)} (A${agreement.number}).`;
}

/** The form behind a proposal’s button; `agreement.3`. */
export function agreementFormId(number: number): string {
  return `agreement.${number}`;
}

/** `a change to closes and smallest group (A3)`. */
export function subjectWords({ subject, number }: Pick<Agreement, 'subject' | 'number'>): string {
  return `${bareWords(subject)} (A${number})`;
}

function bareWords(subject: Agreement['subject']): string {
  switch (subject.about) {
    case 'founding':
      return 'what Parley starts with';
    case 'terms':
      return `a change to ${listed(namesIn(subject.values).map((name) => termWords[name].noun))}`;
    case 'roster':
      return 'a new roster';
    case 'pause':
      return 'to pause the weekly questions';
    case 'resume':
      return 'to resume the weekly questions';
  }
}

function namesIn(values: object): readonly TermName[] {
  return termNames.filter((name) => Object.hasOwn(values, name));
}

function whenWords({ subject }: Agreement): string {
  return subject.about === 'pause' || subject.about === 'resume' ? 'at once' : 'with the next round';
}

function channelNote({ subject }: Agreement): readonly Block[] {
  const changesChannel =
    subject.about === 'terms' && namesIn(subject.values).some((name) => /-(slack|discord)$/.test(name));
  return changesChannel ? [note('A new channel is used from the next start of Parley on.')] : [];
}

function capital(party: Party): string {
  return capitalised(partyWords[party]);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
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
