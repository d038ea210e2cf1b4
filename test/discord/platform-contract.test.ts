import { createDiscordPlatform } from '../../adapters/discord/create-discord-platform.ts';
import type { Person } from '../../src/people/person.ts';
import { platformContract, type SendFailure } from '../contracts/platform-contract.ts';
import { createFakeListener } from '../fakes/create-fake-listener.ts';
import { command, press, send } from './server/act.ts';
import type { Outcome } from './server/interactions.ts';
import { snowflake } from './server/snowflake.ts';
import { type DiscordServer, type Fault, startDiscordServer } from './server/start-discord-server.ts';
import { modalText, visibleText } from './server/visible-text.ts';
import { channelNamed, messagesTo } from './server/world.ts';
import { channelList, createHeard, optionsFor, personWith } from './start-platform.ts';

const faults: Readonly<Record<SendFailure, Fault>> = {
  unreachable: {
    kind: 'status',
    status: 403,
    body: { code: 50007, message: 'Cannot send messages to this user' },
  },
  'retry-later': {
    kind: 'status',
    status: 429,
    headers: { 'retry-after': '60', 'x-ratelimit-scope': 'user' },
    body: { message: 'You are being rate limited.', retry_after: 60, global: false },
  },
  'answer-lost': { kind: 'lost answer' },
  'never-arrived': { kind: 'lost request' },
};

platformContract(
  'Discord',
  { reachesEveryone: false, failures: ['unreachable', 'retry-later', 'answer-lost', 'never-arrived'] },
  async (listener) => {
    const [amal, bea] = [snowflake(), snowflake()];
    const server = await startDiscordServer({ channels: channelList, people: [{ id: amal }, { id: bea }] });
    const platform = createDiscordPlatform(optionsFor(server, createHeard()));
    await platform.start(listener);
    return {
      platform: {
        ...platform,
        async stop() {
          await platform.stop();
          await server.close();
        },
      },
      person: personWith(amal),
      other: personWith(bea),
      unreachable: personWith(snowflake(), 'somebody-who-left'),
      readPerson: async ({ discordId = '' }) => messagesTo(server.world, discordId).map(visibleText),
      readChannel: async (channel) => channelNamed(server.world, channel).messages.map(visibleText),
      readPictures: async (channel) =>
        channelNamed(server.world, channel).messages.flatMap(({ files }) => files.map(({ data }) => data)),
      readFiles: async (channel) =>
        new Map(
          channelNamed(server.world, channel).messages.flatMap(({ files }) =>
            files.map(({ name, data }) => [name, data] as const),
          ),
        ),
      press: async (person, formId) => seen(await press(server, idOf(person), formId)),
      submit: async (person, formId, values) => {
        const { modal } = await openQuietly(server, person, formId);
        return seen(await send(server, idOf(person), modal, values));
      },
      command: async (person, call) =>
        seen(await command(server, idOf(person), call.subcommand, call.options)),
      failNext(failure) {
        server.control.fault = ({ method, path }) => {
          if (method !== 'POST' || !path.startsWith('/channels/')) return undefined;
          server.control.fault = () => undefined;
          return faults[failure];
        };
      },
    };

    /** A form has to be opened before it can be sent; what the core was told of that is not what is tested. */
    async function openQuietly(on: DiscordServer, person: Person, formId: string) {
      const kept = { form: listener.form };
      listener.form = createFakeListener().form;
      const { modal } = await press(on, idOf(person), formId);
      listener.form = kept.form;
      if (!modal) throw new Error('No form was opened.');
      return { modal };
    }
  },
);

function idOf(person: Person): string {
  return person.discordId ?? '';
}

function seen(outcome: Outcome): string {
  return [...(outcome.modal ? [modalText(outcome.modal)] : []), ...outcome.replies.map(visibleText)].join(
    '\n',
  );
}
