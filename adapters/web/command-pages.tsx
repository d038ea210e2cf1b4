import type { Context, Hono } from 'hono';
import type { Language } from '../../src/language/language.ts';
import type { CommandCall } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { showStranger } from './enter-pages.tsx';
import { formWords } from './form-words.ts';
import { accountOf, type FrontDesk } from './front-desk.tsx';
import { parseCommand } from './parse-command.ts';
import { parseSubmission } from './parse-submission.ts';
import { CommandBox, CommandList, type Suggestions } from './render-commands.tsx';
import { MessageView } from './render-message.tsx';
import { leadToForm } from './show-reply.tsx';
import type { Visitor, WebEnv } from './web-options.ts';

/** Commands without a chat: one box to type in, and every subcommand with its fields. */
export function addCommandPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { listener } = desk;

  async function suggest(visitor: Visitor, language: Language): Promise<Suggestions> {
    const wanted = listener.commands.flatMap(({ name: command, subcommands }) =>
      subcommands.flatMap(({ name: subcommand, options }) =>
        options
          .filter(({ completes }) => completes)
          .map(({ name: option }) => ({ command, subcommand, option })),
      ),
    );
    const found = wanted.map(async ({ command, subcommand, option }) => {
      const call = { command, subcommand, options: {} };
      return [
        `${command} ${subcommand} ${option}`,
        await listener.complete(accountOf(visitor, language), call, option),
      ] as const;
    });
    return new Map(await Promise.all(found));
  }

  async function showCommands(
    c: Context<WebEnv>,
    visitor: Visitor,
    outcome: {
      readonly typed?: string;
      readonly message?: Message;
      readonly ok?: boolean;
      readonly fault?: string;
    },
  ): Promise<Response> {
    const language = c.get('language');
    const words = formWords(language).commands;
    const suggestions = await suggest(visitor, language);
    const token = desk.tokens.issue(c);
    const { typed = '', message, ok = true, fault } = outcome;
    const body = (
      <>
        <h1>{words.title}</h1>
        {message === undefined ? null : (
          <div class={ok ? 'card reply' : 'card reply refused'} role="status" tabindex={-1} autofocus>
            <MessageView
              message={message}
              level={2}
              token={token}
              pictureUrl={(png) => desk.pictures.urlFor(visitor.person, png)}
              fileUrl={(name, bytes) => desk.pictures.urlForFile(visitor.person, name, bytes)}
              language={language}
            />
          </div>
        )}
        <CommandBox token={token} typed={typed} fault={fault} language={language} />
        {listener.commands.map((command) => (
          <CommandList command={command} token={token} suggestions={suggestions} language={language} />
        ))}
      </>
    );
    const title = fault !== undefined ? words.toCorrect : (message?.title ?? words.title);
    return desk.show(c, { title, body, status: fault === undefined ? 200 : 422 });
  }

  app.get('/commands', async (c) => {
    const visitor = c.get('visitor');
    return visitor === undefined ? showStranger(c, desk) : showCommands(c, visitor, {});
  });

  app.post('/commands', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const language = c.get('language');
    const body = await c.req.parseBody();
    const typed = typeof body.typed === 'string' ? body.typed : undefined;
    const parsed = typed === undefined ? readChosen(body) : parseCommand(typed, listener.commands, language);
    if (!parsed.ok) return showCommands(c, visitor, { typed: typed ?? '', fault: parsed.sentence });
    const reply = await listener.runCommand(accountOf(visitor, language), parsed.call);
    if (reply.kind === 'message') {
      return showCommands(c, visitor, { typed: typed ?? '', message: reply.message, ok: reply.ok });
    }
    return leadToForm(c, desk, reply.form.id);
  });
}

function readChosen(body: Readonly<Record<string, unknown>>): {
  readonly ok: true;
  readonly call: CommandCall;
} {
  const { command, subcommand } = body;
  const options = Object.entries(parseSubmission(body)).filter(([, value]) => value.trim() !== '');
  return {
    ok: true,
    call: {
      command: typeof command === 'string' ? command : '',
      subcommand: typeof subcommand === 'string' ? subcommand : '',
      options: Object.fromEntries(options),
    },
  };
}
