import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '../bot/context.ts';
import { postToChannels } from '../bot/post-to-channels.ts';
import { foundByBothSides } from '../bot/propose-files.ts';
import { summaryMessage } from '../messages/summary-message.ts';
import { parseRoster } from '../people/parse-roster.ts';
import { projectRoot } from '../project-root.ts';
import { readDocument } from '../results/read-document.ts';
import type { PublishedSummary, Summary } from '../results/summary.ts';
import { planRound, questionsOfWeek } from '../survey/plan-round.ts';
import type { Round } from '../survey/round.ts';
import { sampleWords } from './words.ts';

/** The files of the organisation that ships with Parley. */
export const sampleFiles = {
  organisation: join(projectRoot(), 'sample', 'organisation.yaml'),
  roster: join(projectRoot(), 'sample', 'roster.csv'),
  weeks: join(projectRoot(), 'sample', 'weeks.jsonl'),
} as const;

/** A line of `weeks.jsonl`: what both channels got in a week that `parley simulate` ran. The picture is drawn anew. */
export type EarlierWeek = Omit<PublishedSummary, 'picture'>;

/** Oldest first. */
export async function readEarlierWeeks(): Promise<readonly EarlierWeek[]> {
  const lines = (await readFile(sampleFiles.weeks, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const { summary: document, digest, receipts } = JSON.parse(line) as EarlierWeek;
    return { summary: readDocument(document), document, digest, receipts };
  });
}

/** Fills the store with the sample on the first start. Both sides of an organisation that is made up have agreed. */
export async function prepareSample(
  context: Context,
  weeks: readonly EarlierWeek[],
  tell: (sentence: string) => void,
): Promise<void> {
  if (!(await context.store.rosters.current())) {
    tell(sampleWords(context.languages.organisation).fillingIn);
    await loadSample(context, weeks);
  }
  await foundByBothSides(context);
}

/** Fills an empty store with the sample: its roster, the weeks before, and the latest summary in both channels. */
async function loadSample(context: Context, weeks: readonly EarlierWeek[]): Promise<void> {
  const { store } = context;
  const { drawTrend } = await import('../results/draw-trend.ts');
  await store.rosters.replace(parseRoster(await readFile(sampleFiles.roster), 'roster.csv'));
  let latest: PublishedSummary | undefined;
  const newestFirst: Summary[] = [];
  for (const week of weeks) {
    const { summary } = week;
    newestFirst.unshift(summary);
    const { png, description } = drawTrend(newestFirst, context.languages.organisation);
    latest = { ...week, picture: { png, description } };
    await store.summaries.importPublished(latest, earlierRound(context, summary));
  }
  if (!latest) return;
  const message = summaryMessage(latest, context.languages.organisation);
  await postToChannels(context, message, `summary/${latest.summary.roundId}`);
}

/** The round that this summary came from, as it stands after its destruction. */
export function earlierRound(
  context: Pick<Context, 'organisation' | 'questionSet'>,
  summary: Summary,
): Round {
  const { organisation, questionSet } = context;
  const { timeZone, schedule, rules } = organisation;
  const planned = planRound(summary.weekOf, schedule, timeZone, []);
  return {
    id: summary.roundId,
    state: 'published',
    opensAt: planned.opensAt,
    remindsAt: planned.remindsAt,
    closesAt: planned.closesAt,
    publishesAt: planned.publishesAt,
    organisationName: organisation.name,
    timeZone,
    questions: questionsOfWeek(questionSet, summary.weekOf),
    comment: questionSet.comment,
    themes: questionSet.themes,
    rules,
    showTeams: summary.figures?.groups !== undefined,
    asked: summary.asked,
    hashes: summary.hashes,
    closedAt: planned.closesAt,
    publishedAt: planned.publishesAt,
    destroyedAt: planned.closesAt,
  };
}
