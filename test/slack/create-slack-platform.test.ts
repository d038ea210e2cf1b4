import type { CommandCall } from '../../src/messages/command.ts';
import type { FormValues } from '../../src/messages/form.ts';
import type { Person } from '../../src/people/person.ts';
import { platformContract, type SendFailure } from '../contracts/platform-contract.ts';
import { type FakeListener, weekForm } from '../fakes/create-fake-listener.ts';
import { eventually } from './eventually.ts';
import type { Fault } from './server/start-slack-server.ts';
import { visibleText } from './server/visible-text.ts';
import { conversationWith, messagesIn } from './server/world.ts';
import { aPerson, aUser, channels, startPlatform } from './start-platform.ts';

const faults: Readonly<Record<SendFailure, Fault>> = {
  unreachable: { kind: 'code', code: 'channel_not_found' },
  'retry-later': { kind: 'slow-down', retryAfterSeconds: 1 },
  'answer-lost': { kind: 'break-after' },
  'never-arrived': { kind: 'break-before' },
};

for (const way of ['socket', 'http'] as const) {
  const world = {
    reachesEveryone: false,
    failures: ['unreachable', 'retry-later', 'answer-lost', 'never-arrived'],
  } as const;
  platformContract(`Slack (${way === 'socket' ? 'Socket Mode' : 'HTTP'})`, world, (listener) =>
    open(way, listener),
  );
}

async function open(way: 'socket' | 'http', listener: FakeListener) {
  const users = [aUser(1), aUser(2), aUser(3, { deleted: true })];
  const started = await startPlatform({ way, listener, users });
  const { platform, server, hands } = started;
  const slackId = (person: Person) => person.slackId ?? '';

  const messagesOf = (conversation: string) =>
    messagesIn(server.world, conversation).map(
      ({ blocks, metadata }) => `${visibleText(blocks)}\n${metadata?.event_payload.digest ?? ''}`,
    );
  const modalOf = (person: Person) => visibleText(hands.modals(slackId(person)).at(-1)?.view.blocks ?? []);

  return {
    platform: {
      ...platform,
      stop: started.close,
    },
    person: aPerson(1),
    other: aPerson(2),
    unreachable: aPerson(3),
    readPerson: async (person: Person) => messagesOf(conversationWith(slackId(person))),
    readChannel: async (channel: 'leadership' | 'union') => messagesOf(channels[channel].slack ?? ''),
    readPictures: async (channel: 'leadership' | 'union') =>
      messagesIn(server.world, channels[channel].slack ?? '')
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.type === 'image' ? (server.world.files.get(block.slack_file.id)?.bytes ?? []) : [],
        ),
    readFiles: async (channel: 'leadership' | 'union') =>
      new Map(
        [...server.world.files.values()]
          .filter(({ sharedIn }) => sharedIn === channels[channel].slack)
          .map(({ filename, bytes }) => [filename, bytes ?? new Uint8Array()]),
      ),
    press: async (person: Person, formId: string) => {
      await hands.press(slackId(person), { actionId: 'open-form.1', value: formId });
      return untilShown(() => modalOf(person));
    },
    submit: async (person: Person, formId: string, values: FormValues) => {
      await hands.press(slackId(person), { actionId: 'open-form.1', value: formId });
      await untilShown(() => modalOf(person));
      const filled = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [`field.${field}`, value]),
      );
      const errors = await hands.submit(slackId(person), filled);
      return [...Object.values(errors), modalOf(person)].join('\n');
    },
    command: async (person: Person, { subcommand, options }: CommandCall) => {
      const replies = await hands.command(slackId(person), [subcommand, ...Object.values(options)].join(' '));
      return replies.length > 0 ? replies.map(visibleText).join('\n') : untilShown(() => modalOf(person));
    },
    failNext: (failure: SendFailure) => server.failNext('chat.postMessage', faults[failure]),
  };
}

/** A modal opens after its button was acknowledged. */
async function untilShown(look: () => string): Promise<string> {
  return eventually(() => {
    const text = look();
    if (text === '') throw new Error(`Nothing of ${weekForm.id} is shown.`);
    return text;
  });
}
