import { openAgreements } from '../dispute/agreement.ts';
import { compareRosters } from '../dispute/compare-rosters.ts';
import { decideProposal, withdrawFiles } from '../dispute/decide-agreement.ts';
import { shortHash } from '../dispute/describe-changes.ts';
import { RefusedError } from '../errors/parley-error.ts';
import type { Roster } from '../people/person.ts';
import type { SettingStore } from '../ports/store.ts';
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
export async function changeRoster(context: Context, roster: Roster): Promise<string> {
  refuseOneSidedRoster(roster);
  const has = `The roster has ${roster.people.length} people.`;
  if (!(await readAgreements(context)).terms) {
    if (!(await putIntoEffect(context, roster))) {
      throw new RefusedError('A round is open.', 'Import the roster when that round has closed.');
    }
    await proposeFounding(context);
    return `${has} ${await awaitedFounding(context)}`;
  }
  return inTurn(context, async () => {
    // Kept before it is proposed, so that what is accepted is always there.
    const others = (await waitingRosters(context)).filter(({ hash }) => hash !== roster.hash);
    await context.store.settings.set(waitingSetting, [...others, roster]);
    const agreed = (await readAgreements(context)).roster;
    const act = roster.hash === agreed?.hash ? bringBack : propose;
    try {
      return `${has} ${await act(context, roster)}`;
    } finally {
      await keepNeeded(context);
    }
  });
}

async function propose(context: Context, roster: Roster): Promise<string> {
  const { roster: agreed } = await readAgreements(context);
  const waiting = await waitingRosters(context);
  const from = waiting.find(({ hash }) => hash === agreed?.hash) ?? (await context.store.rosters.current());
  const change = compareRosters(from ?? { people: [], hash: '' }, roster);
  const agreements = await changeAgreements(context, (before) =>
    decideProposal(before, { by: 'operator', subject: { about: 'roster', change } }),
  );
  return `It is proposed to both sides as A${agreements.all.at(-1)?.number}, and takes effect with the next round once both have accepted it.${needNewLinks(change.accounts ?? 0)}`;
}

/** The agreed one needs nobody's consent, also where another stands in the database or the kept one was lost. */
async function bringBack(context: Context, { hash }: Roster): Promise<string> {
  const isInEffect = async () => (await context.store.rosters.hash()) === hash;
  const wasInEffect = await isInEffect();
  await changeAgreements(context, (agreements) => withdrawFiles(agreements, 'roster'));
  await applyAgreed(context);
  const when = wasInEffect
    ? ''
    : (await isInEffect())
      ? ' It is in effect now, in the place of another.'
      : ' It comes into effect when the open round has closed.';
  return `It is the one that both sides have agreed on.${when}`;
}

function needNewLinks(accounts: number): string {
  if (accounts === 0) return '';
  const who = accounts === 1 ? 'One person on it has' : `${accounts} people on it have`;
  return ` ${who} another e-mail address or account. Whoever had a different one before is signed out of the web then and needs a new personal link (parley links).`;
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
    throw new RefusedError('There is no roster yet.', 'Run: parley roster import roster.csv');
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
  const missing = [
    ...(people.some(({ role }) => role === 'rep') ? [] : ['union rep']),
    ...(people.some(({ role }) => role === 'leader') ? [] : ['leader']),
  ];
  if (missing.length === 0) return;
  throw new RefusedError(
    `The roster names no ${missing.join(' and no ')}, so one side could agree to nothing.`,
    'Write `rep` or `leader` in the role column of whoever speaks for each side.',
  );
}
