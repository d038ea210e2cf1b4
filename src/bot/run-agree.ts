import { type Agreement, openAgreements, type Side } from '../dispute/agreement.ts';
import { decideAnswer, decideProposal } from '../dispute/decide-agreement.ts';
import { isTypedTerm, proposables, readProposal } from '../dispute/read-proposal.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { agreementForm } from '../messages/agreement-form.ts';
import { bareWords } from '../messages/agreement-words.ts';
import { agreementsMessage } from '../messages/agreements-message.ts';
import type { CommandCall } from '../messages/command.ts';
import { plainMessage } from '../messages/plain-message.ts';
import type { Person } from '../people/person.ts';
import type { Reply } from '../ports/platform.ts';
import type { TermValues } from '../survey/terms.ts';
import { agreedTerms, changeAgreements, readAgreements } from './agreements.ts';
import { applyAgreedRoster, forgetRosters } from './change-roster.ts';
import type { Context } from './context.ts';
import { findUncounted } from './find-uncounted.ts';
import { readGivingUp } from './give-up.ts';
import type { CommandHandler, FormHandler, Reader } from './handler.ts';
import { listQuestionSets, readQuestionSet } from './question-set-files.ts';
import { readReason } from './read-text.ts';

type Answer = 'accept' | 'decline' | 'withdraw';

/** `/agree`: what needs both sides. Reps speak for the union, leaders for the leadership. */
export const agreeHandler: CommandHandler = {
  run: async (context, person, call) => {
    const { number, reason, what, value } = call.options;
    const side = sideOf(person);
    switch (call.subcommand) {
      case 'propose':
        return propose(context, side, (what ?? '').trim().toLowerCase(), withoutQuotes(value ?? ''));
      case 'accept':
      case 'decline':
      case 'withdraw':
        return answerTo(
          context,
          side,
          call.subcommand,
          await readAnswer(context, call.subcommand, number, reason),
        );
      default: {
        const { organisation } = await agreedTerms(context);
        const message = agreementsMessage(await readAgreements(context), organisation.timeZone);
        return { kind: 'message', ok: true, message };
      }
    }
  },
  complete: completeAgree,
};

/** `agreement.3`: the form behind a proposal's button. */
export const agreementForms: FormHandler = {
  open: async (context, person, rest) => {
    sideOf(person);
    const agreement = openAgreements(await readAgreements(context)).find(
      (one) => String(one.number) === rest,
    );
    if (!agreement) throw new RefusedError('That proposal is not open any more.', 'See /agree list.');
    return { kind: 'form', form: agreementForm(agreement) };
  },
  submit: async (context, person, rest, values) => {
    const side = sideOf(person);
    const { answer, reason } = values;
    if (answer !== 'accept' && answer !== 'decline') throw new RefusedError('Choose yes or no.');
    const given = await readAnswer(context, answer, rest, reason);
    return answerTo(context, side, answer, given);
  },
};

/** `/pulse pause`, `/pulse resume`, and the same as proposals: what one side asks for, the other may just ask for too. */
export async function proposePause(
  context: Context,
  person: Reader,
  about: 'pause' | 'resume',
  reason: string,
): Promise<Reply> {
  return propose(context, sideOf(person), about, reason);
}

async function propose(context: Context, side: Side, what: string, value: string): Promise<Reply> {
  const before = await readAgreements(context);
  const proposal = await readSubject(context, what, value);
  const after = await changeAgreements(context, (agreements) =>
    decideProposal(agreements, { by: side, ...proposal }),
  );
  if (after.all.length === before.all.length) return done(context, 'Agreed by both sides.');
  return done(
    context,
    `Proposed as A${after.all.at(-1)?.number}. It takes effect once the other side accepts it.`,
  );
}

async function readSubject(context: Context, what: string, value: string) {
  if (what === 'pause' || what === 'resume')
    return { subject: { about: what }, reason: readReason(value) } as const;
  if (what === 'roster') {
    throw new RefusedError(
      'A roster is not typed.',
      'Whoever runs Parley imports it: parley roster import FILE. Both sides then accept it or not.',
    );
  }
  if (what === 'give-up') {
    const [week = '', ...reason] = value.trim().split(/\s+/);
    return {
      subject: { about: what, week: await readGivingUp(context, week) },
      reason: readReason(reason.join(' ')),
    } as const;
  }
  const values = await readValues(context, what, value);
  return { subject: { about: 'terms', values } } as const;
}

