import type { Message } from '../../src/messages/message.ts';
import type { FormReply, Reply } from '../../src/ports/platform.ts';
import { platformContract } from '../contracts/platform-contract.ts';
import { createFakePlatform, type Sent } from './create-fake-platform.ts';

const person = {
  id: 'p1',
  team: ['A'],
  role: 'staff' as const,
  employment: 'permanent',
  platforms: ['slack' as const],
};
const other = { ...person, id: 'p2' };
const unreachable = { ...person, id: 'p3' };

const everything = {
  reachesEveryone: false,
  failures: ['unreachable', 'retry-later', 'answer-lost', 'never-arrived'] as const,
};

platformContract('the fake platform', everything, async (listener) => {
  const platform = createFakePlatform({
    name: 'slack',
    unreachable: ({ id }) => (id === 'p3' ? 'No account has this e-mail address.' : undefined),
  });
  await platform.start(listener);
  const textsOf = (sent: readonly Sent[]) => sent.map(({ message }) => textOf(message));
  return {
    platform,
    person,
    other,
    unreachable,
    readPerson: async (who) => textsOf(platform.messagesOf(who)),
    readChannel: async (channel) => textsOf(platform.messagesIn(channel)),
    readPictures: async (channel) =>
      platform
        .messagesIn(channel)
        .flatMap(({ message }) => message.blocks)
        .flatMap((block) => (block.kind === 'picture' ? [block.png] : [])),
    readFiles: async (channel) =>
      new Map(
        platform
          .messagesIn(channel)
          .flatMap(({ message }) => message.blocks)
          .flatMap((block) => (block.kind === 'file' ? [[block.name, block.bytes] as const] : [])),
      ),
    press: async (who, formId) => seen(await platform.listener().openForm(platform.accountOf(who), formId)),
    submit: async (who, formId, values) =>
      seen(await platform.listener().submitForm(platform.accountOf(who), formId, values)),
    command: async (who, call) => seen(await platform.listener().runCommand(platform.accountOf(who), call)),
    failNext: (failure) => platform.failNext(failure),
  };
});

function seen(reply: FormReply | Reply): string {
  return reply.kind === 'form'
    ? reply.form.fields.map(({ label }) => label).join('\n')
    : [textOf(reply.message), ...Object.values(reply.fieldErrors ?? {})].join('\n');
}

function textOf(message: Message): string {
  const blocks = message.blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.join('\n');
      case 'facts':
        return block.items.map(({ name, value }) => `${name} ${value}`).join('\n');
      case 'file':
        return `${block.name} ${block.description}`;
      case 'picture':
        return block.description;
      case 'button':
        return block.button.label;
      default:
        return block.text;
    }
  });
  return [message.title, ...blocks, message.digest ?? ''].join('\n');
}
