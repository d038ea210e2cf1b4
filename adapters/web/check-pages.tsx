import type { Context, Hono } from 'hono';
import { canonicalJson } from '../../src/digest/digest-of.ts';
import { english } from '../../src/language/languages.ts';
import { checkPublished, type PublishedCheck } from '../../src/results/check-published.ts';
import { formatWeek } from '../../src/results/format-week.ts';
import { parsePublished } from '../../src/results/parse-published.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { showStranger } from './enter-pages.tsx';
import type { FrontDesk } from './front-desk.tsx';
import type { WebEnv } from './web-options.ts';

/** A week worked out again, and the exact bytes with which anybody can do so without Parley. */
export function addCheckPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const find = async (c: Context<WebEnv>) => {
    const roundId = /^\d{4}-W\d{2}$/.exec(c.req.param('week') ?? '')?.[0];
    return roundId === undefined ? undefined : desk.options.store.summaries.getPublished(roundId);
  };
  /** The bytes of which the digest was made: nothing before, nothing after, no line at the end. */
  const download = (c: Context<WebEnv>, name: string, value: unknown) =>
    c.body(canonicalJson(value), 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    });

  app.get('/receipts/:week/check', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const published = await find(c);
    if (published === undefined) return c.notFound();
    const { summary, document, digest, receipts, picture } = published;
    const checks: readonly PublishedCheck[] = [
      ...checkPublished(parsePublished({ summary: document, digest, receipts }), english),
      {
        what: 'The picture is kept with the summary',
        holds: picture.png.length > 0,
        found: picture.png.length > 0 ? 'it is' : 'it is not',
      },
    ];
    const title = `Week of ${formatWeek(summary.weekOf)}, worked out again`;
    return desk.show(c, { title, body: <CheckedWeek title={title} published={published} checks={checks} /> });
  });

  app.get('/receipts/:week/summary.json', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const published = await find(c);
    if (published === undefined) return c.notFound();
    return download(c, `${published.summary.roundId}-summary.json`, published.document);
  });

  app.get('/receipts/:week/receipts.json', async (c) => {
    if (c.get('visitor') === undefined) return showStranger(c, desk);
    const published = await find(c);
    if (published === undefined) return c.notFound();
    return download(c, `${published.summary.roundId}-receipts.json`, published.receipts);
  });
}

interface CheckedProps {
  readonly title: string;
  readonly published: PublishedSummary;
  readonly checks: readonly PublishedCheck[];
}

function CheckedWeek({ title, published, checks }: CheckedProps) {
  const { summary, digest } = published;
  const week = summary.roundId;
  return (
    <>
      <h1>{title}</h1>
      <p class="intro">
        {checks.every(({ holds }) => holds)
          ? 'Everything holds that can be worked out from what was published.'
          : 'Something does not hold. Please tell your union rep and your leader.'}
      </p>
      <dl class="facts">
        {checks.map(({ what, holds, found }) => (
          <div>
            <dt>{what}</dt>
            <dd>
              {holds ? 'Holds' : 'Does not hold'}: <code>{found}</code>
            </dd>
          </div>
        ))}
      </dl>
      <h2>On your own computer</h2>
      <p>
        Parley worked this page out itself. To rely on nobody, save{' '}
        <a href={`/receipts/${week}/summary.json`}>the summary</a> and{' '}
        <a href={`/receipts/${week}/receipts.json`}>the receipts</a>, and let your computer work out their
        digests:
      </p>
      <pre>
        <code>{`sha256sum ${week}-summary.json ${week}-receipts.json`}</code>
      </pre>
      <p>
        On a Mac: <code>shasum -a 256</code>. On Windows: <code>certutil -hashfile FILE SHA256</code>. The
        first must be <code>{digest}</code>, which both channels were given; the second{' '}
        <code>{summary.receipts.digest}</code>, which stands in the summary.
      </p>
      <p>
        <a href={`/receipts/${week}`}>Back to the week</a>
      </p>
    </>
  );
}
