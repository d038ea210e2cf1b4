import type { Context, Hono } from 'hono';
import type { Language } from '../../src/language/language.ts';
import { clientAddress } from './client-address.ts';
import { formTokenField } from './form-token.ts';
import type { FrontDesk } from './front-desk.tsx';
import { createTryLimit } from './limit-tries.ts';
import { hashSecret } from './secret.ts';
import { signInWords } from './sign-in-words.ts';
import type { LinkState, NewSession } from './use-link.ts';
import type { WebEnv } from './web-options.ts';

const tenMinutesMs = 10 * 60 * 1000;

/**
 * Coming in and going out: the personal link, further devices, signing out.
 * Opening the link shows one button, and only the button uses the link up: mail scanners open links, too.
 */
export function addEnterPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { clock, timeZone, baseUrl } = desk.options;
  const { links, linkCheck } = desk;
  const byAddress = createTryLimit({ clock, most: 30, withinMs: tenMinutesMs });
  const byPrefix = createTryLimit({ clock, most: 10, withinMs: tenMinutesMs });

  /** Runs a look-up of a link under the limits. Only wrong links count, so nobody is shut out by using their own. */
  async function limited<State extends LinkState | NewSession>(
    c: Context<WebEnv>,
    secret: string,
    lookUp: (secret: string) => Promise<State>,
  ): Promise<State | { readonly kind: 'wait' }> {
    const address = clientAddress(c, baseUrl !== undefined);
    const prefix = hashSecret(secret.slice(0, 8));
    if (byAddress.exhausted(address) || byPrefix.exhausted(prefix)) return { kind: 'wait' };
    const state = await lookUp(secret);
    if (state.kind === 'unknown' || state.kind === 'spent') {
      byAddress.count(address);
      byPrefix.count(prefix);
    }
    return state;
  }

  app.get('/enter/:secret', async (c) => {
    const secret = c.req.param('secret');
    const state = await limited(c, secret, linkCheck.look);
    if (state.kind !== 'usable') return showRefusal(c, desk, state.kind);
    const words = signInWords(c.get('language')).welcome;
    const body = (
      <section class="narrow card">
        <h1>{words.heading}</h1>
        <p>{words.text}</p>
        <form method="post" action={`/enter/${secret}`}>
          <input type="hidden" name={formTokenField} value={desk.tokens.issue(c)} />
          <button class="button" type="submit">
            {words.continues}
          </button>
        </form>
        <p class="note after-form">{words.onlyYours}</p>
      </section>
    );
    return desk.show(c, { title: words.title, body, path: '/' });
  });

  app.post('/enter/:secret', async (c) => {
    const state = await limited(c, c.req.param('secret'), linkCheck.use);
    if (state.kind !== 'entered') return showRefusal(c, desk, state.kind);
    await desk.sessions.begin(c, state);
    desk.tokens.renew(c);
    desk.openedForm.forget(c);
    return c.redirect('/', 303);
  });

  app.post('/sign-out', async (c) => {
    await desk.sessions.end(c);
    desk.tokens.renew(c);
    desk.openedForm.forget(c);
    return c.redirect('/', 303);
  });

  app.post('/sign-out-everywhere', async (c) => {
    const visitor = c.get('visitor');
    if (visitor !== undefined) await desk.sessions.endAll(c, visitor.person.id);
    desk.tokens.renew(c);
    desk.openedForm.forget(c);
    return c.redirect('/', 303);
  });

  if (desk.options.sample !== undefined) return;

  app.get('/devices', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const madeOn = await links.newestLinkDay(visitor.person.id);
    const language = c.get('language');
    const body = <Devices token={desk.tokens.issue(c)} madeOn={madeOn} language={language} />;
    return desk.show(c, { title: signInWords(language).otherDevices, body });
  });

  app.post('/devices', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const link = await links.createLink(visitor.person.id);
    const madeOn = await links.newestLinkDay(visitor.person.id);
    const language = c.get('language');
    const newLink = { ...link, timeZone };
    const body = (
      <Devices token={desk.tokens.issue(c)} madeOn={madeOn} newLink={newLink} language={language} />
    );
    return desk.show(c, { title: signInWords(language).newLink, body });
  });
}

interface DevicesProps {
  readonly token: string;
  readonly madeOn: string | undefined;
  readonly newLink?: { readonly url: string; readonly expiresAt: string; readonly timeZone: string };
  readonly language: Language;
}

function Devices({ token, madeOn, newLink, language }: DevicesProps) {
  const words = signInWords(language);
  const { anotherDevice, lostDevice } = words;
  return (
    <section class="narrow">
      {newLink === undefined ? (
        <h1>{words.otherDevices}</h1>
      ) : (
        <>
          <h1>{words.newLink}</h1>
          <p>{words.openElsewhere(newLink.expiresAt, newLink.timeZone)}</p>
          <p class="secret">
            <code>{newLink.url}</code>
          </p>
        </>
      )}
      <h2>{anotherDevice.heading}</h2>
      <p>{anotherDevice.text}</p>
      <form method="post" action="/devices">
        <input type="hidden" name={formTokenField} value={token} />
        <button class="button" type="submit">
          {anotherDevice.makeLink}
        </button>
      </form>
      <h2>{lostDevice.heading}</h2>
      {madeOn === undefined ? null : <p>{lostDevice.linkMadeOn(madeOn)}</p>}
      <p>{lostDevice.text}</p>
      <form method="post" action="/sign-out-everywhere">
        <input type="hidden" name={formTokenField} value={token} />
        <button class="button secondary" type="submit">
          {lostDevice.signOut}
        </button>
      </form>
    </section>
  );
}

const refusalStatus = { unknown: 404, spent: 410, wait: 429 } as const;

function showRefusal(
  c: Context<WebEnv>,
  desk: FrontDesk,
  kind: keyof typeof refusalStatus,
): Promise<Response> {
  const language = c.get('language');
  const { title, text } = signInWords(language).refusals[kind];
  const body = (
    <section class="narrow card">
      <h1>{title}</h1>
      <p>{text}</p>
      <HowToGetIn language={language} />
    </section>
  );
  return desk.show(c, { title, body, status: refusalStatus[kind], path: '/' });
}

/** For whoever comes without a session: what this is, and how to get in. */
export function showStranger(c: Context<WebEnv>, desk: FrontDesk): Promise<Response> {
  const language = c.get('language');
  const words = signInWords(language).stranger;
  const atHome = c.req.path === '/';
  const body = (
    <section class="narrow card">
      <h1>{atHome ? words.headingAtHome : words.title}</h1>
      <p>{words.whatThisIs(desk.options.organisationName)}</p>
      <HowToGetIn language={language} />
    </section>
  );
  const title = atHome ? words.titleAtHome : words.title;
  return desk.show(c, { title, body, status: atHome ? 200 : 401, path: '/' });
}

function HowToGetIn({ language }: { language: Language }) {
  const { heading, text } = signInWords(language).howToGetIn;
  return (
    <>
      <h2>{heading}</h2>
      <p>{text}</p>
    </>
  );
}
