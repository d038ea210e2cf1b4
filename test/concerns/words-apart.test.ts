import { describe, expect, test } from 'vitest';
import { commitmentFormWords } from '../../src/commitments/form-words.ts';
import { commitmentWords } from '../../src/commitments/words.ts';
import { concernReplyWords } from '../../src/concerns/reply-words.ts';
import { concernWords } from '../../src/concerns/words.ts';
import { foldCommitments } from '../../src/dispute/commitment.ts';
import { commitmentQuestion } from '../../src/dispute/commitment-question.ts';
import { foldConcerns } from '../../src/dispute/concern.ts';
import type { CommandSpec } from '../../src/messages/command.ts';
import { commitmentCommand } from '../../src/messages/commitment-command.ts';
import { commitmentHistoryLine, commitmentsMessage } from '../../src/messages/commitment-messages.ts';
import { concernCommand } from '../../src/messages/concern-command.ts';
import { concernHistoryLine, concernMessage, concernsMessage } from '../../src/messages/concern-messages.ts';
import {
  answerForm,
  commitmentForm,
  raiseForm,
  sharpenForm,
  updateForm,
} from '../../src/messages/register-forms.ts';
import { registerMessage } from '../../src/messages/register-messages.ts';
import { permissions } from '../../src/people/permissions.ts';
import { peopleWords } from '../../src/people/words.ts';
import { skipped } from '../../src/survey/question.ts';
import { pseudo } from '../language/pseudo-language.ts';
import { findEscaped } from '../pulse/find-escaped.ts';
import { everything, figure, written } from './some-register.ts';

/** What stands as it is in any language, in the texts below. */
const verbatim = [
  ...Object.keys(permissions.concern).map((action) => `/concern ${action}`),
  ...Object.keys(permissions.commitment).map((action) => `/commitment ${action}`),
  'PARLEY_VAULT',
];
const now = '2027-01-12T10:00:00.000Z';
const timeZone = 'Europe/London';
/** What is said of their shares stands with the results. */
const concerns = foldConcerns(everything);
const commitments = foldCommitments(everything);

function textsOf({ description, subcommands }: CommandSpec): string {
  const options = subcommands.flatMap((one) => one.options);
  return [description, ...[...subcommands, ...options].map((one) => one.description)].join('\n');
}

describe('in another language, nothing stays English of', () => {
  test.each(everything.map((entry) => [entry.kind, entry.action, entry.seq] as const))(
    'what channels are told: %s %s (%i)',
    (_kind, action, seq) => {
      const before = everything.slice(0, seq);
      const entry = before.at(-1);
      const message = entry && registerMessage(entry, before, pseudo);
      // What staff answered stands in the summary, and an answer that is a promise is told with it.
      const isTold = action !== 'asked-about' && entry?.data.commitment === undefined;
      expect(message === undefined).toBe(!isTold);
      expect(message ? findEscaped(message, verbatim) : []).toEqual([]);
    },
  );

  test('/concern list and show, and /commitment list, in every state', () => {
    for (let seq = 1; seq <= everything.length; seq += 1) {
      const entries = everything.slice(0, seq);
      const all = foldConcerns(entries);
      const commitments = foldCommitments(entries);
      const facts = { now, timeZone, supporters: 15, commitments, latestFigures: [] };
      const messages = [
        concernsMessage(all, now, new Map([[1, 15]]), pseudo),
        ...all.map((one) => concernMessage(one, facts, pseudo)),
        commitmentsMessage(commitments, '2027-04-01', pseudo),
      ];
      expect(messages.flatMap((message) => findEscaped(message, verbatim))).toEqual([]);
    }
    const none = [concernsMessage([], now, new Map(), pseudo), commitmentsMessage([], '2027-04-01', pseudo)];
    expect(none.flatMap((message) => findEscaped(message, verbatim))).toEqual([]);
  });

  test('the history of both, line by line', () => {
    const lines = [
      ...concerns.flatMap(({ history }) =>
        history.map((entry) => concernHistoryLine(entry, timeZone, pseudo)),
      ),
      ...commitments.flatMap(({ history }) =>
        history.map((entry) => commitmentHistoryLine(entry, timeZone, pseudo)),
      ),
    ];
    expect(lines).toHaveLength(everything.length);
    expect(lines.flatMap((line) => findEscaped(line, verbatim))).toEqual([]);
  });

  test('the commands and the forms', () => {
    for (const command of [concernCommand(pseudo), commitmentCommand(pseudo)]) {
      expect(findEscaped(textsOf(command), verbatim)).toEqual([]);
    }
    const topics = new Map([['it', written.label]]);
    const forms = [
      raiseForm(topics, undefined, pseudo),
      raiseForm(topics, { at: now, timeZone }, pseudo),
      ...concerns.flatMap((one) => [sharpenForm(one, pseudo), answerForm(one, pseudo)]),
      commitmentForm(1, pseudo),
      updateForm(1, pseudo),
    ];
    expect(forms.flatMap((form) => findEscaped(form, verbatim))).toEqual([]);
  });

  test('what staff are asked about a promise', () => {
    const asked = { number: 1, promise: written.promise, owner: '', due: '', questionId: 'commitment-1' };
    const { text, label, options } = commitmentQuestion(asked, pseudo);
    const own = options.filter(({ value }) => value !== skipped);
    expect(own.map(({ value }) => value)).toEqual(['yes', 'partly', 'no', 'cannot-say']);
    expect(findEscaped([text, label, ...own.map((one) => one.label)].join('\n'))).toEqual([]);
  });

  test('replies and refusals, figures’ weeks, and how promises stand in a summary', () => {
    const replies = concernReplyWords(pseudo);
    const made = commitmentFormWords(pseudo);
    const ofNumber = [
      ...[replies.raised, replies.unsupported, replies.sharpened, replies.acknowledged, replies.answered],
      ...[replies.agreed, replies.disagreed, replies.withdrawn, replies.noSuchConcern],
      ...[replies.acknowledgedAlready, replies.notAnswered, replies.nothingToAgreeTo],
      ...[replies.nothingToDisagreeWith, replies.disagreedAlready],
      ...[made.made, made.updated, made.done, made.dropped, made.noSuchCommitment, made.saidDoneAlready],
    ].map((say) => say(12));
    const others = [
      ...[replies.sealed(now, timeZone), replies.supported(12, 10), replies.nothingFilledIn],
      ...[replies.isClosed(12, 'agreed'), replies.isClosed(12, 'withdrawn')],
      ...[
        replies.formOutOfDate('concern'),
        replies.formOutOfDate('commitment'),
        replies.isFor(peopleWords(pseudo).peopleIn(['rep'])),
      ],
      ...[replies.boxIsChanging, replies.noNextWeek, replies.noSuchBox, replies.boxHasNoKeys],
      ...[replies.keyWasNotKept, made.isSettled(12, 'kept'), made.isSettled(12, 'dropped')],
    ];
    const troubles = [...ofNumber, ...others].flatMap(({ what, whatToDo }) => [what, whatToDo]);
    const texts = [
      ...troubles,
      ...[replies.chooseOne, replies.boxIsNotDue, made.tooLate('2028-11-26'), made.noDate('2026-11-26')],
      concernWords(pseudo).figureOf(figure.weekOf, figure.label, figure.answered),
      ...Object.values(commitmentWords(pseudo).standings),
    ];
    expect(texts.flatMap((text) => findEscaped(text, verbatim))).toEqual([]);
  });
});
