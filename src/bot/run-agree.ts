import { agreeWords } from '../agreements/agree-words.ts';
import { openAgreements, type Side } from '../dispute/agreement.ts';
import { decideAnswer, decideProposal } from '../dispute/decide-agreement.ts';
import { isTypedTerm, proposables, readProposal } from '../dispute/read-proposal.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { agreementForm } from '../messages/agreement-form.ts';
import { named } from '../messages/agreement-words.ts';
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
    sideOf(person);
    switch (call.subcommand) {
      case 'propose':
        return propose(context, person, (what ?? '').trim().toLowerCase(), withoutQuotes(value ?? ''));
      case 'accept':
      case 'decline':
      case 'withdraw':
        return answerTo(
          context,
          person,
          call.subcommand,
          await readAnswer(context, call.subcommand, number, reason),
        );
      default: {
        const { organisation } = await agreedTerms(context);
        const agreements = await readAgreements(context);
        const message = agreementsMessage(agreements, organisation.timeZone, person.language);
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
    if (!agreement) throw new RefusedError((language) => agreeWords(language).notOpen);
    return { kind: 'form', form: agreementForm(agreement, person.language) };
  },
  submit: async (context, person, rest, values) => {
    sideOf(person);
    const { answer, reason } = values;
    if (answer !== 'accept' && answer !== 'decline') {
      throw new RefusedError((language) => agreeWords(language).chooseOne);
    }
    const given = await readAnswer(context, answer, rest, reason);
    return answerTo(context, person, answer, given);
  },
};

/** `/pulse pause`, `/pulse resume`, and the same as proposals: what one side asks for, the other may just ask for too. */
export async function proposePause(
  context: Context,
  person: Reader,
  about: 'pause' | 'resume',
  reason: string,
): Promise<Reply> {
  return propose(context, person, about, reason);
}

async function propose(context: Context, person: Reader, what: string, value: string): Promise<Reply> {
  const side = sideOf(person);
  const words = agreeWords(person.language);
  const before = await readAgreements(context);
  const proposal = await readSubject(context, what, value);
  const after = await changeAgreements(context, (agreements) =>
    decideProposal(agreements, { by: side, ...proposal }),
  );
  const last = after.all.at(-1);
  const title = last && after.all.length > before.all.length ? words.proposed(last.number) : words.agreed;
  return done(context, person, title);
}

async function readSubject(context: Context, what: string, value: string) {
  if (what === 'pause' || what === 'resume')
    return { subject: { about: what }, reason: readReason(value) } as const;
  if (what === 'roster') {
    throw new RefusedError((language) => agreeWords(language).rosterIsImported);
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
    throw new RefusedError((language) => agreeWords(language).nothingSuch(what, proposables));
  }
  const questionSet = await readQuestionSet(context, value);
  if (questionSet.hash === agreed.questionSet.hash) {
    throw new RefusedError((language) => agreeWords(language).sameQuestions);
  }
  return { questions: questionSet };
}

async function answerTo(
  context: Context,
  person: Reader,
  answer: Answer,
  { number, reason }: { readonly number: number; readonly reason: string },
): Promise<Reply> {
  if (answer === 'accept') await refuseLateGivingUp(context, number);
  const after = await changeAgreements(context, (agreements) =>
    decideAnswer(agreements, { number, answer, by: sideOf(person), reason }),
  );
  const settled = after.all.find((one) => one.number === number)?.state !== 'open';
  const words = agreeWords(person.language);
  const say = {
    accept: settled ? words.agreedByBoth : words.accepted,
    decline: words.declined,
    withdraw: words.withdrawn,
  }[answer];
  return done(context, person, say(number));
}

/** Since a week was proposed to be given up, it may have been counted. */
async function refuseLateGivingUp(context: Context, number: number): Promise<void> {
  const open = openAgreements(await readAgreements(context));
  const subject = open.find((one) => one.number === number)?.subject;
  if (subject?.about === 'give-up') await readGivingUp(context, subject.week);
}

/** Sees to what an agreement brings about. What the announcement leads to is in jobs/announce-register.ts. */
async function done(context: Context, { language }: Reader, title: string): Promise<Reply> {
  await applyAgreedRoster(context);
  await forgetRosters(context);
  return { kind: 'message', ok: true, message: plainMessage(title, agreeWords(language).bothAreTold) };
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
  throw new RefusedError((language) =>
    agreeWords(language).whichProposal(isNumberMeant ? word : undefined, open.map(named), answer),
  );
}

function sideOf({ role }: Person): Side {
  if (role === 'leader') return 'leadership';
  if (role === 'rep') return 'union';
  throw new RefusedError((language) => agreeWords(language).notForStaff);
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

function withoutQuotes(text: string): string {
  return text.replace(/["“”„`]/g, ' ').trim();
}