async function readValues(context: Context, what: string, value: string): Promise<TermValues> {
  const agreed = await agreedTerms(context);
  if (isTypedTerm(what)) return readProposal(agreed, what, value);
  if (what !== 'questions') {
    throw new RefusedError(
      `“${what}” is nothing that can be proposed.`,
      `What can: ${proposables.join(', ')}.`,
    );
  }
  const questionSet = await readQuestionSet(context, value);
  if (questionSet.hash === agreed.questionSet.hash)
    throw new RefusedError('These are the questions that are agreed.');
  return { questions: questionSet };
}

async function answerTo(
  context: Context,
  side: Side,
  answer: Answer,
  { number, reason }: { readonly number: number; readonly reason: string },
): Promise<Reply> {
  if (answer === 'accept') await refuseLateGivingUp(context, number);
  const after = await changeAgreements(context, (agreements) =>
    decideAnswer(agreements, { number, answer, by: side, reason }),
  );
  const settled = after.all.find((one) => one.number === number)?.state !== 'open';
  const words = {
    accept: settled
      ? `A${number} is agreed by both sides.`
      : `Your side accepts A${number}. The other side has not yet.`,
    decline: `Your side declines A${number}. What was agreed before stays.`,
    withdraw: `A${number} is withdrawn.`,
  }[answer];
  return done(context, words);
}

/** Since a week was proposed to be given up, it may have been counted. */
async function refuseLateGivingUp(context: Context, number: number): Promise<void> {
  const open = openAgreements(await readAgreements(context));
  const subject = open.find((one) => one.number === number)?.subject;
  if (subject?.about === 'give-up') await readGivingUp(context, subject.week);
}

/** Sees to what an agreement brings about. What the announcement leads to is in jobs/announce-register.ts. */
async function done(context: Context, title: string): Promise<Reply> {
  await applyAgreedRoster(context);
  await forgetRosters(context);
  return { kind: 'message', ok: true, message: plainMessage(title, 'Both channels are told.') };
}

/**
 * Which proposal is answered, and why. What is accepted is always named: since somebody read it, another proposal may
 * have come into its place. To decline or to withdraw, a number may be left out while one proposal alone is open; then a
 * first word without a digit belongs to the reason.
 */
async function readAnswer(
  context: Context,
  answer: Answer,
  typed = '',
  reason = '',
): Promise<{ readonly number: number; readonly reason: string }> {
  const word = typed.trim();
  const [, digits] = /^#?a?(\d{1,6})$/i.exec(word) ?? [];
  if (digits !== undefined) return { number: Number(digits), reason: readReason(reason) };
  const open = openAgreements(await readAgreements(context));
  const [only, ...others] = open;
  const isNumberMeant = answer === 'decline' ? /\d/.test(word) : word !== '';
  if (only && others.length === 0 && answer !== 'accept' && !isNumberMeant) {
    return { number: only.number, reason: readReason(`${word} ${reason}`) };
  }
  throw new RefusedError(
    isNumberMeant ? `“${word}” is no number of a proposal.` : 'Which proposal?',
    openWords(open, answer),
  );
}

function sideOf({ role }: Person): Side {
  if (role === 'leader') return 'leadership';
  if (role === 'rep') return 'union';
  throw new RefusedError('That is for leaders and union reps', 'Send /pulse help to see what you can do.');
}

async function completeAgree(
  context: Context,
  _person: Reader,
  { options }: CommandCall,
  option: string,
): Promise<readonly string[]> {
  const typed = (options[option] ?? '').toLowerCase();
  const values =
    option === 'number'
      ? openAgreements(await readAgreements(context)).map(({ number }) => `A${number}`)
      : option === 'what'
        ? proposables
        : options.what === 'questions'
          ? await listQuestionSets(context)
          : options.what === 'give-up'
            ? (await findUncounted(context)).flatMap(({ round }) =>
                round.state === 'open' ? [] : [round.id],
              )
            : [];
  return values.filter((value) => value.toLowerCase().startsWith(typed)).slice(0, 25);
}

/** `Open: A3, a change to the smallest group. Send /agree accept 3.` */
function openWords(open: readonly Agreement[], answer: Answer): string {
  if (open.length === 0) return 'No proposal is open. See /agree list.';
  const listed = open.map((one) => `A${one.number}, ${bareWords(one.subject)}`).join('; ');
  return `Open: ${listed}. Send /agree ${answer} ${open.length === 1 ? open[0]?.number : 'and its number'}.`;
}

function withoutQuotes(text: string): string {
  return text.replace(/["“”„`]/g, ' ').trim();
}
