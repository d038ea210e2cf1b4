import type { Hono } from 'hono';
import { english } from '../../src/language/languages.ts';
import { summaryMessage } from '../../src/messages/summary-message.ts';
import { formatWeek } from '../../src/results/format-week.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { showStranger } from './enter-pages.tsx';
import type { FrontDesk } from './front-desk.tsx';
import { MessageView } from './render-message.tsx';
import type { WebEnv } from './web-options.ts';

const howToCheck =
  'digest is the SHA-256 of the UTF-8 bytes of "summary" as canonical JSON (RFC 8785): keys sorted, no white space.';

/** What was published, for anyone to check: the document, its digest, and the receipt of every counted ballot. */
export function addReceiptPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { summaries } = desk.options.store;

  app.get('/receipts', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const published = await summaries.published(104);
    const body = (
      <section class="narrow">
        <h1>Results, week by week</h1>
        <p class="intro">
          For each week: the summary that both sides got, and the receipts of all counted ballots.
        </p>
        {published.length === 0 ? <p class="empty">No week has been published yet.</p> : null}
        <ul class="weeks">
          {published.map(({ roundId, weekOf, answered, asked }) => (
            <li class="week">
              <a href={`/receipts/${roundId}`}>Week of {formatWeek(weekOf)}</a>
              <span>
                {answered} of {asked.total} answered
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
    return desk.show(c, { title: 'Results', body });
  });

  app.get('/receipts/:week', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const [, roundId = '', json] = /^(\d{4}-W\d{2})(\.json)?$/.exec(c.req.param('week')) ?? [];
    const published = roundId === '' ? undefined : await summaries.getPublished(roundId);
    if (published === undefined) return c.notFound();
    if (json !== undefined) {
      const { document: summary, digest, receipts } = published;
      return c.json({ digest, howToCheck, summary, receipts });
    }
    const pictureUrl = (png: Uint8Array) => desk.pictures.urlFor(visitor.person, png);
    const body = <PublishedWeek published={published} token={desk.tokens.issue(c)} pictureUrl={pictureUrl} />;
    return desk.show(c, { title: `Week of ${formatWeek(published.summary.weekOf)}`, body });
  });
}

interface ReceiptsProps {
  readonly published: PublishedSummary;
  readonly token: string;
  readonly pictureUrl: (png: Uint8Array) => string;
}

function PublishedWeek({ published, token, pictureUrl }: ReceiptsProps) {
  const { summary, digest, receipts } = published;
  return (
    <>
      <h1>Week of {formatWeek(summary.weekOf)}</h1>
      <p class="intro">What the leadership and the union were both given, word for word.</p>
      <div class="card">
        <MessageView
          message={summaryMessage(published, english)}
          level={2}
          token={token}
          pictureUrl={pictureUrl}
        />
      </div>
      <h2>Check it yourself</h2>
      <p>
        The digest is a fingerprint of the whole document. Compare it with the one in the other channel, or{' '}
        <a href={`/receipts/${summary.roundId}/check`}>work everything out again</a>.{' '}
        <a href={`/receipts/${summary.roundId}.json`}>The document for programs (JSON)</a>.
      </p>
      <dl class="facts">
        <div>
          <dt>Digest of the document</dt>
          <dd>
            <code>{digest}</code>
          </dd>
        </div>
        <div>
          <dt>Digest of the receipts</dt>
          <dd>
            <code>{summary.receipts.digest}</code>
          </dd>
        </div>
      </dl>
      <h2>Receipts</h2>
      <p>
        {receipts.length} ballots were counted, and each has one receipt here. If yours is in the list, you
        were counted. Find it with your browser’s search: then nobody learns which one you looked for.
      </p>
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
