import {
  createDiscordPlatform,
  type DiscordOptions,
} from '../../adapters/discord/create-discord-platform.ts';
import { english } from '../../src/language/languages.ts';
import type { CommandCall } from '../../src/messages/command.ts';
import type { Form, FormValues } from '../../src/messages/form.ts';
import { pulseCommand } from '../../src/messages/pulse-command.ts';
import type { Person } from '../../src/people/person.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Logger } from '../../src/ports/logger.ts';
import type { FormReply, Platform, PlatformListener, Reply } from '../../src/ports/platform.ts';
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from './server/start-discord-server.ts';
import { channelNamed } from './server/world.ts';

/** What the core would be told, and what the platform said to the operator. */
export interface Heard {
  readonly opened: string[];
  readonly submitted: { readonly account: string; readonly formId: string; readonly values: FormValues }[];
  readonly commands: CommandCall[];
  readonly log: string[];
}

export interface ListenerAnswers {
  readonly openForm?: (account: string, formId: string, language?: string) => Promise<FormReply>;
  readonly submitForm?: (account: string, formId: string, values: FormValues) => Promise<Reply>;
  readonly runCommand?: (account: string, call: CommandCall) => Promise<FormReply>;
  readonly complete?: () => Promise<readonly string[]>;
}

export const channelList = ['leadership', 'union', 'staff'] as const;

export const steadyClock: Clock = { now: () => 1_795_514_400_000 };

/** A core that remembers what it was told. */
export function createHeard(): Heard {
  return { opened: [], submitted: [], commands: [], log: [] };
}

export function recordingListener(heard: Heard, answers: ListenerAnswers = {}): PlatformListener {
  return {
    commands: [pulseCommand(english)],
    async openForm({ id, language }, formId) {
      heard.opened.push(formId);
      return answers.openForm
        ? answers.openForm(id, formId, language)
        : { kind: 'form', form: weekForm(formId) };
    },
    async submitForm({ id }, formId, values) {
      heard.submitted.push({ account: id, formId, values });
      return answers.submitForm
        ? answers.submitForm(id, formId, values)
        : said('Your answers are sealed', 'k3f9q2m7xa');
    },
    async runCommand({ id }, call) {
      heard.commands.push(call);
      return answers.runCommand ? answers.runCommand(id, call) : said('This week', 'Questions are open.');
    },
    complete: async () => (answers.complete ? answers.complete() : ['2026-W48', '2026-W47']),
    home: async () => ({ title: 'Parley', blocks: [] }),
  };
}

export function recordingLogger(heard: Heard): Logger {
  const write = (facts: object, sentence: string): void =>
    void heard.log.push(`${JSON.stringify(facts)} ${sentence}`);
  return { debug: write, info: write, warn: write, error: write };
}

export function said(title: string, text: string, ok = true): Reply {
  return { kind: 'message', ok, message: { title, blocks: [{ kind: 'text', text }] } };
}

export function optionsFor(
  server: DiscordServer,
  heard: Heard,
  changes: Partial<DiscordOptions> = {},
): DiscordOptions {
  return {
    token: server.world.token,
    applicationId: server.world.applicationId,
    guildId: server.world.guildId,
    apiUrl: server.apiUrl,
    channels: {
      leadership: { discord: channelNamed(server.world, 'leadership').id },
      union: { discord: channelNamed(server.world, 'union').id },
    },
    staffChannel: { discord: channelNamed(server.world, 'staff').id },
    clock: steadyClock,
    logger: recordingLogger(heard),
    ...changes,
  };
}

export interface Running {
  readonly server: DiscordServer;
  readonly platform: Platform;
  readonly heard: Heard;
  stop(): Promise<void>;
}

/** A Discord on loopback with Parley's adapter connected to it. */
export async function startRunning(
  setting: {
    readonly server?: DiscordServerOptions;
    readonly answers?: ListenerAnswers;
    readonly options?: Partial<DiscordOptions>;
  } = {},
): Promise<Running> {
  const server = await startDiscordServer({ channels: channelList, ...setting.server });
  const heard = createHeard();
  const platform = createDiscordPlatform(optionsFor(server, heard, setting.options));
  await platform.start(recordingListener(heard, setting.answers));
  return {
    server,
    platform,
    heard,
    async stop() {
      await platform.stop();
      await server.close();
    },
  };
}

export function personWith(discordId: string | undefined, id = `person-${discordId ?? 'without'}`): Person {
  return {
    id,
    team: ['Safeguarding', 'Duty team'],
    role: 'staff',
    employment: 'permanent',
    platforms: ['discord'],
    ...(discordId === undefined ? {} : { discordId }),
  };
}

const scale = ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'];

export function choiceField(id: string, label: string): Form['fields'][number] {
  return {
    kind: 'choice',
    id,
    label,
    shortLabel: id,
    required: false,
    options: [
      ...scale.map((text, index) => ({ value: String(index + 1), label: text })),
      { value: 'skip', label: 'Prefer not to say' },
    ],
  };
}

/** Four questions and a comment, as a week has. */
export function weekForm(id: string): Form {
  return {
    id,
    title: 'This week’s questions',
    intro: 'Under a minute.',
    submitLabel: 'Send',
    fields: [
      choiceField('workload', 'I could do my work well in the hours that I am paid for.'),
      choiceField('it', 'The IT systems let me get on with my work.'),
      choiceField('morale', 'I would recommend my team as a place to work.'),
      choiceField('travel', 'Travel for work took a reasonable part of my week.'),
      {
        kind: 'text',
        id: 'comment',
        label: 'Anything else?',
        shortLabel: 'Anything else?',
        hint: 'Please do not name children, service users or colleagues.',
        maxLength: 500,
        required: false,
      },
    ],
  };
}

/** Something that a test lets happen when it wants to. */
export function gate<T>(): { readonly passed: Promise<T>; open(value: T): void } {
  let open: (value: T) => void = () => undefined;
  const passed = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { passed, open: (value) => open(value) };
}
