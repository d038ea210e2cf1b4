import { canonicalJson } from '../digest/digest-of.ts';
import { ParleyError } from '../errors/parley-error.ts';
import type { RosterChange } from '../people/roster-change.ts';
import type { ChannelName } from '../survey/organisation.ts';
import { type Terms, type TermValues, termsFrom, type valuesOf, withValues } from '../survey/terms.ts';

/** The two sides bear the names of their channels. */
export type Side = ChannelName;
/** Who proposes: a side, or neither, where the operator changed a file. */
export type Party = Side | 'operator';

/** What an agreement is about. */
export type Subject =
  /** With which an installation starts: every term, and the roster. */
  | {
      readonly about: 'founding';
      readonly values: TermValues;
      readonly roster: { readonly hash: string; readonly people: number };
    }
  /** Some terms, to be set to these values. */
  | { readonly about: 'terms'; readonly values: TermValues }
  | { readonly about: 'roster'; readonly change: RosterChange }
  | { readonly about: 'pause' | 'resume' }
  /** A week whose key was split is never counted, and its keys and ballots are destroyed. */
  | { readonly about: 'give-up'; readonly week: string };

/** Why Parley itself withdraws what the operator's files asked for: they ask for something else by now. */
export type Because = 'files-changed';

/** One step of an agreement, as the register keeps it. A `reason` is what a person wrote; in the first version, Parley too. */
export type AgreementStep =
  | {
      readonly step: 'proposed';
      readonly number: number;
      readonly by: Party;
      readonly subject: Subject;
      readonly reason?: string;
    }
  | { readonly step: 'accepted'; readonly number: number; readonly by: Side }
  | { readonly step: 'declined'; readonly number: number; readonly by: Side; readonly reason?: string }
  | {
      readonly step: 'withdrawn';
      readonly number: number;
      readonly by: Party;
      readonly reason?: string;
      readonly because?: Because;
    };

/** One agreement as its steps have left it. */
export interface Agreement {
  readonly number: number;
  readonly subject: Subject;
  readonly by: Party;
  readonly reason?: string;
  /** ISO instant. */
  readonly proposedAt: string;
  readonly acceptances: readonly { readonly by: Side; readonly at: string }[];
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn';
  /** When it was accepted by all, declined or withdrawn, and by whom last. */
  readonly settled?: {
    readonly at: string;
    readonly by: Party;
    readonly reason?: string;
    readonly because?: Because;
  };
}

/** What has been agreed so far, and what is open. */
export interface Agreements {
  /** In the order of their numbers. */
  readonly all: readonly Agreement[];
  /** The highest number in the register, also of what cannot be read. */
  readonly taken: number;
  /** Accepted ones whose terms this Parley does not allow, so that they have no effect. */
  readonly unfit: readonly number[];
  /** Absent until both sides have accepted the founding agreement. */
  readonly terms?: Terms;
  /** The agreement by which the roster is the one that it is; absent until the founding one. */
  readonly roster?: { readonly hash: string; readonly agreement: number };
  readonly paused: boolean;
}

export const noAgreements: Agreements = { all: [], taken: 0, unfit: [], paused: false };

/** Takes in one more step. A step that is not possible, such as a second settlement, changes nothing. */
export function addStep(agreements: Agreements, step: AgreementStep, at: string): Agreements {
  if (step.step === 'proposed') return propose(agreements, step, at);
  const agreement = findAgreement(agreements, step.number);
  if (agreement?.state !== 'open') return agreements;
  if (step.step !== 'accepted') {
    const { step: state, number: _number, ...settled } = step;
    return replace(agreements, { ...agreement, state, settled: { ...settled, at } });
  }
  const acceptances = [...agreement.acceptances, { by: step.by, at }];
  const accepted = { ...agreement, acceptances };
  if (awaitedFrom(accepted).length > 0) return replace(agreements, accepted);
  return comeIntoForce(
    replace(agreements, { ...accepted, state: 'accepted', settled: { at, by: step.by } }),
    agreement,
  );
}

function propose(
  agreements: Agreements,
  step: Extract<AgreementStep, { readonly step: 'proposed' }>,
  at: string,
): Agreements {
  if (findAgreement(agreements, step.number)) return agreements;
  const { number, subject, by, reason } = step;
  const agreement: Agreement = {
    ...{ number, subject, by, proposedAt: at, acceptances: [], state: 'open' },
    ...(reason === undefined ? {} : { reason }),
  };
  const taken = Math.max(agreements.taken, number);
  return { ...agreements, taken, all: [...agreements.all, agreement] };
}

function replace(agreements: Agreements, agreement: Agreement): Agreements {
  return {
    ...agreements,
    all: agreements.all.map((one) => (one.number === agreement.number ? agreement : one)),
  };
}

function comeIntoForce(agreements: Agreements, agreement: Agreement): Agreements {
  try {
    return inForce(agreements, agreement);
  } catch (error) {
    // A Parley with other limits wrote it, or nobody did: what was agreed before stays, and it is named.
    if (!(error instanceof ParleyError)) throw error;
    return { ...agreements, unfit: [...agreements.unfit, agreement.number] };
  }
}

/** Throws a RefusedError where its terms are not allowed. */
function inForce(agreements: Agreements, { subject, number }: Agreement): Agreements {
  switch (subject.about) {
    case 'founding': {
      const terms = termsFrom(subject.values as ReturnType<typeof valuesOf>);
      return { ...agreements, terms, roster: { hash: subject.roster.hash, agreement: number } };
    }
    case 'terms':
      return agreements.terms
        ? { ...agreements, terms: withValues(agreements.terms, subject.values) }
        : agreements;
    case 'roster':
      return { ...agreements, roster: { hash: subject.change.hash, agreement: number } };
    case 'pause':
      return { ...agreements, paused: true };
    case 'resume':
      return { ...agreements, paused: false };
    case 'give-up':
      return agreements;
  }
}

export function findAgreement(agreements: Agreements, number: number): Agreement | undefined {
  return agreements.all.find((one) => one.number === number);
}

/** The weeks that both sides have agreed to give up, each with the ISO instant at which they had. */
export function agreedGivingUp(agreements: Agreements): ReadonlyMap<string, string> {
  return new Map(
    agreements.all.flatMap(({ subject, state, settled }) =>
      subject.about === 'give-up' && state === 'accepted' && settled
        ? [[subject.week, settled.at] as const]
        : [],
    ),
  );
}

/** Those that are neither settled nor withdrawn, oldest first. */
export function openAgreements(agreements: Agreements): readonly Agreement[] {
  return agreements.all.filter(({ state }) => state === 'open');
}

/** Whose acceptance is still missing; whoever proposed has accepted thereby. */
export function awaitedFrom({ by, acceptances }: Agreement): readonly Side[] {
  const sides: readonly Side[] = ['leadership', 'union'];
  return sides.filter((side) => side !== by && !acceptances.some((acceptance) => acceptance.by === side));
}

/** A number is never given twice, nor that of a proposal that cannot be read: somebody may have said yes to it. */
export function nextNumber({ taken }: Agreements): number {
  return taken + 1;
}

/** Whether two subjects ask for the same. */
export function isSameSubject(one: Subject, other: Subject): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
