import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../../src/language/language.ts';
import { name } from '../../src/language/sentence-parts.ts';
import type { SampleState } from '../../src/sample/sample-controls.ts';
import { channelOf } from './channel-of.ts';
import { asCode, markSentence } from './mark-sentence.tsx';
import { pageWords } from './page-words.ts';
import { SampleBar } from './render-sample-bar.tsx';
import type { Visitor } from './web-options.ts';

export interface PageProps {
  readonly title: string;
  readonly organisationName: string;
  readonly sourceUrl: string | undefined;
  readonly visitor: Visitor | undefined;
  readonly token: string;
  /** The page's own path, to mark it in the navigation and to come back to it. */
  readonly path: string;
  readonly sample?: SampleState;
  /** Until this browser is signed out, where that is soon. */
  readonly daysLeft: number | undefined;
  /** Of the page's words. */
  readonly language: Language;
  readonly children?: Child;
}

/** The frame of every page: skip link, sample's controls, navigation, content, footer. No script anywhere. */
export function Page(props: PageProps) {
  const { title, organisationName, sourceUrl, visitor, token, path, sample, daysLeft, language, children } =
    props;
  const words = pageWords(language);
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={language.code}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{words.documentTitle(title)}</title>
          <link rel="icon" type="image/svg+xml" href="/icon.svg" />
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <a class="skip" href="#main">
            {words.skip}
          </a>
          {sample === undefined ? null : (
            <SampleBar state={sample} token={token} path={path} actingAs={visitor} language={language} />
          )}
          <header class="top">
            <div class="inner">
              <a class="brand" href="/">
                <img src="/icon.svg" alt="" width={28} height={28} />
                <span>
                  {name('Parley')} <span class="org">{organisationName}</span>
                </span>
              </a>
              {visitor === undefined ? null : (
                <Navigation visitor={visitor} path={path} language={language} />
              )}
            </div>
          </header>
          <main id="main" tabindex={-1}>
            {daysLeft === undefined || sample !== undefined ? null : (
              <SignedOutSoon daysLeft={daysLeft} language={language} />
            )}
            {children}
          </main>
          <footer>
            <div class="inner">
              {visitor === undefined ? null : (
                <Account token={token} sample={sample !== undefined} path={path} language={language} />
              )}
              <p class="note">{words.sameForBoth}</p>
              <p class="note">
                {words.licence}
                {sourceUrl === undefined ? null : (
                  <>
                    {' '}
                    <a href={sourceUrl}>{words.itsSource}</a>
                  </>
                )}
              </p>
            </div>
          </footer>
        </body>
      </html>
    </>
  );
}

function SignedOutSoon({ daysLeft, language }: { daysLeft: number; language: Language }) {
  return (
    <p class="note" role="status">
      {markSentence((mark) => pageWords(language).signedOutSoon(daysLeft, mark(asCode)))}
    </p>
  );
}

interface NavigationProps {
  readonly visitor: Visitor;
  readonly path: string;
  readonly language: Language;
}

function Navigation({ visitor, path, language }: NavigationProps) {
  const { mainNavigation: words, channelLink } = pageWords(language);
  const channel = channelOf(visitor.person.role);
  const links = [
    { href: '/', text: words.inbox },
    ...(channel === undefined ? [] : [{ href: `/channel/${channel}`, text: channelLink[channel] }]),
    { href: '/commands', text: words.commands },
    { href: '/receipts', text: words.results },
  ];
  return (
    <nav class="main-nav" aria-label={words.label}>
      <ul>
        {links.map(({ href, text }) => (
          <li>
            <a href={href} aria-current={href === path ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface AccountProps {
  readonly token: string;
  readonly sample: boolean;
  readonly path: string;
  readonly language: Language;
}

function Account({ token, sample, path, language }: AccountProps) {
  const { ownNavigation: words } = pageWords(language);
  const links = [
    { href: '/privacy', text: words.privacy },
    { href: '/me', text: words.me },
    ...(sample ? [] : [{ href: '/devices', text: words.devices }]),
  ];
  return (
    <nav class="foot-nav" aria-label={words.label}>
      <ul>
        {links.map(({ href, text }) => (
          <li>
            <a href={href} aria-current={href === path ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
        <li>
          <form method="post" action="/sign-out">
            <input type="hidden" name="_token" value={token} />
            <button class="linklike" type="submit">
              {sample ? words.stopBeing : words.signOut}
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}
