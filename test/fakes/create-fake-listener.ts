import type { CommandCall, CommandSpec } from '../../src/messages/command.ts';
import type { Form, FormValues } from '../../src/messages/form.ts';
import type { Message } from '../../src/messages/message.ts';
import type { Account } from '../../src/people/person.ts';
import type { FormReply, PlatformListener, Reply } from '../../src/ports/platform.ts';

/** What a platform told the core, in order. */
export type Told =
  | { readonly what: 'openForm'; readonly account: Account; readonly formId: string }
  | {
      readonly what: 'submitForm';
      readonly account: Account;
      readonly formId: string;
      readonly values: FormValues;
    }
  | { readonly what: 'runCommand'; readonly account: Account; readonly call: CommandCall };

export interface FakeListener extends PlatformListener {
  readonly told: Told[];
  /** What the next answers are; each may be replaced by a test. */
  openForm(account: Account, formId: string): Promise<FormReply>;
  form: FormReply;
  submitted: Reply;
  commandReply: FormReply;
  homeMessage: Message;
}

const scale = [
  ['1', 'Strongly disagree'],
  ['2', 'Disagree'],
  ['3', 'Neither agree nor disagree'],
  ['4', 'Agree'],
  ['5', 'Strongly agree'],
  ['skip', 'Prefer not to say'],
].map(([value = '', label = '']) => ({ value, label }));

export const weekForm: Form = {
  id: 'ballot.2026-W48',
  title: 'This week’s questions',
  intro: 'Under a minute. Your answers are sealed the moment you send them.',
  fields: [
    {
      kind: 'choice',
      id: 'workload',
      label: 'I can do my work in the hours that I am paid for.',
      shortLabel: 'Workload',
      options: scale,
      required: false,
    },
    {
      kind: 'choice',
      id: 'it',
      label: 'The IT systems help me do my work.',
      shortLabel: 'IT',
      options: scale,
      required: false,
    },
    {
      kind: 'text',
      id: 'comment',
      label: 'Anything else?',
      shortLabel: 'Anything else?',
      hint: 'No names, please.',
      maxLength: 500,
      required: false,
    },
  ],
  submitLabel: 'Send',
};

export const fakeCommands: readonly CommandSpec[] = [
  {
    name: 'pulse',
    description: 'The weekly questions',
    subcommands: [
      { name: 'answer', description: "Answer this week's questions now", options: [] },
      { name: 'status', description: 'What is happening this week', options: [] },
      {
        name: 'summary',
        description: 'The summary that both sides were given',
        options: [
          { name: 'week', description: 'Which week, such as 2026-W48', required: false, completes: true },
        ],
      },
      {
        name: 'check',
        description: 'Was my receipt counted?',
        options: [
          { name: 'receipt', description: 'The ten characters', required: false, completes: false },
          { name: 'week', description: 'Which week', required: false, completes: true },
        ],
      },
      { name: 'privacy', description: 'How your answers stay private', options: [] },
      { name: 'me', description: 'What do you hold about me?', options: [] },
    ],
  },
];

/** A core that answers from what the test has put in, and remembers what it was told. */
export function createFakeListener(): FakeListener {
  const told: Told[] = [];
  const listener: FakeListener = {
    told,
    commands: fakeCommands,
    form: { kind: 'form', form: weekForm },
    submitted: reply('Your answers are sealed', 'Your receipt: 4f3c2b1a09'),
    commandReply: reply('This week', 'The questions are open until Friday.'),
    homeMessage: {
      title: 'The questions are open',
      blocks: [
        { kind: 'text', text: 'Until Friday 27 November, 17:00.' },
        { kind: 'button', button: { label: 'Answer now', formId: weekForm.id } },
      ],
    },
    async openForm(account, formId) {
      told.push({ what: 'openForm', account, formId });
      return listener.form;
    },
    async submitForm(account, formId, values) {
      told.push({ what: 'submitForm', account, formId, values });
      return listener.submitted;
    },
    async runCommand(account, call) {
      told.push({ what: 'runCommand', account, call });
      return listener.commandReply;
    },
    complete: async () => ['2026-W48', '2026-W47'],
    home: async () => listener.homeMessage,
  };
  return listener;
}

/** A private answer of a title and one paragraph. */
export function reply(title: string, text: string, ok = true): Reply {
  return { kind: 'message', ok, message: { title, blocks: [{ kind: 'text', text }] } };
}
