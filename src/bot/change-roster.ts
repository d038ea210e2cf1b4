import { shortHash } from '../digest/short-hash.ts';
import { openAgreements } from '../dispute/agreement.ts';
import { compareRosters } from '../dispute/compare-rosters.ts';
import { decideProposal, withdrawFiles } from '../dispute/decide-agreement.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { Said } from '../language/language.ts';
import type { Roster } from '../people/person.ts';
import type { SettingStore } from '../ports/store.ts';
import { rosterWords } from '../roster/words.ts';
import { awaitedFounding, changeAgreements, readAgreements, refuseStrangeRoster } from './agreements.ts';
import type { Context } from './context.ts';
import { keepFormerWords } from './former-words.ts';
import { proposeFounding } from './propose-files.ts';

/** Rosters that both sides may accept or have accepted; outside the register, since they name people. */
const waitingSetting = 'waiting-rosters';

/**
 * Proposes a new roster to both sides; the agreed one stays until both have accepted. Before the founding agreement, it
 * takes the place of the one that was proposed with it. The one that is agreed comes into effect, where another stands in
 * its place. Resolves to what happened, in words for the operator; rejects with a RefusedError for a roster on which one
 * side has nobody to speak for it.
 */
export async function changeRoster(context: Context, roster: Roster): Promise<Said> {
  refuseOneSidedRoster(roster);
  const has = (outcome: Said): Said => {
    return (language) => `${rosterWords(language).has(roster.people.length)} ${outcome(language)}`;
  };
  if (!(await readAgreements(context)).terms) {
    if (!(await putIntoEffect(context, roster))) {
      throw new RefusedError((language) => rosterWords(language).roundIsOpen);
    }
    await proposeFounding(context);
    const awaited = await awaitedFounding(context);
    return awaited ? has(awaited) : (language) => rosterWords(language).has(roster.people.length);
  }
  return inTurn(context, async () => {
    // Kept before it is proposed, so that what is accepted is always there.
    const others = (await waitingRosters(context)).filter(({ hash }) => hash !== roster.hash);
    await context.store.settings.set(waitingSetting, [...others, roster]);
    const agreed = (await readAgreements(context)).roster;
    const act = roster.hash === agreed?.hash ? bringBack : propose;
    try {
      return has(await act(context, roster));
    } finally {
      await keepNeeded(context);
    }
  });
}

async function propose(context: Context, roster: Roster): Promise<Said> {
  const { roster: agreed } = await readAgreements(context);
  const waiting = await waitingRosters(context);
  const from = waiting.find(({ hash }) => hash === agreed?.hash) ?? (await context.store.rosters.current());
  const change = compareRosters(from ?? { people: [], hash: '' }, roster);
  const agreements = await changeAgreements(context, (before) =>
    decideProposal(before, { by: 'operator', subject: { about: 'roster', change } }),
  );
  const number = agreements.all.at(-1)?.number ?? 0;
  const accounts = change.accounts ?? 0;
  return (language) => {
    const words = rosterWords(language);
    const proposed = words.proposed(number);
    return accounts === 0 ? proposed : `${proposed} ${words.needNewLinks(accounts)}`;
  };
}

/** The agreed one needs nobody's consent, also where another stands in the database or the kept one was lost. */
async function bringBack(context: Context, { hash }: Roster): Promise<Said> {
  const isInEffect = async () => (await context.store.rosters.hash()) === hash;
  const wasInEffect = await isInEffect();
  await changeAgreements(context, (agreements) => withdrawFiles(agreements, 'roster'));
  await applyAgreed(context);
  const when = wasInEffect ? 'before' : (await isInEffect()) ? 'now' : 'later';
  return (language) => rosterWords(language).isAgreed[when];
}

/**
 * Puts the roster that both sides have agreed on into effect, if it is not yet. Not while a round is open, so that
 * nobody is put on or taken off the list in the middle of a week.
 */
