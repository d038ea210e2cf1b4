import { createHash } from 'node:crypto';
import { packMarkdown } from '../messages/pack-markdown.ts';
import type { NewJob } from '../ports/job-queue.ts';
import type { KeptPack } from '../ports/pack-store.ts';
import { dateOn } from '../survey/date-on.ts';
import type { Round } from '../survey/round.ts';
import { agreedTerms } from './agreements.ts';
import { publishedSupporters } from './concern-support.ts';
import { type Context, isoNow } from './context.ts';

/** The setting that holds the last month whose pack both channels have. */
export const packPostedSetting = 'board-pack-posted';
/**
 * Six published rounds are enough: a month has at most five Mondays, and one more says that a month before had one too.
 * Ten more, for those among the latest that are open, wait for shares or were given up.
 */
const roundsBack = 16;

/** The month's pack: the one that was made, or one that is made now and kept. */
export async function makeBoardPack(context: Context, month: string): Promise<KeptPack> {
  const { store } = context;
  const kept = await store.packs.get(month);
  if (kept) return kept;
  await store.packs.put(await drawBoardPack(context, month));
  // Of two who make one at once, one is kept.
  return (await store.packs.get(month)) as KeptPack;
}

/** As things stand now, and not kept. What draws and sets it is large, and is loaded once a month. */
export async function drawBoardPack(context: Context, month: string): Promise<KeptPack> {
  const { buildBoardPack, packWeeks } = await import('../messages/board-pack.ts');
  const { packPdf } = await import('../messages/pack-pdf.ts');
  const { organisation } = await agreedTerms(context);
  const entries = await context.store.register.list();
  const pack = buildBoardPack({
    month,
    now: isoNow(context),
    timeZone: organisation.timeZone,
    organisation: organisation.name,
    summaries: await context.store.summaries.published(packWeeks),
    entries,
    supporters: await publishedSupporters(context),
    language: context.languages.organisation,
  });
  const markdown = packMarkdown(pack);
  const digest = createHash('sha256').update(markdown).digest('hex');
  return { month, markdown, digest, pdf: await packPdf(pack, digest) };
}

/** This month, on the organisation's wall. */
export async function currentMonth(context: Context): Promise<string> {
  const { organisation } = await agreedTerms(context);
  return dateOn(isoNow(context), organisation.timeZone).slice(0, 7);
}

/**
 * The job that posts a month's pack: due once a summary has been published in a month that is not the first one. None
 * where it has been posted.
 */
export async function packJobs(context: Context): Promise<readonly NewJob[]> {
  const [month] = await latestMonths(context);
  if (month === undefined || !(await isPackDue(context, month))) return [];
  if (String((await context.store.settings.get(packPostedSetting)) ?? '') >= month) return [];
  return [{ name: 'board-pack', id: `board-pack.${month}`, data: { month } }];
}

/**
 * Whether this month's pack is to be made, whatever asks for it: a summary has been published in it, and one in a month
 * before. One that was made once is still completed, however late.
 */
export async function isPackDue(context: Pick<Context, 'store'>, month: string): Promise<boolean> {
  const months = await latestMonths(context);
  const isDue = months.includes(month) && months.some((one) => one < month);
  return isDue || (await context.store.packs.get(month)) !== undefined;
}

/** In which the latest summaries were published, newest first. */
async function latestMonths({ store }: Pick<Context, 'store'>): Promise<readonly string[]> {
  const rounds = await store.rounds.list(roundsBack);
  return rounds.filter(({ state }) => state === 'published').map(monthOf);
}

function monthOf({ publishesAt, timeZone }: Round): string {
  return dateOn(publishesAt, timeZone).slice(0, 7);
}
