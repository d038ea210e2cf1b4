import { createHash } from 'node:crypto';
import type { OpeningKeys } from '../ballot/round-keys.ts';
import { openBallot, sealBallot } from '../ballot/seal-ballot.ts';
import { tagPerson } from '../ballot/tag-person.ts';
import { concernReplyWords } from '../concerns/reply-words.ts';
import { isReleased, releaseConcerns } from '../dispute/decide-concern.ts';
import { ParleyError, RefusedError, RetryLaterError } from '../errors/parley-error.ts';
import type { Person } from '../people/person.ts';
import type { NewJob } from '../ports/job-queue.ts';
import { releaseMoments } from '../survey/release-moments.ts';
import { agreedTerms } from './agreements.ts';
import { changeRegister } from './change-register.ts';
import type { Context } from './context.ts';
import { describeConcern } from './describe-concern.ts';

/** A box is opened this long (milliseconds) after its hour, so that nothing that was on its way then is lost. */
export const boxGraceMs = 5 * 60 * 1000;

/** A box of staff's concerns: closed until its hour, opened once, and its keys destroyed. */
export interface ConcernBox {
  /** Also the name of its keys in the vault: `concerns-20261126T100000Z`. */
  readonly id: string;
  /** ISO instant. */
  readonly opensAt: string;
}

/** The box that takes concerns now, and the one after it. */
export async function boxesAhead(context: Context): Promise<readonly [ConcernBox, ...ConcernBox[]]> {
  const { organisation } = await agreedTerms(context);
  const moments = releaseMoments(context.clock.now(), organisation.schedule, organisation.timeZone, 2);
  const [first, ...rest] = moments.map((opensAt) => ({ id: boxIdOf(opensAt), opensAt }));
  if (!first) throw new ParleyError((language) => concernReplyWords(language).noNextWeek);
  return [first, ...rest];
}

/**
 * Makes the keys of the boxes ahead, and the jobs that open them and those whose hour has passed. Done by the clock and
 * never because somebody sent a concern, so that no file and no job tells when the first one came.
 */
export async function prepareBoxes(context: Context): Promise<readonly NewJob[]> {
  const ahead = await boxesAhead(context);
  for (const { id } of ahead) await context.vault.create(id);
  const held = [...(await context.vault.list()), ...(await context.store.concerns.boxes())];
  const ids = [
    ...new Set([...held.filter((id) => momentOf(id) !== undefined), ...ahead.map(({ id }) => id)]),
  ];
  return ids.map((box) => ({
    name: 'release-concerns',
    id: `release.${box}`,
    data: { box },
    at: Date.parse(momentOf(box) ?? '') + boxGraceMs,
  }));
}

/** Seals one person's concern into the box; what they sent before into the same box is replaced. */
export async function putIntoBox(
  context: Context,
  person: Person,
  concern: { readonly topic: string; readonly text: string },
): Promise<ConcernBox> {
  const [box] = await boxesAhead(context);
  const keys = await context.vault.readAnsweringKeys(box.id);
  if (!keys) throw tryAgain();
  const sealed = await sealBallot(keys.publicKey, {
    team: null,
    choices: { topic: concern.topic },
    comment: concern.text,
  });
  await context.store.concerns.putSealed(box.id, tagPerson(keys.tagKey, person.id), sealed);
  // Where storing took so long that the box was opened meanwhile, the concern is not in it.
  if (!(await context.vault.readAnsweringKeys(box.id))) throw tryAgain();
  return box;
}

/**
 * Enters everything in a box into the register, in an order that comes from the texts alone, then destroys the box's
 * keys and what was in it. Run again at any point, it completes what is missing and enters nothing twice.
 */
export async function releaseBox(context: Context, box: string): Promise<void> {
  const moment = momentOf(box);
  if (moment === undefined) throw new ParleyError((language) => concernReplyWords(language).noSuchBox);
  const early = Date.parse(moment) + boxGraceMs - context.clock.now();
  if (early > 0) throw new RetryLaterError((language) => concernReplyWords(language).boxIsNotDue, early);
  const keys = await context.vault.readOpeningKeys(box);
  if (keys) {
    const concerns = await openAll(context, box, keys);
    await changeRegister(context, (entries) => releaseConcerns(entries, box, concerns));
  } else await refuseToLose(context, box);
  await context.vault.destroy(box);
  await context.store.concerns.removeBox(box);
  await context.queue.add(await prepareBoxes(context));
}

/** Keys that are gone before what they sealed is in the register were lost, and may be brought back. */
async function refuseToLose({ store }: Context, box: string): Promise<void> {
  if ((await store.concerns.readSealed(box)).length === 0) return;
  if (isReleased(await store.register.list('concern'), box)) return;
  throw new ParleyError((language) => concernReplyWords(language).boxHasNoKeys);
}

async function openAll(context: Context, box: string, keys: OpeningKeys) {
  const sealed = await context.store.concerns.readSealed(box);
  const opened = await Promise.all(sealed.map((bytes) => openBallot(keys, bytes)));
  const concerns = await Promise.all(
    opened.map(({ choices, comment }) => describeConcern(context, choices.topic ?? '', comment)),
  );
  return concerns.toSorted((left, right) => (hashOf(left.text) < hashOf(right.text) ? -1 : 1));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function boxIdOf(moment: string): string {
  return `concerns-${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function momentOf(box: string): string | undefined {
  const [, year, month, day, hour, minute, second] =
    /^concerns-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(box) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}

function tryAgain(): RefusedError {
  return new RefusedError((language) => concernReplyWords(language).boxIsChanging);
}
