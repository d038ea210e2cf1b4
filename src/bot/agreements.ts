import { agreeWords } from '../agreements/agree-words.ts';
import {
  type Agreement,
  type AgreementStep,
  type Agreements,
  agreedGivingUp,
  awaitedFrom,
  findAgreement,
  openAgreements,
} from '../dispute/agreement.ts';
import { agreementsIn, entryOfStep } from '../dispute/agreement-entries.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { Said } from '../language/language.ts';
import type { AgreedChannels } from '../ports/platform.ts';
import type { RegisterStore } from '../ports/register-store.ts';
import { rosterWords } from '../roster/words.ts';
import type { Round } from '../survey/round.ts';
import type { Terms } from '../survey/terms.ts';
import { changeRegister } from './change-register.ts';
import type { Context } from './context.ts';

/** Read anew only where the register has grown: every invitation asks whether the weeks are paused. */
const known = new WeakMap<RegisterStore, { readonly seq: number; readonly agreements: Agreements }>();

/** What both sides have agreed by now, and what is open. */
export async function readAgreements({ store }: Pick<Context, 'store'>): Promise<Agreements> {
  const seq = await store.register.lastSeq();
  const earlier = known.get(store.register);
  if (earlier?.seq === seq) return earlier.agreements;
  const agreements = agreementsIn(await store.register.list('agreement'));
  known.set(store.register, { seq, agreements });
  return agreements;
}

/**
 * The terms that count: what both sides have agreed, whatever the operator's files say by now. Before the founding
 * agreement, under which alone a round opens, the files: so that people can see what they are asked to agree to.
 */
export async function agreedTerms(
  context: Pick<Context, 'store' | 'organisation' | 'questionSet'>,
): Promise<Terms> {
  return (await readAgreements(context)).terms ?? filesTerms(context);
}

/**
 * The channels of the latest round while it is under way, until it is published or given up: neither a restart nor what
 * both sides have agreed meanwhile moves them in mid-week. Otherwise those that are agreed, also during a pause.
 */
export async function channelsInUse(
  context: Pick<Context, 'store' | 'organisation' | 'questionSet'>,
): Promise<AgreedChannels> {
  const { store } = context;
  const [latest] = await store.rounds.list(1);
  if (latest?.channels && latest.state !== 'published') {
    const isGivenUp = agreedGivingUp(await readAgreements(context)).has(latest.id);
    // One that was counted before it could be given up is published all the same.
    if (!isGivenUp || (await store.summaries.has(latest.id))) return latest.channels;
  }
  return (await agreedTerms(context)).organisation;
}

/** Has every platform post in the channels in use by now: where no week is under way, those agreed last. */
export async function moveChannels(
  context: Pick<Context, 'store' | 'organisation' | 'questionSet' | 'platforms'>,
): Promise<void> {
  const channels = await channelsInUse(context);
  for (const platform of context.platforms) await platform.useChannels(channels);
}

/** By which the open week is published, whatever was agreed since it opened; where none is open, the next. */
export async function rulesInUse(
  context: Pick<Context, 'store' | 'organisation' | 'questionSet'>,
): Promise<Pick<Round, 'rules' | 'sealing'>> {
  return (await context.store.rounds.current()) ?? (await agreedTerms(context)).organisation;
}

/** What the operator's files say: nothing that counts, but something that may be proposed. */
export function filesTerms({ organisation, questionSet }: Terms): Terms {
  return { organisation, questionSet };
}

/** Whether both sides have agreed to pause: then nobody is invited or reminded, and no round opens. */
export async function isPaused(context: Pick<Context, 'store'>): Promise<boolean> {
  return (await readAgreements(context)).paused;
}

/** Why no round can open yet, in words for the operator; undefined once both sides have agreed what Parley starts with. */
export async function awaitedFounding(context: Pick<Context, 'store'>): Promise<Said | undefined> {
  const agreements = await readAgreements(context);
  if (agreements.terms) return undefined;
  const founding = openAgreements(agreements).find(({ subject }) => subject.about === 'founding');
  return (language) => {
    const words = agreeWords(language);
    return founding ? words.awaited(awaitedFrom(founding), founding.number) : words.toBeProposed;
  };
}

/** The agreement by which this roster is the agreed one: for the statement of who is asked. */
export async function rosterAgreement(
  context: Pick<Context, 'store'>,
  hash: string,
): Promise<Agreement | undefined> {
  const agreements = await readAgreements(context);
  return agreements.roster?.hash === hash
    ? findAgreement(agreements, agreements.roster.agreement)
    : undefined;
}

/** Has steps decided upon the latest agreements, and enters them. Rejects with the RefusedError of `decide`. */
export async function changeAgreements(
  context: Pick<Context, 'store' | 'clock' | 'queue'>,
  decide: (agreements: Agreements) => readonly AgreementStep[],
): Promise<Agreements> {
  await changeRegister(context, (entries) => decide(agreementsIn(entries)).map(entryOfStep));
  return readAgreements(context);
}

/** Rejects with a RefusedError where both sides have agreed on another roster than the one with this hash. */
export async function refuseStrangeRoster(context: Pick<Context, 'store'>, hash: string): Promise<void> {
  const { roster } = await readAgreements(context);
  if (!roster || roster.hash === hash) return;
  throw new RefusedError((language) => rosterWords(language).strange(hash, roster.hash));
}
