import { agreeWords } from '../agreements/agree-words.ts';
import { RefusedError } from '../errors/parley-error.ts';
import { withValues } from '../survey/terms.ts';
import {
  type Agreement,
  type AgreementStep,
  type Agreements,
  awaitedFrom,
  findAgreement,
  isSameSubject,
  nextNumber,
  openAgreements,
  type Party,
  type Side,
  type Subject,
} from './agreement.ts';

/** The steps that a proposal comes to. Throws a RefusedError, in words for whoever proposes, where it comes to none. */
export function decideProposal(
  agreements: Agreements,
  proposal: { readonly by: Party; readonly subject: Subject; readonly reason?: string },
): readonly AgreementStep[] {
  const { by, subject, reason } = proposal;
  const { about } = subject;
  if (about !== 'founding' && !agreements.terms) {
    throw new RefusedError((language) => agreeWords(language).notFounded);
  }
  if (about === 'pause' && agreements.paused)
    throw new RefusedError((language) => agreeWords(language).pausedAlready);
  if (about === 'resume' && !agreements.paused)
    throw new RefusedError((language) => agreeWords(language).notPaused);
  const open = openAgreements(agreements);
  const same = open.find((one) => isSameSubject(one.subject, subject));
  if (same && same.by === by) {
    const { number } = same;
    throw new RefusedError((language) => {
      const words = agreeWords(language);
      return by === 'operator' ? words.proposedByFiles(number) : words.proposedByYou(number);
    });
  }
  if (same && by !== 'operator')
    return decideAnswer(agreements, { number: same.number, answer: 'accept', by });
  // The files say one thing at a time: what they said before is no longer asked for.
  const outdated =
    by === 'operator' ? open.filter((one) => one.by === by && one.subject.about === about) : [];
  return [
    ...outdated.map(
      ({ number }): AgreementStep => ({
        step: 'withdrawn',
        number,
        by,
        because: 'files-changed',
      }),
    ),
    {
      step: 'proposed',
      number: nextNumber(agreements),
      by,
      subject,
      ...(reason === undefined || reason === '' ? {} : { reason }),
    },
  ];
}

/** Takes back what the operator's files asked for before they changed again; nothing where that was nothing. */
export function withdrawFiles(agreements: Agreements, about: Subject['about']): readonly AgreementStep[] {
  return openAgreements(agreements)
    .filter((one) => one.by === 'operator' && one.subject.about === about)
    .map(({ number }) => ({
      step: 'withdrawn',
      number,
      by: 'operator',
      because: 'files-changed',
    }));
}

/** The steps that an answer to a proposal comes to. Throws a RefusedError, in words, where this side may not give it. */
export function decideAnswer(
  agreements: Agreements,
  given: {
    readonly number: number;
    readonly answer: 'accept' | 'decline' | 'withdraw';
    readonly by: Side;
    readonly reason?: string;
  },
): readonly AgreementStep[] {
  const { number, answer, by, reason } = given;
  const agreement = findAgreement(agreements, number);
  if (!agreement) throw new RefusedError((language) => agreeWords(language).noSuchProposal(number));
  const { state } = agreement;
  if (state !== 'open')
    throw new RefusedError((language) => agreeWords(language).settledAlready(number, state));
  if (answer === 'withdraw') {
    if (agreement.by !== by) throw new RefusedError((language) => agreeWords(language).notYours(number));
    return [{ step: 'withdrawn', number, by }];
  }
  if (agreement.by === by) throw new RefusedError((language) => agreeWords(language).yourOwn(number));
  if (answer === 'decline') {
    return [{ step: 'declined', number, by, ...(reason === undefined || reason === '' ? {} : { reason }) }];
  }
  if (!awaitedFrom(agreement).includes(by)) {
    throw new RefusedError((language) => agreeWords(language).acceptedByYou(number));
  }
  refuseUnfitting(agreements, agreement);
  return [{ step: 'accepted', number, by }];
}

/** What was agreed since a proposal was made may stand against it. */
function refuseUnfitting({ terms }: Agreements, { subject, number }: Agreement): void {
  if (subject.about !== 'terms' || !terms) return;
  try {
    withValues(terms, subject.values);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new RefusedError((language) => {
      const words = agreeWords(language);
      return {
        what: `${words.doesNotFit(number)} ${error.tell(language).what}`,
        whatToDo: words.proposeAnew,
      };
    });
  }
}
