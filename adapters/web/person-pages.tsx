import type { Context, Hono } from 'hono';
import { digestOf } from '../../src/digest/digest-of.ts';
import { formatMoment } from '../../src/messages/format-moment.ts';
import type { WebMessage } from '../../src/ports/store.ts';
import { type ChannelName, channelNames } from '../../src/survey/organisation.ts';
import { channelOf } from './channel-of.ts';
import { showStranger } from './enter-pages.tsx';
import { accountOf, type FrontDesk } from './front-desk.tsx';
import { MessageView } from './render-message.tsx';
import { showReply } from './show-reply.tsx';
import type { Visitor, WebEnv } from './web-options.ts';

const shownMessages = 20;

/** What a person sees: inbox, their channel, and what is held about them. */
export function addPersonPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { listener, pictures, options } = desk;
  const { store, timeZone } = options;

  app.get('/', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const [home, messages] = await Promise.all([
      listener.home(accountOf(visitor)),
      store.web.messages({ person: visitor.person.id }, shownMessages),
    ]);
    const body = (
      <>
        <h1>Your inbox</h1>
        <div class="card home">
          <MessageView
            message={home}
            level={2}
            token={desk.tokens.issue(c)}
            pictureUrl={(png) => pictures.urlFor(visitor.person, png)}
            fileUrl={(name, bytes) => pictures.urlForFile(visitor.person, name, bytes)}
          />
        </div>
        <h2>Messages</h2>
        {messages.length === 0 ? (
          <p class="empty">
            Nothing now. You are asked once a week, and a week’s messages go when it has been counted.
          </p>
        ) : null}
        <Messages
          messages={messages}
          visitor={visitor}
          token={desk.tokens.issue(c)}
          desk={desk}
          timeZone={timeZone}
          level={3}
        />
      </>
    );
    return desk.show(c, { title: 'Your inbox', body });
  });

  app.get('/channel/:name', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const channel = channelNames.find((name) => name === c.req.param('name'));
    if (channel === undefined) return c.notFound();
    if (channelOf(visitor.person.role) !== channel) return showForbidden(c, desk, channel);
    const [messages, published] = await Promise.all([
      store.web.messages({ channel }, shownMessages),
      store.summaries.published(shownMessages * 2),
    ]);
    const rounds = new Map(published.map((summary) => [digestOf(summary), summary.roundId]));
    const title = channelTitles[channel];
    const body = (
      <>
        <h1>{title}</h1>
        <p class="intro">
          The other side’s channel gets the same, in the same minute, under the same digest.
        </p>
        {messages.length === 0 ? <p class="empty">Nothing has been posted yet.</p> : null}
        <Messages
          messages={messages}
          visitor={visitor}
          token={desk.tokens.issue(c)}
          desk={desk}
          timeZone={timeZone}
          level={2}
          rounds={rounds}
        />
      </>
    );
    return desk.show(c, { title, body });
  });

  const [command] = listener.commands;
  for (const subcommand of ['me', 'privacy']) {
    app.get(`/${subcommand}`, async (c) => {
      const visitor = c.get('visitor');
      if (visitor === undefined) return showStranger(c, desk);
      const call = { command: command?.name ?? '', subcommand, options: {} };
      return showReply(c, desk, visitor, await listener.runCommand(accountOf(visitor), call));
    });
  }
}

const channelTitles: Readonly<Record<ChannelName, string>> = {
  leadership: 'Leadership channel',
  union: 'Union channel',
};

interface MessagesProps {
  readonly messages: readonly WebMessage[];
  readonly visitor: Visitor;
  readonly token: string;
  readonly desk: FrontDesk;
  readonly timeZone: string;
  /** The heading level of each message's title. */
  readonly level: 2 | 3;
  /** Published weeks by the digest of their summary. */
  readonly rounds?: ReadonlyMap<string, string>;
}

function Messages({ messages, visitor, token, desk, timeZone, level, rounds }: MessagesProps) {
  if (messages.length === 0) return null;
  return (
    <ol class="messages">
      {messages.map(({ message, at }) => {
        const roundId = message.digest === undefined ? undefined : rounds?.get(message.digest);
        return (
          <li class="card">
            <MessageView
              message={message}
              level={level}
              token={token}
              pictureUrl={(png) => desk.pictures.urlFor(visitor.person, png)}
              fileUrl={(name, bytes) => desk.pictures.urlForFile(visitor.person, name, bytes)}
              when={{ at, text: formatMoment(at, timeZone) }}
              {...(roundId === undefined ? {} : { roundId })}
            />
          </li>
        );
      })}
    </ol>
  );
}

function showForbidden(c: Context<WebEnv>, desk: FrontDesk, channel: ChannelName): Promise<Response> {
  const readers = { leadership: 'leaders', union: 'union reps' }[channel];
  const body = (
    <section class="narrow card">
      <h1>This page is for {readers}</h1>
      <p>
        You are not missing anything: the summary in it is open to you as well, under{' '}
        <a href="/receipts">Results</a> and by the command <code>/pulse summary</code>.
      </p>
    </section>
  );
  return desk.show(c, { title: `For ${readers}`, body, status: 403 });
}
