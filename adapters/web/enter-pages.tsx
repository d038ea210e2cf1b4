import type { Context, Hono } from 'hono';
import { formatMoment } from '../../src/messages/format-moment.ts';
import { clientAddress } from './client-address.ts';
import { formTokenField } from './form-token.ts';
import type { FrontDesk } from './front-desk.tsx';
import { createTryLimit } from './limit-tries.ts';
import { hashSecret } from './secret.ts';
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
    const body = (
      <section class="narrow card">
        <h1>Welcome to Parley</h1>
        <p>
          This is your personal link. Press the button to use Parley in this browser: for half a year from
          when the link was made, however often you come. Then you get a new one. Once pressed, the link is
          used up.
        </p>
        <form method="post" action={`/enter/${secret}`}>
          <input type="hidden" name={formTokenField} value={desk.tokens.issue(c)} />
          <button class="button" type="submit">
            Continue
          </button>
        </form>
        <p class="note after-form">
          Only continue on a device that you trust. Never pass the link on: it speaks for you.
        </p>
      </section>
    );
    return desk.show(c, { title: 'Welcome', body, path: '/' });
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
    const body = <Devices token={desk.tokens.issue(c)} madeOn={madeOn} />;
    return desk.show(c, { title: 'Your other devices', body });
  });

  app.post('/devices', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const link = await links.createLink(visitor.person.id);
    const until = formatMoment(link.expiresAt, timeZone);
    const madeOn = await links.newestLinkDay(visitor.person.id);
    const body = <Devices token={desk.tokens.issue(c)} madeOn={madeOn} link={link.url} until={until} />;
    return desk.show(c, { title: 'Your new link', body });
  });
}

interface DevicesProps {
  readonly token: string;
  readonly madeOn: string | undefined;
  readonly link?: string;
  readonly until?: string;
}

function Devices({ token, madeOn, link, until }: DevicesProps) {
  return (
    <section class="narrow">
      {link === undefined ? (
        <h1>Your other devices</h1>
      ) : (
        <>
          <h1>Your new link</h1>
          <p>Open this address on the other device. It works once, until {until}. It is shown only now.</p>
          <p class="secret">
            <code>{link}</code>
          </p>
        </>
      )}
      <h2>Use Parley on another device</h2>
      <p>
        Make a new personal link and open it there. Earlier links that were not used yet end. Visiting Parley
        leaves nothing behind, but making a link and signing out everywhere do: best do them on another day
        than the one on which you answer.
      </p>
      <form method="post" action="/devices">
        <input type="hidden" name={formTokenField} value={token} />
        <button class="button" type="submit">
          Make a new link
        </button>
      </form>
      <h2>Lost a device?</h2>
      {madeOn === undefined ? null : (
        <p>
          Your newest personal link was made on {madeOn}. If neither you asked for one then nor whoever runs
          Parley sent you one, somebody else may have it: sign out everywhere.
        </p>
      )}
      <p>Sign out everywhere, this browser included. You need a new link to come back.</p>
      <form method="post" action="/sign-out-everywhere">
        <input type="hidden" name={formTokenField} value={token} />
        <button class="button secondary" type="submit">
          Sign out everywhere
        </button>
      </form>
    </section>
  );
}

const refusals = {
  unknown: {
    status: 404,
    title: 'This link is not known',
    text: 'Check that it was copied whole. If you got a newer link since, use that one: it ended this one.',
  },
  spent: {
    status: 410,
    title: 'This link was used already, or has run out',
    text: 'A link works once, within 14 days. If you did not use it yourself, somebody else may have: ask for a new one, and say so.',
  },
  wait: {
    status: 429,
    title: 'Too many wrong links',
    text: 'Please wait ten minutes, then open your link again.',
  },
} as const;

function showRefusal(c: Context<WebEnv>, desk: FrontDesk, kind: keyof typeof refusals): Promise<Response> {
  const { status, title, text } = refusals[kind];
  const body = (
    <section class="narrow card">
      <h1>{title}</h1>
      <p>{text}</p>
      <HowToGetIn />
    </section>
  );
  return desk.show(c, { title, body, status, path: '/' });
}

/** For whoever comes without a session: what this is, and how to get in. */
export function showStranger(c: Context<WebEnv>, desk: FrontDesk): Promise<Response> {
  const atHome = c.req.path === '/';
  const title = atHome ? 'What this is' : 'You need your personal link';
  const body = (
    <section class="narrow card">
      <h1>{atHome ? 'A few questions a week, the same answer to both sides' : title}</h1>
      <p>
        Parley asks everyone who works for {desk.options.organisationName} a few short questions once a week.
        The answers are sealed, counted together, and the same summary goes to the leadership and to the
        union, at the same time. When the week has closed, nobody can tell who answered what.
      </p>
      <HowToGetIn />
    </section>
  );
  return desk.show(c, { title, body, status: atHome ? 200 : 401, path: '/' });
}

function HowToGetIn() {
  return (
    <>
      <h2>How to get in</h2>
      <p>
        You come in by a personal link, which whoever runs Parley sends you. If you have none, or yours does
        not work any more, ask them for a new one. Where Parley still knows you, on another device, you can
        make one yourself under “Your other devices”.
      </p>
    </>
  );
}
