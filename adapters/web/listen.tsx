import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { PlatformListener } from '../../src/ports/platform.ts';
import { projectRoot } from '../../src/project-root.ts';
import { addCheckPages } from './check-pages.tsx';
import { addCommandPages } from './command-pages.tsx';
import { addEnterPages, showStranger } from './enter-pages.tsx';
import { placeOfError } from './errors.ts';
import { addFormPages } from './form-pages.tsx';
import { formTokenField } from './form-token.ts';
import { createFrontDesk, type FrontDesk, type ShownPage } from './front-desk.tsx';
import { createTryLimit } from './limit-tries.ts';
import { isLoopbackName } from './loopback.ts';
import { pageWords } from './page-words.ts';
import { addPersonPages } from './person-pages.tsx';
import { addReceiptPages } from './receipt-pages.tsx';
import { addSamplePages } from './sample-pages.tsx';
import { sampleWords } from './sample-words.ts';
import type { Visitor, WebEnv, WebPlatformOptions } from './web-options.ts';

/** Room for a comment of 10,000 characters, each written as up to nine bytes; the core then says that it is too long. */
const largestBodyBytes = 256 * 1024;
const submissionsPerMinute = 60;

/** Builds the site: guards first, then the pages. What it does is told to `listener`. */
export function listen(
  options: WebPlatformOptions,
  listener: PlatformListener,
  address: () => string,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const desk = createFrontDesk(options, listener, address);

  addLanguage(app, desk);
  addErrorPages(app, desk);
  addHeaders(app, options);
  addFiles(app);
  if (options.sample !== undefined) addHostCheck(app);
  addGuards(app, desk);

  if (options.sample !== undefined) addSamplePages(app, desk, options.sample);
  addEnterPages(app, desk);
  addPersonPages(app, desk);
  addFormPages(app, desk);
  addCommandPages(app, desk);
  addReceiptPages(app, desk);
  addCheckPages(app, desk);
  app.get('/picture/:name', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const [, sha256] = /^([0-9a-f]{64})\.png$/.exec(c.req.param('name')) ?? [];
    const png = sha256 === undefined ? undefined : await desk.pictures.find(visitor.person, sha256);
    if (png === undefined) return c.notFound();
    return c.body(new Uint8Array(png), 200, {
      'Content-Type': 'image/png',
      'Cache-Control': 'private, max-age=86400, immutable',
    });
  });
  app.get('/file/:sha256/:name', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const { sha256, name } = c.req.param();
    const bytes = /^[0-9a-f]{64}$/.test(sha256)
      ? await desk.pictures.find(visitor.person, sha256)
      : undefined;
    if (bytes === undefined) return c.notFound();
    // Only ever downloaded, never shown as a page of this site, whatever is in it.
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, max-age=86400, immutable',
    });
  });
  return app;
}

/** For all that follows: the language that the browser asks for, and nothing else about whose browser it is. */
function addLanguage(app: Hono<WebEnv>, { languages }: FrontDesk): void {
  app.use((c, next) => {
    c.set('language', languages.find(c.req.header('Accept-Language')));
    return next();
  });
}

function addHeaders(app: Hono<WebEnv>, { baseUrl }: WebPlatformOptions): void {
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      xFrameOptions: 'DENY',
      // Not `no-referrer`: with it, browsers send "Origin: null" with our own forms. The path, and with it a link's
      // secret, is sent to nobody.
      referrerPolicy: 'strict-origin',
      strictTransportSecurity: baseUrl?.startsWith('https:') ? 'max-age=31536000' : false,
    }),
  );
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store');
  });
}

function addFiles(app: Hono<WebEnv>): void {
  const files = [
    { name: 'style.css', type: 'text/css; charset=utf-8' },
    { name: 'icon.svg', type: 'image/svg+xml' },
  ];
  for (const { name, type } of files) {
    const text = readFileSync(join(projectRoot(), 'adapters/web', name), 'utf8');
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': type };
    app.get(`/${name}`, (c) =>
      c.req.header('If-None-Match') === etag ? c.body(null, 304, headers) : c.body(text, 200, headers),
    );
  }
}

/** The sample answers to names of this machine only, so that no web site can reach it under a name of its own. */
function addHostCheck(app: Hono<WebEnv>): void {
  app.use(async (c, next) => {
    if (isLoopbackName(new URL(c.req.url).hostname)) return next();
    return c.text(sampleWords(c.get('language')).onThisMachineOnly, 421);
  });
}

function addGuards(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { baseUrl, clock, sample, store } = desk.options;
  const submissions = createTryLimit({ clock, most: submissionsPerMinute, withinMs: 60_000 });

  app.use(csrf(baseUrl === undefined ? undefined : { origin: new URL(baseUrl).origin }));
  app.use(
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: (c) => showPage(c, desk, 413, pageWords(c.get('language')).tooLong),
    }),
  );

  app.use(async (c, next) => {
    const session = await desk.sessions.find(c);
    const person = session === undefined ? undefined : await store.rosters.find(session.personId);
    if (session !== undefined && person !== undefined) {
      const name = (await sample?.cast())?.find(({ personId }) => personId === person.id)?.name;
      const visitor: Visitor = {
        ...{ person, sessionHash: session.hash, signedInUntil: session.expiresAt },
        ...(name === undefined ? {} : { name }),
      };
      c.set('visitor', visitor);
    }
    await next();
  });

  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const words = pageWords(c.get('language'));
    const token = (await c.req.parseBody())[formTokenField];
    if (!desk.tokens.accepts(c, typeof token === 'string' ? token : undefined)) {
      return showPage(c, desk, 403, words.staleForm);
    }
    const visitor = c.get('visitor');
    if (visitor !== undefined) {
      if (submissions.exhausted(visitor.sessionHash)) return showPage(c, desk, 429, words.tooFast);
      submissions.count(visitor.sessionHash);
    }
    return next();
  });
}

interface PlainWords {
  readonly title: string;
  readonly text: string;
}

function showPage(
  c: Context<WebEnv>,
  desk: FrontDesk,
  status: NonNullable<ShownPage['status']>,
  { title, text }: PlainWords,
): Promise<Response> {
  const body = (
    <section class="narrow card">
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href="/">{pageWords(c.get('language')).toStart}</a>
      </p>
    </section>
  );
  return desk.show(c, { title, body, status, path: '/' });
}

function addErrorPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  app.notFound((c) => showPage(c, desk, 404, pageWords(c.get('language')).notFound));
  app.onError(async (error, c) => {
    const words = pageWords(c.get('language'));
    if (error instanceof HTTPException && error.status < 500) {
      return showPage(c, desk, 403, words.staleForm);
    }
    const code = randomBytes(4).toString('hex');
    desk.options.logger.error(
      { platform: 'web', error: placeOfError(error), code },
      'A page could not be shown; the visitor was given the code.',
    );
    try {
      return await showPage(c, desk, 500, words.failed(code));
    } catch {
      return c.text(words.failedPlainly(code), 500);
    }
  });
}
