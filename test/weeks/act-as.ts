import { renderPlainText } from '../../src/command-line/render-plain-text.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { FormReply, Reply } from '../../src/ports/platform.ts';
import type { FakePlatform } from '../fakes/create-fake-platform.ts';

/** What one person sees of a reply. */
export interface Seen {
  readonly ok: boolean;
  readonly text: string;
  /** Empty where none was shown. */
  readonly receipt: string;
}

/** What one person can do in the chat. */
export interface Hands {
  /** Presses the button of the latest message that has one; the form's fields, or why there is none. */
  press(): Promise<readonly string[]>;
  /** Presses the button, fills the form in and sends it. */
  answer(values: FormValues): Promise<Seen>;
  /** Sends a form that was opened before. */
  submit(formId: string, values: FormValues): Promise<Seen>;
  pulse(subcommand: string, options?: Readonly<Record<string, string>>): Promise<Seen>;
  agree(subcommand: string, options?: Readonly<Record<string, string>>): Promise<Seen>;
  /** Accepts the one proposal that is open, by its number in `/agree list`. */
  acceptOpen(): Promise<Seen>;
  /** Any command, such as `send('concern', 'show', { number: '1' })`. */
  send(command: string, subcommand: string, options?: Readonly<Record<string, string>>): Promise<Seen>;
}

export function actAs(platform: FakePlatform, id: string): Hands {
  const account = platform.accountOf({ id });
  const open = () => platform.listener().openForm(account, latestButton(platform, id));
  const submit = async (formId: string, values: FormValues) =>
    seenOf(await platform.listener().submitForm(account, formId, values));
  const send = async (command: string, subcommand: string, options: Readonly<Record<string, string>> = {}) =>
    seenOf(await platform.listener().runCommand(account, { command, subcommand, options }));
  return {
    press: async () => {
      const reply = await open();
      return reply.kind === 'form' ? reply.form.fields.map((field) => field.id) : [seenOf(reply).text];
    },
    answer: async (values) => {
      const reply = await open();
      return reply.kind === 'form' ? submit(reply.form.id, values) : seenOf(reply);
    },
    submit,
    pulse: (subcommand, options) => send('pulse', subcommand, options),
    agree: (subcommand, options) => send('agree', subcommand, options),
    acceptOpen: async () => {
      const [, number = ''] = /Open: .*\(A(\d+)\)/.exec((await send('agree', 'list')).text) ?? [];
      return send('agree', 'accept', { number });
    },
    send,
  };
}

/** Where nothing was sent to this person, the button of a round that never was. */
function latestButton(platform: FakePlatform, id: string): string {
  const buttons = platform
    .messagesOf({ id })
    .flatMap(({ message }) =>
      message.blocks.flatMap((block) => (block.kind === 'button' ? [block.button] : [])),
    );
  return buttons.at(-1)?.formId ?? 'ballot.none';
}

function seenOf(reply: FormReply | Reply): Seen {
  if (reply.kind === 'form') {
    return { ok: true, text: reply.form.fields.map(({ label }) => label).join('\n'), receipt: '' };
  }
  return { ok: reply.ok, text: renderPlainText(reply.message), receipt: receiptIn(reply.message) };
}

function receiptIn(message: Message): string {
  const facts = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.items : []));
  return facts.find(({ name }) => name === 'Your receipt')?.value ?? '';
}
