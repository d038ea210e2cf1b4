import { randomBytes as nodeRandomBytes } from 'node:crypto';
import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { Language } from '../../src/language/language.ts';
import { createLanguages, type Languages } from '../../src/language/languages.ts';
import type { Account } from '../../src/people/person.ts';
import type { PlatformListener } from '../../src/ports/platform.ts';
import { createLinks, type Links } from './create-links.ts';
import { createSessions, type Sessions } from './create-sessions.ts';
import { createFormTokens, type FormTokens } from './form-token.ts';
import { createOpenedForm, type OpenedForm } from './opened-form.ts';
import { encodePage } from './pad-page.ts';
import { Page } from './render-page.tsx';
import { createPictures, type Pictures } from './serve-picture.ts';
import { createLinkCheck, type LinkCheck } from './use-link.ts';
import type { Visitor, WebEnv, WebPlatformOptions } from './web-options.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** For so long before a browser is signed out, its pages say so. */
const tellsWithinDays = 14;

/** What every page needs, handed to each group of pages. */
export interface FrontDesk {
  readonly options: WebPlatformOptions;
  readonly languages: Languages;
  readonly listener: PlatformListener;
  readonly links: Links;
  readonly linkCheck: LinkCheck;
  readonly sessions: Sessions;
  readonly tokens: FormTokens;
  readonly openedForm: OpenedForm;
  readonly pictures: Pictures;
  /** The address by which people come, without a slash at the end. */
  readonly address: () => string;
  /** Sends a page in its frame, in one length. `path` is where the sample's controls come back to; the request's own unless given. */
  show(c: Context<WebEnv>, page: ShownPage): Promise<Response>;
}

export interface ShownPage {
  readonly title: string;
  readonly body: Child;
  readonly status?: 200 | 400 | 401 | 403 | 404 | 410 | 413 | 422 | 429 | 500;
  readonly path?: string;
}

export function createFrontDesk(
  options: WebPlatformOptions,
  listener: PlatformListener,
  address: () => string,
): FrontDesk {
  const { store, clock, organisationName, sourceUrl, sample, randomBytes = nodeRandomBytes } = options;
  const { languages = createLanguages() } = options;
  const secure = options.baseUrl?.startsWith('https:') ?? false;
  const tokens = createFormTokens({ randomBytes, secure });
  return {
    options,
    languages,
    listener,
    links: createLinks({ store: store.web, clock, baseUrl: address, randomBytes }),
    linkCheck: createLinkCheck({ store: store.web, clock, randomBytes }),
    sessions: createSessions({ store: store.web, clock, secure }),
    tokens,
    openedForm: createOpenedForm(secure),
    pictures: createPictures(store),
    address,
    async show(c, { title, body, status = 200, path = c.req.path }) {
      const state = await sample?.state();
      const visitor = c.get('visitor');
      const left = Date.parse(visitor?.signedInUntil ?? '') - clock.now();
      const html = (
        <Page
          title={title}
          organisationName={organisationName}
          sourceUrl={sourceUrl}
          visitor={visitor}
          daysLeft={left < tellsWithinDays * dayMs ? Math.ceil(left / dayMs) : undefined}
          token={tokens.issue(c)}
          path={path}
          language={c.get('language')}
          {...(state === undefined ? {} : { sample: state })}
        >
          {body}
        </Page>
      );
      const takesGzip = /\bgzip\b(?!\s*;\s*q=0)/i.test(c.req.header('Accept-Encoding') ?? '');
      const { bytes, headers } = encodePage(String(html), takesGzip);
      return c.body(bytes, status, headers);
    },
  };
}

/** The account by which the core knows a visitor: on the web, the person's id. It answers in the page's language. */
export function accountOf(visitor: Visitor, language: Language): Account {
  return { platform: 'web', id: visitor.person.id, language: language.code };
}
