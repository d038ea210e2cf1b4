import type { NewConcern } from '../dispute/decide-concern.ts';
import { english } from '../language/languages.ts';
import { describeTopic } from '../messages/describe-topic.ts';
import { formatWeek } from '../results/format-week.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';

/** How far back figures are looked for, in published weeks. */
const weeksBack = 13;
/** How many weeks' figures stand with a concern. */
const weeksShown = 2;

/** The latest published figures on a topic, each with its week and its bases; empty where none were published. */
export async function publishedFigures(
  context: Pick<Context, 'store'>,
  topic: string,
): Promise<readonly string[]> {
  const summaries = await context.store.summaries.published(weeksBack);
  return summaries
    .flatMap(({ weekOf, answered, asked, figures }) =>
      (figures?.topics ?? [])
        .filter((one) => one.topic === topic)
        .map(
          (one) =>
            `Week of ${formatWeek(weekOf)}, ${one.label}, of the ${answered} who answered: ${describeTopic(one, answered, asked.total, english)}`,
        ),
    )
    .slice(0, weeksShown);
}

/** What a concern may be about, by topic: what is asked about, and anything else. */
export async function concernTopics(context: Context): Promise<ReadonlyMap<string, string>> {
  const { core, rotating } = (await agreedTerms(context)).questionSet;
  return new Map([
    ...[...core, ...rotating].map(({ topic, label }) => [topic, label] as const),
    ['other', 'Something else'],
  ]);
}

/** A concern with the name of its topic and the published figures that bear on it. */
export async function describeConcern(context: Context, topic: string, text: string): Promise<NewConcern> {
  const topics = await concernTopics(context);
  const known = topics.has(topic) ? topic : 'other';
  return {
    topic: known,
    label: topics.get(known) ?? known,
    text,
    figures: await publishedFigures(context, known),
  };
}
