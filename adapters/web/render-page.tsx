import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { SampleState } from '../../src/sample/sample-controls.ts';
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
  readonly children?: Child;
}

/** The frame of every page: skip link, sample's controls, navigation, content, footer. No script anywhere. */
export function Page(props: PageProps) {
  const { title, organisationName, sourceUrl, visitor, token, path, sample, daysLeft, children } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en-GB">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <title>{`${title} – Parley`}</title>
          <link rel="icon" type="image/svg+xml" href="/icon.svg" />
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to the content
          </a>
          {sample === undefined ? null : (
            <SampleBar state={sample} token={token} path={path} actingAs={visitor} />
          )}
          <header class="top">
            <div class="inner">
              <a class="brand" href="/">
                <img src="/icon.svg" alt="" width={28} height={28} />
                <span>
                  Parley <span class="org">{organisationName}</span>
                </span>
              </a>
              {visitor === undefined ? null : <Navigation visitor={visitor} path={path} />}
            </div>
          </header>
          <main id="main" tabindex={-1}>
            {daysLeft === undefined || sample !== undefined ? null : <SignedOutSoon daysLeft={daysLeft} />}
            {children}
          </main>
          <footer>
            <div class="inner">
              {visitor === undefined ? null : (
                <Account token={token} sample={sample !== undefined} path={path} />
              )}
              <p class="note">The same summary goes to the leadership and to the union, at the same time.</p>
              <p class="note">
                Parley is free software under the GNU AGPL, version 3 or later.
                {sourceUrl === undefined ? null : (
                  <>
                    {' '}
                    <a href={sourceUrl}>Its source</a>
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

function SignedOutSoon({ daysLeft }: { daysLeft: number }) {
  return (
    <p class="note" role="status">
      This browser is signed out {daysLeft === 1 ? 'within a day' : `in ${daysLeft} days`}. To come back you
      need a new personal link. Please ask whoever runs Parley for one now; they make it with{' '}
      <code>parley links --person</code> and your id.
    </p>
  );
}

function Navigation({ visitor, path }: { visitor: Visitor; path: string }) {
  const { role } = visitor.person;
  const links = [
    { href: '/', text: 'Inbox' },
    ...(role === 'leader' ? [{ href: '/channel/leadership', text: 'Leadership' }] : []),
    ...(role === 'rep' ? [{ href: '/channel/union', text: 'Union' }] : []),
    { href: '/commands', text: 'Commands' },
    { href: '/receipts', text: 'Results' },
  ];
  return (
    <nav class="main-nav" aria-label="Main">
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

function Account({ token, sample, path }: { token: string; sample: boolean; path: string }) {
  const links = [
    { href: '/privacy', text: 'How it stays private' },
    { href: '/me', text: 'What do you hold about me?' },
    ...(sample ? [] : [{ href: '/devices', text: 'Your other devices' }]),
  ];
  return (
    <nav class="foot-nav" aria-label="You and your data">
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
              {sample ? 'Stop being this person' : 'Sign out'}
            </button>
          </form>
        </li>
      </ul>
    </nav>
  );
}
