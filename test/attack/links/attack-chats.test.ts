import { expect, test } from 'vitest';
import { openPglite } from '../../../adapters/postgres/open-pglite.ts';
import type { Context } from '../../../src/bot/context.ts';
import { plainMessage } from '../../../src/messages/plain-message.ts';
import type { World } from '../attack.ts';
import { createParleyBox } from '../stuffing/boxes.ts';
import type { Box } from '../stuffing/start-ground.ts';
import { createAttackChats } from './attack-chats.ts';

const never = async () => Promise.reject(new Error('No rounds are lived here.'));
const world: World = {
  ...{ name: 'PGlite', quick: true, parley: never, naive: never },
  openDatabase: () => openPglite('memory://'),
};

/** A mutation: whoever has answered is thanked in the chat. */
async function createThankfulBox(context: Context): Promise<Box> {
  const box = await createParleyBox(context);
  return {
    ...box,
    listener: {
      ...box.listener,
      submitForm: async (account, formId, values) => {
        const person = await context.store.rosters.findByAccount(account);
        const platform = context.platforms.find(({ name }) => name === account.platform);
        if (person) await platform?.sendToPerson(person, plainMessage('Thank you'), `thanks/${person.id}`);
        return box.listener.submitForm(account, formId, values);
      },
    },
  };
}

test('an export of Slack’s and Discord’s direct messages shows nothing of answering, but would show thanks', async () => {
  const asItIs = await createAttackChats(createParleyBox).run(world);
  const thanking = await createAttackChats(createThankfulBox).run(world);
  expect([asItIs, thanking].map(({ verdict, parley }) => [verdict, parley])).toEqual([
    ['holds', { kind: 'found', hits: 0, of: 6 }],
    ['broken', { kind: 'found', hits: 6, of: 6 }],
  ]);
}, 120_000);
