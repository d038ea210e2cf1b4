import type { Context, Hono } from 'hono';
import { digestOf } from '../../src/digest/digest-of.ts';
import type { WebMessage } from '../../src/ports/store.ts';
import { type ChannelName, channelNames } from '../../src/survey/organisation.ts';
import { channelOf } from './channel-of.ts';
import { showStranger } from './enter-pages.tsx';
import { accountOf, type FrontDesk } from './front-desk.tsx';
import { asCode, asLink, markSentence } from './mark-sentence.tsx';
import { pageWords } from './page-words.ts';
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
    const language = c.get('language');
    const words = pageWords(language).inbox;
    const [home, messages] = await Promise.all([
      listener.home(accountOf(visitor, language)),
      store.web.messages({ person: visitor.person.id }, shownMessages),
    ]);
    const body = (
      <>
        <h1>{words.title}</h1>
        <div class="card home">
          <MessageView
            message={home}
            level={2}
            token={desk.tokens.issue(c)}
            pictureUrl={(png) => pictures.urlFor(visitor.person, png)}
            fileUrl={(name, bytes) => pictures.urlForFile(visitor.person, name, bytes)}
            language={language}
          />
        </div>
        <h2>{words.messages}</h2>
        {messages.length === 0 ? <p class="empty">{words.none}</p> : null}
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
    return desk.show(c, { title: words.title, body });
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
    const words = pageWords(c.get('language')).channel;
    const title = words.titles[channel];
    const body = (
      <>
        <h1>{title}</h1>
        <p class="intro">{words.intro}</p>
        {messages.length === 0 ? <p class="empty">{words.none}</p> : null}
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
      const account = accountOf(visitor, c.get('language'));
      return showReply(c, desk, visitor, await listener.runCommand(account, call));
    });
  }
}

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

/** Kept messages, as they were made when they were sent: in the organisation's language, whoever reads them. */
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
              sent={{ at, timeZone }}
              language={desk.languages.organisation}
              {...(roundId === undefined ? {} : { roundId })}
            />
          </li>
        );
      })}
    </ol>
  );
}

function showForbidden(c: Context<WebEnv>, desk: FrontDesk, channel: ChannelName): Promise<Response> {
  const words = pageWords(c.get('language')).forOthers;
  const body = (
    <section class="narrow card">
      <h1>{words.headings[channel]}</h1>
      <p>{markSentence((mark) => words.missNothing(mark(asLink('/receipts')), mark(asCode)))}</p>
    </section>
  );
  return desk.show(c, { title: words.titles[channel], body, status: 403 });
}
