import type { Hono } from 'hono';
import type { Language } from '../../src/language/language.ts';
import { summaryMessage } from '../../src/messages/summary-message.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { showStranger } from './enter-pages.tsx';
import type { FrontDesk } from './front-desk.tsx';
import { asLink, markSentence } from './mark-sentence.tsx';
import { MessageView } from './render-message.tsx';
import { resultWords } from './result-words.ts';
import type { WebEnv } from './web-options.ts';

/** What was published, for anyone to check: the document, its digest, and the receipt of every counted ballot. */
export function addReceiptPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { summaries } = desk.options.store;
  const { organisation } = desk.languages;

  app.get('/receipts', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const published = await summaries.published(104);
    const words = resultWords(c.get('language'));
    const body = (
      <section class="narrow">
        <h1>{words.weeks.heading}</h1>
        <p class="intro">{words.weeks.intro}</p>
        {published.length === 0 ? <p class="empty">{words.weeks.none}</p> : null}
        <ul class="weeks">
          {published.map(({ roundId, weekOf, answered, asked }) => (
            <li class="week">
              <a href={`/receipts/${roundId}`}>{words.week(weekOf)}</a>
              <span>{words.weeks.answered(answered, asked.total)}</span>
            </li>
          ))}
        </ul>
      </section>
    );
    return desk.show(c, { title: words.weeks.title, body });
  });

  app.get('/receipts/:week', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const [, roundId = '', json] = /^(\d{4}-W\d{2})(\.json)?$/.exec(c.req.param('week')) ?? [];
    const published = roundId === '' ? undefined : await summaries.getPublished(roundId);
    if (published === undefined) return c.notFound();
    if (json !== undefined) {
      const { document: summary, digest, receipts } = published;
      // The same document for whoever asks, so that two people can compare theirs.
      const { howToCheck } = resultWords(organisation);
      return c.json({ digest, howToCheck, summary, receipts });
    }
    const pictureUrl = (png: Uint8Array) => desk.pictures.urlFor(visitor.person, png);
    const language = c.get('language');
    const body = (
      <PublishedWeek
        published={published}
        token={desk.tokens.issue(c)}
        pictureUrl={pictureUrl}
        language={language}
        organisationLanguage={organisation}
      />
    );
    return desk.show(c, { title: resultWords(language).week(published.summary.weekOf), body });
  });
}

interface ReceiptsProps {
  readonly published: PublishedSummary;
  readonly token: string;
  readonly pictureUrl: (png: Uint8Array) => string;
  readonly language: Language;
  /** In which the channels were given it. */
  readonly organisationLanguage: Language;
}

function PublishedWeek(props: ReceiptsProps) {
  const { published, token, pictureUrl, language, organisationLanguage } = props;
  const words = resultWords(language);
  const { summary, digest, receipts } = published;
  const address = `/receipts/${summary.roundId}`;
  return (
    <>
      <h1>{words.week(summary.weekOf)}</h1>
      <p class="intro">{words.wordForWord}</p>
      <div class="card">
        <MessageView
          message={summaryMessage(published, organisationLanguage)}
          level={2}
          token={token}
          pictureUrl={pictureUrl}
          language={organisationLanguage}
        />
      </div>
      <h2>{words.checkYourself.heading}</h2>
      <p>
        {markSentence((mark) =>
          words.checkYourself.text(mark(asLink(`${address}/check`)), mark(asLink(`${address}.json`))),
        )}
      </p>
      <dl class="facts">
        <div>
          <dt>{words.checkYourself.digest}</dt>
          <dd>
            <code>{digest}</code>
          </dd>
        </div>
        <div>
          <dt>{words.checkYourself.receiptsDigest}</dt>
          <dd>
            <code>{summary.receipts.digest}</code>
          </dd>
        </div>
      </dl>
      <h2>{words.receipts.heading}</h2>
      <p>{words.receipts.text(receipts.length)}</p>
      <ul class="receipts">
        {receipts.map((receipt) => (
          <li>
            <code>{receipt}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