export async function applyAgreedRoster(context: RosterContext): Promise<void> {
  await inTurn(context, () => applyAgreed(context));
}

/** Keeps of the waiting rosters only those that may still be needed. */
export async function forgetRosters(context: Pick<Context, 'store'>): Promise<void> {
  await inTurn(context, () => keepNeeded(context));
}

type RosterContext = Pick<Context, 'store' | 'queue' | 'logger'>;

/** Ends with what was begun last. */
const turns = new WeakMap<SettingStore, Promise<unknown>>();

/**
 * One after another, since the waiting rosters are read and written back whole, and nobody else uses the database. What
 * `act` does must not wait for a turn itself.
 */
function inTurn<T>({ store }: Pick<Context, 'store'>, act: () => Promise<T>): Promise<T> {
  const turn = (turns.get(store.settings) ?? Promise.resolve()).then(act, act);
  turns.set(store.settings, turn);
  return turn;
}

async function applyAgreed(context: RosterContext): Promise<void> {
  const { roster: agreed } = await readAgreements(context);
  if (!agreed || (await context.store.rosters.hash()) === agreed.hash) return;
  const next = (await waitingRosters(context)).find(({ hash }) => hash === agreed.hash);
  if (!next) {
    context.logger.warn(
      {},
      `The roster that both sides agreed on, ${shortHash(agreed.hash)}, is not in the database any more, so no round opens. Import its file again, and it comes into effect: parley roster import.`,
    );
  } else if (await putIntoEffect(context, next)) await keepNeeded(context);
}

/** Rejects with a RefusedError where no round can open: there is no roster, or none that both sides have agreed on. */
export async function refuseUnfitRoster(context: RosterContext): Promise<void> {
  await applyAgreedRoster(context);
  const hash = await context.store.rosters.hash();
  if (hash === undefined) {
    throw new RefusedError((language) => rosterWords(language).none);
  }
  await refuseStrangeRoster(context, hash);
}

/**
 * False, with nothing done, while a round is open. Has accounts linked for it soon, since those of whoever left or has
 * another address are forgotten.
 */
async function putIntoEffect(
  { store, queue }: Pick<Context, 'store' | 'queue'>,
  roster: Roster,
): Promise<boolean> {
  if (await store.rounds.current()) return false;
  await keepFormerWords({ store }, roster);
  // Decided by the store, since one may open at this moment.
  if (!(await store.rosters.replaceBetweenRounds(roster))) return false;
  await queue.add([{ name: 'catch-up', id: `catch-up.roster.${roster.hash}`, data: {} }]);
  return true;
}

async function keepNeeded(context: Pick<Context, 'store'>): Promise<void> {
  const agreements = await readAgreements(context);
  const open = openAgreements(agreements).flatMap(({ subject }) =>
    subject.about === 'roster' ? [subject.change.hash] : [],
  );
  const inEffect = await context.store.rosters.hash();
  const needed = [...open, agreements.roster?.hash].filter((hash) => hash !== inEffect);
  const waiting = await waitingRosters(context);
  const kept = waiting.filter(({ hash }) => needed.includes(hash));
  if (kept.length < waiting.length) await context.store.settings.set(waitingSetting, kept);
}

async function waitingRosters({ store }: Pick<Context, 'store'>): Promise<readonly Roster[]> {
  return ((await store.settings.get(waitingSetting)) ?? []) as readonly Roster[];
}

/** Without a rep or without a leader, nothing could be agreed any more. */
export function refuseOneSidedRoster({ people }: Roster): void {
  const hasRep = people.some(({ role }) => role === 'rep');
  const hasLeader = people.some(({ role }) => role === 'leader');
  if (hasRep && hasLeader) return;
  const missing = hasRep ? 'leader' : hasLeader ? 'rep' : 'both';
  throw new RefusedError((language) => rosterWords(language).oneSided(missing));
}
