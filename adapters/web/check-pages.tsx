import type { Context, Hono } from 'hono';
import { canonicalJson } from '../../src/digest/digest-of.ts';
import type { Language } from '../../src/language/language.ts';
import { checkPublished, type PublishedCheck } from '../../src/results/check-published.ts';
import { parsePublished } from '../../src/results/parse-published.ts';
import type { PublishedSummary } from '../../src/results/summary.ts';
import { showStranger } from './enter-pages.tsx';
import type { FrontDesk } from './front-desk.tsx';
import { asCode, asLink, markSentence } from './mark-sentence.tsx';
import { resultWords } from './result-words.ts';
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
    const language = c.get('language');
    const words = resultWords(language).checked;
    const checks: readonly PublishedCheck[] = [
      ...checkPublished(parsePublished({ summary: document, digest, receipts }), language),
      {
        what: words.picture,
        holds: picture.png.length > 0,
        found: picture.png.length > 0 ? words.pictureIs : words.pictureIsNot,
      },
    ];
    const body = <CheckedWeek published={published} checks={checks} language={language} />;
    return desk.show(c, { title: words.title(summary.weekOf), body });
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
  readonly published: PublishedSummary;
  readonly checks: readonly PublishedCheck[];
  readonly language: Language;
}

function CheckedWeek({ published, checks, language }: CheckedProps) {
  const words = resultWords(language);
  const { summary, digest } = published;
  const week = summary.roundId;
  return (
    <>
      <h1>{words.checked.title(summary.weekOf)}</h1>
      <p class="intro">
        {checks.every(({ holds }) => holds) ? words.checked.allHolds : words.checked.notAllHolds}
      </p>
      <dl class="facts">
        {checks.map(({ what, holds, found }) => (
          <div>
            <dt>{what}</dt>
            <dd>
              {markSentence((mark) => words.checked[holds ? 'holds' : 'doesNotHold'](found, mark(asCode)))}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{words.ownComputer.heading}</h2>
      <p>
        {markSentence((mark) =>
          words.ownComputer.save(
            mark(asLink(`/receipts/${week}/summary.json`)),
            mark(asLink(`/receipts/${week}/receipts.json`)),
          ),
        )}
      </p>
      <pre>
        <code>{`sha256sum ${week}-summary.json ${week}-receipts.json`}</code>
      </pre>
      <p>
        {markSentence((mark) => words.ownComputer.otherSystems(mark(asCode)))}{' '}
        {markSentence((mark) => words.ownComputer.mustBe(digest, summary.receipts.digest, mark(asCode)))}
      </p>
      <p>
        <a href={`/receipts/${week}`}>{words.backToWeek}</a>
      </p>
    </>
  );
}
