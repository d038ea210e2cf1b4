import type { Hono } from 'hono';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { showStranger } from './enter-pages.tsx';
import type { FrontDesk } from './front-desk.tsx';
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
        <h1>Published weeks</h1>
        <p class="intro">
          For each week: the document that both sides got, and the receipts of all counted ballots.
        </p>
        {published.length === 0 ? <p class="empty">No week has been published yet.</p> : null}
        <ul class="weeks">
          {published.map(({ roundId, answered, asked }) => (
            <li>
              <a href={`/receipts/${roundId}`}>{roundId}</a> {answered} of {asked.total} answered
            </li>
          ))}
        </ul>
      </section>
    );
    return desk.show(c, { title: 'Published weeks', body });
  });

  app.get('/receipts/:week', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const [, roundId = '', json] = /^(\d{4}-W\d{2})(\.json)?$/.exec(c.req.param('week')) ?? [];
    const published = roundId === '' ? undefined : await summaries.getPublished(roundId);
    if (published === undefined) return c.notFound();
    if (json !== undefined) {
      const { summary, digest, receipts } = published;
      return c.json({ digest, howToCheck, summary, receipts });
    }
    return desk.show(c, { title: `Receipts of ${roundId}`, body: <Receipts published={published} /> });
  });
}

function Receipts({ published }: { published: PublishedSummary }) {
  const { summary, digest, receipts } = published;
  return (
    <section>
      <h1>Receipts of {summary.roundId}</h1>
      <p class="intro">
        Every ballot that was counted has one receipt here. If yours is in the list, you were counted. Find it
        with your browser’s search: then nobody learns which one you looked for.
      </p>
      <dl class="facts">
        <div>
          <dt>Answered</dt>
          <dd>
            {summary.answered} of {summary.asked.total}
          </dd>
        </div>
        <div>
          <dt>Receipts</dt>
          <dd>{receipts.length}</dd>
        </div>
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
      <p>
        <a href={`/receipts/${summary.roundId}.json`}>The whole document for a program (JSON)</a>: with it,
        anyone can work out the digest again.
      </p>
      <h2>The list</h2>
      <ul class="receipts">
        {receipts.map((receipt) => (
          <li>
            <code>{receipt}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
