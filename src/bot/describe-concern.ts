import { concernWords } from '../concerns/words.ts';
import type { NewConcern } from '../dispute/decide-concern.ts';
import type { Evidence } from '../dispute/evidence.ts';
import type { Language } from '../language/language.ts';
import { agreedTerms } from './agreements.ts';
import type { Context } from './context.ts';

/** How far back figures are looked for, in published weeks. */
const weeksBack = 13;
/** How many weeks' figures stand with a concern. */
const weeksShown = 2;

/** The latest published figures on a topic, each with its week and its bases: none where none were published. */
export async function publishedFigures(
  context: Pick<Context, 'store'>,
  topic: string,
): Promise<readonly Evidence[]> {
  const summaries = await context.store.summaries.published(weeksBack);
  return summaries
    .flatMap(({ weekOf, roundId, answered, asked, figures }) =>
      (figures?.topics ?? [])
        .filter((one) => one.topic === topic)
        .map(({ label, question, favourable, unfavourable, change }) => ({
          ...{ weekOf, roundId, answered, asked: asked.total },
          ...{ topic, label, question, favourable, unfavourable, change },
        })),
    )
    .slice(0, weeksShown);
}

/** The topic of a concern about nothing that staff are asked about. */
const somethingElse = 'other';

/** What a concern may be about, by topic: what is asked about, and anything else. */
export async function concernTopics(
  context: Context,
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...(await askedTopics(context)),
    [somethingElse, concernWords(language).somethingElse] as const,
  ]);
}

/** What staff are asked about, by topic, as the organisation calls it. */
async function askedTopics(context: Context): Promise<ReadonlyMap<string, string>> {
  const { core, rotating } = (await agreedTerms(context)).questionSet;
  return new Map([...core, ...rotating].map(({ topic, label }) => [topic, label]));
}

/** A concern with what its topic is called and the published figures that bear on it. */
export async function describeConcern(context: Context, topic: string, text: string): Promise<NewConcern> {
  // Also where a question set has a topic of that name.
  const label = topic === somethingElse ? undefined : (await askedTopics(context)).get(topic);
  const known = label === undefined ? somethingElse : topic;
  return {
    topic: known,
    ...(label === undefined ? {} : { label }),
    text,
    figures: await publishedFigures(context, known),
  };
}
