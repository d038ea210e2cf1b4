import type { Context, Hono } from 'hono';
import type { CommandCall, CommandSpec, OptionSpec, SubcommandSpec } from '../../src/messages/command.ts';
import type { Message } from '../../src/messages/message.ts';
import { showStranger } from './enter-pages.tsx';
import { formTokenField } from './form-token.ts';
import { accountOf, type FrontDesk } from './front-desk.tsx';
import { parseCommand } from './parse-command.ts';
import { fieldPrefix, parseSubmission } from './parse-submission.ts';
import { MessageView } from './render-message.tsx';
import { leadToForm } from './show-reply.tsx';
import type { Visitor, WebEnv } from './web-options.ts';

/** Suggested values by `command subcommand option`. */
type Suggestions = ReadonlyMap<string, readonly string[]>;

/** Commands without a chat: one box to type in, and every subcommand with its fields. */
export function addCommandPages(app: Hono<WebEnv>, desk: FrontDesk): void {
  const { listener } = desk;

  async function suggest(visitor: Visitor): Promise<Suggestions> {
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
        await listener.complete(accountOf(visitor), call, option),
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
    const suggestions = await suggest(visitor);
    const token = desk.tokens.issue(c);
    const { typed = '', message, ok = true, fault } = outcome;
    const body = (
      <>
        <h1>Commands</h1>
        {message === undefined ? null : (
          <div class={ok ? 'card reply' : 'card reply refused'} role="status" tabindex={-1} autofocus>
            <MessageView
              message={message}
              level={2}
              token={token}
              pictureUrl={(png) => desk.pictures.urlFor(visitor.person, png)}
              fileUrl={(name, bytes) => desk.pictures.urlForFile(visitor.person, name, bytes)}
            />
          </div>
        )}
        <CommandBox token={token} typed={typed} fault={fault} />
        {listener.commands.map((command) => (
          <CommandList command={command} token={token} suggestions={suggestions} />
        ))}
      </>
    );
    const title = fault !== undefined ? 'To correct: commands' : (message?.title ?? 'Commands');
    return desk.show(c, { title, body, status: fault === undefined ? 200 : 422 });
  }

  app.get('/commands', async (c) => {
    const visitor = c.get('visitor');
    return visitor === undefined ? showStranger(c, desk) : showCommands(c, visitor, {});
  });

  app.post('/commands', async (c) => {
    const visitor = c.get('visitor');
    if (visitor === undefined) return showStranger(c, desk);
    const body = await c.req.parseBody();
    const typed = typeof body.typed === 'string' ? body.typed : undefined;
    const parsed = typed === undefined ? readChosen(body) : parseCommand(typed, listener.commands);
    if (!parsed.ok) return showCommands(c, visitor, { typed: typed ?? '', fault: parsed.sentence });
    const reply = await listener.runCommand(accountOf(visitor), parsed.call);
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

interface CommandBoxProps {
  readonly token: string;
  readonly typed: string;
  readonly fault: string | undefined;
}

function CommandBox({ token, typed, fault }: CommandBoxProps) {
  return (
    <form class={fault === undefined ? 'command-box' : 'command-box faulty'} method="post" action="/commands">
      <input type="hidden" name={formTokenField} value={token} />
      <label class="question" for="typed">
        Type a command
      </label>
      <p class="hint" id="typed-hint">
        As you would in a chat, such as /pulse status.
      </p>
      {fault === undefined ? null : (
        <p class="error" id="typed-error">
          {fault}
        </p>
      )}
      <div class="row">
        <input
          type="text"
          id="typed"
          name="typed"
          value={typed}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          autofocus={fault !== undefined}
          aria-invalid={fault === undefined ? undefined : 'true'}
          aria-describedby={fault === undefined ? 'typed-hint' : 'typed-hint typed-error'}
        />
        <button class="button" type="submit">
          Run
        </button>
      </div>
    </form>
  );
}

interface CommandListProps {
  readonly command: CommandSpec;
  readonly token: string;
  readonly suggestions: Suggestions;
}

function CommandList({ command, token, suggestions }: CommandListProps) {
  return (
    <section>
      <h2>{command.description}</h2>
      <ul class="commands">
        {command.subcommands.map((subcommand) => (
          <li>
            <SubcommandForm
              command={command.name}
              spec={subcommand}
              token={token}
              suggestions={suggestions}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SubcommandFormProps {
  readonly command: string;
  readonly spec: SubcommandSpec;
  readonly token: string;
  readonly suggestions: Suggestions;
}

function SubcommandForm({ command, spec, token, suggestions }: SubcommandFormProps) {
  const full = `/${command} ${spec.name}`;
  return (
    <form class="command" method="post" action="/commands" novalidate>
      <div>
        <h3>
          <code>{full}</code>
        </h3>
        <p class="description">{spec.description}</p>
      </div>
      <input type="hidden" name={formTokenField} value={token} />
      <input type="hidden" name="command" value={command} />
      <input type="hidden" name="subcommand" value={spec.name} />
      {spec.options.map((option) => (
        <OptionView
          option={option}
          within={`${command}-${spec.name}`}
          values={suggestions.get(`${command} ${spec.name} ${option.name}`)}
        />
      ))}
      <button class="button secondary" type="submit" aria-label={`Run ${full}`}>
        Run
      </button>
    </form>
  );
}

interface OptionViewProps {
  readonly option: OptionSpec;
  /** The command and subcommand, for an id that no other field of the page has. */
  readonly within: string;
  readonly values: readonly string[] | undefined;
}

function OptionView({ option, within, values = [] }: OptionViewProps) {
  const id = `${within}-${option.name}`;
  return (
    <p class="option-field">
      <label for={id}>{option.description}</label>
      <input
        type="text"
        id={id}
        name={fieldPrefix + option.name}
        autocomplete="off"
        list={values.length === 0 ? undefined : `${id}-values`}
      />
      {values.length === 0 ? null : (
        <datalist id={`${id}-values`}>
          {values.map((value) => (
            <option value={value} />
          ))}
        </datalist>
      )}
    </p>
  );
}
